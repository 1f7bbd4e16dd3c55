import { read } from '../answer/follow-up.ts';
import type { Question } from '../answer/question.ts';
import type { ReadingRoom } from '../answer/reading-room.ts';
import { participantsIn } from '../answer/status-reading.ts';
import type { Document, Span } from '../corpus/document.ts';
import type { ParticipantMatch } from '../corpus/find-participants.ts';
import type { Participant } from '../corpus/participants.ts';
import type { QueryTerm } from '../search/query.ts';
import { type ClaimedForce, forcesClaimed } from './claimed-force.ts';
import { boundSpan, type Quantity, quantitiesIn } from './quantities.ts';

/** A word of a claim that a source must have too. */
export interface ContentWord extends Span {
  readonly term: string;
  readonly word: string;
  readonly idf: number;
  readonly proper: boolean;
  /** Mended, so not surely the word that was meant. */
  readonly mended: boolean;
  /** Other ways to say it, from the thesaurus: each a list of terms that stand for it together. */
  readonly alternatives: QueryTerm['alternatives'];
}

/** A statement, read: the facts it holds. Spans count in its text. */
export interface Claim {
  readonly text: string;
  readonly question: Question;
  /** Treaties it is about: named in it, else those of the statement before that it leans on. */
  readonly treaties: readonly Document[];
  readonly participants: readonly Participant[];
  /** Where it names them. */
  readonly found: readonly ParticipantMatch[];
  /** A State that may be several, or that the desk cannot place. */
  readonly unclear: boolean;
  readonly quantities: readonly Quantity[];
  readonly forces: readonly ClaimedForce[];
  /** "not", "never", "no" outside words of force. */
  readonly denials: readonly Span[];
  /** "only", "all", "always": words that widen or narrow what is said. */
  readonly quantifiers: readonly string[];
  readonly content: readonly ContentWord[];
}

const denial = /\b(?:not|no|never|none|nothing|nobody|neither|nor|without)\b|n['’]t\b/gi;
const quantifier =
  /\b(?:only|solely|exclusively|merely|all|every|always|never|both|entirely|most|mostly|many|few|rarely|sometimes|immediately|automatically|first|sole|unless|except|regardless)\b/gi;

/** Words for who and where that say nothing a source must repeat. */
const generic = new Set(
  'state states party parties country countries nation nations government governments treaty convention protocol instrument article articles paragraph provision provisions according under says stated claim true fact consist consists comprise comprises one'.split(
    ' ',
  ),
);

/** Reads a statement; `leansOn` are the treaties that "it", "the Convention" or nothing at all stand for. */
export function readClaim(room: ReadingRoom, text: string, leansOn: readonly Document[] = []): Claim {
  const question = read(room, text);
  const { tokens, terms, mentions } = question.query;
  const names = mentions.map(
    ({ from, to }): Span => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }),
  );
  const found = participantsIn(room, question);
  const forces = forcesClaimed(text);
  const quantities = quantitiesIn(text, [...names, ...question.references, ...found]);
  const bounds = quantities.map((quantity) => boundSpan(text, quantity));
  const taken = [...names, ...question.references, ...found, ...forces, ...quantities, ...bounds];
  const outside = (span: Span): boolean => !taken.some(({ start, end }) => span.start < end && start < span.end);
  const spans = (pattern: RegExp): (Span & { word: string })[] =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      word: match[0].toLowerCase(),
    }));
  const content = terms.flatMap((term): ContentWord[] => {
    const token = tokens[term.position];
    if (!token || !outside(token) || generic.has(token.word)) return [];
    const { start, end } = token;
    const { word, idf, proper, alternatives } = term;
    return [{ term: term.term, word, idf, proper, mended: term.corrected !== null, alternatives, start, end }];
  });
  const named = question.treaties.filter((document) => document.kind === 'treaty');
  return {
    text,
    question,
    treaties: named.length > 0 || question.unknownInstrument ? named : leansOn,
    participants: found.flatMap((match) => (match.kind === 'participant' ? [match.participants[0]] : [])),
    found,
    unclear: found.some((match) => match.kind !== 'participant' || match.choose || match.by === 'typo'),
    quantities,
    forces,
    denials: spans(denial).filter(
      (span) => ![...forces, ...bounds].some(({ start, end }) => span.start < end && start < span.end),
    ),
    quantifiers: spans(quantifier).map(({ word }) => word),
    content,
  };
}
