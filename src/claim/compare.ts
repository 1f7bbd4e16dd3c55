import type { Span } from '../corpus/document.ts';
import { forceFit } from './claimed-force.ts';
import { dateFit, type Fit, numberFit, type Quantity, type StatedDate, type StatedNumber } from './quantities.ts';
import type { Claim, ContentWord } from './read-claim.ts';
import { lightWords } from './same-words.ts';
import type { SourceSentence } from './source-sentence.ts';

/** How a claim stands to one sentence of the corpus. */
export interface Comparison {
  readonly source: SourceSentence;
  readonly verdict: 'supported' | 'contradicted' | 'open';
  /** 0..1: share of the claim's content words, by rarity, that the sentence has. */
  readonly covered: number;
  /** 0..1: share of the sentence's content words that the claim has. */
  readonly tight: number;
  /** How many content words of the sentence stand before the first that the claim has: more than a few are another subject. */
  readonly lead: number;
}

interface Aligned {
  readonly word: ContentWord;
  /** Index of the source's token; -1 where the heading or the treaty's name has it. */
  readonly at: number;
}

/** Compares the facts of a claim with those of a sentence: words, dates, numbers, names, force, denial, place. */
export function compare(
  claim: Claim,
  source: SourceSentence,
  same: (one: string, other: string) => boolean,
): Comparison {
  const open = { source, verdict: 'open' as const, covered: 0, tight: 0, lead: 0 };
  if (!treatyFits(claim, source)) return open;
  const { aligned, missing } = align(claim, source, same);
  const total = claim.content.reduce((sum, { idf }) => sum + idf, 0);
  const covered = total === 0 ? 1 : 1 - missing.reduce((sum, { idf }) => sum + idf, 0) / total;
  const inside = aligned.filter(({ at }) => at >= 0);
  const counts = claim.quantities.length > 0 && claim.quantities.some(({ kind }) => kind === 'number');
  if ((inside.length === 0 && !counts) || !inOrder(inside)) return { ...open, covered };
  const said = source.tokens.filter(({ stop }) => !stop).length;
  const tight = new Set(inside.map(({ at }) => at)).size / Math.max(1, said);
  const lead = leadOf(source, inside);
  const facts: Fit[] = [
    ...claim.quantities.map((quantity) =>
      elsewhere(quantityFit(quantity, claim, source, inside), quantity, claim, source, lead),
    ),
    ...claim.found.map((match) => participantFit(match, claim, source)),
    ...claim.question.references.map((reference) => placeFit(reference, source)),
    ...forceFits(claim, source, inside),
    denialFit(claim, source, inside),
    ...claim.quantifiers.map((word) => quantifierFit(word, source)),
    narrowed(claim, source, inside),
    labelFit(claim, source),
  ];
  const other = facts.filter((fit) => fit === 'other').length;
  const unknown = facts.includes('unknown');
  const quantified = claim.quantities.length > 0;
  const weight = inside.length + claim.quantities.length + claim.treaties.length;
  if (missing.length === 0 && other === 0 && !unknown && weight >= 2 && isClose(claim, source, inside))
    return { source, verdict: 'supported', covered, tight, lead };
  const onlyLight = missing.every(({ word, proper, mended }) => !proper && !mended && lightWords.has(word));
  // Two facts that differ are more likely another event than a mistake about this one.
  if (other === 1 && !unknown && onlyLight && covered >= 0.6 && (inside.length >= 2 || quantified) && weight >= 2)
    return { source, verdict: 'contradicted', covered, tight, lead };
  return { ...open, covered };
}

/**
 * Whether the words that claim and sentence share belong together there: few words between them that the claim leaves out,
 * and few between a verb of force and what it asks for.
 */
function isClose(claim: Claim, source: SourceSentence, inside: readonly Aligned[]): boolean {
  const places = new Set(inside.map(({ at }) => at));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const between = (start: number, end: number): number =>
    source.tokens.filter((token, at) => at > start && at < end && !places.has(at) && isContent(token, source)).length;
  // "UNTOC is about corruption": one word says nothing of how the sentence uses it.
  if (inside.length < 2 && claim.quantities.length + claim.found.length === 0) return false;
  if (topical.test(claim.text) && source.passage.locator !== 'Overview') return false;
  if (between(from, to) > 2 + 1.5 * inside.length) return false;
  return claim.forces.every((force) => {
    const next = inside.find(({ word }) => word.start >= force.end);
    if (!next) return true;
    const modal = source.modals.filter(({ start }) => start < (source.tokens[next.at]?.start ?? 0)).at(-1);
    if (!modal) return false;
    // "must ensure that records are kept" is "records must be kept".
    if (/^ ensure (?:that )?/.test(source.text.slice(modal.end))) return true;
    const first = source.tokens.findIndex(({ start }) => start >= modal.end);
    // "must communicate a proposed amendment" is not "must propose an amendment".
    return (
      between(first - 1, next.at) <= mostLead &&
      source.tokens.slice(first, next.at).every((token, at) => {
        const skipped = !places.has(first + at) && isContent(token, source);
        return !skipped || lightWords.has(token.word) || isAside(source, first + at);
      })
    );
  });
}

/** Whether a word stands between commas, as in "must, under licence, control"; lists aside, it is not what the verb asks for. */
function isAside({ text, tokens }: SourceSentence, at: number): boolean {
  const { start = 0, end = 0 } = tokens[at] ?? {};
  return (
    /,\s[^,;]*$/.test(text.slice(0, start)) &&
    /^[^,;]*,/.test(text.slice(end)) &&
    !/^[^,;]*\b(?:and|or)\b/.test(text.slice(end, end + 1))
  );
}

/** What a treaty as a whole is about, only its overview tells. */
const topical =
  /\b(?:is|are) (?:about|on)\b|\bdeals? with\b|\b(?:covers?|concerns?|regulates?|addresses|applies to)\b/i;

/** A treaty's summary speaks of that treaty; elsewhere the sentence must speak of every treaty of the claim. */
function treatyFits(claim: Claim, source: SourceSentence): boolean {
  if (claim.question.unknownInstrument || claim.question.ambiguous) return false;
  if (source.document.kind === 'treaty' && claim.treaties.length > 0 && !claim.treaties.includes(source.document))
    return false;
  return claim.treaties.every(({ id }) => source.treaties.has(id));
}

/** Finds each content word of the claim in the sentence, if it can be after the one before; else in its heading. */
function align(
  claim: Claim,
  source: SourceSentence,
  same: (one: string, other: string) => boolean,
): { aligned: Aligned[]; missing: ContentWord[] } {
  const aligned: Aligned[] = [];
  const missing: ContentWord[] = [];
  let last = -1;
  for (const word of claim.content) {
    const said = source.tokens.flatMap((_token, at) => (says(word, at, source, same) ? [at] : []));
    const exact = said.filter((at) => source.tokens[at]?.term === word.term);
    const places = exact.length > 0 ? exact : said;
    const at = places.find((place) => place > last) ?? places.at(-1);
    if (at !== undefined) {
      aligned.push({ word, at });
      last = at;
    } else if (!word.proper && !word.mended && inContext(word, source, same)) aligned.push({ word, at: -1 });
    else missing.push(word);
  }
  return { aligned, missing };
}

function says(
  word: ContentWord,
  at: number,
  { tokens }: SourceSentence,
  same: (one: string, other: string) => boolean,
): boolean {
  const token = tokens[at];
  if (!token || token.stop || word.mended) return false;
  if (token.term === word.term) return !otherRole(word.word, token.word);
  if (same(word.term, token.term)) return true;
  // For a question one act stands near the other; for a claim a State that acceded has not ratified.
  if (acts.test(word.word)) return false;
  return word.alternatives.some(
    (terms) =>
      terms[0] === token.term &&
      terms.every((term) => tokens.slice(at, at + terms.length + 2).some((near) => near.term === term)),
  );
}

const acts = /^(?:ratif|acce[dp]|acces|approv|sign|succe|confirm|denounc|denunc|withdr)/;

/** Words of one stem for the two sides of an act: "requesting" and "requested" State, "trafficker" and "trafficked". */
function otherRole(one: string, other: string): boolean {
  const ending = (word: string): string =>
    /(?:(ing)|(ed|en)|((?:er|or)s?))$/.exec(word)?.slice(1).findIndex(Boolean).toString() ?? '';
  const [mine, theirs] = [ending(one), ending(other)];
  if (mine === '2' || theirs === '2') return mine !== theirs;
  return (
    mine !== '' && theirs !== '' && mine !== theirs && /^(request|send|receiv|transfer|import|export|employ)/.test(one)
  );
}

function inContext(
  word: ContentWord,
  { context }: SourceSentence,
  same: (one: string, other: string) => boolean,
): boolean {
  if (acts.test(word.word)) return false;
  return (
    context.has(word.term) ||
    [...context].some((term) => same(word.term, term)) ||
    word.alternatives.some((terms) => terms.every((term) => context.has(term)))
  );
}

/** Mostly in the order of the claim: the same words in another order may say another thing. */
function inOrder(inside: readonly Aligned[]): boolean {
  let back = 0;
  for (let at = 1; at < inside.length; at++) if ((inside[at]?.at ?? 0) < (inside[at - 1]?.at ?? 0)) back++;
  return back <= Math.max(1, inside.length * 0.25);
}

/** Content words before the first that claim and sentence share, dates and numbers left out. */
function leadOf(source: SourceSentence, inside: readonly Aligned[]): number {
  if (inside.length === 0) return 0;
  const first = Math.min(...inside.map(({ at }) => at));
  const from = source.text.lastIndexOf(';', source.tokens[first]?.start ?? 0);
  return source.tokens.filter((token, at) => at < first && token.start > from && isContent(token, source)).length;
}

/** A word of the sentence that a claim would have to have: no stop word, generic party, quantity or softener. */
function isContent({ stop, start, word }: SourceSentence['tokens'][number], source: SourceSentence): boolean {
  const within = (spans: readonly { start: number; end: number }[]): boolean =>
    spans.some((span) => start >= span.start && start < span.end);
  return !stop && !/^(?:states?|part(?:y|ies))$/.test(word) && !within(source.quantities) && !within(source.softeners);
}

/** Another date or number refutes only where the sentence speaks of the same: not of one State alone, nor of another subject. */
function elsewhere(fit: Fit, quantity: Quantity, claim: Claim, source: SourceSentence, lead: number): Fit {
  if (fit !== 'other') return fit;
  const ofOneState = quantity.kind === 'date' && claim.participants.length === 0 && source.namesState;
  return ofOneState || lead > mostLead ? 'unknown' : fit;
}

const mostLead = 3;

function quantityFit(quantity: Quantity, claim: Claim, source: SourceSentence, inside: readonly Aligned[]): Fit {
  if (quantity.kind === 'date') {
    const dates = source.quantities.filter((other): other is StatedDate => other.kind === 'date');
    return settle(
      dates.map((date) => ({ quantity: date, fit: dateFit(quantity, date) })),
      source,
      inside,
    );
  }
  const unit = unitOf(quantity, claim.text);
  const numbers = source.quantities.filter(
    (other): other is StatedNumber =>
      other.kind === 'number' &&
      other.ordinal === quantity.ordinal &&
      ((quantity.days !== null && other.days !== null) ||
        sharesUnit(unit, unitOf(other, source.text)) ||
        countsAligned(quantity, other, claim, source, inside)),
  );
  return settle(
    numbers.map((number) => ({ quantity: number, fit: numberFit(quantity, number) })),
    source,
    inside,
  );
}

/** The same counts only if no other quantity of the kind stands nearer to the words that the claim shares with the sentence. */
function settle(
  fits: readonly { quantity: Quantity; fit: Fit }[],
  source: SourceSentence,
  inside: readonly Aligned[],
): Fit {
  if (fits.length === 0) return 'unknown';
  const ranked = [...fits].sort(
    (one, other) => distance(one.quantity, source, inside) - distance(other.quantity, source, inside),
  );
  const nearest = distance(ranked[0]?.quantity ?? { start: 0 }, source, inside);
  const match = fits.find(
    ({ fit, quantity }) => fit === 'same' && distance(quantity, source, inside) <= nearest * 1.6 + 12,
  );
  if (match) return 'same';
  return fits.every(({ fit }) => fit === 'other') ? 'other' : 'unknown';
}

function distance({ start }: { start: number }, source: SourceSentence, inside: readonly Aligned[]): number {
  const places = inside.map(({ at }) => Math.abs((source.tokens[at]?.start ?? 0) - start));
  return places.reduce((sum, place) => sum + Math.min(place, 150), 0) / Math.max(1, places.length);
}

/** The words that a number counts: up to three behind it, in its own phrase; where none follow, the one before it ("volume 2349"). */
function unitOf({ start, end }: StatedNumber, text: string): string[] {
  const behind = text.slice(end, end + 80).replace(/^ (?:or (?:more|less|fewer|older|over)|of the|of)\b/i, '');
  const phrase =
    /^.*?(?=[.,;:()\d]| (?:and|or|on|in|at|for|from|by|under|with|to|who|which|that)\b|$)/is.exec(behind)?.[0] ?? '';
  const words = wordsOf(phrase).slice(0, 3);
  return words.length > 0 ? words : wordsOf(text.slice(Math.max(0, start - 30), start)).slice(-1);
}

/** Whether a word right behind the claim's number is, by another name, one right behind the source's. */
function countsAligned(
  { end, ordinal }: StatedNumber,
  other: StatedNumber,
  claim: Claim,
  { tokens }: SourceSentence,
  inside: readonly Aligned[],
): boolean {
  if (ordinal !== other.ordinal) return false;
  return inside.some(({ word, at }) => {
    const start = tokens[at]?.start ?? 0;
    return (
      word.start >= end &&
      word.start - end <= 30 &&
      start >= other.end &&
      start - other.end <= 30 &&
      !/[,.;]/.test(claim.text.slice(end, word.start))
    );
  });
}

const noUnit = new Set(
  'the and for with under from that which more less of or on at in to was were are is been had has have a an its their by as after before'.split(
    ' ',
  ),
);

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{2,}/gu) ?? [])
    .filter((word) => !noUnit.has(word))
    .map((word) => word.replace(/(ies|s|y)$/, '').slice(0, 7));
}

function sharesUnit(one: readonly string[], other: readonly string[]): boolean {
  return one.some((word) => other.includes(word));
}

/**
 * A State that the sentence does not name refutes only where one alone can be meant: the 191st party. What a claim says a
 * State did is not borne out by what was done in it or for it.
 */
function participantFit(match: Claim['found'][number], claim: Claim, source: SourceSentence): Fit {
  const code = match.kind === 'participant' ? match.participants[0].code : '';
  if (source.states.has(code)) {
    const doer = !isBeside(claim.text, match);
    return doer && (source.states.get(code) ?? []).every((span) => !source.namesState || isBeside(source.text, span))
      ? 'unknown'
      : 'same';
  }
  const ranked = claim.quantities.some(
    (quantity) =>
      quantity.kind === 'number' &&
      quantity.ordinal &&
      source.quantities.some((other) => other.kind === 'number' && numberFit(quantity, other) === 'same'),
  );
  return ranked && source.states.size === 1 ? 'other' : 'unknown';
}

/** "in Bhutan", "for Nepal", "Paro, Bhutan", "Bhutan's": not the one who acts. */
function isBeside(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  return (
    /\b(?:in|of|for|from|with|to|by|against|at|near|between|across|within|and)(?: the)?\s*$/i.test(before) ||
    /\p{Lu}\p{L}+,?\s*$/u.test(before) ||
    /^(?:['’]s\b|\s\p{Lu}\p{Ll})/u.test(text.slice(end))
  );
}

/** An article that a claim names is the sentence's own place, or one that the sentence mentions. */
function placeFit({ place }: Claim['question']['references'][number], { passage, references }: SourceSentence): Fit {
  const holds = (other: typeof place | null): boolean =>
    other !== null && other.article === place.article && place.path.every((step, at) => other.path[at] === step);
  if (holds(passage.place) || references.some((other) => holds(other.place))) return 'same';
  return passage.place ? 'other' : 'unknown';
}

/** Each force of the claim beside the one that governs the same words in the sentence. */
function forceFits(claim: Claim, source: SourceSentence, inside: readonly Aligned[]): Fit[] {
  const governing = (at: number): SourceSentence['modals'][number] | null => {
    const start = source.tokens[at]?.start ?? 0;
    // What stands beyond a semicolon is another statement with a force of its own.
    const from = source.text.lastIndexOf(';', start);
    const next = source.text.indexOf(';', start);
    const modals = source.modals.filter((modal) => modal.start > from && (next < 0 || modal.start < next));
    return modals.filter((modal) => modal.start < start).at(-1) ?? modals[0] ?? null;
  };
  if (claim.forces.length === 0) {
    const modal = governing(inside[0]?.at ?? 0);
    return [forceFit(null, modal?.force ?? null)];
  }
  return claim.forces.map((force, index) => {
    const until = claim.forces[index + 1]?.start ?? claim.text.length;
    const next = inside.find(({ word }) => word.start >= force.end && word.start < until);
    const verbatim = standsThere(force, claim, source) ? 'same' : 'unknown';
    if (!next) return force.doubled ? 'unknown' : verbatim;
    const modal = governing(next.at);
    const fit = forceFit(force, modal?.force ?? null);
    // Where the sentence says the word again under another force, only its own words tell which is meant.
    const term = source.tokens[next.at]?.term;
    const again = source.tokens.some((token, at) => token.term === term && governing(at)?.force !== modal?.force);
    if (again && fit !== 'unknown') return force.doubled ? 'unknown' : verbatim;
    // "when drugs may be exported" does not say that they may.
    return fit === 'same' && modal?.aside && !force.aside && verbatim !== 'same' ? 'unknown' : fit;
  });
}

/** Whether a verb of force stands in the sentence between the same two words. */
function standsThere({ start, end }: Span, claim: Claim, source: SourceSentence): boolean {
  const before = /[\p{L}\p{N}]*[^\p{L}\p{N}]*$/u.exec(claim.text.slice(0, start))?.[0] ?? '';
  const after = /^[^\p{L}\p{N}]*[\p{L}\p{N}]*/u.exec(claim.text.slice(end))?.[0] ?? '';
  return source.text.toLowerCase().includes((before + claim.text.slice(start, end) + after).toLowerCase());
}

/** "Schedule I", "Tables I and II": the labels of the claim, in the order of the sentence. */
function labelFit(claim: Claim, source: SourceSentence): Fit {
  const theirs = labelsIn(source.text);
  let from = 0;
  for (const label of labelsIn(claim.text)) {
    const at = theirs.indexOf(label, from);
    if (at < 0) return 'unknown';
    from = at + 1;
  }
  return 'same';
}

function labelsIn(text: string): string[] {
  const lists = text.matchAll(
    /\b(?:Schedule|Table|Annex|Appendix|Part|List|Group)(?:s|es)? ((?:[IVX]+|[A-E]|\d)\b(?:(?:,? (?:and|or|to)|,)? (?:[IVX]+|[A-E]|\d)\b)*)/g,
  );
  return [...lists].flatMap(([, labels = '']) => labels.match(/\b(?:[IVX]+|[A-E]|\d)\b/g) ?? []);
}

/** Each denial of the claim must stand in the sentence between the same words, and the other way round. */
function denialFit(claim: Claim, source: SourceSentence, inside: readonly Aligned[]): Fit {
  const startOf = (at: number): number => source.tokens[at]?.start ?? 0;
  const within = (spans: readonly Span[], from: number, to: number): number =>
    spans.filter(({ start }) => start >= from && start < to).length;
  let same = true;
  inside.forEach(({ word, at }, index) => {
    const before = inside[index - 1];
    const mine = within(claim.denials, before?.word.start ?? 0, word.start);
    const forward = before === undefined || before.at < at;
    const theirs = within(source.denials, before === undefined ? startOf(at) - 12 : startOf(before.at), startOf(at));
    if (forward ? mine !== theirs : mine > 0) same = false;
  });
  const last = inside.at(-1);
  const behind = within(claim.denials, last?.word.start ?? 0, claim.text.length);
  if (behind > 0 && behind !== within(source.denials, last ? startOf(last.at) : 0, source.text.length)) same = false;
  // What is denied must be the very word that the sentence denies.
  const deniedIn = (tokens: SourceSentence['tokens'], { end }: Span): string =>
    tokens.find(({ start }) => start >= end)?.term ?? '';
  const denied = new Set(source.denials.map((span) => deniedIn(source.tokens, span)));
  const alike = claim.denials.every((span) => denied.has(deniedIn(claim.question.query.tokens, span)));
  if (same && alike && claim.denials.length <= source.denials.length) return 'same';
  // One denial against none refutes; more of them can mean anything.
  return claim.denials.length === 1 && source.denials.length === 0 ? 'other' : 'unknown';
}

function quantifierFit(word: string, source: SourceSentence): Fit {
  return new RegExp(`\\b${word}\\b`, 'i').test(source.text) ? 'same' : 'unknown';
}

/** What narrows the sentence ("only", "unless") and is left out of the claim leaves the claim open. */
function narrowed(claim: Claim, source: SourceSentence, inside: readonly Aligned[]): Fit {
  const last = Math.max(0, ...inside.map(({ at }) => source.tokens[at]?.end ?? 0));
  const limits = [...source.text.matchAll(/\b(?:only|sole|solely|unless|except)\b/gi)].filter(
    ({ index }) => index <= last + 40,
  );
  return limits.every(([word]) => new RegExp(`\\b${word}\\b`, 'i').test(claim.text)) ? 'same' : 'unknown';
}
