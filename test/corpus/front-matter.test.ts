import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/corpus/decode-text.ts';
import { parseFrontMatter } from '../../src/corpus/front-matter.ts';
import { problemsOf } from './small-corpus.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('front matter', () => {
  it('is cut from the body, which is what follows the closing line', () => {
    const file = parseFrontMatter('a.md', bytes('---\nid: a\ntitle: A\n---\n\nFirst.\nSecond.\n'));
    expect(file.data).toEqual({ id: 'a', title: 'A' });
    expect(file.body).toBe('\nFirst.\nSecond.\n');
  });

  it('tells the line of a field and the line of an offset of the body, counted in the file', () => {
    const file = parseFrontMatter('a.md', bytes('---\nid: a\ntitle: A\n---\n\nFirst.\nSecond.\n'));
    expect(file.lineOf('id')).toBe(2);
    expect(file.lineOf('title')).toBe(3);
    expect(file.lineAt(file.body.indexOf('First'))).toBe(6);
    expect(file.lineAt(file.body.indexOf('Second'))).toBe(7);
  });

  it('gives the opening line for a field that is missing', () => {
    expect(parseFrontMatter('a.md', bytes('---\nid: a\n---\n')).lineOf('title')).toBe(1);
  });

  it('may be the whole file', () => {
    expect(parseFrontMatter('a.md', bytes('---\nid: a\n---')).body).toBe('');
  });

  it('keeps dates as the text that was written', () => {
    expect(parseFrontMatter('a.md', bytes('---\ndate: 2023-02-20\n---\n')).data).toEqual({ date: '2023-02-20' });
  });

  it.each([
    ['LF', '---\nid: a\n---\nOne.\n\nTwo.\n'],
    ['CRLF', '---\r\nid: a\r\n---\r\nOne.\r\n\r\nTwo.\r\n'],
    ['CR', '---\rid: a\r---\rOne.\r\rTwo.\r'],
    ['a byte order mark', '\uFEFF---\nid: a\n---\nOne.\n\nTwo.\n'],
    ['a byte order mark and CRLF', '\uFEFF---\r\nid: a\r\n---\r\nOne.\r\n\r\nTwo.\r\n'],
  ])('reads a file with %s as the same data and body', (_, text) => {
    const { data, body } = parseFrontMatter('a.md', bytes(text));
    expect({ data, body }).toEqual({ data: { id: 'a' }, body: 'One.\n\nTwo.\n' });
  });

  it.each([
    ['no front matter', 'Only text.\n', 1, /must begin with front matter/],
    ['an empty file', '', 1, /must begin with front matter/],
    ['front matter that is not closed', '---\nid: a\n\nText.\n', 1, /is not closed/],
    ['a YAML error, by its own line', '---\nid: a\ntitle: A: B\n---\n', 3, /not valid YAML/],
    ['a field named twice', '---\nid: a\nid: b\n---\n', 3, /not valid YAML/],
    ['a list in place of fields', '---\n- id\n---\n', 2, /"field: value"/],
    ['nothing between the lines', '---\n---\n', 2, /not valid YAML/],
  ])('refuses %s, naming file and line', (_, text, line, what) => {
    expect(problemsOf(() => parseFrontMatter('texts/a.md', bytes(text)))).toEqual([
      { file: 'texts/a.md', line, field: null, what: expect.stringMatching(what) },
    ]);
  });
});

describe('decoding', () => {
  it.each([
    ['the first line', [0xff], 1],
    ['the third line', [0x61, 10, 0x62, 10, 0xe9, 10, 0x63], 3],
    ['the last line, without a line end', [0x61, 10, 0xc3], 2],
    ['a character cut in two by a line end', [0x61, 10, 0xc3, 10, 0xa9], 2],
    ['Latin-1 behind CRLF line ends', [0x61, 13, 10, 0xe9, 13, 10], 2],
  ])('refuses bytes that are not UTF-8 on %s', (_, values, line) => {
    expect(problemsOf(() => decodeText('a.md', Uint8Array.from(values)))).toEqual([
      { file: 'a.md', line, field: null, what: expect.stringContaining('not valid UTF-8') },
    ]);
  });

  it('names the line of a bad byte wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{0,8}$/), { maxLength: 12 }), fc.nat(11), (lines, at) => {
        const before = lines.slice(0, at).map((line) => `${line}\n`);
        const file = Uint8Array.from([...bytes(before.join('')), 0xff, ...bytes(`\n${lines.join('\n')}`)]);
        expect(problemsOf(() => decodeText('a.md', file))[0]?.line).toBe(before.length + 1);
      }),
    );
  });

  it('gives any text back with LF line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\uFEFF'));
        expect(decodeText('a.md', bytes(text))).toBe(text.replace(/\r\n?/g, '\n'));
      }),
    );
  });
});
