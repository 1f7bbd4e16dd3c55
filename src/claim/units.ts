import { findReferences, type Reference } from '../answer/references.ts';
import type { Place, Span } from '../corpus/document.ts';
import type { Token } from '../search/analyser.ts';
import { otherRole } from './align.ts';
import { dateFit, numberFit, type Quantity, quantitiesIn } from './quantities.ts';
import type { Claim } from './read-claim.ts';
import type { SourceSentence } from './source-sentence.ts';

/** One thing that a sentence says, in its order: a word, or what several words name together. */
export type Unit =
  | { readonly kind: 'word'; readonly word: string; readonly term: string }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  /** Treaties, by id: several where a name does not tell. */
  | { readonly kind: 'treaty'; readonly ids: readonly string[] }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'state'; readonly code: string };

/** "this Convention", "the Protocol": the treaty that is spoken of. */
const spokenOf = /\b(?:this|the) (?:Convention|Protocol)\b/g;

/** "Under UNTOC, …" only says where; the rest is what is claimed. */
const leadIn = /^(?:under|according to|in) [^,;]{2,90}, /i;

/** Reads a claim as sentences of the corpus are read, so that what is the same comes out the same. */
export function unitsOfClaim({ text, treaties, found, question }: Claim): Unit[] {
  const { tokens, mentions } = question.query;
  const from = leadIn.exec(text)?.[0].length ?? 0;
  const named = mentions.map((mention) => ({
    ...spanOf(tokens, mention),
    unit: { kind: 'treaty' as const, ids: mention.documents.map(({ id }) => id) },
  }));
  const references = findReferences(text).filter(({ bare }) => !bare);
  return unitsIn(
    text,
    tokens.filter(({ start }) => start >= from),
    [
      ...named,
      ...ofReferences(references),
      ...found.flatMap((match) =>
        match.kind === 'participant'
          ? [{ start: match.start, end: match.end, unit: { kind: 'state' as const, code: match.participants[0].code } }]
          : [],
      ),
      ...ofQuantities(quantitiesIn(text, [...named, ...references])),
    ],
    treaties.map(({ id }) => id),
  );
}

const known = new WeakMap<SourceSentence, readonly Unit[]>();

export function unitsOfSource(source: SourceSentence): readonly Unit[] {
  const made = known.get(source) ?? readSource(source);
  known.set(source, made);
  return made;
}

function readSource({ text, tokens, quantities, references, states, named, treaties }: SourceSentence): Unit[] {
  return unitsIn(
    text,
    tokens,
    [
      ...named.map(({ start, end, ids }) => ({ start, end, unit: { kind: 'treaty' as const, ids } })),
      ...ofReferences(references.filter(({ bare }) => !bare)),
      ...[...states].flatMap(([code, spans]) =>
        spans.map(({ start, end }) => ({ start, end, unit: { kind: 'state' as const, code } })),
      ),
      ...ofQuantities(quantities),
    ],
    [...treaties],
  );
}

type Placed = Span & { readonly unit: Unit };

function ofReferences(references: readonly Reference[]): Placed[] {
  return references.map(({ start, end, place }) => ({ start, end, unit: { kind: 'place', place } }));
}

function ofQuantities(quantities: readonly Quantity[]): Placed[] {
  return quantities.map((quantity) => ({
    start: quantity.start,
    end: quantity.end,
    unit: { kind: 'quantity', quantity },
  }));
}

function unitsIn(text: string, tokens: readonly Token[], named: readonly Placed[], own: readonly string[]): Unit[] {
  const generic = [...text.matchAll(spokenOf)].map(
    ({ index, 0: words }): Placed => ({
      start: index,
      end: index + words.length,
      unit: { kind: 'treaty', ids: own },
    }),
  );
  const placed = [...named, ...generic].filter(({ start, end }) => end > start);
  const units: Unit[] = [];
  let last: Unit | null = null;
  for (const { word, term, start } of tokens) {
    const unit = /^(?:and|or)$/.test(word)
      ? null
      : placed.find((span) => start >= span.start && start < span.end)?.unit;
    if (!unit) units.push({ kind: 'word', word: word === 'shall' ? 'must' : word, term });
    else if (unit !== last) units.push(unit);
    last = unit ?? null;
  }
  return units;
}

function spanOf(tokens: readonly Token[], { from, to }: { from: number; to: number }): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Whether the claim's unit says what the source's says; `same` joins words of one meaning. */
export function saysSame(mine: Unit, theirs: Unit, same: (one: string, other: string) => boolean): boolean {
  if (mine.kind === 'word' && theirs.kind === 'word')
    return mine.word === theirs.word || (same(mine.term, theirs.term) && !otherRole(mine.word, theirs.word));
  // "the Convention", where nothing before says which, takes the sentence's word for it.
  if (mine.kind === 'treaty' && theirs.kind === 'treaty')
    return mine.ids.length === 0 || mine.ids.some((id) => theirs.ids.includes(id));
  if (mine.kind === 'state' && theirs.kind === 'state') return mine.code === theirs.code;
  if (mine.kind === 'place' && theirs.kind === 'place')
    return (
      mine.place.article === theirs.place.article && mine.place.path.every((step, at) => theirs.place.path[at] === step)
    );
  if (mine.kind !== 'quantity' || theirs.kind !== 'quantity') return false;
  if (mine.quantity.kind === 'date')
    return theirs.quantity.kind === 'date' && dateFit(mine.quantity, theirs.quantity) === 'same';
  return theirs.quantity.kind === 'number' && numberFit(mine.quantity, theirs.quantity) === 'same';
}
