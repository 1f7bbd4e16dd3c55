import { stem as porter2 } from 'porter2';

/** A word of a text as the index sees it, with its place in the text. */
export interface Token {
  /** What is compared: folded and stemmed ("traffick"), or a legal reference kept whole ("art16", "art16(4)"). */
  readonly term: string;
  /** The word as folded, before stemming: "trafficking". */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** True for words that carry no content of their own ("the", "which"); they are neither indexed nor searched for. */
  readonly stop: boolean;
}

/** Turns text into tokens. Holds the vocabulary's stems, so that each word is stemmed once. */
export interface Analyser {
  tokens(text: string): Token[];
  /** The index term of one folded word. */
  term(word: string): string;
  /** The term of every word seen so far. */
  readonly stems: ReadonlyMap<string, string>;
}

const stopWords = new Set(
  (
    'a an the of to in on at by for with from as into onto upon within and or but nor if then than that this these those it its they them their he she his her him ' +
    'who whom whose which what when where why how is are was were be been being am do does did done has have had having will would shall should can could may might must ' +
    'there here not no so such some any each every all also only just very more most much many about over under between both either neither i me my you your we our us ' +
    "please tell say says said give show know want need let get got s t don't doesn't isn't what's who's vs via per " +
    "it's that's there's he's she's they're can't couldn't won't didn't aren't hasn't haven't whats thats theres dont doesnt isnt cant wont didnt"
  ).split(' '),
);

/** British spellings that no rule of endings covers, with the American form that stands for both. */
const spellings = new Map(
  Object.entries({
    offence: 'offense',
    offences: 'offenses',
    defence: 'defense',
    licence: 'license',
    licences: 'licenses',
    licensing: 'licensing',
    centre: 'center',
    centres: 'centers',
    programme: 'program',
    programmes: 'programs',
    judgement: 'judgment',
    cheque: 'check',
    fulfil: 'fulfill',
    enrol: 'enroll',
    grey: 'gray',
    metre: 'meter',
    litre: 'liter',
    theatre: 'theater',
    catalogue: 'catalog',
    gaol: 'jail',
    ageing: 'aging',
    cancelled: 'canceled',
    travelling: 'traveling',
    travelled: 'traveled',
    labelling: 'labeling',
    counselling: 'counseling',
    counsellor: 'counselor',
    counsellors: 'counselors',
  }),
);

// Abbreviated capitals, article references, then words with inner apostrophes and numbers with thousands marks.
const reference = String.raw`(?:\b(?:articles?|arts?|art)\b\.?|§§?)\s*(\d{1,3})(?!\d)(?:\s*(bis)\b)?((?:\s*\(\s*[0-9a-z]{1,4}\s*\))*)`;
const pattern = new RegExp(
  `${reference}|(?:\\p{Lu}\\.){2,}|\\p{N}{1,3}(?:,\\p{N}{3})+|[\\p{L}\\p{N}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*`,
  'giu',
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range, for the quick way through
const plainText = /^[\x00-\x7f]*$/;

/** Case, accents and width folded away: "Türkiye" -> "turkiye". */
export function fold(text: string): string {
  if (plainText.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");
}

/** Creates an analyser that knows no stems yet, or those of an analyser before it. */
export function createAnalyser(stems: Map<string, string> = new Map()): Analyser {
  const term = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const plain = americanize(word.replace(/'s?$/, '').replaceAll("'", ''));
    const found = /^[a-z]{3,}$/.test(plain) ? porter2(plain) : plain;
    // Questions of strangers must not grow the vocabulary without bound.
    if (stems.size < 200_000 && word.length < 40) stems.set(word, found);
    return found;
  };
  return {
    term,
    stems,
    tokens(text) {
      const found: Token[] = [];
      for (const match of text.matchAll(pattern)) {
        const [all, article, bis, path] = match;
        const start = match.index;
        const end = start + all.length;
        if (article !== undefined) {
          const whole = `art${article}${bis ? 'bis' : ''}`;
          found.push({ term: whole, word: whole, start, end, stop: false });
          const steps = (path ?? '').replace(/\s/g, '').toLowerCase();
          if (steps !== '') found.push({ term: whole + steps, word: whole + steps, start, end, stop: false });
          continue;
        }
        const word = fold(/^\p{N}/u.test(all) ? all.replaceAll(',', '') : all.replaceAll('.', ''));
        if (word !== '') found.push({ term: term(word), word, start, end, stop: stopWords.has(word) });
      }
      return found;
    },
  };
}

function americanize(word: string): string {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  if (word.length < 6) return word;
  return word.replace(/is(e[drs]?|ing|ations?|ers?)$/, 'iz$1').replace(/our(s|ed|ing|able|ers?)?$/, 'or$1');
}
