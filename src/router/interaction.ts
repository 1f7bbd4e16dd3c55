import type { Context } from '../answer/answer.ts';
import type { Options } from '../command/command.ts';
import type { Message } from '../message/message.ts';

/** Who acts, and where. */
export interface Actor {
  readonly userId: string;
  /** Null in a direct message and where the app is only installed for the user. */
  readonly guildId: string | null;
  /** As Discord sends it: `en-GB`, `fr`. */
  readonly locale: string;
}

/** What a person did, as plain data: the same from the gateway, the HTTP endpoint, the playground and the terminal. */
export type Interaction = Actor &
  (
    | { readonly kind: 'command'; readonly name: string; readonly options: Options }
    /** An option is being typed. `options` holds the others as far as they are filled in. */
    | {
        readonly kind: 'autocomplete';
        readonly name: string;
        readonly option: string;
        readonly typed: string;
        readonly options: Options;
      }
    /** A button was pressed, or a menu chosen from, in `message`. */
    | {
        readonly kind: 'component';
        readonly customId: string;
        readonly values: readonly string[];
        readonly message: Pick<Message, 'components'> | null;
      }
    /** A mention, with the mention itself taken off, or a direct message. */
    | {
        readonly kind: 'question';
        readonly text: string;
        /** What the last answer of the same talk was about, where the front keeps it. */
        readonly context?: Context | undefined;
      }
  );
