import type { Click, Command, LaterReply, Reply, Room } from '../src/command/command.ts';
import { readDay } from '../src/command/day-option.ts';
import { textOption } from '../src/command/options.ts';
import { participantChoices } from '../src/command/participant-option.ts';
import { drawnPart } from '../src/command/picture-part.ts';
import { documentChoices, findTreaty, refuse, treatyButtons, unknownTreaty } from '../src/command/treaty-option.ts';
import { consentKinds } from '../src/corpus/document.ts';
import { wholeNumber } from '../src/message/custom-id.ts';
import { oneLine, shorten } from '../src/message/escape.ts';
import { absentMessage } from '../src/message/failure-message.ts';
import { type PartiesQuery, partiesMessage } from '../src/message/parties-message.ts';
import { noPicture } from '../src/message/picture-blocks.ts';
import { partiesMap } from '../src/picture/register-pictures.ts';
import { overviewOf } from '../src/register/overview.ts';
import type { PartyKind } from '../src/register/parties.ts';

const kinds: readonly PartyKind[] = ['party', 'signatory', 'signed-only', ...consentKinds];
const isKind = (name: string): name is PartyKind => kinds.some((kind) => kind === name);

/** How a choice of `kind` reads. */
const kindNames: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    party: 'parties',
    signatory: 'signatories',
    'signed-only': 'signed, not ratified',
  }),
);

/**
 * A list with its map. The map goes out once: Discord takes an edit's attachments anew, and a click does not say which file
 * it may keep under which name, so pages that were turned in this message would have to send the map again each time. The
 * button to the next page therefore opens the list in a message of its own, for whoever wants to read on, and only that one
 * turns in place. So nobody turns the page for the others either.
 */
function show(query: PartiesQuery, room: Room): LaterReply | Reply {
  const { desk, words, pictures } = room;
  const { id, on, group } = query;
  const asked = { treaty: id, ...(on === null ? {} : { on }), ...(group === null ? {} : { group }) };
  return {
    async later() {
      const map = partiesMap({ pictures, registers: desk.registers, words }, asked);
      const view = viewOf(query, room);
      if (view === null) throw new Error(`no register ${id}`);
      const picture = await drawnPart(map, words);
      return partiesMessage({ ...view, page: 0, picture, turn: 'list' }, desk.corpus, words);
    },
  };
}

/** What stands on file for a query; null if there is no such register or group. */
function viewOf(query: PartiesQuery, { desk }: Room) {
  const { id: treaty, kind, on, group: key } = query;
  const day = on === null ? {} : { on };
  const parties = desk.parties({ treaty, kind, ...day });
  const group = key === null ? null : desk.registers.group({ treaty, group: key, ...day });
  const overview = overviewOf(desk.registers, { treaty, ...day });
  if (parties === null || overview === null || (key !== null && group === null)) return null;
  const { register } = parties;
  const elsewhere = desk.registers.of(register.facts.treaty).filter((other) => other !== register);
  return { query, parties, group, overview, elsewhere };
}

/** A page without the map, by a button's arguments. */
function page({ args }: Click, room: Room): Reply {
  const { desk, words } = room;
  const [id = '', kind = '', day = '', group = '', number] = args;
  const to = wholeNumber(number);
  const on = day === '' ? null : readDay(day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'), '9999-12-31');
  if (!isKind(kind) || to === null || (day !== '' && on === null)) return refuse(words.error.oldButton, room);
  const view = viewOf({ id, kind, on, group: group === '' ? null : group }, room);
  if (view === null) return refuse(words.error.oldButton, room);
  const message = partiesMessage({ ...view, page: to, picture: noPicture, turn: 'turn' }, desk.corpus, words);
  return { message, private: true };
}

export default {
  declaration: {
    name: 'parties',
    description: 'Who is in a treaty: counts, a map and the list, also as it stood on a day',
    options: [
      {
        type: 3,
        name: 'treaty',
        description: 'For example: UNTOC',
        required: true,
        autocomplete: true,
        max_length: 200,
      },
      { type: 3, name: 'on', description: 'As it stood on a day: 1 June 2010, June 2010, 2010', max_length: 50 },
      {
        type: 3,
        name: 'kind',
        description: 'Whom to count; parties if left out',
        choices: kinds.map((kind) => ({ name: kindNames.get(kind) ?? `by ${kind.replaceAll('-', ' ')}`, value: kind })),
      },
      {
        type: 3,
        name: 'group',
        description: 'Only the members of a group: SAARC',
        autocomplete: true,
        max_length: 200,
      },
    ],
  },
  run(options, room) {
    const { desk, words, now } = room;
    const name = textOption(options, 'treaty');
    const register = desk.find(name);
    const treaty = findTreaty(name, room);
    if (treaty === null) return unknownTreaty(name, room);
    const id = register?.kind === 'register' ? register.id : treaty.id;
    if (desk.registers.of(id).length === 0) {
      const sentence = words.status.noRegisterOf(treaty.short);
      return { message: absentMessage(sentence, words, treatyButtons([treaty])), private: true };
    }
    const typed = textOption(options, 'on');
    const on = typed === '' ? null : readDay(typed, now().toISOString().slice(0, 10));
    const shown = shorten(oneLine(typed), 50);
    if (on === 'future') return refuse(words.parties.future(shown), room);
    if (on === null && typed !== '') return refuse(words.parties.unreadableDay(shown), room);
    const groupName = textOption(options, 'group');
    const group = groupName === '' ? null : desk.registers.participants.lookupGroup(groupName);
    if (groupName !== '' && (group === null || desk.registers.members(group.key).length === 0)) {
      const known = desk.registers.participants.groups.filter(({ key }) => desk.registers.members(key).length > 0);
      const sentence = words.parties.unknownGroup(
        shorten(oneLine(groupName), 100),
        known.map(({ title }) => title),
      );
      return { message: absentMessage(sentence, words), private: true };
    }
    const kind = textOption(options, 'kind');
    return show({ id, kind: isKind(kind) ? kind : 'party', on, group: group?.key ?? null }, room);
  },
  complete(option, typed, room) {
    if (option === 'treaty') return documentChoices(typed, room, ['treaty']);
    return option === 'group' ? participantChoices(typed, room, ['group']) : [];
  },
  actions: {
    list: (click, room) => page(click, room),
    open: (click, room) => page(click, room),
    turn: (click, room) => ({ ...page(click, room), update: true }),
  },
} satisfies Command;
