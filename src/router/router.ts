import type { Choice, LaterReply, Reply, Room } from '../command/command.ts';
import { optionProblem } from '../command/options.ts';
import type { Commands } from '../command/registry.ts';
import type { Language } from '../language/language.ts';
import { languageFor } from '../language/language.ts';
import { decodeCustomId } from '../message/custom-id.ts';
import { oneLine, shorten } from '../message/escape.ts';
import { brokenMessage, refusalMessage } from '../message/failure-message.ts';
import { brokenLimits } from '../message/limits.ts';
import type { Message } from '../message/message.ts';
import { openPictures, type Pictures } from '../picture/pictures.ts';
import type { Interaction } from './interaction.ts';

export interface RouterOptions {
  readonly commands: Commands;
  /** The room that commands work in; words and the list of commands are put in for each interaction, a drawing room where none is given. */
  readonly room: Omit<Room, 'words' | 'commands' | 'pictures' | 'talk'> & Partial<Pick<Room, 'pictures'>>;
  /** Gets one line for each interaction that broke. */
  readonly log: (line: string) => void;
  /** A short id that a person can read out. */
  readonly newErrorId: () => string;
}

export type RoutedInteraction<Kind extends Interaction['kind']> = Extract<Interaction, { kind: Kind }>;

/** Brings an interaction to its command. Never throws: what breaks becomes an apology with an id, and one log line with that id. */
export interface Router {
  (interaction: RoutedInteraction<'autocomplete'>): Choice[];
  (interaction: Exclude<Interaction, { kind: 'autocomplete' }>): Reply | LaterReply;
  (interaction: Interaction): Reply | LaterReply | Choice[];
}

/** The one router of every front. It knows no gateway and keeps no state between interactions. */
export function createRouter({ commands, room, log, newErrorId }: RouterOptions): Router {
  const listed = [...commands.values()]
    .map(({ declaration }) => ({
      name: declaration.name,
      description: 'description' in declaration ? (declaration.description ?? '') : '',
    }))
    .filter(({ description }) => description !== '');
  const drawing = room.pictures ?? openPictures();
  // Some messages go without a picture that breaks; why it broke is noted all the same.
  const pictures: Pictures = {
    kept: drawing.kept,
    draw(input) {
      const made = drawing.draw(input);
      made.catch((error) => log(`a picture could not be drawn: ${errorLine(error)}`));
      return made;
    },
  };

  const broken = (interaction: Interaction, error: unknown, words: Language): Reply => {
    const id = newErrorId();
    log(`${id} ${describe(interaction)}: ${errorLine(error)}`);
    return { message: brokenMessage(id, words), private: true };
  };

  /** Discord would refuse such a message, and the person would read "did not respond": better an apology. */
  const checked = (message: Message): Message => {
    const problems = brokenLimits(message);
    if (problems.length > 0) throw new Error(`a message breaks Discord's limits: ${problems.join('; ')}`);
    return message;
  };

  const guarded = (interaction: Interaction, words: Language, work: () => Reply | LaterReply): Reply | LaterReply => {
    try {
      const reply = work();
      if ('message' in reply) {
        checked(reply.message);
        if (reply.inPublic !== undefined) checked(reply.inPublic);
        return reply;
      }
      const later = async (): Promise<Message> => {
        try {
          return checked(await reply.later());
        } catch (error) {
          return broken(interaction, error, words).message;
        }
      };
      return { ...reply, later };
    } catch (error) {
      return broken(interaction, error, words);
    }
  };

  const route = (interaction: Interaction): Reply | LaterReply | Choice[] => {
    const words = languageFor(interaction.locale);
    const place: Room = { ...room, pictures, words, commands: listed };
    if (interaction.kind !== 'autocomplete')
      return guarded(interaction, words, () => handle(interaction, commands, place));
    try {
      return choices(interaction, commands, place);
    } catch (error) {
      broken(interaction, error, words);
      return [];
    }
  };
  return route as Router;
}

function handle(
  interaction: Exclude<Interaction, { kind: 'autocomplete' }>,
  commands: Commands,
  room: Room,
): Reply | LaterReply {
  if (interaction.kind === 'component') return click(interaction, commands, room);
  if (interaction.kind === 'command') return run(interaction.name, interaction.options, commands, room);
  const question = interaction.text.trim();
  if (question === '') return refusal(room.words.error.emptyQuestion, room);
  const { context } = interaction;
  return run('ask', { question }, commands, context === undefined ? room : { ...room, talk: context });
}

function run(
  name: string,
  options: RoutedInteraction<'command'>['options'],
  commands: Commands,
  room: Room,
): Reply | LaterReply {
  const command = commands.get(name);
  if (command === undefined) return refusal(room.words.error.unknownCommand(shorten(oneLine(name), 32)), room);
  const problem = optionProblem(command, options, room.words);
  return problem === null ? command.run(options, room) : refusal(problem, room);
}

function click(
  { customId, values, message }: RoutedInteraction<'component'>,
  commands: Commands,
  room: Room,
): Reply | LaterReply {
  const decoded = decodeCustomId(customId);
  const actions = decoded === null ? undefined : commands.get(decoded.command)?.actions;
  if (decoded === null || actions === undefined || !Object.hasOwn(actions, decoded.action))
    return refusal(room.words.error.oldButton, room);
  const action = actions[decoded.action];
  return action === undefined
    ? refusal(room.words.error.oldButton, room)
    : action({ args: decoded.args, values, message }, room);
}

function choices(
  { name, option, typed, options }: RoutedInteraction<'autocomplete'>,
  commands: Commands,
  room: Room,
): Choice[] {
  return (commands.get(name)?.complete?.(option, typed, room, options) ?? []).slice(0, 25);
}

function refusal(sentence: string, { words }: Room): Reply {
  return { message: refusalMessage(sentence, words), private: true };
}

/** What the interaction was, without anything that a person wrote. */
function describe(interaction: Interaction): string {
  if (interaction.kind === 'component')
    return `component ${decodeCustomId(interaction.customId)?.command ?? 'unreadable'}`;
  return interaction.kind === 'question' ? 'question' : `${interaction.kind} ${oneLine(interaction.name).slice(0, 32)}`;
}

/** An error with its stack on one line. */
function errorLine(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return text.replace(/\s*\n\s*/g, ' ⏎ ');
}
