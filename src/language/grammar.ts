/** `1 article`, `41 articles`, `1,490 articles`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `the European Union`, `Bhutan`: English gives an article to some names. */
export function withArticle(name: string): string {
  const takes =
    /^(European Union|United |Russian|Netherlands|Philippines|Maldives|Bahamas|Gambia|Holy See|Comoros|Niger$|Sudan$|Congo$|(Democratic|Central African|Dominican|Syrian|Sahrawi|Lao) |Republic of|State of|(Cook|Marshall|Solomon) )/;
  return takes.test(name) && !name.includes('(') ? `the ${name}` : name;
}

/** Short names that begin with a common noun take an article inside a sentence: "the Firearms Protocol", but "UNTOC". */
export function inSentence(short: string): string {
  return /^[A-Z]{2,}$/.test(short) ? short : `the ${short}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
