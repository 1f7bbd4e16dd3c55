import type { Span } from '../corpus/document.ts';
import { sentences } from '../corpus/sentences.ts';

/** A part of a message that says one thing. */
export interface StatedPart extends Span {
  /** What it says when read alone: a clause without a subject has that of the clause before. */
  readonly alone: string;
  /** The whole sentence, for a part of one. */
  readonly sentence: Span;
}

/** More of a message than this is not read, so that the work stays bounded. UTF-16 code units, and statements. */
const longestText = 10_000;
const longestSentence = 700;
const mostStatements = 24;

const verb =
  /\b(?:is|are|was|were|has|have|had|does|do|did|became|becomes|become|acceded|accedes|ratified|ratifies|signed|signs|joined|joins|entered|enters|adopted|approved|accepted|succeeded|must|may|can|cannot|shall|should|need|needs|requires?|obliges?|allows?|permits?|prohibits?|forbids?|contains?|defines?|deals?|covers?|concerns?|regulates?|means|took|takes|held|trained|reached|published|supplements?|consists?|applies|opened|came|comes|supported|conducted)\b/i;
const opening = new RegExp(`^(?:(?:also|then|later|thereby|thus|never|not|only) )*${verb.source}`, 'i');
const joint = /,?\s+(?:and|but|while|whereas|although|yet)\s+|;\s+(?:and\s+)?/gi;

/** The statements of a message: its sentences, a compound one by its clauses. Questions are none. */
export function statementsIn(message: string): StatedPart[] {
  const text = message.slice(0, longestText);
  return sentences(text, { start: 0, end: text.length })
    .flatMap((sentence) => lines(text, sentence))
    .filter(({ start, end }) => end - start <= longestSentence && /\p{L}{2}.*\s/su.test(text.slice(start, end)))
    .filter(({ start, end }) => !/\?["'”’)]*$/.test(text.slice(start, end)))
    .slice(0, mostStatements)
    .flatMap((sentence) => clauses(text, sentence))
    .slice(0, mostStatements);
}

/** Lines of a list are sentences of their own. */
function lines(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\n]+/g)].flatMap((match): Span[] => {
    const lead = /^\s*(?:[-*•>]\s+|\d{1,2}[.)]\s+)?/.exec(match[0])?.[0].length ?? 0;
    const from = start + match.index + lead;
    const to = start + match.index + match[0].trimEnd().length;
    return to > from ? [{ start: from, end: to }] : [];
  });
}

/** The clauses of a sentence that each have a verb of their own; the sentence itself where there is but one. */
function clauses(text: string, sentence: Span): StatedPart[] {
  const whole = text.slice(sentence.start, sentence.end);
  const cuts: { start: number; end: number }[] = [{ start: 0, end: 0 }];
  for (const match of whole.matchAll(joint)) {
    const start = match.index;
    const end = start + match[0].length;
    const left = whole.slice(cuts.at(-1)?.end ?? 0, start);
    if (verb.test(left) && !isOpen(left, whole.slice(end)) && startsClause(whole.slice(end))) cuts.push({ start, end });
  }
  let subject = '';
  return cuts.map(({ end: from }, at): StatedPart => {
    const to = cuts[at + 1]?.start ?? whole.length;
    const part = whole.slice(from, to);
    const own = verb.exec(part);
    if (own && own.index > 0 && !opening.test(part)) subject = part.slice(0, own.index).trim();
    const leaning = at > 0 && opening.test(part) && subject !== '' ? `${subject} ${part}` : part;
    return { start: sentence.start + from, end: sentence.start + to, alone: leaning, sentence };
  });
}

/**
 * Whether an "and" stands inside a clause that hangs from what is before it: "premises in which Schedule II | and III drugs
 * may be made", "must act when the offender is there | and it does not extradite".
 */
function isOpen(left: string, right: string): boolean {
  const hanging = /^.*\b(?:that|which|who|whom|whose|when|whenever|where|if|unless)\b/is.exec(left)?.[0];
  if (hanging === undefined) return false;
  if (!verb.test(left.slice(hanging.length))) return true;
  return /^(?:it|he|she|they|that|the)\b/i.test(right) && !force.test(firstClause(right)) && force.test(left);
}

const force = /\b(?:must|may|shall|should|need not|cannot|can)\b/;

function firstClause(text: string): string {
  return /^[^,;.]*/.exec(text)?.[0] ?? '';
}

/** Whether what follows an "and" can stand as a clause: a verb at once, or a short subject and then a verb. */
function startsClause(right: string): boolean {
  if (opening.test(right)) return true;
  if (/^(?:by|under|how|that|which|who|whose|whom|where|when|if|because|as|of|to|with|for)\b/i.test(right))
    return false;
  const found = verb.exec(right);
  return (
    found !== null &&
    right.slice(0, found.index).trim().split(/\s+/).length <= 7 &&
    !/[,;]/.test(right.slice(0, found.index))
  );
}
