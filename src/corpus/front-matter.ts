import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { CorpusError } from './corpus-error.ts';
import { decodeText } from './decode-text.ts';

/** A Markdown file cut in two: its front matter as plain data, and its body. */
export interface FrontMatterFile {
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The body, byte for byte what follows the closing `---` line, with LF line ends. */
  readonly body: string;
  /** Line of the file (from 1) on which a front matter field stands; the opening line for a field that is missing. */
  readonly lineOf: (field: string) => number;
  /** Line of the file on which an offset of the body stands. */
  readonly lineAt: (offset: number) => number;
}

/**
 * Cuts a file into front matter and body.
 *
 * @throws CorpusError if the bytes are not UTF-8, the front matter is missing, not closed, or not a YAML mapping.
 */
export function parseFrontMatter(file: string, bytes: Uint8Array): FrontMatterFile {
  const source = decodeText(file, bytes);
  const refuse = (line: number, what: string): never => {
    throw new CorpusError([{ file, line, field: null, what }]);
  };
  if (!source.startsWith('---\n')) refuse(1, 'The file must begin with front matter between two "---" lines.');
  const close = /^---[ \t]*$/m.exec(source.slice(4));
  if (!close) return refuse(1, 'The front matter is not closed: a second "---" line is missing.');
  const yaml = source.slice(4, 4 + close.index);
  const bodyStart = Math.min(source.length, 4 + close.index + close[0].length + 1);
  let data: unknown;
  try {
    data = load(yaml, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    refuse((error.mark?.line ?? 0) + 2, `The front matter is not valid YAML: ${error.reason}.`);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return refuse(2, 'The front matter must be a list of "field: value" lines.');
  }
  const bodyLine = countLines(source, bodyStart);
  const body = source.slice(bodyStart);
  const yamlLines = yaml.split('\n');
  return {
    file,
    data: data as Record<string, unknown>,
    body,
    lineOf: (field) => yamlLines.findIndex((line) => line.startsWith(`${field}:`)) + 2,
    lineAt: (offset) => bodyLine + countLines(body, offset) - 1,
  };
}

function countLines(text: string, end: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
