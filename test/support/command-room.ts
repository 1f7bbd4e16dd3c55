import { expect } from 'vitest';
import type { Choice, LaterReply, Reply } from '../../src/command/command.ts';
import { loadCommands } from '../../src/command/registry.ts';
import type { Desk } from '../../src/desk.ts';
import { brokenLimits } from '../../src/message/limits.ts';
import type { Message } from '../../src/message/message.ts';
import { choicesOf, toTerminal } from '../../src/message/terminal.ts';
import { openPictures } from '../../src/picture/pictures.ts';
import { createRouter } from '../../src/router/router.ts';

/** A reply as a person gets it, whether it came at once or later. */
export interface Settled {
  readonly message: Message;
  readonly private: boolean;
  readonly update: boolean;
  /** The message as the terminal prints it, on lines that are not wrapped. */
  readonly shown: string;
  /** Whether it came later: a picture was drawn. */
  readonly later: boolean;
}

export interface CommandRoom {
  run(name: string, options?: Record<string, string>): Promise<Settled>;
  /** Presses a button, or chooses an option, by a part of its label. */
  press(reply: Settled, label: string): Promise<Settled>;
  /** Presses what nobody made. */
  forge(customId: string): Promise<Settled>;
  type(name: string, option: string, typed: string): Choice[];
  /** How many pictures were asked for so far. */
  drawn(): number;
}

const actor = { userId: '1', guildId: null, locale: 'en-GB' };

/** Commands on a desk, through the router; every message must keep Discord's limits, and nothing may break. */
export async function openCommandRoom(desk: Desk, options: { pictures?: 'fail' } = {}): Promise<CommandRoom> {
  const log: string[] = [];
  const real = openPictures();
  let drawn = 0;
  const router = createRouter({
    commands: await loadCommands(),
    room: {
      desk,
      now: () => new Date('2026-11-24T12:00:00Z'),
      pictures: {
        kept: () => null,
        draw(input) {
          drawn++;
          return options.pictures === 'fail' ? Promise.reject(new Error('no library')) : real.draw(input);
        },
      },
    },
    log: (line) => void log.push(line),
    newErrorId: () => 'e1',
  });
  const settle = async (reply: Reply | LaterReply): Promise<Settled> => {
    const message = 'message' in reply ? reply.message : await reply.later();
    expect(brokenLimits(message)).toEqual([]);
    if (options.pictures === undefined) expect(log).toEqual([]);
    return {
      message,
      private: reply.private === true,
      update: reply.update === true,
      shown: toTerminal(message, { width: 4000 }),
      later: 'later' in reply,
    };
  };
  return {
    run: (name, values = {}) => settle(router({ ...actor, kind: 'command', name, options: values })),
    press(reply, label) {
      const choice = choicesOf(reply.message).find((candidate) => candidate.label.includes(label));
      if (choice === undefined) throw new Error(`nothing to press called ${label}`);
      const values = choice.kind === 'option' ? [choice.value] : [];
      const { customId } = choice;
      return settle(router({ ...actor, kind: 'component', customId, values, message: reply.message }));
    },
    forge: (customId) => settle(router({ ...actor, kind: 'component', customId, values: [], message: null })),
    type: (name, option, typed) => router({ ...actor, kind: 'autocomplete', name, option, typed, options: {} }),
    drawn: () => drawn,
  };
}
