import type { Desk } from '../desk.ts';
import type { PageDocument, PagePassages } from './wire.ts';

/** The documents of a desk, for the panel. */
export function documentList({ corpus }: Desk): PageDocument[] {
  return corpus.documents.map(({ id, title, short, kind, file, passages }) => ({
    id,
    title,
    short,
    kind,
    file,
    passages: passages.length,
  }));
}

/** The passages of a document with their offsets and exact texts; null if the shelf does not hold it. */
export function passageList({ corpus }: Desk, id: string): PagePassages | null {
  const document = corpus.byId.get(id);
  if (document === undefined) return null;
  return {
    id,
    title: document.title,
    passages: document.passages.map(({ id: passageId, locator, heading, start, end }) => ({
      passageId,
      locator,
      heading,
      start,
      end,
      text: document.text.slice(start, end),
    })),
  };
}
