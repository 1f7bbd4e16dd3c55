import { el, freshId } from './element.ts';

export interface Suggestion {
  readonly label: string;
  readonly detail: string;
  readonly choose: () => void;
}

/** The list above the composer. */
export interface Suggestions {
  readonly element: HTMLElement;
  readonly id: string;
  readonly isOpen: () => boolean;
  /** Shows a list for a field; an empty one closes it. */
  readonly show: (field: HTMLElement, title: string, items: readonly Suggestion[]) => void;
  /** Shows what a field is for where it has nothing to choose from: the title alone, and no list that is open. */
  readonly hint: (title: string) => void;
  /** Until a new list comes, the one that stands belongs to what was typed before: no key chooses from it. */
  readonly wait: () => void;
  readonly close: () => void;
  readonly move: (step: number) => void;
  /** Chooses the one that is marked; false if none is. */
  readonly pick: () => boolean;
}

/** A listbox that its field steers by `aria-activedescendant`, so that typing goes on while one chooses. */
export function suggestionList(): Suggestions {
  const id = freshId('suggestions');
  const list = el('div', { id, role: 'listbox', class: 'suggestion-list' });
  const title = el('div', { class: 'suggestion-title', 'aria-hidden': 'true' });
  const element = el('div', { class: 'suggestions', hidden: true }, title, list);
  let items: readonly Suggestion[] = [];
  let active = 0;
  let owner: HTMLElement | null = null;

  const mark = (): void => {
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === active));
      if (index === active) option.scrollIntoView({ block: 'nearest' });
    }
    owner?.setAttribute('aria-activedescendant', `${id}-${active}`);
  };
  const close = (): void => {
    element.hidden = true;
    items = [];
    owner?.removeAttribute('aria-activedescendant');
    if (owner?.getAttribute('role') === 'combobox') owner.setAttribute('aria-expanded', 'false');
    owner = null;
  };
  element.addEventListener('mousedown', (event) => event.preventDefault());

  return {
    element,
    id,
    isOpen: () => owner !== null,
    close,
    wait() {
      if (items.length === 0) return;
      items = [];
      list.setAttribute('aria-busy', 'true');
      for (const option of list.children) option.setAttribute('aria-selected', 'false');
      owner?.removeAttribute('aria-activedescendant');
    },
    hint(heading) {
      close();
      title.textContent = heading;
      list.hidden = true;
      element.hidden = false;
    },
    show(field, heading, shown) {
      close();
      if (shown.length === 0) return;
      owner = field;
      items = shown;
      active = 0;
      title.textContent = heading;
      list.setAttribute('aria-label', heading);
      list.removeAttribute('aria-busy');
      list.replaceChildren(
        ...shown.map(({ label, detail, choose }, index) =>
          el(
            'div',
            { id: `${id}-${index}`, role: 'option', class: 'suggestion', click: choose },
            el('span', { class: 'suggestion-label' }, label),
            detail === '' ? null : el('span', { class: 'suggestion-detail' }, detail),
          ),
        ),
      );
      list.hidden = false;
      element.hidden = false;
      if (field.getAttribute('role') === 'combobox') field.setAttribute('aria-expanded', 'true');
      mark();
    },
    move(step) {
      if (items.length === 0) return;
      active = (active + step + items.length) % items.length;
      mark();
    },
    pick() {
      const item = items[active];
      item?.choose();
      return item !== undefined;
    },
  };
}
