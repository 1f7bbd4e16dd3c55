import type { Answer, Citation } from '../answer/answer.ts';
import type { Corpus } from '../corpus/document.ts';
import { answerWords } from '../language/answer-words.ts';
import type { Language } from '../language/language.ts';
import { questionButtons } from './carry.ts';
import { type Block, button, linkButton, section, text } from './components.ts';
import { echo, escapeMarkdown, oneLine, shorten } from './escape.ts';
import { contextId, linkOf } from './quote.ts';

/**
 * What the desk says when it has no answer: what was looked for, what is nearest (named, with a button that opens it, not
 * quoted), and questions that it can answer. A note that asks back ("Which Korea?") becomes the headline's question.
 *
 * @param group tells apart the buttons of several blocks in one message (0, 1, 2)
 * @param places how many of the nearest are named: fewer where several answers share one message
 */
export function notFoundBlocks(
  question: string,
  answer: Answer,
  corpus: Corpus,
  words: Language,
  { group = 0, places = 3 } = {},
): Block[] {
  // The headline says already that there is nothing.
  const note = answer.note === answerWords.note.nothing ? '' : withoutLead(oneLine(answer.note ?? ''), words);
  // Nothing was looked for: the note says in the asker's language how to ask.
  if (answer.context.topic === 'language')
    return [text(escapeMarkdown(note)), ...questionButtons(answer.suggestions.slice(0, 3), group)];
  const asksBack = note.endsWith('?') && answer.suggestions.length > 0;
  const short = note.length <= 120;
  const { notFound } = words;
  return [
    text(
      `## ${asksBack && short ? escapeMarkdown(note) : notFound.headline}\n-# ${notFound.lookedFor}: ${echo(question)}`,
    ),
    ...(note === '' || (asksBack && short) ? [] : [text(escapeMarkdown(note))]),
    ...(asksBack ? [] : nearestBlocks(answer.nearest, places, corpus, words)),
    ...(answer.suggestions.length === 0
      ? []
      : [...(asksBack ? [] : [text(notFound.tryAsking)]), ...questionButtons(answer.suggestions.slice(0, 3), group)]),
  ];
}

function withoutLead(note: string, { notFound }: Language): string {
  if (!note.startsWith(notFound.lead)) return note;
  const rest = note.slice(notFound.lead.length);
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

function nearestBlocks(nearest: readonly Citation[], most: number, corpus: Corpus, words: Language): Block[] {
  if (nearest.length === 0) return [text(words.notFound.nothingNear)];
  const seen = new Set<string>();
  const places = nearest.filter(({ passageId }) => !seen.has(passageId) && seen.add(passageId)).slice(0, most);
  return [text(words.notFound.nearest), ...places.map((citation) => placeBlock(citation, corpus, words))];
}

function placeBlock(citation: Citation, corpus: Corpus, words: Language): Block {
  const name = `- ${escapeMarkdown(placeName(citation, corpus))}`;
  const id = contextId(citation, corpus);
  // A register row has no context to show: its register is a link away.
  const opener =
    id === null ? linkButton(words.button.source(''), linkOf(citation, corpus)) : button(words.button.open, id);
  return opener === null ? text(name) : section(name, opener);
}

/** Title, locator and heading of a place: `UNTOC, Article 16(4) — Extradition`. */
function placeName(citation: Citation, corpus: Corpus): string {
  const heading = corpus.passageById.get(citation.passageId)?.heading ?? '';
  const name = shorten(corpus.byId.get(citation.documentId)?.short ?? citation.title, 100);
  const place = `${name}, ${citation.locator}`;
  return heading === '' || place.includes(heading) ? place : `${place} — ${heading}`;
}
