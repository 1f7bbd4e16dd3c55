import { readFileSync } from 'node:fs';
import { englishBy } from './english.ts';

/** Whether a word is in the kept dictionary `dictionary-en`, whose files are read when the first word is asked for. */
export const isEnglish = englishBy(() => {
  const read = (name: string): string => readFileSync(new URL(name, import.meta.resolve('dictionary-en')), 'utf8');
  return { words: read('index.dic'), affixes: read('index.aff') };
});
