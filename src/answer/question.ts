import type { Document } from '../corpus/document.ts';
import type { Token } from '../search/analyser.ts';
import type { Mention } from '../search/mentions.ts';
import type { Query } from '../search/query.ts';
import { type AskedFor, askedFor } from './asked-for.ts';
import { findReferences, type Reference } from './references.ts';

/** A question, read: what it asks for, and which treaties and articles it names. */
export interface Question {
  readonly text: string;
  readonly query: Query;
  readonly asked: AskedFor;
  /** Treaties (and official texts) it names beyond doubt, in the order of the question. */
  readonly treaties: readonly Document[];
  /** Other documents that it names. */
  readonly sources: readonly Document[];
  /** A name that several documents go by, where nothing else in the question decides. */
  readonly ambiguous: { readonly name: string; readonly documents: readonly Document[] } | null;
  readonly references: readonly Reference[];
  /** The name of a treaty that the shelf does not hold; null if there is none. */
  readonly unknownInstrument: string | null;
}

const instrument = /^(conventions?|protocols?|treat(y|ies)|statutes?|covenants?|charters?|pacts?|accords?)$/;
const plainBefore = /^(un|united|nations|main|parent|international|new|draft|drug|crime|legal|multilateral|bilateral|extradition|assistance|state|each|other|two|three|first|second|same|whole|entire|peace|human|rights|palermo|optional|additional)$/;

/** Reads a question that search has taken apart. */
export function readQuestion(query: Query): Question {
  const { text, tokens } = query;
  const treaties: Document[] = [];
  const sources: Document[] = [];
  let ambiguous: Question['ambiguous'] = null;
  for (const mention of query.mentions) {
    const documents = mention.documents.length > 1 ? decide(mention, query) : mention.documents;
    const [only] = documents;
    if (only && documents.length === 1) {
      const list = only.kind === 'treaty' || only.kind === 'official' ? treaties : sources;
      if (!list.includes(only)) list.push(only);
    } else ambiguous ??= { name: words(text, tokens, mention.from, mention.to), documents };
  }
  const beside = (reference: Reference): boolean => query.mentions.some(({ from, to }) => isBeside(text, tokens, from, to, reference));
  const inName = (reference: Reference): boolean =>
    query.mentions.some(({ from, to }) => reference.start < (tokens[to - 1]?.end ?? 0) && reference.end > (tokens[from]?.start ?? 0));
  const references = findReferences(text).filter((reference) => !inName(reference) && (!reference.bare || reference.place.path.length > 0 || beside(reference)));
  return {
    text,
    query,
    asked: askedFor(text),
    treaties,
    sources,
    ambiguous: treaties.length > 0 ? null : ambiguous,
    references,
    unknownInstrument: treaties.length + sources.length > 0 || ambiguous ? null : findUnknownInstrument(query),
  };
}

/** Of documents that share a name, those whose own title has most of the other words of the question. */
function decide(mention: Mention, query: Query): readonly Document[] {
  const rest = query.terms.filter(({ position }) => position < mention.from || position >= mention.to);
  const scored = mention.documents.map((document) => {
    const title = ` ${[document.title, document.short, ...document.aliases].join(' ').toLowerCase()} `;
    return { document, score: rest.filter(({ word }) => word.length > 4 && title.includes(word.slice(0, 7))).length };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return best === 0 ? mention.documents : scored.filter(({ score }) => score === best).map(({ document }) => document);
}

/** Whether a bare number stands next to a name: "UNTOC 16", "16 of UNTOC", "UNTOC, 16(4)". */
function isBeside(text: string, tokens: readonly Token[], from: number, to: number, { start, end }: Reference): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return false;
  const between = start >= last.end ? text.slice(last.end, start) : end <= first.start ? text.slice(end, first.start) : null;
  return between !== null && /^[\s,:–-]*(?:of|in|the|to|'s|’s)?[\s]*(?:the)?\s*$/i.test(between);
}

/**
 * "Budapest Convention", "Rome Statute", "Convention on the Rights of the Child": an instrument with a name, where that name
 * is none of ours. Plain words before it ("extradition treaty") make no name.
 */
function findUnknownInstrument({ text, tokens, terms }: Query): string | null {
  for (const [at, token] of tokens.entries()) {
    if (!instrument.test(token.word)) continue;
    const before = tokens[at - 1];
    const capital = (position: number): boolean => /^\p{Lu}/u.test(text.slice(tokens[position]?.start));
    const unknown = before !== undefined && terms.some((term) => term.term === before.term && !term.known);
    if (before && !before.stop && !plainBefore.test(before.word) && ((at - 1 > 0 && capital(at - 1)) || unknown)) {
      let from = at - 1;
      while (from > 1 && capital(from - 1) && !tokens[from - 1]?.stop) from--;
      return words(text, tokens, from, at + 1);
    }
    const following = /^\s+(?:on|against|for|concerning|relating to)\s+(?:the\s+)?(?:\p{Lu}[\p{L}-]*(?:\s+(?:of|the|and|in|on|against|to))*\s*){1,8}/u.exec(text.slice(token.end));
    if (following && capital(at)) return (text.slice(token.start, token.end) + following[0]).trim();
  }
  return null;
}

function words(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? text.length);
}
