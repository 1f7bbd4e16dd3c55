import type { Article, Document } from '../corpus/document.ts';
import { answerWords } from '../language/answer-words.ts';
import type { Query, QueryTerm } from '../search/query.ts';
import { cite } from './cite.ts';
import { articleHeadline } from './headline.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import { rankPassages } from './rank.ts';
import type { ReadingRoom } from './reading-room.ts';

const plain = new Set(
  'article articles provision provisions clause clauses section art arts cover covers covering deal deals dealing address addresses regulate regulates regulated mention mentions speak speaks concern concerning talk talks contain contains found find number treaty treaties convention protocol topic subject rule rules'.split(
    ' ',
  ),
);

/** Added to the rarity of every asked word, in units of idf. */
const commonWord = 2;

export interface Fit {
  readonly document: Document;
  readonly article: Article;
  /** 0..1: share of the asked words, by rarity, that title and items hold; the title counts most. */
  readonly score: number;
  /** 0..1: share of the asked words that its title has, and of its title's words that are asked. */
  readonly inTitle: number;
  readonly titleFocus: number;
}

/** "extradition under UNTOC", "UNCAC witness protection": a matter and a treaty, and nothing that asks. */
function isBareTopic({ text, asked, treaties, query }: Question): boolean {
  const content = query.terms.filter((term) => !term.named);
  return (
    asked === 'thing' &&
    treaties.length === 1 &&
    content.length > 0 &&
    content.length <= 4 &&
    !/\b(?:when|what|which|who|whose|where|why|how|is|are|was|were|do|does|did|can|may|must|should|has|have|not|no)\b/i.test(
      text,
    )
  );
}

/** Answers "which article of UNTOC covers extradition": the article whose title and items fit best; across treaties if none is named. */
export function answerByTopic(room: ReadingRoom, question: Question): Outcome | null {
  const named = isBareTopic(question);
  if ((question.asked !== 'article' && !named) || question.references.length > 0) return null;
  const spoken = question.query.terms.filter((term) => !term.named && !plain.has(term.word));
  // "extradition article 1988 drugs convention": a word of the treaty's own names beside its name says no more of the article.
  const [treaty, another] = question.treaties;
  const ownWords = treaty && !another ? room.treatyWords.find(({ document }) => document === treaty)?.terms : undefined;
  const further = spoken.filter(({ term }) => !ownWords?.has(term));
  const terms = further.length > 0 ? further : spoken;
  if (terms.length === 0) return null;
  const pool = question.treaties.length > 0 ? question.treaties : (question.ambiguous?.documents ?? room.treaties);
  const best = room.treaties
    .filter((document) => pool.includes(document))
    .flatMap((document) => fits(room, document, terms).slice(0, 1))
    .sort((one, other) => other.score - one.score);
  const [first] = best;
  if (!first || first.score < (question.treaties.length > 0 ? 0.28 : 0.45)) return null;
  if (named && (first.inTitle < 0.95 || first.titleFocus < 0.6)) return null;
  const others = best.slice(1).filter(({ score }) => score > first.score * 0.9);
  const citations = [first, ...others].map((fit) => bestItem(room, fit, { ...question.query, terms }));
  return {
    found: true,
    headline: articleHeadline(first.article),
    note:
      others.length > 0
        ? answerWords.note.also(others.map(({ document, article }) => `${document.short}, ${articleHeadline(article)}`))
        : null,
    confidence: Math.min(0.98, 0.55 + first.score * 0.4),
    citations,
    context: { treaties: [first.document.id], article: first.article.number },
  };
}

/** The terms of an article's title, of each of its items, and of all of them. */
interface ArticleWords {
  readonly title: readonly string[];
  readonly items: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
}

const known = new WeakMap<Article, ArticleWords>();

/** Read when an article is first looked at, and kept: a question looks at every article of a treaty, or of all. */
function wordsOf(room: ReadingRoom, document: Document, article: Article): ArticleWords {
  const kept = known.get(article);
  if (kept) return kept;
  const title = room.index.analyser
    .tokens(article.title)
    .filter((token) => !token.stop)
    .map((token) => token.term);
  const items = article.passages.map((passage) => {
    const { terms, subjectTerms } = room.detailOf(passage, document);
    return subjectTerms.size === 0 ? terms : new Set([...terms, ...subjectTerms]);
  });
  const made = { title, items, all: new Set(items.flatMap((set) => [...set])) };
  known.set(article, made);
  return made;
}

function fits(room: ReadingRoom, document: Document, terms: readonly QueryTerm[]): Fit[] {
  // A common word tells little of a corpus, but a title that leaves it out still leaves it out.
  const weight = ({ idf }: QueryTerm): number => idf + commonWord;
  const total = terms.reduce((sum, term) => sum + weight(term), 0);
  return document.articles
    .map((article): Fit => {
      const { title, items, all } = wordsOf(room, document, article);
      const share = (set: ReadonlySet<string>): number =>
        terms.reduce((sum, term) => sum + held(term, set) * weight(term), 0) / total;
      const inTitle = share(new Set(title));
      const inItem = Math.max(0, ...items.map(share));
      // A title that says only what was asked fits better than a long one that says it among other things.
      const titleFocus =
        title.length === 0
          ? 0
          : title.filter((word) => terms.some((term) => held(term, new Set([word])) > 0)).length / title.length;
      // Words that many of the article's items repeat are what it is about.
      const density = items.length === 0 ? 0 : items.filter((set) => share(set) >= 0.5).length / items.length;
      return {
        document,
        article,
        inTitle,
        titleFocus,
        score: 0.5 * inTitle + 0.12 * titleFocus * inTitle + 0.18 * inItem + 0.12 * share(all) + 0.08 * density,
      };
    })
    .sort((one, other) => other.score - one.score);
}

/** 1 if a set holds an asked word, 0.9 if another way to say it, else 0. */
export function held(term: QueryTerm, set: ReadonlySet<string>): number {
  if (set.has(term.term)) return 1;
  return term.alternatives.some((words) => words.every((word) => set.has(word))) ? 0.9 : 0;
}

/** The item of an article that is quoted for it. */
export function bestItem(
  room: ReadingRoom,
  { document, article }: Pick<Fit, 'document' | 'article'>,
  query: Query,
): Outcome['citations'][number] {
  const [first] = article.passages;
  const [best] = rankPassages(room.detailOf, query, document, article.passages, 'thing');
  if (!first) throw new Error(`${document.id} has an article without items.`);
  // The opening item, unless another one says clearly more of what was asked.
  const opening = rankPassages(room.detailOf, query, document, [first], 'thing')[0];
  const chosen = best && opening && best.features.inPassage > opening.features.inPassage + 0.15 ? best.passage : first;
  return cite(document, chosen);
}
