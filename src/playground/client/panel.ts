import type { PagePassages } from '../wire.ts';
import { documents, passages, Refused } from './api.ts';
import { el, freshId } from './element.ts';
import { icon } from './icons.ts';
import { whyTab } from './why.ts';

/** The panel for editors. */
export interface Panel {
  readonly toggle: () => boolean;
  /** The desk was asked: `why` is about this question from now on. */
  readonly asked: (question: string) => void;
  /** The corpus was read anew. */
  readonly refresh: () => void;
}

export function openPanel(root: HTMLElement, closed: () => void): Panel {
  const why = whyTab();
  const shelf = documentsTab();
  const tabs = [
    { name: 'Why this answer', tab: why },
    { name: 'Documents', tab: shelf },
  ].map(({ name, tab }) => {
    const id = freshId('tab');
    const button = el(
      'button',
      { type: 'button', role: 'tab', id, class: 'tab', 'aria-controls': `${id}-panel` },
      name,
    );
    tab.element.id = `${id}-panel`;
    tab.element.setAttribute('role', 'tabpanel');
    tab.element.setAttribute('aria-labelledby', id);
    return { button, tab };
  });

  const open = (index: number): void => {
    for (const [at, { button, tab }] of tabs.entries()) {
      button.setAttribute('aria-selected', String(at === index));
      button.tabIndex = at === index ? 0 : -1;
      tab.element.hidden = at !== index;
    }
    tabs[index]?.tab.refresh();
  };
  const shown = (): number => tabs.findIndex(({ tab }) => !tab.element.hidden);
  for (const [index, { button }] of tabs.entries()) {
    button.addEventListener('click', () => open(index));
    button.addEventListener('keydown', ({ key }) => {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
      open(1 - index);
      tabs[1 - index]?.button.focus();
    });
  }
  const list = el(
    'div',
    { role: 'tablist', class: 'tabs', 'aria-label': 'For editors' },
    ...tabs.map(({ button }) => button),
  );
  const toggle = (): boolean => {
    root.hidden = !root.hidden;
    if (!root.hidden) open(Math.max(0, shown()));
    else closed();
    return !root.hidden;
  };
  const close = el(
    'button',
    { type: 'button', class: 'close', 'aria-label': 'Close panel', click: toggle },
    icon('close'),
  );
  root.append(el('div', { class: 'panel-head' }, list, close), ...tabs.map(({ tab }) => tab.element));
  root.addEventListener('keydown', ({ key, target }) => {
    // In a search field with a text in it the browser itself takes Escape, and empties the field.
    const emptying = target instanceof HTMLInputElement && target.value !== '';
    if (key === 'Escape' && !emptying) toggle();
  });
  open(0);

  return {
    toggle,
    asked(question) {
      why.about(question);
      if (!root.hidden && shown() === 0) why.refresh();
    },
    refresh() {
      if (!root.hidden) tabs[shown()]?.tab.refresh();
    },
  };
}

/** The shelf: documents to choose from, and the passages of the chosen one with their offsets. */
function documentsTab() {
  const select = el('select', { 'aria-label': 'Document', change: () => void show(select.value) });
  const filter = el('input', {
    type: 'search',
    placeholder: 'Filter passages',
    'aria-label': 'Filter passages',
    input: () => narrow(),
  });
  const list = el('ol', { class: 'passages' });
  const count = el('p', { class: 'count', role: 'status' });
  const element = el('div', { class: 'tab-panel' }, el('div', { class: 'filters' }, select, filter), count, list);

  const narrow = (): void => {
    const words = filter.value.toLowerCase().split(/\s+/);
    let left = 0;
    for (const item of list.children) {
      const text = item.textContent?.toLowerCase() ?? '';
      const fits = words.every((word) => text.includes(word));
      item.toggleAttribute('hidden', !fits);
      if (fits) left += 1;
    }
    count.textContent = `${left} of ${list.children.length} passages`;
  };

  const show = async (id: string): Promise<void> => {
    try {
      list.replaceChildren(...(await passages(id)).passages.map(passageItem));
      narrow();
    } catch (error) {
      count.textContent = error instanceof Refused ? error.message : String(error);
    }
  };

  const refresh = async (): Promise<void> => {
    try {
      const shelf = await documents();
      const chosen = select.value;
      select.replaceChildren(
        ...shelf.map(({ id, short, kind, passages }) => el('option', { value: id }, `${short} (${kind}, ${passages})`)),
      );
      const kept = shelf.find(({ id }) => id === chosen) ?? shelf[0];
      if (kept === undefined) return;
      select.value = kept.id;
      await show(kept.id);
    } catch (error) {
      count.textContent = error instanceof Refused ? error.message : String(error);
    }
  };
  return { element, refresh: () => void refresh() };
}

function passageItem({ passageId, locator, heading, start, end, text }: PagePassages['passages'][number]): HTMLElement {
  return el(
    'li',
    { class: 'passage' },
    el('b', {}, heading === '' || heading === locator ? locator : `${locator} · ${heading}`),
    el('code', {}, `${passageId} [${start}, ${end})`),
    el('p', {}, text),
  );
}
