import { type CooperationTopic, cooperationTopics, type Document } from '../corpus/document.ts';
import { parsePlace } from '../corpus/place.ts';
import type { Language } from '../language/language.ts';
import { type Block, rows, select } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { shorten } from './escape.ts';
import { limits } from './limits.ts';

/** A menu for each topic of cooperation that one of some treaties has articles on; a choice opens the article. */
export function cooperationMenus(treaties: readonly Document[], words: Language): Block[] {
  return rows(
    ...cooperationTopics.map((topic) => {
      const options = treaties.flatMap((treaty) =>
        placesOn(treaty, topic).map((place) => option(treaty, place, words)),
      );
      const id = encodeCustomId('article', 'choose', topic);
      if (id === null || options.length === 0) return null;
      return select(id, words.between.choose(words.between.topics[topic]), options.slice(0, limits.options));
    }),
  );
}

/** What an item of a treaty brings in from another treaty as a whole: `Article 1(2) brings in the rules of UNTOC`; null for none. */
export function broughtIn(treaty: Document, shelf: ReadonlyMap<string, Document>, words: Language): string | null {
  for (const { applies, locator } of treaty.passages)
    for (const { place, treaty: id } of applies)
      if (place === null && id !== treaty.id) return words.between.rulesOf(shelf.get(id)?.short ?? id, locator);
  return null;
}

function placesOn(treaty: Document, topic: CooperationTopic): readonly string[] {
  return treaty.treaty?.cooperation[topic] ?? [];
}

/** `UNTOC, Article 16 — Extradition`; its value is read back by `/article`. */
function option(treaty: Document, place: string, words: Language): { label: string; value: string } {
  const number = parsePlace(place)?.article;
  const title = treaty.articles.find((article) => article.number === number)?.title ?? '';
  return {
    label: shorten(words.article.headline(treaty.short, place, title), limits.optionText),
    value: `${treaty.id}/${place}`,
  };
}
