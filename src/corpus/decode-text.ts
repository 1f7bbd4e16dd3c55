import { CorpusError } from './corpus-error.ts';

/**
 * Bytes as text with LF line ends.
 *
 * @throws CorpusError naming the line on which the bytes are not UTF-8
 */
export function decodeText(file: string, bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    return utf8.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    // Only now is it worth finding the line: decode growing prefixes that end at line ends.
    let line = 1;
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start), line++) {
      try {
        utf8.decode(bytes.subarray(start, end + 1));
      } catch {
        break;
      }
    }
    throw new CorpusError([{ file, line, field: null, what: 'The file is not valid UTF-8; save it as UTF-8.' }]);
  }
}
