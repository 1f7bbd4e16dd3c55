import { el } from './element.ts';
import type { View } from './entry.ts';
import { icon } from './icons.ts';

export interface Switches {
  /** The panel was closed by its own button. */
  readonly panelClosed: () => void;
}

const views: readonly { view: View; name: string; picture: Parameters<typeof icon>[0] }[] = [
  { view: 'discord', name: 'As Discord shows it', picture: 'chat' },
  { view: 'terminal', name: 'As the terminal shows it', picture: 'terminal' },
  { view: 'json', name: 'Message JSON', picture: 'json' },
];

/** The buttons at the top right: view, theme, panel. Their state lives in the page only. */
export function addSwitches(
  root: HTMLElement,
  { view, panel }: { view: (view: View) => void; panel: () => boolean },
): Switches {
  const viewButtons = views.map(({ view: shown, name, picture }, index) =>
    el(
      'button',
      {
        type: 'button',
        class: 'switch',
        title: name,
        'aria-label': name,
        'aria-pressed': String(index === 0),
        'data-view': shown,
      },
      icon(picture),
    ),
  );
  for (const button of viewButtons) {
    button.addEventListener('click', () => {
      for (const other of viewButtons) other.setAttribute('aria-pressed', String(other === button));
      view(views.find((known) => known.view === button.dataset.view)?.view ?? 'discord');
    });
  }

  const theme = el('button', { type: 'button', class: 'switch', id: 'theme' });
  const paint = (light: boolean): void => {
    document.documentElement.dataset.theme = light ? 'light' : 'dark';
    const name = light ? 'Dark theme' : 'Light theme';
    theme.title = name;
    theme.setAttribute('aria-label', name);
    theme.replaceChildren(icon(light ? 'moon' : 'sun'));
  };
  paint(matchMedia('(prefers-color-scheme: light)').matches);
  theme.addEventListener('click', () => paint(document.documentElement.dataset.theme === 'dark'));

  const editors = el(
    'button',
    {
      type: 'button',
      class: 'switch',
      id: 'editors',
      title: 'For editors',
      'aria-label': 'For editors',
      'aria-controls': 'panel',
      'aria-expanded': 'false',
    },
    icon('panel'),
  );
  editors.addEventListener('click', () => editors.setAttribute('aria-expanded', String(panel())));

  root.append(
    el('div', { class: 'switch-group', role: 'group', 'aria-label': 'View' }, ...viewButtons),
    theme,
    editors,
  );
  return {
    panelClosed() {
      editors.setAttribute('aria-expanded', 'false');
      editors.focus();
    },
  };
}
