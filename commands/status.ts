import type { Click, Command, LaterReply, Options, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { participantButtons, participantChoices, readParticipant } from '../src/command/participant-option.ts';
import { drawnPart } from '../src/command/picture-part.ts';
import { documentChoices, findTreaty, refuse, treatyButtons, unknownTreaty } from '../src/command/treaty-option.ts';
import type { Document } from '../src/corpus/document.ts';
import type { Participant } from '../src/corpus/participants.ts';
import { encodeCustomId, wholeNumber } from '../src/message/custom-id.ts';
import { declarationsMessage } from '../src/message/declarations-message.ts';
import { absentMessage } from '../src/message/failure-message.ts';
import { noPicture } from '../src/message/picture-blocks.ts';
import { standingMessage } from '../src/message/standing-message.ts';
import { statusMessage, type TreatyRow } from '../src/message/status-message.ts';
import { locatorMap } from '../src/picture/register-pictures.ts';
import type { TreatyStanding } from '../src/register/standing.ts';

const today = ({ now }: Room): string => now().toISOString().slice(0, 10);

/** Every treaty for one State, with where in the world it is. */
function everyTreaty(participant: Participant, others: readonly Participant[], room: Room): LaterReply {
  const { desk, words } = room;
  const treaties = desk.complete('', { kinds: ['treaty'], limit: 100 });
  return {
    async later() {
      const picture = await drawnPart(mapOf(participant, room), words);
      const view = {
        participant,
        treaties: treaties.map(
          (treaty): TreatyRow => ({ treaty, standings: shownStandings(participant, treaty, room) }),
        ),
        today: today(room),
        picture,
        others: participantButtons(others, stateId('')),
      };
      return statusMessage(view, desk.corpus, words);
    },
  };
}

/** One State and one treaty; `registerId` chooses among the registers of a treaty. */
function oneTreaty(
  participant: Participant,
  others: readonly Participant[],
  treaty: Document,
  room: Room,
  { registerId, map = true }: { registerId?: string; map?: boolean } = {},
): Reply | LaterReply {
  const { desk, words } = room;
  const all = standingsOf(participant, treaty.id, room);
  const standing =
    all.find(({ register }) => register.document.id === registerId) ?? all.find(({ row }) => row !== null) ?? all[0];
  if (standing === undefined) {
    const sentence = words.status.noRegisterOf(treaty.short);
    return { message: absentMessage(sentence, words, treatyButtons([treaty])), private: true };
  }
  const view = {
    participant,
    standing,
    elsewhere: all.filter((other) => other !== standing),
    today: today(room),
    others: participantButtons(others, stateId(treaty.id)),
  };
  if (!map) return { message: standingMessage({ ...view, picture: noPicture }, desk.corpus, words) };
  return {
    async later() {
      const picture = await drawnPart(mapOf(participant, room), words);
      return standingMessage({ ...view, picture }, desk.corpus, words);
    },
  };
}

function mapOf(participant: Participant, { desk, words, pictures }: Room): ReturnType<typeof locatorMap> {
  return locatorMap({ pictures, registers: desk.registers, words }, participant);
}

function standingsOf({ code }: Participant, treaty: string, { desk }: Room): readonly TreatyStanding[] {
  const result = desk.status({ participant: code, treaty });
  return result.kind === 'status' ? result.standings : [];
}

/** Of several registers of one treaty those that hold the participant; if none does, the first. */
function shownStandings(participant: Participant, treaty: Document, room: Room): readonly TreatyStanding[] {
  const all = standingsOf(participant, treaty.id, room);
  const held = all.filter(({ row }) => row !== null);
  return held.length > 0 ? held : all.slice(0, 1);
}

/** The `custom_id` of a button that goes on with another State, for the same treaty. */
function stateId(treaty: string): (participant: Participant) => string | null {
  return ({ code }) => encodeCustomId('status', 'state', code, ...(treaty === '' ? [] : [treaty]));
}

/** A button's or a menu's State and register; the treaty in full without the map, which stands above already. */
function full(registerId: string | undefined, code: string | undefined, room: Room): Reply | LaterReply {
  const participant = room.desk.registers.participants.byCode(code ?? '');
  const [register] = room.desk.registers.of(registerId ?? '');
  if (participant === null || !register?.treaty) return refuse(room.words.error.oldButton, room);
  const shown = oneTreaty(participant, [], register.treaty, room, { registerId: register.document.id, map: false });
  return { ...shown, private: true };
}

function state({ args: [code = '', treatyId] }: Click, room: Room): Reply | LaterReply {
  const participant = room.desk.registers.participants.byCode(code);
  const treaty = room.desk.corpus.byId.get(treatyId ?? '');
  if (participant === null || (treatyId !== undefined && treaty?.kind !== 'treaty'))
    return refuse(room.words.error.oldButton, room);
  return treaty === undefined ? everyTreaty(participant, [], room) : oneTreaty(participant, [], treaty, room);
}

function declared({ args: [registerId = '', code = '', page] }: Click, room: Room): Reply {
  const participant = room.desk.registers.participants.byCode(code);
  const standing = participant && standingsOf(participant, registerId, room)[0];
  if (!standing || standing.declarations.length === 0) return refuse(room.words.error.oldButton, room);
  const to = wholeNumber(page) ?? 0;
  const message = declarationsMessage(participant, standing, to, room.desk.corpus, room.words);
  return { message, private: true };
}

/** Both options; a treaty that was typed after the State, in one go with it, is taken for the second. */
function readOptions(options: Options, room: Room): { country: string; treaty: string } {
  const [country, treaty] = [textOption(options, 'country'), textOption(options, 'treaty')];
  const typed = country.slice(0, 200).split(/\s+/);
  const isState = (name: string): boolean => room.desk.registers.participants.lookup(name).length > 0;
  if (treaty !== '' || isState(country)) return { country, treaty };
  for (let at = 1; at < typed.length; at++) {
    const [state, rest] = [typed.slice(0, at).join(' '), typed.slice(at).join(' ')];
    if (isState(state) && (room.desk.find(rest) !== null || room.desk.sharing(rest).length > 0))
      return { country: state, treaty: rest };
  }
  return { country, treaty };
}

export default {
  declaration: {
    name: 'status',
    description: 'What a State has signed and joined: every treaty, or one in full',
    options: [
      {
        type: 3,
        name: 'country',
        description: 'For example: Bhutan',
        required: true,
        autocomplete: true,
        max_length: 200,
      },
      { type: 3, name: 'treaty', description: 'One treaty in full', autocomplete: true, max_length: 200 },
    ],
  },
  run(options, room) {
    const { country, treaty: name } = readOptions(options, room);
    const treaty = name === '' ? null : findTreaty(name, room);
    if (name !== '' && treaty === null) return unknownTreaty(name, room);
    const named = readParticipant(country, room, stateId(treaty?.id ?? ''));
    if ('message' in named) return named;
    const { participant, others } = named;
    return treaty === null ? everyTreaty(participant, others, room) : oneTreaty(participant, others, treaty, room);
  },
  complete(option, typed, room) {
    if (option === 'country') return participantChoices(typed, room);
    return option === 'treaty' ? documentChoices(typed, room, ['treaty']) : [];
  },
  actions: {
    state,
    open: ({ args: [code], values: [registerId] }, room) => full(registerId, code, room),
    full: ({ args: [registerId, code] }, room) => full(registerId, code, room),
    declared: (click, room) => declared(click, room),
    'turn-declared': (click, room) => ({ ...declared(click, room), update: true }),
  },
} satisfies Command;
