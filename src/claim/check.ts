import type { Citation } from '../answer/answer.ts';
import { cite } from '../answer/cite.ts';
import { distinct } from '../answer/outcome.ts';
import type { ReadingRoom } from '../answer/reading-room.ts';
import { quotableParts } from '../corpus/clauses.ts';
import type { Document, Passage } from '../corpus/document.ts';
import { searchTerms } from '../search/query.ts';
import { byArticleTitle } from './article-claim.ts';
import { type Comparison, compare } from './compare.ts';
import type { Finding, Verdict } from './finding.ts';
import { byOffence } from './offence-claim.ts';
import { plainClaim } from './plain-claim.ts';
import { byRank } from './rank-claim.ts';
import { type Claim, readClaim } from './read-claim.ts';
import { byRegister } from './register-claim.ts';
import { sameWords } from './same-words.ts';
import { sourceSentences } from './source-sentence.ts';
import { type StatedPart, statementsIn } from './statements.ts';

/** A statement of a message, and what the corpus says of it. */
export interface Statement {
  /** Exactly as it stands in the message. */
  readonly text: string;
  readonly verdict: Verdict;
  /** The quotes that support or contradict it, best first, at most 3; empty where the corpus does not settle it. */
  readonly citations: readonly Citation[];
}

/** `altered`: the text repeats a sentence of the corpus, but for a word of it. */
type Judgement = Finding & { readonly altered?: boolean };

const nothing: Judgement = { verdict: 'not-in-corpus', citations: [] };

/** Whether a claim repeats a sentence whole, or stands whole in it. */
function isSaid(claim: string, sentence: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^(?:under|according to) [^,]{2,90}, /, '')
      .replace(/[.\s]+$/, '');
  const [said, source] = [plain(claim), plain(sentence)];
  return said.includes(source) || source.includes(said);
}

/** From here on a sentence is the claim's own but for a word or two. */
const twinLikeness = 0.75;

/** Passages that are compared, by search, for one statement. */
const mostCandidates = 14;

/**
 * Makes the check of a corpus: message in, its statements out. A statement is supported only if every word and fact of it
 * stands in one sentence (or follows from a register's rows); contradicted only if all of it stands there but one fact.
 */
export function createCheck(room: ReadingRoom): (message: string) => Statement[] {
  const sentencesOf = sourceSentences(room);
  const same = sameWords((word) => room.index.analyser.term(word));

  const find = (claim: Claim): Judgement => {
    const known = byArticleTitle(room, claim) ?? byOffence(room, claim) ?? settled(byRegister(room, claim));
    if (known) return known;
    // A document that tells of the rank itself is quoted before the register from which it follows.
    const compared = byComparison(claim) ?? nothing;
    return compared.verdict === 'not-in-corpus' ? (settled(byRank(room, claim)) ?? compared) : compared;
  };

  const byComparison = (claim: Claim): Judgement | null => {
    if (claim.unclear || claim.content.some(({ mended, proper }) => mended && proper)) return null;
    const sources = candidates(room, claim).flatMap(({ document, passage }) => sentencesOf(document, passage));
    const compared = sources.map((source) => compare(claim, source, same));
    const holding = compared.filter(({ verdict }) => verdict === 'supported');
    // The sentence that the claim repeats but for something outweighs another that holds its words among more.
    const nearest = Math.max(0, ...holding.map(({ likeness }) => likeness));
    const twin = compared.some(
      ({ verdict, likeness }) => verdict !== 'supported' && likeness >= twinLikeness && likeness > nearest,
    );
    const said = sources.some(({ text }) => isSaid(claim.text, text));
    const altered = compared.some((one) => one.altered && one.likeness >= twinLikeness);
    if (holding.length > 0)
      return twin && !said ? { ...nothing, altered } : { verdict: 'supported', citations: cited(holding) };
    // What a sentence says letter for letter is contradicted by no other.
    if (said) return null;
    const open = Math.max(0, ...compared.map(({ verdict, covered }) => (verdict === 'open' ? covered : 0)));
    const refuting = compared
      .filter(({ verdict, covered }) => verdict === 'contradicted' && covered >= Math.min(open, 1) - 0.001)
      .sort((one, other) => other.covered - one.covered);
    return refuting.length > 0 ? { verdict: 'contradicted', citations: cited(refuting) } : { ...nothing, altered };
  };

  const judge = (text: string, leansOn: readonly Document[]): { claim: Claim; finding: Judgement } => {
    const said = text.normalize('NFC');
    const claim = readClaim(room, said, leansOn);
    const finding = find(claim);
    const plain = plainClaim(said);
    if (finding.verdict !== 'not-in-corpus' || finding.altered || plain === said) return { claim, finding };
    const other = readClaim(room, plain, leansOn);
    const again = find(other);
    return again.verdict === 'not-in-corpus' ? { claim, finding } : { claim: other, finding: again };
  };

  return (message) => {
    const made: Statement[] = [];
    let spokenOf: readonly Document[] = [];
    for (const parts of bySentence(statementsIn(message))) {
      const [first] = parts;
      if (!first) continue;
      const sentence = message.slice(first.sentence.start, first.sentence.end);
      const whole = judge(sentence, leaning(sentence, spokenOf));
      const context = whole.claim.treaties;
      const findings = parts.length === 1 ? [whole.finding] : parts.map(({ alone }) => judge(alone, context).finding);
      // A sentence whose parts make no sense alone may still stand in a source as a whole; one that repeats a source but
      // for a word is not borne out by its parts.
      const asWhole =
        parts.length > 1 &&
        (whole.finding.verdict === 'supported'
          ? findings.some(({ verdict }) => verdict !== 'supported')
          : whole.finding.altered && findings.every(({ verdict }) => verdict === 'supported'));
      if (asWhole) made.push({ text: sentence, verdict: whole.finding.verdict, citations: whole.finding.citations });
      else
        parts.forEach(({ start, end }, at) => {
          const { verdict, citations } = findings[at] ?? whole.finding;
          made.push({ text: message.slice(start, end), verdict, citations });
        });
      if (context.length > 0) spokenOf = context;
    }
    return made;
  };
}

function bySentence(parts: readonly StatedPart[]): StatedPart[][] {
  const groups: StatedPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last?.[0]?.sentence.start === part.sentence.start) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** "It", "the Convention": the treaties of the sentence before. */
function leaning(sentence: string, spokenOf: readonly Document[]): readonly Document[] {
  return /\b(?:it|its|they|the (?:convention|protocol|treaty))\b/i.test(sentence) ? spokenOf : [];
}

/** A register that leaves a claim open does not end the search: the sentence may stand elsewhere. */
function settled(finding: Finding | null): Finding | null {
  return finding?.verdict === 'not-in-corpus' ? null : finding;
}

/** Where a claim may stand: what search finds, the article that it names, and the Key facts of the treaties that it names. */
function candidates(room: ReadingRoom, claim: Claim): { document: Document; passage: Passage }[] {
  const { query, references } = claim.question;
  const documents = claim.treaties;
  const others = room.corpus.documents.filter(({ kind }) => kind !== 'treaty' && kind !== 'register');
  const pool =
    documents.length > 0 ? [...documents, ...others] : room.corpus.documents.filter(({ kind }) => kind !== 'register');
  const found = room.index.candidates(searchTerms(query), {
    limit: mostCandidates,
    within: new Set(pool.map(({ id }) => id)),
  });
  const named = documents.flatMap((document) =>
    [
      ...references.flatMap(
        ({ place }) => document.articles.find(({ number }) => number === place.article)?.passages ?? [],
      ),
      ...(claim.quantities.length > 0 ? document.passages.filter(({ locator }) => locator === 'Key facts') : []),
    ].map((passage) => ({ document, passage })),
  );
  return [
    ...new Map([...found, ...named].map(({ document, passage }) => [passage.id, { document, passage }])).values(),
  ];
}

function cited(compared: readonly Comparison[]): Citation[] {
  // A press release tells of the event itself: it comes before our summary of the same.
  const press = ({ source }: Comparison): number => (source.document.kind === 'press-release' ? 0 : 1);
  const [best] = compared;
  return distinct(
    [...compared]
      .filter(({ covered }) => covered >= (best?.covered ?? 0) - 0.001)
      .sort((one, other) => press(one) - press(other) || one.lead - other.lead || other.tight - one.tight)
      .map(({ source }) => cite(source.document, source.passage, quotableParts(source.document.text, source.span)[0])),
  );
}
