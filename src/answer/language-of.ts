import type { OtherLanguage } from '../language/other-languages.ts';

/** A language that a text is surely written in; `other` for one that the desk has no sentence in; null for English or for doubt. */
export type ForeignLanguage = OtherLanguage | 'other';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that only questions in English have. Short ones that other languages have too ("me", "as", "on", "an") are left out. */
const english = set(
  'the of and what which when where who why how is are was were did does do has have must may can could should with for from under this that there about say says define not it to by states treaty',
);
/** Words that English questions about treaties do not have, even with foreign names in them. */
const strong: Readonly<Record<'es' | 'fr', ReadonlySet<string>>> = {
  es: set(
    'cuándo cuando cuál cual cuáles cuales quién quien quiénes quienes cómo dónde donde cuánto cuantos cuántos cuántas qué según está están fue fueron tiene tienen puede pueden debe deben también países hay ser sobre entre artículo adhirió ratificó firmó convención trata personas',
  ),
  fr: set(
    'quand quel quelle quels quelles est-ce qu’est-ce pourquoi où combien sont était dans avec sans sous cette ces être avoir peut peuvent doit doivent aussi selon leurs leur nous vous ils elles adhéré ratifié signé traite personnes',
  ),
};
const weak: Readonly<Record<'es' | 'fr', ReadonlySet<string>>> = {
  es: set('que para es son el la los las del de al una un en con por y o se su sus no si lo le más como'),
  fr: set(
    'que qui qu est le la les des du de au aux une un en et ou à l d ce se sa son ses pas ne il elle a sur pour comment',
  ),
};
/** Nepali and Hindi share a script; these words tell them apart. */
const nepali =
  /(^|\s)(छ|छन्|हो|हुन्|के|कहिले|भएको|गर्ने|गर्न|लाई|मा|को|कुन|कसरी|छैन|भयो|थियो|गर्यो|नेपालले|गर्नुपर्छ|हुन्छ)(?=$|[\s?।,])|(ले|लाई|मा|को|हरू|हरूको)(?=$|[\s?।,])/gu;
const hindi = /(^|\s)(है|हैं|का|की|के|में|ने|से|को|कब|क्या|कौन|कैसे|था|थे|हुआ|किया|पर|और|नहीं|किस|गया)(?=$|[\s?।,])/gu;

/**
 * The language of a question, where it is surely not English: by its script, or by the words that hold its sentences together.
 *
 * @param known whether the documents use a word: a language that the shelf itself speaks is not foreign
 */
export function foreignLanguage(text: string, known: (word: string) => boolean): ForeignLanguage | null {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu) ?? [];
  if (words.some((word) => english.has(word))) return null;
  return byScript(text, words, known) ?? byWords(words, known);
}

function byScript(text: string, words: readonly string[], known: (word: string) => boolean): ForeignLanguage | null {
  const foreign = words.filter((word) =>
    /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Greek}]/u.test(word),
  );
  const letters = foreign.join('').length;
  if (letters < 2 || foreign.some(known)) return null;
  const share = (script: RegExp): boolean => (text.match(script)?.length ?? 0) > letters / 2;
  if (share(/\p{Script=Arabic}/gu)) return /[ٹڈڑںےپچژگ]/u.test(text) ? 'other' : 'ar';
  if (share(/\p{Script=Cyrillic}/gu)) return /[іїєґўјљњћђ]/iu.test(text) ? 'other' : 'ru';
  if (share(/\p{Script=Devanagari}|\p{M}/gu)) return count(text, nepali) > count(text, hindi) ? 'ne' : 'hi';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'other';
  return share(/\p{Script=Han}/gu) ? 'zh' : 'other';
}

function byWords(words: readonly string[], known: (word: string) => boolean): ForeignLanguage | null {
  const split = words.flatMap((word) => [word, ...word.split(/[’'-]/)]);
  const scores = (['fr', 'es'] as const).map((language) => {
    const sure = split.filter((word) => strong[language].has(word));
    const likely = split.filter((word) => weak[language].has(word));
    // A shelf in that language knows its words.
    const spoken = sure.filter(known).length * 2 > sure.length;
    return { language, sure: spoken ? 0 : sure.length, all: sure.length + likely.length };
  });
  const [best] = scores
    .filter(({ sure, all }) => sure > 0 && all > 1 && all * 4 >= words.length)
    .sort((one, other) => other.sure * 2 + other.all - (one.sure * 2 + one.all));
  return best?.language ?? null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
