import type { Citation } from '../answer/answer.ts';
import type { Corpus } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { type Block, button, linkButton, rows, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { blockQuote, escapeMarkdown } from './escape.ts';
import { limits } from './limits.ts';
import { rowFields } from './register-fields.ts';
import { signatureLine, sourceMark } from './signature.ts';

/** A quote and its signature. */
export function quoteBlock(citation: Citation, mark: string, corpus: Corpus, words: Language): Block {
  return text(`${quoteText(citation, corpus, words)}\n${signatureLine(citation, mark, corpus, words)}`);
}

/** A quote as a block quote, a register row as its fields. */
export function quoteText(citation: Citation, corpus: Corpus, words: Language): string {
  const register = corpus.byId.get(citation.documentId)?.register;
  const row = register?.rows.find(({ passageId }) => passageId === citation.passageId);
  if (row === undefined) return blockQuote(citation.quote);
  return `**${words.answer.register}:** ${escapeMarkdown(rowFields(row, words, register?.complete))}`;
}

/** The `custom_id` that shows a quote in its context. Offsets count from the passage's start; null for a register row, which has none. */
export function contextId(citation: Citation, corpus: Corpus): string | null {
  const passage = corpus.passageById.get(citation.passageId);
  if (passage === undefined || citation.kind === 'register') return null;
  return encodeCustomId(
    'ask',
    'context',
    citation.passageId,
    citation.start - passage.start,
    citation.end - passage.start,
  );
}

/** Buttons below quotes: first what shows each in context, then what opens each source. Marks are left out where there is one quote. */
export function quoteButtons(citations: readonly Citation[], corpus: Corpus, words: Language, first = 0): Block[] {
  const single = citations.length === 1 && first === 0;
  const contexts = citations.map((citation, index) => {
    const id = contextId(citation, corpus);
    return id === null
      ? null
      : button(single ? words.button.context : words.button.contextOf(sourceMark(first + index)), id);
  });
  const links = linkGroups(citations, corpus).map(({ url, official, indexes }) => {
    const marks = single ? '' : indexes.map((index) => sourceMark(first + index)).join(' ');
    return linkButton(official ? words.button.official(marks) : words.button.source(marks), url);
  });
  // One row where all fit into it; else a row of each, so that none stands alone in a third.
  return contexts.length + links.length <= limits.rowButtons
    ? rows(...contexts, ...links)
    : [...rows(...contexts), ...rows(...links)];
}

/** Where a person can check a quote: for our summaries the official text, else the source's own address. */
export function linkOf(citation: Citation, corpus: Corpus): string | null {
  if (citation.kind !== 'summary')
    return citation.url ?? corpus.passageById.get(citation.passageId)?.sources[0] ?? null;
  return corpus.byId.get(citation.documentId)?.treaty?.officialText ?? citation.url;
}

/** The addresses of some quotes, each once, with the quotes that it belongs to. */
function linkGroups(
  citations: readonly Citation[],
  corpus: Corpus,
): { url: string; official: boolean; indexes: number[] }[] {
  const groups: { url: string; official: boolean; indexes: number[] }[] = [];
  for (const [index, citation] of citations.entries()) {
    const url = linkOf(citation, corpus);
    const group = groups.find((candidate) => candidate.url === url);
    if (group !== undefined) group.indexes.push(index);
    else if (url !== null) groups.push({ url, official: /summary|official/.test(citation.kind), indexes: [index] });
  }
  return groups;
}
