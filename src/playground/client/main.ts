import { followCorpus, commands as loadCommands } from './api.ts';
import { openComposer } from './composer.ts';
import { openConversation } from './conversation.ts';
import { byId, el } from './element.ts';
import { openPanel } from './panel.ts';
import { addSwitches } from './switches.ts';
import { optionsOf, optionValue, readTyped, slashCommands, writeTyped } from './typed-command.ts';

const examples = ['/treaty name: untoc', 'When did Bhutan accede to UNTOC?', '/search query: awareness training'];

/** Longer questions would make addresses that some programs cut. */
const longestLink = 1000;

// Not every browser lets the keyboard scroll what scrolls.
byId('log').tabIndex = 0;

const commands = await loadCommands();
const panel = openPanel(byId('panel'), () => switches.panelClosed());
const conversation = openConversation({ log: byId('log'), now: () => new Date(), asked: panel.asked });
const switches = addSwitches(byId('switches'), { view: conversation.view, panel: panel.toggle });

/** The address bar always holds a link to what was last asked; it is written while the desk answers, since that takes a browser some milliseconds. */
const remember = (asked: string): void => {
  const address = asked.length > longestLink ? '/' : `/?q=${encodeURIComponent(asked)}`;
  setTimeout(() => history.replaceState(null, '', address));
};

const ask = (text: string): void => {
  // What looks like a command is one: the desk says that it has none of that name.
  const [, name] = /^\/([\w-]{1,32})(?:\s|$)/.exec(text) ?? [];
  void (name === undefined ? conversation.question(text) : conversation.command(name, {}, text));
  remember(text);
};

const composer = openComposer(byId('composer'), {
  commands,
  question: ask,
  command(name, values, typed) {
    void conversation.command(name, values, writeTyped(name, typed));
    remember(
      writeTyped(name, Object.fromEntries(Object.entries(values).map(([option, value]) => [option, String(value)]))),
    );
  },
});

/** Asks a question, or does a command, that is written as one line. */
const say = (line: string): void => {
  composer.keep(line);
  const read = line.startsWith('/') ? readTyped(line, slashCommands(commands)) : null;
  if (read === null) {
    ask(line);
    return;
  }
  const values = optionsOf(read.command).flatMap((option) => {
    const typed = read.typed[option.name];
    return typed === undefined ? [] : [[option.name, optionValue(option, typed)] as const];
  });
  remember(line);
  void conversation.command(read.command.name, Object.fromEntries(values), writeTyped(read.command.name, read.typed));
};

byId('examples').append(
  ...examples.map((line) => {
    const click = (): void => {
      say(line);
      composer.focus();
    };
    return el('button', { type: 'button', class: 'button secondary', click }, line);
  }),
);

// Who types where nothing takes it, means the composer, as in Discord.
document.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
  const idle = target === document.body || target === byId('log');
  if (idle && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) composer.focus();
});

let version: string | null = null;
let broken = false;
followCorpus(({ version: now, documents, passages, problems }) => {
  byId('corpus-version').textContent = `· ${documents} documents, ${passages} passages · corpus ${now}`;
  const box = byId('corpus-problems');
  box.hidden = problems.length === 0;
  box.replaceChildren(
    ...(problems.length === 0
      ? []
      : [
          el('b', {}, 'The corpus on disk cannot be used; the desk answers from the last good one.'),
          el('ul', {}, ...problems.map((problem) => el('li', {}, problem))),
        ]),
  );
  if (version !== null && (now !== version || broken) && problems.length === 0)
    conversation.notice(`The corpus was read anew: ${now}.`, 'news');
  version = now;
  broken = problems.length > 0;
  panel.refresh();
});

const linked = new URLSearchParams(location.search).get('q')?.trim() ?? '';
if (linked !== '') say(linked);
composer.focus();
if (linked === '') requestIdleCallback(() => void conversation.rehearse('When did Bhutan accede to UNTOC?'));
