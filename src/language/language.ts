import { en } from './en.ts';

/** Every fixed sentence and label that a person sees. A further language is one file: `export const fr: Language = {…}`. */
export type Language = typeof en;

/** By the first part of a locale. A Map, since a locale comes from outside: `constructor` must name no language. */
const languages: ReadonlyMap<string, Language> = new Map([['en', en]]);

/** The words for a locale as Discord sends it (`en-GB`, `fr`); English for a locale without a file of its own. */
export function languageFor(locale: string): Language {
  const [base = ''] = locale.toLowerCase().split('-');
  return languages.get(base) ?? en;
}
