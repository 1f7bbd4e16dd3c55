import { type Modal, modalsIn, softenersIn } from '../answer/force.ts';
import type { ReadingRoom } from '../answer/reading-room.ts';
import { findReferences, type Reference } from '../answer/references.ts';
import type { Document, Passage, Span } from '../corpus/document.ts';
import type { Token } from '../search/analyser.ts';
import { boundSpan, type Quantity, quantitiesIn } from './quantities.ts';

/** A sentence of the corpus, taken apart for comparing; spans inside count in its own text. */
export interface SourceSentence {
  readonly document: Document;
  readonly passage: Passage;
  /** In the document. */
  readonly span: Span;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly modals: readonly Modal[];
  readonly denials: readonly Span[];
  readonly references: readonly Reference[];
  /** Where it names which States (ISO codes); where it names none, those of its document's title, without a place. */
  readonly states: ReadonlyMap<string, readonly Span[]>;
  /** Whether it names a State itself. */
  readonly namesState: boolean;
  /** Words that soften it. */
  readonly softeners: readonly Span[];
  /** Where it names treaties: the ids that each name can stand for. */
  readonly named: readonly (Span & { readonly ids: readonly string[] })[];
  /** Ids of the treaties that it speaks of. */
  readonly treaties: ReadonlySet<string>;
  /** The first word of its article's title that says of what, as a stem; empty where it has none. */
  readonly head: string;
  /** Stems of heading and titles: what the sentence leaves to its place. */
  readonly context: ReadonlySet<string>;
}

const denial = /\b(?:not|no|never|none|nothing|neither|nor|without)\b/gi;

/** Takes sentences apart when they are first compared, and keeps the result. */
export function sourceSentences(
  room: ReadingRoom,
): (document: Document, passage: Passage) => readonly SourceSentence[] {
  const kept = new Map<string, readonly SourceSentence[]>();
  return (document, passage) => {
    const known = kept.get(passage.id);
    if (known) return known;
    const made = passage.sentences.map((span) => sourceSentence(room, document, passage, span));
    kept.set(passage.id, made);
    return made;
  };
}

function sourceSentence(room: ReadingRoom, document: Document, passage: Passage, span: Span): SourceSentence {
  const text = document.text.slice(span.start, span.end);
  const tokens = room.index.analyser.tokens(text);
  const mentions = room.names.mentions(tokens);
  const names = mentions.map(
    ({ from, to }): Span => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }),
  );
  const references = findReferences(text);
  const modals = modalsIn(text);
  const treaties = new Set(
    mentions.flatMap(({ documents }) => (documents.length === 1 ? documents.map(({ id }) => id) : [])),
  );
  if (document.kind === 'treaty') treaties.add(document.id);
  else for (const id of spokenOf(room, document, text)) treaties.add(id);
  const tokensOf = (words: string): Token[] => room.index.analyser.tokens(words);
  const terms = (words: string): string[] => tokensOf(words).map(({ term }) => term);
  const quantities = quantitiesIn(text, [...names, ...references.filter(({ bare }) => !bare)]);
  const bounds = quantities.map((quantity) => boundSpan(text, quantity));
  return {
    document,
    passage,
    span,
    text,
    tokens,
    quantities,
    modals,
    denials: [...text.matchAll(denial)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter(({ start }) => ![...modals, ...bounds].some((span) => start >= span.start && start < span.end)),
    references,
    states: statesOf(room, document, text, names),
    namesState: statesIn(room, text, names).size > 0,
    softeners: softenersIn(text),
    named: mentions.map(({ from, to, documents }) => ({
      start: tokens[from]?.start ?? 0,
      end: tokens[to - 1]?.end ?? 0,
      ids: documents.map(({ id }) => id),
    })),
    treaties,
    head:
      (passage.place ? tokensOf(passage.heading) : []).find(({ stop, term }) => !stop && !/^(?:crim|offen)/.test(term))
        ?.term ?? '',
    context: new Set(
      terms(
        `${passage.place ? passage.heading : ''} ${document.kind === 'treaty' ? `${document.title} ${document.short}` : ''}`,
      ),
    ),
  };
}

function statesOf(room: ReadingRoom, document: Document, text: string, names: readonly Span[]): Map<string, Span[]> {
  const own = statesIn(room, text, names);
  if (own.size > 0 || document.kind === 'treaty') return own;
  return new Map([...statesIn(room, document.title, [])].map(([code]) => [code, [{ start: 0, end: 0 }]]));
}

function statesIn(room: ReadingRoom, text: string, skip: readonly Span[]): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const match of room.registers.participants.find(text, { skip, known: () => true })) {
    if (match.kind !== 'participant') continue;
    const { code } = match.participants[0];
    found.set(code, [...(found.get(code) ?? []), { start: match.start, end: match.end }]);
  }
  return found;
}

/** "the Convention", "the Protocol" in a press release: the treaty of that kind that its title names. */
function spokenOf(room: ReadingRoom, document: Document, text: string): string[] {
  return (['convention', 'protocol'] as const).flatMap((type) => {
    if (!new RegExp(`\\b[Tt]he ${type === 'convention' ? 'Convention' : 'Protocol'}\\b`).test(text)) return [];
    // Without its first word the title is no longer the document's own name.
    const tokens = room.index.analyser.tokens(document.title).slice(1);
    return room.names
      .mentions(tokens)
      .flatMap(({ documents }) => documents)
      .filter(({ treaty }) => treaty?.type === type)
      .map(({ id }) => id)
      .slice(0, 1);
  });
}
