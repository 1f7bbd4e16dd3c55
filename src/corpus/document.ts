/** What a document is, by where its words come from. */
export type DocumentKind = 'press-release' | 'treaty' | 'facts' | 'glossary' | 'register' | 'official' | 'document';

/** A slice of a document's text in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a passage of a treaty stands: the article and the path of paragraph and sub-paragraphs below it.
 *
 * @example `{ article: '14 bis', path: ['1'] }` for Article 14 bis(1), `{ article: '5', path: ['1', 'a', 'ii'] }`
 */
export interface Place {
  readonly article: string;
  readonly path: readonly string[];
}

/** A pointer to an article (or all of another treaty: `place` null) in a treaty of the shelf, by its id. */
export interface CrossReference {
  readonly treaty: string;
  readonly place: Place | null;
}

/** The smallest unit that search finds: a paragraph, a list item, a table row. */
export interface Passage extends Span {
  /** At most 64 characters, unique in the corpus: `untoc/16/4`, `untoc/16/4~2`, `untoc-register/BTN`. */
  readonly id: string;
  readonly documentId: string;
  /** `Article 16(4)`, `Key facts`, `paragraph 5`, `row Bhutan`. */
  readonly locator: string;
  /** The nearest heading above it, without marks: "Extradition", "Key facts"; empty if there is none. */
  readonly heading: string;
  /** Only in treaties: the place of the passage below an article; null in overview and key facts and elsewhere. */
  readonly place: Place | null;
  /** Its sentences, in order; a list item, a row is cut the same way. Never empty. */
  readonly sentences: readonly Span[];
  /** Places that the item mentions. */
  readonly refs: readonly CrossReference[];
  /** Treaties or articles whose rules the item brings in. */
  readonly applies: readonly CrossReference[];
  /** Addresses of the item's own sources (facts). */
  readonly sources: readonly string[];
  /** ISO day, month or year that the item is about (facts); null if not given. */
  readonly date: string | null;
}

/** An article of a treaty: its heading and the passages below it, in order. */
export interface Article extends Span {
  /** `16`, `14 bis`. */
  readonly number: string;
  readonly title: string;
  /** The chapter that it stands in, as headed: "Chapter II — Preventive measures"; null without chapters. */
  readonly chapter: string | null;
  readonly passages: readonly Passage[];
}

/** Entry into force by the treaty's own clause: `days` after the deposit of the instrument number `instruments`. */
export interface EntryIntoForceClause {
  readonly article: string;
  readonly days: number;
  readonly instruments?: number | undefined;
}

/** What parties may ask of each other, in the order in which it is shown. */
export const cooperationTopics = [
  'extradition',
  'mutualLegalAssistance',
  'jointInvestigations',
  'transferOfProceedings',
  'transferOfSentencedPersons',
  'confiscation',
] as const;

export type CooperationTopic = (typeof cooperationTopics)[number];

/** What a treaty's front matter says of it; every date an ISO day. */
export interface TreatyFacts {
  readonly short: string;
  readonly type: 'convention' | 'protocol';
  readonly parent: string | null;
  /** The number of articles as the treaty counts them, without bis articles. */
  readonly articles: number;
  readonly bis: readonly string[];
  readonly notCovered: readonly string[];
  readonly officialText: string | null;
  readonly adopted: string;
  readonly opened: string | null;
  readonly inForce: string | null;
  readonly entryIntoForce: EntryIntoForceClause | null;
  readonly laterStates: EntryIntoForceClause | null;
  readonly untc: string | null;
  readonly signatories: number | null;
  readonly parties: number | null;
  /** ISO day or month; null when the source of the counts is undated. */
  readonly countsAsOf: string | null;
  /** Where the treaty provides for cooperation between its parties, as places (`18`, `36(2)(b)`) by topic; empty for none of its own. */
  readonly cooperation: Readonly<Record<CooperationTopic, readonly string[]>>;
  readonly roles: {
    readonly purpose: readonly string[];
    readonly definitions: readonly string[];
    readonly final: readonly string[];
  };
}

/** How a participant consented to be bound. `participation`: the depositary does not say which act it was. */
export type ConsentKind = (typeof consentKinds)[number];

export const consentKinds = [
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'formal-confirmation',
  'definitive-signature',
  'participation',
] as const;

/**
 * Where a register row comes from: the depositary itself, another government's treaty office, a press report or
 * release, a secondary source, or a later addition whose source is not named.
 */
export type RowSource = 'depositary' | 'government' | 'press' | 'secondary' | 'unnamed';

/** One participant of a treaty, as a row of its register gives it. */
export interface RegisterRow {
  /** UN short name: `Bolivia (Plurinational State of)`. */
  readonly participant: string;
  /** ISO 3166-1 alpha-3; `EUR-EU` for the European Union. */
  readonly code: string;
  /** ISO day; null if it did not sign. */
  readonly signature: string | null;
  /** Null if it has not consented to be bound. */
  readonly consentKind: ConsentKind | null;
  readonly consentDate: string | null;
  /** As the file names it: `UNTC snapshot 2014`. */
  readonly source: string;
  readonly sourceKind: RowSource;
  /** ISO day, month or year at which the row is known to be right: the register's, or its own later date. */
  readonly asOf: string;
  /** `untoc-register/BTN`: the passage that is exactly this row. */
  readonly passageId: string;
}

/** A treaty's participation register: what its front matter says of it, and its rows in order. */
export interface RegisterFacts {
  /** Id of the treaty. */
  readonly treaty: string;
  /** Number in the UN Treaty Collection. */
  readonly untc: string;
  /** ISO day, month or year that the register as a whole stands for. */
  readonly asOf: string;
  /** Whether every participant of that day is in it. Who is missing from an incomplete one is not known. */
  readonly complete: boolean;
  /** What the register covers, in words: `2014-06-01, and single rows to 2023-02-20`. */
  readonly coverage: string;
  /** Totals that the depositary published, and their ISO day (null: undated). */
  readonly published: {
    readonly signatories: number | null;
    readonly parties: number | null;
    readonly asOf: string | null;
  };
  /** Where the register is of another text than the treaty on the shelf (1961, not amended): its own dates. */
  readonly inForce: string | null;
  readonly entryIntoForce: EntryIntoForceClause | null;
  /** The clause for an organization that joins, where the treaty has one of its own. */
  readonly organizations: EntryIntoForceClause | null;
  /** Whether the treaty's clause tells from a deposit when the treaty binds that participant. */
  readonly statesInForce: boolean;
  /** Whether States that no longer exist had a part in the treaty's beginnings and are not rows: then early counts are not known. */
  readonly predecessorsMissing: boolean;
  readonly rows: readonly RegisterRow[];
}

/** Membership in a group of States. */
export interface GroupMember {
  readonly participant: string;
  /** ISO 3166-1 alpha-3; `EUR-EU`; null for a member that is no participant of treaties (the African Union in the G20). */
  readonly code: string | null;
  /** `SAARC`, `UN-Asia-Pacific`. */
  readonly group: string;
  /** ISO day, month or year of joining; null if not known. */
  readonly since: string | null;
  /** ISO day, month or year at which it was a member; `2020-02 or later` where the source is not dated exactly. */
  readonly asOf: string;
  readonly source: string;
  readonly note: string | null;
}

/** A term of a glossary, or two terms told from each other, and the passage that does so. */
export interface GlossaryEntry {
  readonly passage: Passage;
  /** The term as it is headed, then other words for it. */
  readonly names: readonly string[];
  /** The ways to say each of the two; null for a single term. */
  readonly pair: readonly [readonly string[], readonly string[]] | null;
}

/** A file of the corpus, read and cut into passages. */
export interface Document {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** A short name for signatures and lists: `UNTOC`; the title where there is none. */
  readonly short: string;
  readonly aliases: readonly string[];
  /** Names that other documents go by as well ("Palermo Protocol"): who says one is asked which is meant. */
  readonly sharedAliases: readonly string[];
  readonly publisher: string | null;
  readonly place: string | null;
  /** ISO day of publication. */
  readonly date: string | null;
  readonly url: string | null;
  /** The file's body after the front matter; every offset counts in it. */
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Only treaties and official texts: their articles in order; empty elsewhere. */
  readonly articles: readonly Article[];
  /** Only treaties. */
  readonly treaty: TreatyFacts | null;
  /** Only registers. */
  readonly register: RegisterFacts | null;
  /** Only glossaries: their terms and pairs, in order. */
  readonly glossary?: readonly GlossaryEntry[];
  /** The file it was read from, relative to the corpus folder. */
  readonly file: string;
}

/** A further name of a participant, as an operator has settled it. */
export interface AddedName {
  readonly name: string;
  /** ISO code: `NRU`. */
  readonly code: string;
}

/** Every document of a corpus folder, and the words people use for the terms that treaties use. */
export interface Corpus {
  readonly documents: readonly Document[];
  readonly byId: ReadonlyMap<string, Document>;
  readonly passageById: ReadonlyMap<string, Passage>;
  readonly thesaurus: readonly ThesaurusEntry[];
  /** Passage id -> words that people use for what it says, from `subjects/`; never quoted. */
  readonly subjects: ReadonlyMap<string, string>;
  /** What people would type, by the passages that answer it, from `questions/`; searched, never quoted. */
  readonly questions: QuestionBank;
  /** Who is a member of what, from `groups.csv`; empty where the folder has none. */
  readonly groups: readonly GroupMember[];
  /** Further names of States, as an operator has settled them; empty without any. */
  readonly names: readonly AddedName[];
  /** A name for this state of the corpus, from its date and content: `2026.11.24-3f9a`. */
  readonly version: string;
}

/** Words people use, and the term that the treaties use for the same thing. */
export interface ThesaurusEntry {
  readonly term: string;
  readonly words: readonly string[];
}

/**
 * Questions as people would type them, under the passages that answer them; searched, never quoted. Kept as text with a line a
 * question, since there are tens of thousands and most starts only need what the index made of them.
 */
export interface QuestionBank {
  /** A question a line. */
  readonly texts: string;
  /** On the same line: ids of the one to three passages that answer it, best first, parted by blanks. */
  readonly passages: string;
  /** Near misses: questions that sound alike and that the article does not answer, a line each. */
  readonly misses: string;
  /** On the same line: the article they nearly ask for, `untoc/16`. */
  readonly articles: string;
}
