import { describe, expect, it } from 'vitest';
import { joinModules } from '../../src/playground/page-script.ts';

/** Joins modules by name, runs the script, and gives what it set. */
function run(modules: Readonly<Record<string, string>>): unknown {
  const script = joinModules('main.ts', (name) => modules[name] ?? '');
  return new Function(`let said; ${script}; return said;`)();
}

describe('modules as one script', () => {
  it('runs each once, below what it imports, with names of its own', () => {
    const said = run({
      'main.ts':
        'import { one } from \'./a.ts\';\nimport { one as other, Thing } from "./b-c.ts";\nsaid = [one(), other(), new Thing().name];',
      'a.ts':
        "import { one as inner } from './b-c.ts';\nlet times = 0;\nexport function one() {\n  times += 1;\n  return 'a' + times + inner();\n}",
      'b-c.ts':
        "let times = 0;\nexport function one() {\n  times += 1;\n  return 'b' + times;\n}\nexport class Thing {\n  name = 'thing';\n}",
    });
    expect(said).toEqual(['a1b1', 'b2', 'thing']);
  });

  it.each([
    ['a default export', 'export default 1;'],
    ['an exported constant', 'export const a = 1;'],
    ['a package', "import { a } from 'somewhere';"],
    ['everything of a module', "import * as a from './a.ts';"],
  ])('refuses %s, by the name of the module', (_name, code) => {
    expect(() => run({ 'main.ts': "import { x } from './odd.ts';", 'odd.ts': code })).toThrow(/^odd\.ts: /);
  });

  it('refuses a circle', () => {
    const circle = {
      'main.ts': "import { a } from './a.ts';",
      'a.ts': "import { b } from './b.ts';",
      'b.ts': "import { a } from './a.ts';",
    };
    expect(() => run(circle)).toThrow('a.ts: imports itself in a circle');
  });
});
