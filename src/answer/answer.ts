/** Whose words a quote is: `summary` is ours about a treaty, `facts` ours about sources; the others are the source's. */
export type CitationKind = 'press-release' | 'summary' | 'facts' | 'register' | 'official' | 'document';

/** A verbatim quote and where it stands. */
export interface Citation {
  documentId: string;
  passageId: string;
  title: string;
  kind: CitationKind;
  /** The source's own words? False for our summaries and facts, but true for a quote wholly inside a definition's quotation marks. */
  verbatim: boolean;
  /** `Article 16(1)`, `paragraph 3`, `row Bhutan`. */
  locator: string;
  /** Exactly `text.slice(start, end)` of the document, at most 500 characters. */
  quote: string;
  start: number;
  end: number;
  url: string | null;
  /** ISO day, month or year from which the quoted words date, when they can change. */
  asOf: string | null;
}

/**
 * Kinds of answers that are shown in a way of their own: `danger`, somebody needs help; `language`, the question is not in
 * English; `chain`, the citations are steps in their order, each with its line in the note.
 */
export type Topic = 'danger' | 'language' | 'chain';

/** What a question was understood to be about, so that a next question can lean on it. Plain data. */
export interface Context {
  /** The kind of question last asked, where an answer of its own kind belongs to it: see `Topic`. */
  topic?: string;
  /** Ids of the treaties it was about, main one first. */
  treaties?: string[];
  /** The article it was about. */
  article?: string;
  /** ISO codes of the States it was about. */
  participants?: string[];
  /** The act it was about: accession, ratification, signature, entry into force … */
  act?: string;
  /** The content words of the question. */
  terms?: string[];
  /** The question as it was answered, with what it leaned on filled in. */
  question?: string;
}

export interface Answer {
  status: 'answered' | 'not-found';
  /** The shortest exact answer: a slice of the first quote, or its locator (and its article's title). */
  headline: string | null;
  note: string | null;
  /** 0..1: how likely the best candidate answers the question. */
  confidence: number;
  /** Best first, at most 3; empty when not found. */
  citations: Citation[];
  /** When not found: what came closest, best first, at most 3. */
  nearest: Citation[];
  context: Context;
  /** Questions the desk can answer, at most 3, best first. */
  suggestions: string[];
}

/** One of the questions of a text, as it was typed, and what the desk says to it. */
export interface Asked {
  readonly question: string;
  readonly answer: Answer;
}
