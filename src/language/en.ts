import { count, inSentence, list, withArticle } from './grammar.ts';
import { betweenWords, compareWords } from './pair-words.ts';
import { partiesWords } from './parties-words.ts';
import { registerWords } from './register-words.ts';
import { statusWords } from './status-words.ts';
import { date } from './written-date.ts';

/** English. Values are plain text: whoever puts one into a message adds the markup and escapes what comes from people or files. */
export const en = {
  locale: 'en',
  date,
  list,
  footer: (version: string) => `Unofficial · not legal advice · corpus ${version}`,

  /** Buttons. */
  button: {
    context: 'Show in context',
    contextOf: (mark: string) => `Show ${mark} in context`,
    source: (mark: string) => `Source ${mark}`.trimEnd(),
    official: (mark: string) => `Official text ${mark}`.trimEnd(),
    officialPage: 'Official page',
    open: 'Open',
    previous: '◀ Previous',
    next: 'Next ▶',
    previousArticle: (number: string) => `◀ Article ${number}`,
    nextArticle: (number: string) => `Article ${number} ▶`,
    overview: 'Overview',
    keyFacts: 'Key facts',
    articles: 'All articles',
    allDuties: 'All duties',
    wholeArticle: (number: string) => `Whole Article ${number}`,
    wholeTreaty: (short: string) => `About ${short}`,
    treatyWords: 'The treaty’s own words',
    summary: 'Summary in our words',
  },

  /** Signatures: whose words a quote is, and where they stand. */
  signature: {
    pressRelease: (publisher: string) => (publisher === '' ? 'Press release' : `${publisher} press release`),
    summary: (short: string, locator: string) => `Treaty Desk summary of ${short}, ${locator}`,
    treatyWords: (short: string, locator: string) => `${short}, ${locator} · the treaty’s own words`,
    facts: (title: string) => `Treaty Desk facts: ${title}`,
    factSources: (hosts: readonly string[]) => `from ${hosts.join(', ')}`,
    official: (title: string, locator: string) => `${title}, ${locator} · the treaty’s own words`,
    asOf: (when: string) => `as of ${when}`,
    /** Of a register: its number in the UN Treaty Collection, and how much it holds. */
    untc: (number: string) => `UNTC ${number}`,
    completeAsOf: (when: string) => `complete as of ${when}`,
    incomplete: 'register not complete',
    rowFrom: (source: string) => `row from: ${source}`,
    ownWords: 'in our own words; the treaty’s text decides',
    part: 'part of a sentence',
  },

  /** Answers. */
  answer: {
    /** The title of an answer whose place has no name. */
    headline: 'What the sources say',
    /** A count (`190`, `at least 170`) with what is counted, by the question's topic. */
    counted: new Map([
      ['party', (total: string) => `${total} ${total === '1' ? 'party' : 'parties'}`],
      ['signatory', (total: string) => `${total} ${total === '1' ? 'signatory' : 'signatories'}`],
      ['signed-only', (total: string) => `${total} signed, not ratified`],
    ]) as ReadonlyMap<string, (total: string) => string>,
    /** Acts of a State whose names in the program are not their names. */
    act: new Map([
      ['entry-into-force', 'entry into force'],
      ['join', 'joining'],
      ['ending', 'withdrawal'],
    ]) as ReadonlyMap<string, string>,
    alsoAsked: 'Also in your question:',
    understood: (parts: readonly string[]) => parts.join(' · '),
    readAs: (question: string) => `read as: ${question}`,
    about: (terms: readonly string[]) => `about: ${terms.join(', ')}`,
    article: (number: string) => `Article ${number}`,
    /** A line of an answer's note that starts so is a computed value, and stands below the quotes. */
    computed: 'Computed:',
    /** Beside what was understood, where the title itself is computed. */
    isComputed: 'computed',
    register: 'Register',
  },
  notFound: {
    headline: 'Nothing on file for that',
    lookedFor: 'Looked for',
    /** A note that begins so need not say it below the headline. */
    lead: 'Not on file: ',
    nearest: 'Nearest on the shelf, not an answer:',
    nothingNear: 'No document on the shelf comes near it. `/sources` lists what the desk holds.',
    tryAsking: 'You could ask:',
  },

  /** Participation registers: rows, and where a State stands. */
  register: registerWords,

  search: {
    headline: 'Search',
    /** Stands before the words that were looked for. */
    lead: (where: string, found: string) => `${found.charAt(0).toUpperCase()}${found.slice(1)} in ${where} for `,
    found: (total: number) => count(total, 'passage'),
    best: (total: number) => `the best ${total.toLocaleString('en-GB')} passages`,
    inDocument: (title: string) => title,
    everywhere: 'all documents',
    shared: (name: string, shorts: readonly string[]) => `“${name}” can be more than one document: ${list(shorts)}.`,
    which: 'Search which document?',
    noDocument: (name: string) => `The shelf holds no document called “${name}”; /sources lists them all.`,
    none: 'No passage holds these words.',
    page: (page: number, pages: number) => `page ${page} of ${pages}`,
    tooFar: 'That page of the search is gone. Search again to see what the desk holds now.',
    unreadable: 'The words that were searched for can no longer be read from that message. Please search again.',
  },

  treaty: {
    kind: { convention: 'convention', protocol: 'protocol' },
    articles: (number: number, bis: readonly string[]) => list([count(number, 'article'), ...bis]),
    also: (names: readonly string[]) => `also called ${list(names)}`,
    keyFacts: 'Key facts',
    overview: 'Overview',
    adopted: 'Adopted',
    opened: 'Opened for signature',
    inForce: 'In force',
    notInForce: 'not in force on the date of this summary',
    since: (when: string) => `since ${when}`,
    entryIntoForce: 'Entry into force',
    clause: (article: string, instruments: number, days: number) =>
      `on the ${ordinal(days)} day after the ${ordinal(instruments)} instrument (Article ${article})`,
    laterStates: 'For a State that joins later',
    laterClause: (article: string, days: number) =>
      `on the ${ordinal(days)} day after its own instrument (Article ${article})`,
    parties: 'Parties',
    signatories: 'Signatories',
    asOf: (when: string) => `as of ${when}`,
    undated: 'undated',
    untc: 'UN Treaty Collection',
    parent: (short: string) => `Supplements ${short}`,
    protocols: 'Protocols',
    chooseArticle: (first: string, last: string) =>
      first === last ? `Article ${first} …` : `Articles ${first}–${last} …`,
    chooseIn: (chapter: string) => `${chapter} …`,
    notCovered: (runs: readonly string[]) => `Not covered here: articles ${list(runs)}.`,
    sections: { overview: 'Overview', 'key-facts': 'Key facts', articles: 'Articles' },
    unknown: (name: string) => `The shelf holds no treaty called “${name}”.`,
    shared: (name: string, shorts: readonly string[]) => `“${name}” can be more than one treaty: ${list(shorts)}.`,
    which: 'Which treaty?',
    notTreaty: (title: string) => `“${title}” is on the shelf, but it is not a treaty.`,
    held: (names: readonly string[]) => `It holds ${list(names)}.`,
    empty: 'It holds no treaty at all.',
  },

  article: {
    headline: (short: string, number: string, title: string) =>
      title === '' ? `${short}, Article ${number}` : `${short}, Article ${number} — ${title}`,
    label: (locator: string) => locator,
    none: (short: string, total: number, number: string) =>
      `${short} has ${count(total, 'article')}; there is no Article ${number}.`,
    noPlace: (short: string, number: string, place: string) =>
      `${short}, Article ${number} has no ${place} on file. The article in full:`,
    notCovered: (short: string, number: string) =>
      `${short}, Article ${number} is not covered here: the desk has no text for it that it could stand by.`,
    notInOfficial: (short: string, number: string) =>
      `The official text of ${short} that is on file here has no Article ${number}; this is the summary.`,
    absent: 'No such article',
    which: 'Which article?',
    spelling: 'Write the article like 16, 16(4), Art. 16 or XVI, or give words of its title.',
    several: (short: string, typed: string) => `${short} has several articles with “${typed}” in their titles:`,
    noTitle: (short: string, typed: string) => `${short} has no article with “${typed}” in its title.`,
  },

  duties: {
    headline: (short: string) => `${short}: who must do what`,
    title: (short: string, number: string, title: string) =>
      title === '' ? `${short}, Article ${number}: its force` : `${short}, Article ${number} — ${title}: its force`,
    /** Headings of the groups, the strongest first. */
    force: {
      must: 'Must',
      'must not': 'Must not',
      'must consider': 'Must consider',
      'must endeavour to': 'Must endeavour to',
      should: 'Should',
      'may not': 'May not',
      may: 'May',
      'need not': 'Need not',
    },
    softened: (phrases: readonly string[]) => `softened: ${phrases.map((phrase) => `“${phrase}”`).join(', ')}`,
    explained: 'Sorted by the verb of each sentence. *Must* stands for the treaty’s “shall”.',
    others: (number: number) => `${count(number, 'further sentence')} without a verb of force.`,
    none: 'No sentence of it carries a verb of force: it defines, or states a purpose.',
    counts: (parts: readonly { force: string; lines: number }[]) =>
      parts.length === 0 ? 'no duties' : parts.map(({ force, lines }) => `${force.toLowerCase()} ${lines}`).join(' · '),
    open: 'Duties',
  },

  check: {
    headline: 'Checked',
    verdict: {
      supported: '✅ Supported',
      contradicted: '❌ Contradicted',
      'not-in-corpus': '❔ Not in the corpus',
    },
    /** What a contradiction is, below its quote's heading. */
    sources: 'The source says:',
    counts: (supported: number, contradicted: number, open: number) =>
      [`${supported} supported`, `${contradicted} contradicted`, `${open} not in the corpus`].join(' · '),
    none: 'Nothing in it states something that could be checked. Write full sentences, for example: Bhutan acceded to UNTOC on 20 February 2023.',
    explained: '“Not in the corpus” does not mean wrong: the desk holds no sentence that settles it.',
    unreadable: 'The text that was checked can no longer be read from that message. Please check it again.',
  },

  context: {
    headline: 'In context',
    cited: (place: string, part: boolean) => (part ? `cited: a part of ${place}` : `cited: ${place}`),
    sentence: (first: number, last: number, total: number) =>
      first === last ? `sentence ${first} of ${total}` : `sentences ${first} to ${last} of ${total}`,
    range: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    here: 'cited',
    gone: 'That passage is no longer on the shelf: the corpus has changed since. Please ask again.',
  },

  sources: {
    headline: 'On the shelf',
    documents: (total: number) => count(total, 'document'),
    kind: {
      'press-release': 'Press releases',
      treaty: 'Treaties, as Treaty Desk summaries',
      facts: 'Dated facts',
      glossary: 'Glossary',
      register: 'Participation registers',
      official: 'Official texts',
      document: 'Other documents',
    },
    articles: (number: number, covered: number) =>
      `${count(number, 'article')}${covered < number ? `, ${covered} of them covered here` : ''}`,
    passages: (number: number) => count(number, 'passage'),
    countsAsOf: (when: string) => `counts as of ${when}`,
    empty: 'There is no document on the shelf.',
  },

  help: {
    headline: 'Treaty Desk',
    what: 'Questions about the UN crime and drug treaties, answered with verbatim passages and where they stand. The desk never writes about the law itself: it quotes, and says so when it holds nothing.',
    commands: 'Commands',
    talk: 'You can also mention the bot, or write to it directly, with a question.',
    try: 'Try one:',
    examples: [
      'When did Bhutan accede to UNTOC?',
      'Which article of UNTOC covers extradition?',
      'What is trafficking in persons?',
    ],
    noPrivilege: 'It reads nothing else in your server.',
  },

  /** Pictures: what is told to whoever does not see them, and the legends below them. */
  picture: {
    worldMap: (title: string, when: string) => `World map of ${inSentence(title)}, ${when}.`,
    groupMap: (group: string, title: string, when: string) =>
      `Map of ${inSentence(group)} in ${inSentence(title)}, ${when}.`,
    asOf: (when: string) => `as of ${when}`,
    stoodOn: (when: string) => `as it stood on ${when}`,
    parties: (parties: number, exact: boolean, organizations: readonly string[]) => {
      if (parties === 0) return exact ? 'No party.' : 'No party on file.';
      const total = `${exact ? '' : 'at least '}${count(parties, 'party', 'parties')}`;
      const states = count(parties - organizations.length, 'State');
      const text =
        organizations.length === 0 ? total : `${total} (${states} and ${list(organizations.map(withArticle))})`;
      return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
    },
    signatories: (number: number, names: readonly string[], exact: boolean) =>
      exact
        ? `${count(number, 'signatory that has', 'signatories that have')} not ratified${named(names)}.`
        : `${count(number, 'signatory', 'signatories')} with no ratification on file${named(names)}.`,
    absent: (number: number, names: readonly string[]) =>
      `${count(number, 'State')} ${number === 1 ? 'has' : 'have'} neither signed nor joined${named(names)}.`,
    notOnFile: (number: number, names: readonly string[]) => `${count(number, 'State')} not on file${named(names)}.`,
    incomplete: 'The register is not complete: who is not on file may be a party all the same.',
    regions: new Map([
      ['UN-African', 'Africa'],
      ['UN-Asia-Pacific', 'Asia and the Pacific'],
      ['UN-Eastern-European', 'Eastern Europe'],
      ['UN-GRULAC', 'Latin America and the Caribbean'],
      ['UN-WEOG', 'Western Europe and others'],
    ]) as ReadonlyMap<string, string>,
    byRegion: (parts: readonly { region: string; parties: number; members: number }[]) =>
      `Parties by region: ${parts.map(({ region, parties, members }) => `${region} ${parties} of ${members}`).join(', ')}.`,
    busiest: (years: readonly { year: number; joined: number }[]) =>
      `${years.every(({ joined }) => joined === 1) ? 'Joined' : 'Most joined'} in ${list(years.map(({ year, joined }) => `${year} (${joined})`))}.`,
    locator: (name: string) =>
      `Map of the region around ${withArticle(name)}, which is marked on it and on a small map of the world.`,
    standings: (treaties: Readonly<Record<'parties' | 'signed' | 'missing' | 'absent', readonly string[]>>) => {
      const sentence = (start: string, titles: readonly string[], end = '') =>
        titles.length === 0 ? '' : `${start} ${list(titles.map(inSentence))}${end}.`;
      return [
        sentence('Party to', treaties.parties),
        sentence('Signatory of', treaties.signed, ', with no ratification on file'),
        sentence('Not on file for', treaties.missing),
        sentence('Neither signed nor joined', treaties.absent, ', by the date of the register'),
      ]
        .filter((part) => part !== '')
        .join(' ');
    },
    between: (one: string, other: string) => `Map that shows ${withArticle(one)} and ${withArticle(other)}.`,
    bothIn: (treaties: readonly string[]) =>
      treaties.length === 0
        ? 'No treaty on the shelf has both on file as parties.'
        : `Both are parties to ${list(treaties.map(inSentence))}.`,
    timeline: (titles: readonly string[]) => `The number of parties to ${list(titles.map(inSentence))} over time.`,
    counted: (first: string | null, total: number, exact: boolean, when: string) =>
      `${exact ? '' : 'At least '}${count(total, 'party', 'parties')} by ${when}${first === null ? '' : `, the first on ${first}`}.`,
    adopted: (when: string) => `Adopted on ${when}.`,
    inForce: (when: string) => `In force since ${when}.`,
    notInForce: 'Not in force on the date of the data.',
    knownTo: (when: string, complete: boolean) =>
      complete
        ? `The register is complete as of ${when}; what came later is not known.`
        : `The register is of ${when} and not complete; later rows are single ones.`,
    published: (total: number, when: string) =>
      `The depositary’s own total is ${count(total, 'party', 'parties')} on ${when}.`,
    predecessors: 'States that no longer exist are not counted, so early numbers are too low.',
    legend: {
      party: '🟦 party',
      signatory: '🟧 striped, diamond: signatory, not ratified',
      /** Where the register is not complete. */
      signed: '🟧 striped, diamond: signatory, no ratification on file',
      'not-on-file': '⬜ dotted, square: not on file',
      absent: '⬜ dotted, square: neither signed nor joined',
      'no-data': 'dark with an outline: no data',
      outside: 'grey: not in the group',
      one: (name: string) => `🟪 ${name}`,
      other: (name: string) => `🟨 barred: ${name}`,
      curve: [(title: string) => `🟦 line: ${title}`, (title: string) => `🟧 dashed: ${title}`] as const,
      adopted: '▲ adopted',
      inForce: '◆ in force',
      unknown: 'hatched: not known in full',
      published: '○ total published later',
    },
    broken: 'The map could not be drawn; that has been noted.',
    borders: 'Borders: Natural Earth, in the edition of Visionscarto; no opinion on the status of any territory.',
  },
  status: statusWords,
  parties: partiesWords,
  timeline: {
    headline: (titles: readonly string[]) => `${list(titles)}: parties over time`,
    noRegister: (short: string) => `The desk has no participation register of ${short}, so there is nothing to draw.`,
    noParties: (short: string) => `No party to ${inSentence(short)} is on file yet, so there is nothing to draw.`,
    twice: 'Both options name the same treaty; leave one out.',
  },

  compare: compareWords,
  between: betweenWords,
  /** The reply to someone in danger, or who writes for somebody who is. No treaty, no law, no promise. */
  danger: {
    headline: 'If someone is in danger',
    first:
      '**In immediate danger, call the local emergency number or the police, if it is safe for you to do so.** If you can, go where other people are: a hospital, a shop, a police station, your embassy. Tell someone you trust where you are.',
    contacts: 'These people can help:',
    noContacts:
      'No contacts have been set here. People who can help: the local emergency number, the police, the embassy or consulate of your country (also when your passport was taken), a hospital, or an organization near you that helps victims of trafficking.',
    careful:
      'What was done to you is not your fault. If it is about someone else: do not confront those who hold them, that can put them at more risk.\nIf somebody may look at your phone or screen, close this conversation afterwards.',
    automatic: 'This is an automatic reply. Nobody has been told, and no person reads what you write to this bot.',
    inPublic:
      'Others can read this channel, so here is a button: what it opens is seen only by whoever presses it. You can also write to this bot in a direct message. In immediate danger, call the local emergency number.',
    open: 'Open, for me only',
  },

  /** What goes wrong, in one sentence each. */
  error: {
    headline: 'That did not work',
    refused: 'Not understood',
    broken: (id: string) =>
      `Something is broken on our side, and it has been noted under ${id}. Please try again in a moment.`,
    unknownCommand: (name: string) => `There is no command “${name}”.`,
    oldButton: 'That button is from an older version of the desk and no longer works. Please ask again.',
    missingOption: (name: string) => `“${name}” is missing.`,
    emptyOption: (name: string) => `“${name}” is empty.`,
    unknownOption: (name: string) => `There is no option “${name}” here.`,
    wrongType: (name: string) => `“${name}” is not of the right kind.`,
    tooLong: (name: string, limit: number, length: number) =>
      `“${name}” may have at most ${count(limit, 'character')}; this has ${length.toLocaleString('en-GB')}.`,
    tooShort: (name: string, limit: number) => `“${name}” needs at least ${count(limit, 'character')}.`,
    notAChoice: (name: string, choices: readonly string[]) => `“${name}” must be one of ${list(choices)}.`,
    emptyQuestion: 'Write a question after the mention, for example: When did Bhutan accede to UNTOC?',
  },

  terminal: {
    greeting:
      'Treaty Desk. Ask a question, or type a command: /treaty untoc, /article untoc 16, /search awareness training, /help.\nA number presses the button that carries it; /quit leaves.',
    noChoice: (typed: string, choices: number) =>
      choices === 0
        ? 'There is nothing to choose in the last message.'
        : `There is no ${typed} in the last message; choose 1 to ${choices}.`,
  },
};

/** `1st`, `2nd`, `40th`, `112th`. */
function ordinal(number: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${number}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`;
}

/** `: Iran and Sudan`; nothing where nobody is named. */
function named(names: readonly string[]): string {
  return names.length === 0 ? '' : `: ${list(names)}`;
}
