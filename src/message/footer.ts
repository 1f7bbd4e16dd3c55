import type { Corpus } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { type Block, text } from './components.ts';
import { escapeMarkdown } from './escape.ts';

/** The quiet last line of every reply. */
export function footer(corpus: Corpus, words: Language): Block[] {
  return [text(`-# ${escapeMarkdown(words.footer(corpus.version))}`)];
}
