import { CorpusError, type CorpusProblem } from './corpus-error.ts';
import type { CorpusFile } from './corpus-file.ts';
import { decodeText } from './decode-text.ts';
import type { Document, QuestionBank } from './document.ts';

/** `questions/untoc.txt`, and further parts as `questions/untoc--2.txt`: what people would type, by passage. */
export const questionFile = /(?:^|\/)questions\/([a-z0-9-]+?)(?:--[a-z0-9-]+)?\.txt$/;

export const noQuestions: QuestionBank = { texts: '', passages: '', misses: '', articles: '' };

/** No question names more passages than this. */
const mostPassages = 3;
/** UTF-16 code units: a story of some sixty words. */
const longest = 600;

interface Block {
  readonly places: readonly string[];
  readonly miss: boolean;
}

/**
 * Reads the question bank of a corpus. In a file a line `= 6/3 6/3/a` names the passages that answer the questions below it,
 * a line `! 6` the article that the near misses below it nearly ask for; every other line is a question.
 *
 * @throws CorpusError naming file and line: no such document, passage or article, a question under no passage, one that
 *   stands there twice, or one over 600 characters
 */
export function readQuestions(files: readonly CorpusFile[], byId: ReadonlyMap<string, Document>): QuestionBank {
  const problems: CorpusProblem[] = [];
  const asked = { texts: [] as string[], places: [] as string[] };
  const missed = { texts: [] as string[], places: [] as string[] };
  const seen = new Map<string, string>();
  for (const file of files.filter(({ path }) => questionFile.test(path))) {
    const fail = (line: number, what: string): void => void problems.push({ file: file.path, line, field: null, what });
    const document = byId.get(questionFile.exec(file.path)?.[1] ?? '');
    if (!document) {
      fail(1, 'there is no document of this name for a question bank.');
      continue;
    }
    let block: Block | null = null;
    // Below a line that was refused, the questions are not refused one by one as well.
    let skipping = false;
    for (const [index, raw] of decodeText(file.path, file.bytes).split('\n').entries()) {
      const line = raw.trim();
      if (line === '') continue;
      if (/^[=!]\s/.test(line)) {
        const opened: Block | string = blockOf(line, document);
        if (typeof opened === 'string') fail(index + 1, opened);
        block = typeof opened === 'string' ? null : opened;
        skipping = block === null;
        continue;
      }
      if (block === null) {
        if (!skipping) fail(index + 1, 'a question stands under no line such as "= 16/1".');
      } else if (line.length > longest)
        fail(index + 1, `the question has ${line.length} characters; ${longest} are the most.`);
      else {
        const key = `${block.places.join(' ')}\n${line.toLowerCase()}`;
        const before = seen.get(key);
        if (before !== undefined) fail(index + 1, `the question stands under the same passage in ${before} already.`);
        seen.set(key, `${file.path}, line ${index + 1}`);
        const kept = block.miss ? missed : asked;
        kept.texts.push(line);
        kept.places.push(block.places.join(' '));
      }
    }
  }
  if (problems.length > 0) throw new CorpusError(problems);
  return {
    texts: asked.texts.join('\n'),
    passages: asked.places.join('\n'),
    misses: missed.texts.join('\n'),
    articles: missed.places.join('\n'),
  };
}

/** What a line that opens a block names, or what is wrong with it. */
function blockOf(line: string, document: Document): Block | string {
  const miss = line.startsWith('!');
  const names = line
    .slice(1)
    .trim()
    .split(/[\s,]+/);
  if (miss) {
    const name = names.join(' ');
    const known = document.articles.some(({ number }) => number === name) || document.kind !== 'treaty';
    return known
      ? { places: [`${document.id}/${name.replaceAll(' ', '-')}`], miss }
      : `${document.id} has no Article ${name}.`;
  }
  if (names.length > mostPassages) return `${names.length} passages; a question names at most ${mostPassages}.`;
  const known = new Set(document.passages.map(({ id }) => id));
  const places = names.map((name) => `${document.id}/${name}`);
  const unknown = places.find((place) => !known.has(place));
  return unknown === undefined ? { places, miss } : `there is no passage "${unknown}".`;
}

/** The lines of a part of the bank; none of an empty one. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
