import type { Citation } from '../answer/answer.ts';
import type { Corpus, Document, Passage, Span } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { escapeMarkdown, shorten } from './escape.ts';

const superscripts = ['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** The mark of the source number `index` (0 is the first): `¹`, `²`, … `¹²`. */
export function sourceMark(index: number): string {
  return [...String(index + 1)]
    .map((digit) => (digit === '0' ? '⁰' : (superscripts[Number(digit) - 1] ?? '')))
    .join('');
}

/**
 * Whose words a quote is and where it stands, as plain text: a summary is always signed as one.
 *
 * @example 'Treaty Desk summary of UNTOC, Article 16(4)'
 * @example 'UNODC press release · Bhutan: Bhutan accedes to UNTOC … · Thimphu, 20 February 2023 · paragraph 1'
 */
export function signature(citation: Citation, corpus: Corpus, words: Language): string {
  const document = corpus.byId.get(citation.documentId) ?? null;
  const passage = corpus.passageById.get(citation.passageId) ?? null;
  const part = passage !== null && isPartOfSentence(citation, passage) ? [words.signature.part] : [];
  return [...signed(citation, document, passage, words), ...part].join(' · ');
}

function signed(citation: Citation, document: Document | null, passage: Passage | null, words: Language): string[] {
  const title = shorten(citation.title, 200);
  const short = document?.short ?? title;
  const asOf = citation.asOf === null ? [] : [words.signature.asOf(words.date(citation.asOf))];
  switch (citation.kind) {
    case 'press-release':
      return [
        words.signature.pressRelease(document?.publisher ?? ''),
        title,
        ...dateline(document, words),
        citation.locator,
      ];
    case 'summary':
      return citation.verbatim
        ? [
            words.signature.treatyWords(short, citation.locator),
            words.signature.summary(short, citation.locator),
            ...asOf,
          ]
        : [words.signature.summary(short, citation.locator), ...asOf];
    case 'facts': {
      const hosts = hostsOf(passage?.sources ?? []);
      return [
        words.signature.facts(title),
        ...(hosts.length > 0 ? [words.signature.factSources(hosts)] : []),
        ...(passage?.date ? [words.date(passage.date)] : asOf),
        citation.locator,
      ];
    }
    case 'register':
      return [title, ...registerPlace(citation, document, words)];
    case 'official':
      return [words.signature.official(short, citation.locator), ...asOf];
    case 'document':
      if (document?.kind === 'glossary')
        return [title, citation.locator, words.signature.factSources(hostsOf(passage?.sources ?? []))];
      return [title, ...dateline(document, words), citation.locator];
  }
}

/** Where a row stands, how far its register can be trusted, and who says it where that is not the depositary. */
function registerPlace({ locator, passageId, asOf }: Citation, document: Document | null, words: Language): string[] {
  const facts = document?.register ?? null;
  const when = asOf === null ? '' : words.date(asOf);
  if (facts === null) return [locator, ...(when === '' ? [] : [words.signature.asOf(when)])];
  const row = facts.rows.find((candidate) => candidate.passageId === passageId);
  const named = row !== undefined && row.sourceKind !== 'depositary' && row.sourceKind !== 'unnamed';
  return [
    words.signature.untc(facts.untc),
    locator,
    ...(named ? [words.signature.rowFrom(row.source)] : []),
    ...(when === ''
      ? []
      : facts.complete && asOf === facts.asOf
        ? [words.signature.completeAsOf(when)]
        : [words.signature.asOf(when), ...(facts.complete ? [] : [words.signature.incomplete])]),
  ];
}

/** Place and date of publication as one part: `Thimphu, 20 February 2023`. */
function dateline(document: Document | null, words: Language): string[] {
  const parts = [document?.place ?? null, document?.date ? words.date(document.date) : null].filter(
    (part) => part !== null,
  );
  return parts.length > 0 ? [parts.join(', ')] : [];
}

/** The sites of addresses, each once, without `www.`. */
export function hostsOf(addresses: readonly string[]): string[] {
  const hosts = addresses
    .filter((address) => URL.canParse(address))
    .map((address) => new URL(address).hostname.replace(/^www\./, ''));
  return [...new Set(hosts)];
}

/** Whether a quote leaves out a part of a sentence that it takes from. */
export function isPartOfSentence(quote: Span, passage: Pick<Passage, 'sentences'>): boolean {
  return passage.sentences.some(
    ({ start, end }) => start < quote.end && end > quote.start && (start < quote.start || end > quote.end),
  );
}

/** The signature line of a source as Markdown small print: `-# ¹ UNODC press release · …`. */
export function signatureLine(citation: Citation, mark: string, corpus: Corpus, words: Language): string {
  return `-# ${mark} ${escapeMarkdown(signature(citation, corpus, words))}`;
}
