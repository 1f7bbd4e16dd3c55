import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/corpus/check.ts';
import { buildCorpus } from '../../src/corpus/load.ts';

const front = '---\nid: words\nkind: glossary\ntitle: Words\n---\n\n';
const source = '\n  source: https://treaties.un.org/glossary';

/** What the loader refuses or the check finds in a glossary of these lines. */
function problems(body: string): string[] {
  const files = [{ path: 'glossary/words.md', bytes: new TextEncoder().encode(front + body) }];
  return checkCorpus(buildCorpus(files), files).map(({ line, what }) => `${line}: ${what}`);
}

describe('a glossary', () => {
  it('is a passage per term, named by it', () => {
    const body = `## Accession\n\n- Accession is joining.\n  also: accede, acceding${source}\n`;
    const [document] = buildCorpus([
      { path: 'glossary/words.md', bytes: new TextEncoder().encode(front + body) },
    ]).documents;
    expect(document?.passages.map(({ id, locator }) => [id, locator])).toEqual([['words/accession', 'Accession']]);
    expect(document?.glossary?.[0]).toMatchObject({ names: ['Accession', 'accede', 'acceding'], pair: null });
    expect(problems(body)).toEqual([]);
  });

  it.each([
    [
      'a term that stands twice',
      `## One\n\n- One is one.${source}\n\n## Two\n\n- Two is two.\n  also: one${source}\n`,
      '"one" is a name under "One" too',
    ],
    ['an item without a source', '## One\n\n- One is one.\n', 'no "source:" line'],
    [
      'a reference that leads nowhere',
      `## One\n\n- One is one.${source}\n  refs: untoc 99\n`,
      'refers to untoc Article 99',
    ],
    ['an item that leans on its term', `## One\n\n- It is one.${source}\n`, 'leans on another line'],
  ])('is refused by the check for %s', (_what, body, sentence) => {
    expect(problems(body).join('\n')).toContain(sentence);
  });

  it.each([
    ['an item above the first term', `- One is one.${source}\n`, 'stands under no term'],
    ['a pair of three', `## One\n\n- One is one.\n  pair: a; b; c${source}\n`, 'must be two terms'],
    ['a source that is no address', '## One\n\n- One is one.\n  source: a book\n', 'must be http or https addresses'],
  ])('is refused by the loader for %s, with its line', (_what, body, sentence) => {
    expect(() => problems(body)).toThrow(sentence);
  });
});
