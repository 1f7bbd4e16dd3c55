import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { el, freshId } from './element.ts';
import { icon } from './icons.ts';

/** A select menu: opened and moved through by mouse or keys, also by the first letters of an option. */
export function selectMenu(
  shown: APIStringSelectComponent,
  choose: (values: string[], label: string) => void,
): HTMLElement {
  const listId = freshId('menu');
  const options = shown.options.map(({ label, description }, index) =>
    el(
      'div',
      { id: `${listId}-${index}`, role: 'option', class: 'menu-option', 'aria-selected': 'false' },
      el('span', { class: 'menu-label' }, label),
      description === undefined ? null : el('span', { class: 'menu-description' }, description),
    ),
  );
  const name = shown.placeholder ?? 'Make a selection';
  const list = el(
    'div',
    { id: listId, role: 'listbox', class: 'menu-list', 'aria-label': name, hidden: true },
    ...options,
  );
  const control = el(
    'button',
    {
      type: 'button',
      class: 'menu-control',
      role: 'combobox',
      'aria-label': name,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': listId,
      'data-custom-id': shown.custom_id,
      disabled: shown.disabled === true,
    },
    el('span', { class: 'menu-placeholder' }, name),
    icon('chevron'),
  );
  let active = -1;
  let typed = '';
  let typedAt = 0;

  const point = (index: number): void => {
    active = Math.max(0, Math.min(options.length - 1, index));
    for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === active));
    control.setAttribute('aria-activedescendant', `${listId}-${active}`);
    options[active]?.scrollIntoView({ block: 'nearest' });
  };
  const isOpen = (): boolean => !list.hidden;
  const open = (): void => {
    list.hidden = false;
    control.setAttribute('aria-expanded', 'true');
    point(Math.max(active, 0));
    list.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    list.hidden = true;
    control.setAttribute('aria-expanded', 'false');
    control.removeAttribute('aria-activedescendant');
  };
  const pick = (index: number): void => {
    const option = shown.options[index];
    close();
    if (option !== undefined) choose([option.value], option.label);
  };
  /** First letters of an option or, where none begins so, of one of its words ("ext" finds "16. Extradition"), typed one soon after the other. */
  const seek = (letter: string, time: number): void => {
    typed = time - typedAt > 700 ? letter : typed + letter;
    typedAt = time;
    const sought = typed.toLowerCase();
    const labels = shown.options.map(({ label }) => label.toLowerCase());
    const first = labels.findIndex((label) => label.startsWith(sought));
    const found = first >= 0 ? first : labels.findIndex((label) => label.includes(` ${sought}`));
    if (found >= 0) point(found);
  };

  control.addEventListener('click', () => (isOpen() ? close() : open()));
  control.addEventListener('blur', close);
  control.addEventListener('keydown', (event) => {
    const { key } = event;
    const steps: ReadonlyMap<string, number> = new Map(
      Object.entries<number>({ ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }),
    );
    const step = steps.get(key);
    if (!isOpen()) {
      if (step === undefined && key !== 'Enter' && key !== ' ') return;
      open();
    } else if (step !== undefined) point(active + step);
    else if (key === 'Home') point(0);
    else if (key === 'End') point(options.length - 1);
    else if (key === 'Enter' || (key === ' ' && typed === '')) pick(active);
    else if (key === 'Escape') close();
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey) seek(key, event.timeStamp);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // A press would take the focus from the control and close the list before the click arrives.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  for (const [index, option] of options.entries()) {
    option.addEventListener('mousemove', () => point(index));
    option.addEventListener('click', () => pick(index));
  }
  return el('div', { class: 'menu' }, control, list);
}
