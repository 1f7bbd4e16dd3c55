/** Whether a word is English. */
export type IsEnglish = (word: string) => boolean;

/** The two files of a Hunspell dictionary. */
export interface HunspellFiles {
  readonly words: string;
  readonly affixes: string;
}

/**
 * Tells English words by a Hunspell dictionary: a stem of its list, or one with a suffix or prefix that the list allows it
 * (`aff` format of Hunspell: strip, add, condition). Names are none, and case does not matter.
 *
 * @param read gives the files; called when the first word is asked for, since most questions hold none that the corpus
 *   does not know
 * @example englishBy(read)('delegations') // true
 * @example englishBy(read)('traficking') // false
 */
export function englishBy(read: () => HunspellFiles): IsEnglish {
  let dictionary: Dictionary | null = null;
  return (word) => {
    dictionary ??= openDictionary(read());
    const { stems, prefixes } = dictionary;
    const plain = word.toLowerCase();
    if (stems.has(plain) || hasSuffix(dictionary, plain, '')) return true;
    for (const { flag, add } of prefixes) {
      if (!plain.startsWith(add)) continue;
      const rest = plain.slice(add.length);
      if (stems.get(rest)?.includes(flag) === true || hasSuffix(dictionary, rest, flag)) return true;
    }
    return false;
  };
}

function hasSuffix({ stems, suffixes }: Dictionary, word: string, prefix: string): boolean {
  return suffixes.some(({ flag, strip, add, condition }) => {
    if (!word.endsWith(add)) return false;
    const stem = word.slice(0, word.length - add.length) + strip;
    const flags = stems.get(stem);
    return flags?.includes(flag) === true && flags.includes(prefix) && condition.test(stem);
  });
}

interface Affix {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  /** What the stem must end with. */
  readonly condition: RegExp;
}

interface Dictionary {
  /** Stem -> the letters of the affixes that it takes. */
  readonly stems: ReadonlyMap<string, string>;
  readonly suffixes: readonly Affix[];
  readonly prefixes: readonly Affix[];
}

function openDictionary(files: HunspellFiles): Dictionary {
  const stems = new Map<string, string>();
  for (const line of files.words.split('\n').slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    const key = stem.toLowerCase();
    // Names and letters that stand for words (Watt, WATS) are left out: typed small, "wats" is a slip of "what's".
    if (key !== '' && stem === key) stems.set(key, (stems.get(key) ?? '') + flags);
  }
  const affixes = (kind: string): Affix[] =>
    [...files.affixes.matchAll(new RegExp(`^${kind} +(\\S) +(\\S+) +(\\S+) +(\\S+)`, 'gm'))].flatMap(
      ([, flag = '', strip = '', add = '', ending = '']) =>
        /^\d+$/.test(add)
          ? []
          : [
              {
                flag,
                strip: strip === '0' ? '' : strip,
                add: add === '0' ? '' : add,
                condition: new RegExp(`${ending}$`),
              },
            ],
    );
  return { stems, suffixes: affixes('SFX'), prefixes: affixes('PFX') };
}
