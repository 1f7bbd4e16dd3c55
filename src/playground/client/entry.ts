import type { PageMessage } from '../wire.ts';
import { holdFiles } from './attachments.ts';
import { component, type Press } from './components.ts';
import { el } from './element.ts';
import { icon } from './icons.ts';

/** How messages are shown: as Discord shows them, as the terminal does, or as JSON. */
export type View = 'discord' | 'terminal' | 'json';

/** A message of the desk in the log. */
export interface Entry {
  readonly element: HTMLElement;
  /** What it shows; null while the desk is thinking. */
  readonly message: () => PageMessage | null;
  readonly think: (isPrivate: boolean) => void;
  readonly show: (message: PageMessage, view: View) => void;
  readonly view: (view: View) => void;
  /** Marks the component with that id as under way, or no longer. */
  readonly busy: (customId: string, isBusy: boolean) => void;
}

export interface EntryOptions {
  /** Who did what, shown above the message as Discord shows a reply's reference. */
  readonly reference: { who: string; did: string } | null;
  readonly at: Date;
  readonly press: Press;
  readonly dismiss: () => void;
}

/** An empty row of the desk, to be filled by `think` and `show`. */
export function deskEntry({ reference, at, press, dismiss }: EntryOptions): Entry {
  const body = el('div', { class: 'body' });
  const element = row({ name: 'Treaty Desk', app: true, at, reference }, body);
  let shown: PageMessage | null = null;
  let release = (): void => {};

  const fill = (view: View): void => {
    if (shown === null) return;
    release();
    const files = holdFiles(view === 'discord' ? shown.files : []);
    release = files.release;
    const message = shown;
    body.replaceChildren(
      ...(view === 'json'
        ? [code('JSON of this message', JSON.stringify(message.message, null, 2))]
        : view === 'terminal'
          ? [code('This message in the terminal', message.terminal)]
          : message.message.components.map((part) => component(part, { message, find: files.find, press }))),
      ...(message.private ? [onlyYou(dismiss)] : []),
    );
    element.classList.toggle('private', message.private);
  };

  return {
    element,
    message: () => shown,
    think(isPrivate) {
      const dots = el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
      body.replaceChildren(el('p', { class: 'thinking' }, dots, 'Treaty Desk is thinking…'));
      element.classList.toggle('private', isPrivate);
    },
    show(message, view) {
      shown = message;
      fill(view);
    },
    view: fill,
    busy(customId, isBusy) {
      const control = findControl(element, customId);
      if (isBusy) control?.setAttribute('aria-busy', 'true');
      else control?.removeAttribute('aria-busy');
    },
  };
}

/** The button or menu of a message with that id. */
export function findControl(within: HTMLElement, customId: string): HTMLElement | null {
  const controls = within.querySelectorAll<HTMLElement>('[data-custom-id]');
  return [...controls].find((control) => control.dataset.customId === customId) ?? null;
}

/** A row of the person at the keyboard. */
export function personEntry(text: string, at: Date): HTMLElement {
  return row({ name: 'You', app: false, at, reference: null }, el('div', { class: 'body said' }, text));
}

/** A line of the page itself: a refusal, a corpus that was read anew. */
export function noticeEntry(text: string, kind: 'error' | 'news'): HTMLElement {
  return el('p', { class: `notice ${kind}` }, icon(kind === 'error' ? 'warning' : 'file'), el('span', {}, text));
}

interface RowHead {
  readonly name: string;
  readonly app: boolean;
  readonly at: Date;
  readonly reference: EntryOptions['reference'];
}

/** Made when it is first needed: it takes a browser some 30 ms. */
let clock: Intl.DateTimeFormat | undefined;

function row({ name, app, at, reference }: RowHead, body: HTMLElement): HTMLElement {
  clock ??= new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
  const time = clock.format(at);
  return el(
    'article',
    { class: 'row', 'aria-label': `${name}, ${time}` },
    reference === null
      ? null
      : el('div', { class: 'reference' }, el('b', {}, reference.who), el('span', { class: 'did' }, reference.did)),
    app
      ? el('img', { class: 'avatar', src: '/client/desk.svg', alt: '' })
      : el('span', { class: 'avatar you', 'aria-hidden': 'true' }, 'Y'),
    el(
      'div',
      { class: 'head' },
      el('b', { class: app ? 'name desk' : 'name' }, name),
      app ? el('span', { class: 'app-tag' }, 'APP') : null,
      el('time', { datetime: at.toISOString() }, time),
    ),
    body,
  );
}

function code(name: string, text: string): HTMLElement {
  return el('pre', { class: 'raw', tabindex: 0, role: 'region', 'aria-label': name }, text);
}

function onlyYou(dismiss: () => void): HTMLElement {
  return el(
    'p',
    { class: 'only-you' },
    icon('eye'),
    'Only you can see this · ',
    el('button', { type: 'button', class: 'as-link', click: dismiss }, 'Dismiss message'),
  );
}
