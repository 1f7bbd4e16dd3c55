import { cite } from '../answer/cite.ts';
import type { ReadingRoom } from '../answer/reading-room.ts';
import type { Article, Document, Span } from '../corpus/document.ts';
import { ofSpeech, says, type TopicWord, titleTerms } from './article-topic.ts';
import type { Finding } from './finding.ts';
import type { Claim } from './read-claim.ts';

/** "is about", "deals with", "is dealt with in": what joins an article and its topic. */
const joins =
  /\b(?:is|are) (?:not )?(?:about|on|titled|entitled|called|headed|the (?:article|provision|clause) (?:on|about|for))\b|\b(?:deals?|dealing) with\b|\b(?:is|are) (?:not )?(?:dealt with|covered|regulated|governed|addressed|found|set out|treated)(?: (?:in|by|under))?\b|\b(?:covers?|concerns?|regulates?|governs?|addresses|relates to|speaks of)\b|\b(?:the )?(?:article|provision) (?:on|about) .{2,90}? is\b/i;

/** Judges what an article is said to be about, by the titles of the treaty's articles; null for a claim of another kind. */
export function byArticleTitle(room: ReadingRoom, claim: Claim): Finding | null {
  const [reference, ...more] = claim.question.references;
  // Further articles stand in a title only ("Territories for the purposes of articles 19, 20 …").
  if (!reference || (more.length > 0 && reference.start > 24)) return null;
  const treaty = ownerOf(claim, reference);
  if (!treaty) return null;
  const article = treaty.articles.find(({ number }) => number === reference.place.article);
  if (!article && isOfAnother(claim, reference)) return null;
  if (!article) return noSuchArticle(treaty, Number.parseInt(reference.place.article, 10));
  if (!joins.test(claim.text) || reference.place.path.length > 0 || claim.forces.length > 0) return null;
  const topic = topicOf(room, claim, treaty, reference);
  if (topic.length === 0) return null;
  const finding = judge(room, treaty, article, topic);
  if (claim.denials.length === 0) return finding;
  return finding?.verdict === 'supported' ? { ...finding, verdict: 'contradicted' } : null;
}

/** "Article 99 of UNTOC says …": the treaty has 41. */
function noSuchArticle(treaty: Document, number: number): Finding | null {
  if (!treaty.treaty || number <= treaty.treaty.articles) return null;
  const fact = treaty.passages.find(
    ({ locator, start, end }) => locator === 'Key facts' && /\bhas \d+ articles\b/.test(treaty.text.slice(start, end)),
  );
  return fact ? { verdict: 'contradicted', citations: [cite(treaty, fact)] } : null;
}

/** "Article 62(4) of the Charter": of something that is none of the treaties named. */
function isOfAnother({ text, question }: Claim, { end }: Span): boolean {
  const of = /^(?:\s*\([^)]{1,4}\))*\s+of (?:the )?/.exec(text.slice(end));
  const { tokens, mentions } = question.query;
  return of !== null && !mentions.some(({ from }) => Math.abs((tokens[from]?.start ?? 0) - end - of[0].length) <= 4);
}

/** The treaty whose article is meant: the only one, or where a title names others too, the one beside the number. */
function ownerOf(claim: Claim, reference: Claim['question']['references'][number]): Document | null {
  const [only, ...others] = claim.treaties;
  if (others.length === 0) return only ?? null;
  const { tokens, mentions } = claim.question.query;
  const beside = mentions.find(({ from, to }) => {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    return start >= reference.end ? start - reference.end <= 8 : reference.start - end <= 4;
  });
  return beside?.documents.length === 1 ? (beside.documents[0] ?? null) : null;
}

function topicOf({ index }: ReadingRoom, claim: Claim, treaty: Document, reference: Span): TopicWord[] {
  const { query } = claim.question;
  const names = query.mentions
    .map(({ from, to }) => ({
      start: query.tokens[from]?.start ?? 0,
      end: query.tokens[to - 1]?.end ?? 0,
      documents: query.mentions.find((mention) => mention.from === from)?.documents ?? [],
    }))
    .filter(({ documents }) => documents.includes(treaty));
  const taken = [...names, reference];
  const ways = new Map(query.terms.map((term) => [term.term, term.alternatives]));
  const topic = index.analyser
    .tokens(claim.text)
    .filter(
      ({ start, end, stop, word }) =>
        !stop && !ofSpeech.has(word) && !taken.some((span) => start < span.end && span.start < end),
    );
  return [...new Map(topic.map(({ term }) => [term, { term, ways: ways.get(term) ?? [] }])).values()];
}

function judge(room: ReadingRoom, treaty: Document, article: Article, topic: readonly TopicWord[]): Finding | null {
  const titled = treaty.articles.map((other) => ({ article: other, title: titleTerms(room, other) }));
  const own = titled.find((other) => other.article === article)?.title ?? new Set();
  const within = (title: ReadonlySet<string>): boolean => topic.every((word) => says(word, title));
  const exactly = (title: ReadonlySet<string>): boolean =>
    within(title) &&
    [...title].every((term) =>
      topic.some((word) => says(word, new Set([term])) || word.ways.some((way) => way.includes(term))),
    );
  if (exactly(own)) return { verdict: 'supported', citations: firstItem(treaty, article) };
  const exact = titled.find((other) => other.article !== article && exactly(other.title));
  if (exact) return { verdict: 'contradicted', citations: firstItem(treaty, exact.article) };
  if (within(own)) return { verdict: 'supported', citations: firstItem(treaty, article) };
  // Not what it is titled; what its items mention beside is left open.
  const held = new Set([...own, ...article.passages.flatMap((passage) => [...room.detailOf(passage, treaty).terms])]);
  if (topic.some((word) => says(word, held))) return null;
  const elsewhere = titled.find(({ title }) => within(title));
  return elsewhere ? { verdict: 'contradicted', citations: firstItem(treaty, elsewhere.article) } : null;
}

function firstItem(treaty: Document, { passages }: Article): Finding['citations'] {
  return passages.slice(0, 1).map((passage) => cite(treaty, passage));
}
