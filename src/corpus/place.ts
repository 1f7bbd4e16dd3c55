import type { CrossReference, Place } from './document.ts';

/** The locator of a place, as a lawyer writes it: `Article 16(4)`, `Article 14 bis(1)`, `Article 5(1)(a)(ii)`. */
export function placeLocator(place: Place): string {
  return `Article ${place.article}${place.path.map((step) => `(${step})`).join('')}`;
}

/** The part of a passage id that names a place: `16/4`, `14bis/1`, `5/1/a/ii`. */
export function placeId(place: Place): string {
  return [place.article.replace(' ', ''), ...place.path].join('/');
}

/** Reads `16`, `16(4)`, `14 bis(1)`, `5(1)(a)(ii)`, with or without "Article" before it; null if it is none of these. */
export function parsePlace(text: string): Place | null {
  const match = /^(?:Articles?\s+)?(\d+)(\s*bis)?\s*((?:\([0-9a-z]+\)\s*)*)$/i.exec(text.trim());
  if (!match) return null;
  const path = [...(match[3] ?? '').matchAll(/\(([0-9a-z]+)\)/gi)].map((step) => (step[1] ?? '').toLowerCase());
  return { article: `${match[1] ?? ''}${match[2] ? ' bis' : ''}`, path };
}

/**
 * Reads the value of a `refs:` or `applies:` line: `16(5); untoc 18(3); untoc`.
 *
 * @param own id of the treaty that a bare article number belongs to
 * @returns null if a part of it cannot be read
 */
export function parseCrossReferences(value: string, own: string): CrossReference[] | null {
  const references: CrossReference[] = [];
  for (const part of value.split(';')) {
    const text = part.trim();
    const match = /^([a-z][a-z0-9-]*?[a-z0-9])(?:\s+(.*))?$/.exec(text);
    const treaty = match && !/^articles?$/i.test(match[1] ?? '') ? (match[1] ?? own) : own;
    const rest = treaty === own && !match?.[0].startsWith(own) ? text : (match?.[2] ?? '');
    if (rest === '') {
      if (text === '') return null;
      references.push({ treaty, place: null });
      continue;
    }
    const place = parsePlace(rest);
    if (!place) return null;
    references.push({ treaty, place });
  }
  return references;
}
