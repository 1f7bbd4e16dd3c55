/** One `import { a, b as c } from "./x.ts";` of a module without types. */
const importing = /^import\s*\{([^}]*)\}\s*from\s*["']\.\/([\w-]+\.ts)["'];?$/gm;
/** The beginning of an exported function or class. */
const exporting = /^export (?=(?:async )?(?:function|class) (\w+))/gm;

/**
 * Modules as one script, so that a browser asks once and not twenty times. Each module keeps a scope of its own, and stands
 * below those that it imports. Understood is what the page's modules do: named imports of neighbours, and functions and
 * classes that are exported where they are declared.
 *
 * @param entry the module that is run last; only it may wait at its top
 * @param read gives a module's JavaScript by its file name
 * @throws SyntaxError naming the module that imports or exports in another way, or in a circle
 */
export function joinModules(entry: string, read: (name: string) => string): string {
  const parts: string[] = [];
  const done = new Map<string, 'begun' | 'done'>();
  const add = (name: string): void => {
    if (done.get(name) === 'done') return;
    if (done.has(name)) throw new SyntaxError(`${name}: imports itself in a circle`);
    done.set(name, 'begun');
    const code = read(name);
    for (const [, , imported = ''] of code.matchAll(importing)) add(imported);
    const body = code.replace(
      importing,
      (_all, names: string, from: string) => `const {${names.replaceAll(' as ', ': ')}} = ${scopeName(from)};`,
    );
    const exported = [...body.matchAll(exporting)].map(([, declared = '']) => declared);
    const plain = body.replace(exporting, '');
    if (/^(?:import|export)\b/m.test(plain))
      throw new SyntaxError(`${name}: an import or export that cannot be joined`);
    parts.push(
      name === entry
        ? `{\n${plain}}`
        : `const ${scopeName(name)} = (() => {\n${plain}return { ${exported.join(', ')} };\n})();`,
    );
    done.set(name, 'done');
  };
  add(entry);
  return `${parts.join('\n')}\n`;
}

/** `select-menu.ts` → `$select_menu` */
function scopeName(file: string): string {
  return `$${file.replace(/\.ts$/, '').replaceAll('-', '_')}`;
}
