import { quotableParts } from '../corpus/clauses.ts';
import type { Document, Passage, Span } from '../corpus/document.ts';
import type { Token } from './analyser.ts';
import type { PassageIndex } from './passage-index.ts';

/** A sentence (or the quotable part of a long one) with what ranking looks at. */
export interface SentenceDetail {
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** Its content tokens, stop words left out. */
  readonly content: readonly Token[];
  readonly terms: ReadonlySet<string>;
  /** Where each term stands among the content tokens, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly words: ReadonlySet<string>;
  /** Pairs of neighbouring words, stop words included: "how many" tells more than "many". */
  readonly pairs: ReadonlySet<string>;
  readonly hasDate: boolean;
  readonly hasNumber: boolean;
  readonly hasReason: boolean;
  /** Capitalised words that do not begin it. */
  readonly names: readonly string[];
}

/** A passage taken apart for ranking. */
export interface PassageDetail {
  readonly passage: Passage;
  readonly document: Document;
  readonly sentences: readonly SentenceDetail[];
  readonly terms: ReadonlySet<string>;
  readonly headingTerms: ReadonlySet<string>;
  readonly titleTerms: ReadonlySet<string>;
  /** What people call the matter, by the subject index. */
  readonly subjectTerms: ReadonlySet<string>;
}

const year = /\b(1[0-9]{3}|20\d\d)\b/;
const calendarWord =
  /^(january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|centuries|decade|spring|summer|autumn|winter)$/;
const numberWord =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|percent|first|second|once|twice|single|thirtieth|fortieth|ninetieth)$/;
const reason = /\b(because|due to|since|so that|in order to|as a result|caused|reason|therefore|led to)\b/i;

/** Takes passages apart when ranking first needs them, and keeps the result. */
export function passageDetails(index: PassageIndex): (passage: Passage, document: Document) => PassageDetail {
  const kept = new Map<string, PassageDetail>();
  const titles = new Map<string, ReadonlySet<string>>();
  const termSet = (text: string): Set<string> =>
    new Set(
      index.analyser
        .tokens(text)
        .filter((token) => !token.stop)
        .map((token) => token.term),
    );
  const titleTermsOf = (document: Document): ReadonlySet<string> => {
    const known = titles.get(document.id);
    if (known) return known;
    const terms = termSet([document.title, document.short, ...document.aliases].join(' '));
    titles.set(document.id, terms);
    return terms;
  };
  return (passage, document) => {
    const known = kept.get(passage.id);
    if (known) return known;
    const parts = passage.sentences
      .flatMap((sentence) => quotableParts(document.text, sentence))
      .map((span) => ({ span, tokens: index.analyser.tokens(document.text.slice(span.start, span.end)) }));
    let sentences: readonly SentenceDetail[] | null = null;
    let headingTerms: ReadonlySet<string> | null = null;
    const detail: PassageDetail = {
      passage,
      document,
      terms: new Set(parts.flatMap(({ tokens }) => tokens.map(({ term }) => term))),
      titleTerms: titleTermsOf(document),
      subjectTerms: termSet(index.corpus.subjects.get(passage.id) ?? ''),
      // Who looks for an article by its words needs the terms of all of a treaty, and the rest of few passages.
      get headingTerms() {
        headingTerms ??= termSet(passage.place ? `${passage.locator} ${passage.heading}` : passage.heading);
        return headingTerms;
      },
      get sentences() {
        sentences ??= parts.map(({ span, tokens }) => sentenceDetail(document.text, span, tokens));
        return sentences;
      },
    };
    kept.set(passage.id, detail);
    return detail;
  };
}

function sentenceDetail(text: string, span: Span, tokens: readonly Token[]): SentenceDetail {
  const words = text.slice(span.start, span.end);
  const content = tokens.filter((token) => !token.stop);
  const pairs = new Set<string>();
  for (let at = 1; at < tokens.length; at++) pairs.add(`${tokens[at - 1]?.term} ${tokens[at]?.term}`);
  return {
    span,
    tokens,
    content,
    terms: new Set(tokens.map((token) => token.term)),
    places: placesOf(content),
    words: new Set(tokens.map((token) => token.word)),
    pairs,
    hasDate: year.test(words) || tokens.some((token) => calendarWord.test(token.word)),
    hasNumber: tokens.some((token) => /\p{N}/u.test(token.word) || numberWord.test(token.word)),
    hasReason: reason.test(words),
    names: tokens
      .filter((token, at) => at > 0 && /^\p{Lu}/u.test(words.slice(token.start, token.start + 2)))
      .map((token) => token.term),
  };
}

function placesOf(content: readonly Token[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  content.forEach(({ term }, place) => {
    const known = places.get(term);
    if (known) known.push(place);
    else places.set(term, [place]);
  });
  return places;
}
