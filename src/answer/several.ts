const auxiliary =
  "(?:is|are|was|were|does|do|did|has|have|had|must|may|can|could|should|shall|will|would|isn[’']t|doesn[’']t|didn[’']t|hasn[’']t)";
/** Words that open a question, with what must follow where the word alone could as well open a clause. */
const opening = [
  `(?:when|where|why|how|what|whom?|which)\\s+${auxiliary}\\b`,
  'how\\s+(?:many|much|long|often|soon|old|far)\\b',
  '(?:what|how)\\s+about\\b',
  '(?:which|what|whose)\\s+(?!(?:is|are|was|were)\\b)\\w+\\s+\\w+',
  'who\\s+\\w+',
  '(?:define|explain|list|name|describe|tell\\s+me|give\\s+me|show\\s+me)\\b',
].join('|');
const lead =
  '(?:(?:and|also|then|but|so|plus|next|finally|first|firstly|second|secondly|third|thirdly|please)[\\s,:]+)*';
const place = '(?:(?:under|in|according\\s+to|for|by|within)\\s[^?,]{2,80},\\s*)?';
const leading = new RegExp(`^${lead}`, 'i');
/** A text that is a question by itself. */
const standing = new RegExp(`^${lead}${place}(?:${opening}|${auxiliary}\\s+\\S+)`, 'i');
const joint = new RegExp(
  `(?:[,;]?\\s+(?:and(?:\\s+also)?|also|plus|&)[\\s,]+|;\\s*)(?=(?:${opening}|${auxiliary}\\s+\\S))`,
  'gi',
);
/** "is Nepal", "may they": the subject after the verb makes a question of it; "are parties" goes on with the first one. */
const verbFirst = new RegExp(`^${auxiliary}\\s`, 'i');
const subjectNext =
  /^\S+\s+(?:it|they|he|she|there|this|that|these|those|the|a|an|any|all|each|every|states|countries|victims)\b/i;
const nameNext = /^\S+\s+\p{Lu}/u;
const followUp = /^(?:and|what\s+about|how\s+about|also)\b/i;
const mayHoldSeveral = /[?.!;]\s+\S|\n|\b(?:and|also|plus)\b|&|;/i;
const chatter =
  /^(?:(?:hi|hello|hey|thanks?(?: you)?)(?:[\s,!.]+|$))?(?:(?:can|could|would|will) (?:you|u|someone|anyone|anybody) (?:please )?(?:help|tell|explain|answer)(?: (?:me|us))?(?: (?:with|out)\b[^?]{0,40})?|(?:may|can) i ask(?: (?:you )?[^?]{0,30})?|i have (?:a|some|two|three) questions?)?[\s,.!?:]*$/i;

/** More parts than this are not looked for. */
const mostParts = 8;

/**
 * The questions of one message, in their order, as they were typed but for a question mark where "and" was: sentences with question marks, lines and numbers of a
 * list, and questions joined by "and". One that cannot stand alone stays with its neighbour, so most texts come back whole.
 *
 * @example questionsIn('When did Bhutan accede to UNTOC and when did Nepal?') // ['When did Bhutan accede to UNTOC?', 'when did Nepal?']
 */
export function questionsIn(text: string): string[] {
  if (!mayHoldSeveral.test(text)) return [text];
  const kept: string[] = [];
  let preamble = '';
  for (const { piece, listed } of sentences(text).flatMap(divide)) {
    const whole = preamble === '' ? piece : `${preamble} ${piece}`;
    if (stands(piece, listed, kept.length > 0) && kept.length < mostParts) {
      kept.push(whole);
      preamble = '';
    } else if (kept.length > 0 && preamble === '') kept[kept.length - 1] = `${kept.at(-1)} ${piece}`;
    else preamble = chatter.test(piece) ? '' : whole;
  }
  if (kept.length === 0) return [text];
  if (preamble !== '') kept[kept.length - 1] = `${kept.at(-1)} ${preamble}`;
  return kept.length === 1 ? [text] : kept;
}

interface Piece {
  readonly piece: string;
  /** An item of a numbered list, or a line of several. */
  readonly listed: boolean;
}

/** Lines, list items and sentences; a piece that an abbreviation cut off goes back to its neighbour later. */
function sentences(text: string): Piece[] {
  const numbered = /(?:^|\s)\(?1[.)]\s/.test(text) && /\s\(?2[.)]\s/.test(text);
  const lines = (numbered ? text.replace(/(^|\s)\(?\d{1,2}[.)]\s+/g, '\n') : text)
    .split(/\n+/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+/, '').trim())
    .filter((line) => line !== '');
  const listed = lines.length > 1;
  return lines.flatMap((line) => line.split(/(?<=[.!?])[\s!?]+(?=\S)/u).map((piece) => ({ piece, listed })));
}

/** Parts a sentence where "and" joins a second question to a first. */
function divide({ piece, listed }: Piece): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const match of piece.matchAll(joint)) {
    const left = piece.slice(from, match.index);
    const right = piece.slice(match.index + match[0].length);
    if (!standing.test(left) || words(left) < 3 || words(right) < least(right) || isClause(left, right)) continue;
    parts.push({ piece: `${left.trimEnd()}?`, listed });
    from = match.index + match[0].length;
  }
  return [...parts, { piece: piece.slice(from), listed }];
}

function stands(piece: string, listed: boolean, hasEarlier: boolean): boolean {
  if (chatter.test(piece)) return false;
  const bare = piece.replace(leading, '');
  if (standing.test(piece) && words(bare) >= least(bare)) return true;
  if (hasEarlier && followUp.test(piece) && piece.endsWith('?') && words(piece) >= 2 && words(piece) <= 9) return true;
  return listed && piece.endsWith('?') && words(piece) >= 2;
}

/** "a person who recruits and who is …": the second "who" opens a clause of the first, no question. */
function isClause(left: string, right: string): boolean {
  if (verbFirst.test(right)) return !subjectNext.test(right) && !nameNext.test(right);
  const word = /^(who|which|whose|when|where|what)\b/i.exec(right)?.[1];
  if (word === undefined) return false;
  const inside = left.trim().split(/\s+/).slice(2).join(' ');
  return new RegExp(`\\b${word}\\b`, 'i').test(inside);
}

/** "is Nepal?" says enough, "and when?" does not. */
function least(right: string): number {
  return verbFirst.test(right) && nameNext.test(right) ? 2 : 3;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
