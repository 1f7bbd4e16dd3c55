import type { Answer, Asked, Context } from './answer/answer.ts';
import { answer, answerEach } from './answer/ask.ts';
import { type Duties, dutiesOf } from './answer/duties.ts';
import { type Explanation, explainQuestion } from './answer/explain.ts';
import { bestKnownFirst, openReadingRoom, type ReadingRoom } from './answer/reading-room.ts';
import { createCheck, type Statement } from './claim/check.ts';
import type { Corpus, Document, Passage } from './corpus/document.ts';
import { openSettingAside, withAddedTexts } from './corpus/open-corpus.ts';
import { type CompletionOptions, type NameSuggestion, participantCompletion } from './corpus/participant-completion.ts';
import type { Registers } from './register/registers.ts';
import { fold } from './search/analyser.ts';
import { isEnglish } from './search/english-files.ts';
import { keep, readKept } from './search/kept-corpus.ts';
import type { SavedIndex } from './search/passage-index.ts';
import { passageSearch } from './search/passage-search.ts';

/** A passage that search found. */
export interface Hit {
  passageId: string;
  documentId: string;
  /** Comparable within one query only. */
  score: number;
}

/** The front desk: everything that a command, the command line or a library user asks goes through here. Read-only after opening; synchronous. */
export interface Desk {
  readonly corpus: Corpus;
  /** Who signed and who is bound, from the participation registers on the shelf. */
  readonly registers: Registers;
  /** Where a participant stands, in one treaty or in all: see `Registers.status`. */
  status: Registers['status'];
  /** Who was in a treaty, on a day: see `Registers.parties`. */
  parties: Registers['parties'];
  /** How the number of parties grew: see `Registers.timeline`. */
  timeline: Registers['timeline'];
  /** Passages for a query, best first: at most `limit` (1..100, default 10), from one document if `in` names it. */
  search(query: string, options?: { limit?: number; in?: string }): Hit[];
  ask(question: string, options?: { context?: Context }): Answer;
  /** The questions of one text, each with its answer, in their order: at least one, at most three. */
  askEach(text: string, options?: { context?: Context }): Asked[];
  /** The statements of a message, each supported, contradicted or not in the corpus, with the quotes that settle it. At most 24; text after 10,000 characters is not read. */
  check(text: string): Statement[];
  /** Why `ask` answers as it does: terms, hits, candidates with their features, threshold and decision. */
  explain(question: string): Explanation;
  /**
   * The sentences of a treaty, or of one of its articles, sorted by their own force; null if there is no such treaty or article.
   *
   * @param treaty by any name; an official text by its id
   * @param article its number: `20`, `14 bis`
   */
  duties(treaty: string, article?: string): Duties | null;
  /**
   * A document by its id or any name it is known by (case and accents do not matter); null if the shelf does not hold it, or
   * if several go by that name.
   */
  find(name: string): Document | null;
  /** The documents that share a name ("Palermo Protocol"), the best known first; empty for a name of one document or none. */
  sharing(name: string): readonly Document[];
  /** Documents whose id, title, short name or aliases match what was typed so far, best first. */
  complete(typed: string, options?: { kinds?: readonly Document['kind'][]; limit?: number }): Document[];
  /** States and groups by what was typed so far of any of their names, best first. The first call takes some milliseconds more. */
  completeNames(typed: string, options?: CompletionOptions): NameSuggestion[];
  passage(id: string): Passage | null;
}

/** See `openDesk`. */
export interface DeskOptions {
  readonly corpus?: string;
  readonly data?: string;
  readonly kept?: string;
  readonly setAside?: (problem: string) => void;
}

/**
 * Opens a desk on a corpus.
 *
 * @param options.corpus a folder of Markdown files with front matter; default the shipped corpus
 * @param options.data the folder of added texts and updated registers; none if left out
 * @param options.kept a folder for what reading the corpus works out, so that the next start is quicker; it must belong to
 *   this state of the code alone. Nothing is kept if left out
 * @param options.setAside is told of each broken file in the folder of `data`, which is then left out
 * @throws CorpusError naming file, line and field of what cannot be used
 * @example const desk = await openDesk(); desk.ask('When did Bhutan accede to UNTOC?').headline // '20 February 2023'
 */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const { data, kept, setAside } = options;
  return openSettingAside(options, setAside, async (files) => {
    const known = kept === undefined ? null : readKept(kept, files);
    if (known) return createDesk(await withAddedTexts(known.corpus, data, setAside), known.saved);
    // What reads files is loaded only where there is something to read.
    const { buildCorpus } = await import('./corpus/load.ts');
    const corpus = buildCorpus(files);
    const room = openReadingRoom(await withAddedTexts(corpus, data, setAside), isEnglish);
    if (kept !== undefined) keep(kept, files, { corpus, saved: room.index.saved() });
    return deskIn(room);
  });
}

/** A desk on a corpus that is already in memory, with what its index gave before, if anything. */
export function createDesk(corpus: Corpus, saved?: SavedIndex): Desk {
  return deskIn(openReadingRoom(corpus, isEnglish, saved));
}

function deskIn(room: ReadingRoom): Desk {
  const { corpus } = room;
  const find = (name: string): Document | null => {
    const byId = corpus.byId.get(name.trim());
    if (byId) return byId;
    const [only, another] = room.names.lookup(name);
    return another === undefined ? (only ?? officialText(corpus, name)) : null;
  };
  const passages = passageSearch(room.index, room.names, room.thesaurus);
  const { registers } = room;
  let names: ReturnType<typeof participantCompletion> | null = null;
  return {
    corpus,
    registers,
    status: registers.status,
    parties: registers.parties,
    timeline: registers.timeline,
    completeNames(typed, options) {
      names ??= participantCompletion(registers.participants);
      return names(typed, options);
    },
    find,
    sharing(name) {
      const shared = corpus.byId.has(name.trim()) ? [] : room.names.lookup(name);
      return shared.length > 1 ? bestKnownFirst(room, shared) : [];
    },
    passage: (id) => corpus.passageById.get(id) ?? null,
    ask: (question, { context } = {}) => answer(room, question, context),
    check: createCheck(room),
    duties(treaty, article) {
      const document = find(treaty);
      return document && document.articles.length > 0 ? dutiesOf(document, article) : null;
    },
    askEach: (text, { context } = {}) => answerEach(room, text, context),
    explain: (question) => explainQuestion(room, question),
    search(text, { limit = 10, in: documentName } = {}) {
      const only = documentName === undefined ? null : find(documentName);
      if (documentName !== undefined && !only) return [];
      const hits = passages(text, Math.min(100, Math.max(1, Math.trunc(limit))), only);
      return hits.map(({ passage, document, score }) => ({ passageId: passage.id, documentId: document.id, score }));
    },
    complete(typed, { kinds, limit = 25 } = {}) {
      const wanted = fold(typed).replace(/\s+/g, ' ').trim();
      const shelf = [...room.treaties, ...corpus.documents.filter((document) => document.kind !== 'treaty')].filter(
        (document) => !kinds || kinds.includes(document.kind),
      );
      if (wanted === '') return shelf.slice(0, limit);
      return shelf
        .map((document) => ({
          document,
          // Of names that fit alike the one that it is called by goes before an alias ("UNCA" is UNCAC before UNCATOC).
          fit: Math.max(
            ...[document.id, document.short].map((name) => 1.1 * nameFit(fold(name), wanted)),
            ...[document.title, ...document.aliases].map((name) => nameFit(fold(name), wanted)),
          ),
        }))
        .filter(({ fit }) => fit > 0)
        .sort((one, other) => other.fit - one.fit)
        .slice(0, limit)
        .map(({ document }) => document);
    },
  };
}

/** "UNTOC (official text)": an official text has no further name, its treaty's are the treaty's. */
function officialText({ documents }: Corpus, name: string): Document | null {
  return documents.find(({ kind, short }) => kind === 'official' && fold(short) === fold(name.trim())) ?? null;
}

/** 4 the name itself, 3 its beginning, 2 the beginning of one of its words, 1 all typed words anywhere in it, 0 none of these. */
function nameFit(name: string, wanted: string): number {
  if (name === wanted) return 4;
  if (name.startsWith(wanted)) return 3;
  if (name.includes(` ${wanted}`) || name.includes(`-${wanted}`)) return 2;
  return wanted.split(' ').every((word) => name.includes(word)) ? 1 : 0;
}
