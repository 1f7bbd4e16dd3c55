import type { PageInteraction, PageMessage } from '../wire.ts';
import { interact, Refused } from './api.ts';
import { el } from './element.ts';
import { deskEntry, type Entry, findControl, noticeEntry, personEntry, type View } from './entry.ts';

export interface Conversation {
  /** A plain question, as if it were written to the bot. */
  readonly question: (text: string) => Promise<void>;
  /** A slash command; `typed` is how the reply quotes it. */
  readonly command: (name: string, options: Record<string, string | number | boolean>, typed: string) => Promise<void>;
  readonly view: (view: View) => void;
  readonly notice: (text: string, kind: 'error' | 'news') => void;
  /** Does out of sight, and once, what a browser is slow to do for the first time: asks `text`, and lays the answer out. */
  readonly rehearse: (text: string) => Promise<void>;
}

export interface ConversationOptions {
  readonly log: HTMLElement;
  readonly now: () => Date;
  /** Gets each question that the desk was asked. */
  readonly asked: (question: string) => void;
}

/** The talk with the desk. Messages live in the page only. */
export function openConversation({ log, now, asked }: ConversationOptions): Conversation {
  let view: View = 'discord';
  let talk: PageMessage['context'];
  const entries = new Set<Entry>();

  const add = (element: HTMLElement): void => {
    log.append(element);
    reveal(log, element);
  };

  const fail = (error: unknown): void => {
    const sentence = error instanceof Refused ? error.message : `Something is broken in this page: ${String(error)}`;
    add(noticeEntry(sentence, 'error'));
  };

  const newEntry = (reference: { who: string; did: string }): Entry => {
    const entry: Entry = deskEntry({
      reference,
      at: now(),
      press: (customId, values, label) => void press(entry, customId, values, label),
      dismiss() {
        entry.element.remove();
        entries.delete(entry);
      },
    });
    return entry;
  };

  const place = (entry: Entry): void => {
    if (entries.has(entry)) return;
    entries.add(entry);
    add(entry.element);
  };

  const receive = async (interaction: PageInteraction, target: Entry, source: Entry | null): Promise<void> => {
    await interact(interaction, (reply) => {
      const entry = reply.update && source !== null ? source : target;
      if (reply.kind === 'thinking') {
        if (entry === target) entry.think(reply.private);
      } else if (entry === source) replace(entry, reply);
      else {
        if (reply.context !== undefined) talk = reply.context;
        entry.show(reply, view);
      }
      place(entry);
      if (entry === target) reveal(log, entry.element);
    });
  };

  /** Puts a new message into a row; who pressed one of its buttons stays on the button that took its place. */
  const replace = (entry: Entry, message: PageMessage): void => {
    const focused = entry.element.contains(document.activeElement) ? document.activeElement : null;
    const label = focused?.textContent;
    const before = entry.message()?.private;
    entry.show({ ...message, private: before ?? message.private }, view);
    if (focused === null) return;
    const buttons = [...entry.element.querySelectorAll<HTMLButtonElement>('button.button:not(:disabled)')];
    (buttons.find(({ textContent }) => textContent === label) ?? buttons[0])?.focus({ preventScroll: true });
    reveal(log, entry.element);
  };

  const press = async (entry: Entry, customId: string, values: string[], label: string): Promise<void> => {
    const shown = entry.message();
    if (customId.startsWith('ask:again:')) asked(label);
    const reference = { who: 'You', did: values.length === 0 ? `pressed ${label}` : `chose ${label}` };
    entry.busy(customId, true);
    try {
      const message = shown === null ? null : { components: shown.message.components };
      await receive({ kind: 'component', customId, values, message }, newEntry(reference), entry);
    } catch (error) {
      fail(error);
    } finally {
      if (findControl(entry.element, customId) !== null) entry.busy(customId, false);
    }
  };

  const say = async (interaction: PageInteraction, did: string): Promise<void> => {
    try {
      await receive(interaction, newEntry({ who: 'You', did }), null);
    } catch (error) {
      fail(error);
    }
  };

  return {
    async question(text) {
      // The request is on its way before the page is laid out anew.
      const said = say({ kind: 'question', text, context: talk }, shortened(text));
      add(personEntry(text, now()));
      asked(text);
      await said;
    },
    async command(name, options, typed) {
      if (name === 'ask' && typeof options.question === 'string') asked(options.question);
      await say({ kind: 'command', name, options }, `used ${shortened(typed)}`);
    },
    view(chosen) {
      view = chosen;
      for (const entry of entries) entry.view(chosen);
      log.dataset.view = chosen;
    },
    notice: (text, kind) => add(noticeEntry(text, kind)),
    async rehearse(text) {
      const stage = el('div', { class: 'stage', 'aria-hidden': 'true' });
      const entry = deskEntry({ reference: null, at: now(), press: () => {}, dismiss: () => {} });
      stage.append(entry.element);
      document.body.append(stage);
      try {
        await interact({ kind: 'question', text }, (reply) => {
          if (reply.kind === 'message') entry.show(reply, 'discord');
        });
        await new Promise(requestAnimationFrame);
      } catch {
        // Whoever asks in earnest is told.
      }
      stage.remove();
    },
  };
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** Scrolls to the end of a new message, or to its beginning where it is taller than the log: that is where one reads first. */
function reveal(log: HTMLElement, element: HTMLElement): void {
  const room = log.clientHeight;
  const top = element.offsetTop;
  const bottom = top + element.offsetHeight;
  log.scrollTop = element.offsetHeight > room ? top - 8 : Math.max(log.scrollTop, bottom - room + 16);
}
