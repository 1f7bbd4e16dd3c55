import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Context } from '../answer/answer.ts';
import type { Desk } from '../desk.ts';
import type { Language } from '../language/language.ts';
import type { HelpContact } from '../message/help-contacts.ts';
import type { Message } from '../message/message.ts';
import type { Pictures } from '../picture/pictures.ts';

/** What a command may use: no gateway, no clock of its own, no global state. */
export interface Room {
  readonly desk: Desk;
  readonly words: Language;
  /** Every command of the house by name, for those that list them. */
  readonly commands: readonly CommandName[];
  readonly now: () => Date;
  /** The drawing room: only for replies that come later. */
  readonly pictures: Pictures;
  /** What the last answer of the same talk was about, where the front keeps it: a question may lean on it. */
  readonly talk?: Context;
  /** Whom people in danger can reach, as the operator has set it; none where left out. */
  readonly helpContacts?: readonly HelpContact[];
}

export interface CommandName {
  readonly name: string;
  readonly description: string;
}

/** The values of a command's options by name, as Discord sends them. */
export type Options = Readonly<Record<string, string | number | boolean>>;

/** What goes back to the person. */
export interface Reply {
  readonly message: Message;
  /** Only the person who asked sees it. Errors and not-found answers are private. */
  readonly private?: boolean;
  /** Replace the message that the clicked component stands in (paging) instead of answering below it. */
  readonly update?: boolean;
  /** What is shown in its place where nothing can be private: in a channel, in answer to a mention. */
  readonly inPublic?: Message;
  /** What the next question of the same talk may lean on, where a front keeps it. */
  readonly context?: Context;
}

/** A reply that needs more than milliseconds (a picture, storage): its visibility is settled before the work starts. */
export interface LaterReply {
  readonly later: () => Promise<Message>;
  readonly private?: boolean;
  readonly update?: boolean;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A click on a button or a choice in a select menu that this command made. */
export interface Click {
  /** The arguments after `command:action:` in the component's `custom_id`. */
  readonly args: readonly string[];
  /** The values chosen in a select menu; empty for a button. */
  readonly values: readonly string[];
  /** The message that the component stands in, as Discord sends it back, for what did not fit into the `custom_id`. */
  readonly message: Pick<Message, 'components'> | null;
}

/** A slash or context-menu command: its declaration, and pure functions from options and desk to a message. One file each. */
export interface Command {
  readonly declaration: RESTPostAPIApplicationCommandsJSONBody;
  readonly run: (options: Options, room: Room) => Reply | LaterReply;
  /** Suggestions for an option while it is typed: at most 25, in under 10 ms. */
  readonly complete?: (option: string, typed: string, room: Room, options: Options) => Choice[];
  /** What its components do, by the action in their `custom_id` (`command:action:args`). */
  readonly actions?: Readonly<Record<string, (click: Click, room: Room) => Reply | LaterReply>>;
}
