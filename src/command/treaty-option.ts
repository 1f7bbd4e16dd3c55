import type { Document } from '../corpus/document.ts';
import type { Block } from '../message/components.ts';
import { button, rows } from '../message/components.ts';
import { encodeCustomId } from '../message/custom-id.ts';
import { oneLine, shorten } from '../message/escape.ts';
import { absentMessage, refusalMessage } from '../message/failure-message.ts';
import type { Choice, Reply, Room } from './command.ts';

/**
 * A treaty of the shelf by any name, or by the part of a name that only one has ("cybercrime"); null if there is none, or
 * if several go by it ("Palermo Protocol"). An official text or a register stands for its treaty.
 */
export function findTreaty(name: string, { desk }: Room): Document | null {
  const found = desk.find(name);
  if (found === null) {
    if (desk.sharing(name).length > 0) return null;
    const [only, another] = name.trim() === '' ? [] : desk.complete(name, { kinds: ['treaty'], limit: 2 });
    return another === undefined ? (only ?? null) : null;
  }
  if (found.kind === 'treaty') return found;
  return desk.corpus.byId.get(found.id.replace(/-(official|register|as-amended-register)$/, '')) ?? null;
}

/** Treaties that share a name, the best known first; empty where it is one treaty's or none's. */
export function treatiesSharing(name: string, { desk }: Room): Document[] {
  return desk.sharing(name).filter(({ kind }) => kind === 'treaty');
}

/**
 * "The shelf holds no treaty called …", with those it holds as buttons, the likeliest first; of a name that several share,
 * which one is meant.
 *
 * @param buttons for the treaties that share the name; they open their cards if left out
 */
export function unknownTreaty(name: string, room: Room, buttons = treatyButtons): Reply {
  const { desk, words } = room;
  const shared = treatiesSharing(name, room);
  if (shared.length > 0) {
    const sentence = words.treaty.shared(
      shorten(oneLine(name), 100),
      shared.map(({ short }) => short),
    );
    return { message: absentMessage(sentence, words, buttons(shared), words.treaty.which), private: true };
  }
  const treaties = desk.corpus.documents.filter(({ kind }) => kind === 'treaty');
  const likely = desk.complete(name, { kinds: ['treaty'], limit: 5 });
  const offered = [...new Set([...likely, ...treaties])].slice(0, 10);
  const held = treaties.length === 0 ? words.treaty.empty : words.treaty.held(treaties.map(({ short }) => short));
  const sentence = `${words.treaty.unknown(shorten(oneLine(name), 100))} ${held}`;
  return { message: absentMessage(sentence, words, treatyButtons(offered)), private: true };
}

export function treatyButtons(treaties: readonly Document[]): Block[] {
  return rows(
    ...treaties.map(({ id, short }) => {
      const customId = encodeCustomId('treaty', 'show', id);
      return customId === null ? null : button(shorten(short, 80), customId);
    }),
  );
}

/** Suggestions for an option that names a document: at most 25. */
export function documentChoices(typed: string, room: Room, kinds?: readonly Document['kind'][]): Choice[] {
  const found = room.desk.complete(typed, kinds === undefined ? { limit: 25 } : { kinds, limit: 25 });
  return found.slice(0, 25).map(({ id, short, title }) => ({
    name: shorten(short === title ? title : `${short} · ${title}`, 100),
    value: id,
  }));
}

/** A click that can no longer be served, as a private reply. */
export function refuse(sentence: string, room: Room): Reply {
  return { message: refusalMessage(sentence, room.words), private: true };
}
