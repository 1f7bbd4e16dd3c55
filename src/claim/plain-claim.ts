/** Everyday ways of saying what the corpus says in one fixed way, each with that way. Only what means the same in any claim. */
const phrases: readonly [RegExp, string][] = [
  [/\b(?:came|went) into (?:force|effect)\b/gi, 'entered into force'],
  [/\b(?:comes|goes) into (?:force|effect)\b/gi, 'enters into force'],
  [/\b(?:come|go) into (?:force|effect)\b/gi, 'enter into force'],
  [/\bdates (?:from|back to)(?= (?:\w+ )?\d)/gi, 'was adopted in'],
  [/\bECOSOC\b/g, 'Economic and Social Council'],
  [/\b(?:came|comes|come) in as\b/gi, 'becomes'],
  [/\bis party (?:number|no\.?) (\d+)\b/gi, 'becomes the $1st party'],
  [/\b(\p{L}+|\d+) (?:people|persons|members) or more\b/giu, '$1 or more persons'],
  [/\b(\p{L}+|\d+) (years|months|days) at (?:the very )?least\b/giu, 'at least $1 $2'],
  [
    /\b(?:anybody|anyone|everybody|everyone|a person|any person|somebody|someone) (?:under|below|younger than) (?:the age of )?(\p{L}+|\d+)(?: years)?(?: of age| old)? (?:is|counts as|is considered|is treated as) a child\b/giu,
    'a child means any person under $1 years of age',
  ],
  // "defines a child as", "a child is defined as", "a child is anyone": a definition.
  [/\bdefines (.{2,60}?) as (?:one |someone |any ?one |any person )?(?=\p{L})/giu, '$1 means '],
  [/\b(?:is|are) defined as\b/gi, 'means'],
  [/\bis (?:anyone|anybody|any person|a person|someone)(?= (?:under|below|younger)\b)/gi, 'means any person'],
  [
    /\b(?:under|below|younger than) (?:the age of )?(\d{1,2}|\p{L}+teen)(?= years old|[.,;!](?!\d)|$)(?: years old)?/giu,
    'under $1 years of age',
  ],
];

/** A claim in the words of the corpus, where an everyday phrase is only another way to say them. */
export function plainClaim(text: string): string {
  return phrases.reduce((plain, [pattern, by]) => plain.replace(pattern, by), text);
}
