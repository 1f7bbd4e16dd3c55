import type { Answer, Asked, Citation } from '../answer/answer.ts';
import type { Corpus } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { answerTitle } from './answer-title.ts';
import { questionButtons } from './carry.ts';
import { accent, type Block, messageOf, separator, text } from './components.ts';
import { echo, escapeMarkdown, oneLine } from './escape.ts';
import { footer } from './footer.ts';
import { limits, sizeOf } from './limits.ts';
import type { Message } from './message.ts';
import { notFoundBlocks } from './not-found.ts';
import { quoteBlock, quoteButtons } from './quote.ts';
import { participantName } from './register-fields.ts';
import { sourceMark } from './signature.ts';

/** The reply to one question. */
export function answerMessage(question: string, answer: Answer, corpus: Corpus, words: Language): Message {
  return answersMessage([{ question, answer }], corpus, words);
}

/** The reply to several questions in one message: a block for each, at most three, sources numbered through. */
export function answersMessage(all: readonly Asked[], corpus: Corpus, words: Language): Message {
  const asked = all.slice(0, 3);
  const foot = footer(corpus, words);
  const found = asked.some(({ answer }) => answer.status === 'answered');
  // Fewer quotes rather than shorter ones: the last go first, until Discord's limits hold.
  for (let quotes = 3; quotes > 0; quotes--) {
    const blocks = answersBlocks(asked, quotes, corpus, words);
    const size = sizeOf([...blocks, ...foot]);
    if (quotes === 1 || (size.components < limits.components && size.characters <= limits.characters)) {
      return messageOf(found ? accent.answer : accent.notFound, [...blocks, ...foot]);
    }
  }
  return messageOf(accent.notFound, foot);
}

function answersBlocks(asked: readonly Asked[], quotes: number, corpus: Corpus, words: Language): Block[] {
  const blocks: Block[] = [];
  let first = 0;
  for (const [index, { question, answer }] of asked.entries()) {
    if (index > 0) blocks.push(separator());
    if (answer.status === 'answered') {
      const citations = answer.citations.slice(0, quotes);
      blocks.push(...answerBlocks(question, answer, citations, first, index, corpus, words));
      first += citations.length;
    } else blocks.push(...notFoundBlocks(question, answer, corpus, words, { group: index, places: quotes }));
  }
  return blocks;
}

function answerBlocks(
  question: string,
  answer: Answer,
  citations: readonly Citation[],
  first: number,
  group: number,
  corpus: Corpus,
  words: Language,
): Block[] {
  const { corrections, computed } = noteLines(answer.note, words);
  // The lines of a chain stand each above its own quote.
  const steps = answer.context.topic === 'chain' ? answer.citations.length : 0;
  const headline = answerTitle(answer, corpus, words);
  const isComputed = computed.some((line) => line.includes(headline));
  const understood = understoodLine(question, answer, isComputed, corpus, words);
  // Room goes to the quotes first: what does not fit a button is left out.
  const others = answer.suggestions.filter(({ length }) => length <= limits.label).slice(0, 3);
  return [
    // A definition may be a title of some lines: smaller, so that it is read and not shouted.
    text(
      [
        `${headline.length > 80 ? '###' : '##'} ${escapeMarkdown(headline)}`,
        ...(understood === '' ? [] : [`-# ${understood}`]),
      ].join('\n'),
    ),
    ...corrections.slice(steps).map((line) => text(escapeMarkdown(line))),
    ...citations.flatMap((citation, index) => {
      const step = index < steps ? corrections[index] : undefined;
      const quote = quoteBlock(citation, sourceMark(first + index), corpus, words);
      return step === undefined ? [quote] : [text(`**${index + 1}** ${escapeMarkdown(step)}`), quote];
    }),
    ...computed.map((line) => text(`**${words.answer.computed}** ${escapeMarkdown(line)}`)),
    ...quoteButtons(citations, corpus, words, first),
    ...(others.length === 0 ? [] : [text(words.answer.alsoAsked), ...questionButtons(others, group)]),
  ];
}

/** Lines of a note: what corrects the question stands above the quotes, what the desk computed below them. */
function noteLines(note: string | null, words: Language): { corrections: string[]; computed: string[] } {
  const lines = (note ?? '').split('\n').filter((line) => line.trim() !== '');
  const isComputed = (line: string): boolean => line.toLowerCase().startsWith(words.answer.computed.toLowerCase());
  return {
    corrections: lines.filter((line) => !isComputed(line)),
    computed: lines.filter(isComputed).map((line) => line.slice(words.answer.computed.length).trim()),
  };
}

/** What the question was understood to be about, escaped: `Bhutan · UNTOC · accession`. */
function understoodLine(
  question: string,
  { context }: Answer,
  isComputed: boolean,
  corpus: Corpus,
  words: Language,
): string {
  const parts = [
    ...(context.participants ?? []).map((code) => participantName(code, corpus)),
    ...(context.treaties ?? []).map((id) => corpus.byId.get(id)?.short ?? id),
    ...(context.article === undefined ? [] : [words.answer.article(context.article)]),
    ...(context.act === undefined ? [] : [words.answer.act.get(context.act) ?? context.act]),
  ];
  if (parts.length === 0 && context.terms !== undefined && context.terms.length > 0)
    parts.push(words.answer.about(context.terms));
  if (isComputed) parts.push(words.answer.isComputed);
  const line = echo(words.answer.understood(parts), 300);
  // A follow-up leaned on the question before: say as what it was read.
  const same =
    context.question === undefined || oneLine(context.question).toLowerCase() === oneLine(question).toLowerCase();
  return [line, same ? '' : echo(words.answer.readAs(context.question ?? ''))]
    .filter((part) => part !== '')
    .join(' · ');
}
