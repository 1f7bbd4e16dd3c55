import type { Article, Document, Passage } from '../corpus/document.ts';
import { answerWords } from '../language/answer-words.ts';
import type { QueryTerm } from '../search/query.ts';
import { bestItem, held } from './by-topic.ts';
import { cite } from './cite.ts';
import { articleHeadline } from './headline.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';
import { participantsIn } from './status-reading.ts';

/** Words beside a crime and a matter that change nothing of what is asked. */
const generic = new Set(
  'possible possibility permit permits permitted allow allows allowed let lets foresee foresees available case cases apply applies applicable application provide provides provided rule rules article articles provision provisions treaty convention protocol offence offences offense offenses crime crimes suspect suspects regarding concerning request requests mean means under exist exists cover covers covered regulate regulated govern governs international law legal-basis basis work works happen happens require required obliged convicted committed between'.split(
    ' ',
  ),
);

/** A protocol that brings in the rules of a convention, and the items that do so. */
interface Bridge {
  readonly protocol: Document;
  readonly convention: Document;
  readonly items: readonly Passage[];
}

/**
 * Answers from two treaties together where a protocol is silent: "Is extradition possible for trafficking?" by the protocol's
 * item that brings in the convention (its `applies:` in the corpus), and by the convention's rule. A protocol with an article
 * of its own on the matter answers itself, and this way does not.
 */
export function answerByChain(room: ReadingRoom, question: Question): Outcome | null {
  if (/date|number|place|definition/.test(question.asked) && !/^(is|are|what)\b/i.test(question.text)) return null;
  if (question.references.length > 0 || question.unknownInstrument || question.sources.length > 0) return null;
  const terms = question.query.terms.filter((term) => !term.named && !generic.has(term.word));
  if (terms.length === 0 || terms.length > 8 || participantsIn(room, question).length > 0) return null;
  const bridges = bridgesOf(room).filter(({ protocol, convention }) =>
    question.treaties.every((treaty) => treaty === protocol || treaty === convention),
  );
  const [best] = bridges
    .map((bridge) => matchBridge(room, question, bridge, terms))
    .filter((match) => match !== null)
    .sort((one, other) => other.weight - one.weight);
  if (!best) return null;
  const { protocol, convention, items } = best.bridge;
  const rule = ruleOn(room, convention, best.matter);
  if (!rule || hasOwn(room, protocol, best.matter)) return null;
  const [first, ...others] = [...items].sort((one, other) => one.refs.length - other.refs.length);
  if (!first) return null;
  const fit = { document: convention, article: rule, score: 1 };
  const steps = answerWords.chain;
  return {
    found: true,
    headline: null,
    note: [
      steps.silent(protocol.short, convention.short),
      steps.rule(convention.short, articleHeadline(rule)),
      ...(others.length > 0 ? [steps.offences(protocol.short, convention.short)] : []),
    ].join('\n'),
    confidence: 0.9,
    citations: [
      cite(protocol, first),
      bestItem(room, fit, { ...question.query, terms: best.matter }),
      ...others.slice(0, 1).map((passage) => cite(protocol, passage)),
    ],
    context: { topic: 'chain', treaties: [protocol.id, convention.id], article: rule.number },
  };
}

/** Read from the corpus' cross-references: items that bring in all of another treaty. */
function bridgesOf(room: ReadingRoom): Bridge[] {
  return room.treaties.flatMap((protocol) => {
    const convention = room.corpus.byId.get(protocol.treaty?.parent ?? '');
    const items = protocol.passages.filter(({ applies }) =>
      applies.some(({ treaty, place }) => place === null && treaty === convention?.id),
    );
    return convention && items.length > 0 ? [{ protocol, convention, items }] : [];
  });
}

/** The words of a question that speak of the protocol's crime, and the matter that is left; null if it speaks of another crime, or of none. */
function matchBridge(
  room: ReadingRoom,
  question: Question,
  bridge: Bridge,
  terms: readonly QueryTerm[],
): { bridge: Bridge; matter: QueryTerm[]; weight: number } | null {
  const { protocol } = bridge;
  const names = room.treatyWords.find(({ document }) => document === protocol)?.terms ?? new Set<string>();
  const isCrime = (term: QueryTerm): boolean => held(term, names) > 0;
  const crime = terms.filter(isCrime);
  const matter = terms.filter((term) => !isCrime(term));
  const named = question.treaties.includes(protocol);
  if (matter.length === 0 || (crime.length === 0 && !named)) return null;
  // "trafficking" alone is the crime of the protocol that people call the Trafficking Protocol.
  const called = room.names.lookup(`${crime.map(({ word }) => word).join(' ')} protocol`).includes(protocol);
  return { bridge, matter, weight: crime.length + (named ? 10 : 0) + (called ? 0.5 : 0) - matter.length };
}

/** The convention's article on a matter: its title says most of it, and its items what the title leaves out. */
function ruleOn(room: ReadingRoom, convention: Document, matter: readonly QueryTerm[]): Article | null {
  const [best] = convention.articles
    .map((article) => {
      const title = titleTerms(room, article);
      const said = share(matter, title);
      const focus = [...title].filter((word) => matter.some((term) => says(term, word, title))).length / title.size;
      // Titles first: taking the items of every article apart would cost the first question of a process a tenth of a second.
      if (said < 0.5 || focus < 0.5) return { article, score: 0 };
      const items = new Set(article.passages.flatMap((passage) => [...room.detailOf(passage, convention).terms]));
      const all = matter.every((term) => held(term, title) > 0 || held(term, items) > 0);
      return { article, score: all ? said + focus : 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  return best?.article ?? null;
}

/** Whether an asked word is a word of a title, or one of the words that say the same there together ("MLA"). */
function says({ term, alternatives }: QueryTerm, word: string, title: ReadonlySet<string>): boolean {
  return (
    term === word || alternatives.some((words) => words.includes(word) && words.every((other) => title.has(other)))
  );
}

/** Whether a title of the protocol says half of the matter or more, or one of its items all of it. */
function hasOwn(room: ReadingRoom, protocol: Document, matter: readonly QueryTerm[]): boolean {
  // Of several words each must stand there itself: "cooperation" is not yet mutual legal assistance.
  const asked = matter.length > 1 ? matter.map((term) => ({ ...term, alternatives: [] })) : matter;
  return protocol.articles.some(
    (article) =>
      share(asked, titleTerms(room, article)) >= 0.5 ||
      article.passages.some((passage) => {
        const { terms } = room.detailOf(passage, protocol);
        return matter.every((term) => held(term, terms) > 0);
      }),
  );
}

function share(terms: readonly QueryTerm[], set: ReadonlySet<string>): number {
  const total = terms.reduce((sum, { idf }) => sum + idf, 0);
  return terms.reduce((sum, term) => sum + (held(term, set) > 0 ? term.idf : 0), 0) / total;
}

function titleTerms(room: ReadingRoom, { title }: Article): Set<string> {
  return new Set(
    room.index.analyser
      .tokens(title)
      .filter((token) => !token.stop)
      .map((token) => token.term),
  );
}
