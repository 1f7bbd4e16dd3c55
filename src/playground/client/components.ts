import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInActionRow,
  APIComponentInContainer,
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APISectionComponent,
} from 'discord-api-types/v10';
import type { PageMessage } from '../wire.ts';
import { type FindFile, fileCard, fileName, picture } from './attachments.ts';
import { el, safeUrl } from './element.ts';
import { icon } from './icons.ts';
import { markdown } from './markdown.ts';
import { selectMenu } from './select-menu.ts';

/** What a press of a button, or a choice in a menu, does. */
export type Press = (customId: string, values: string[], label: string) => void;

export interface Surroundings {
  readonly message: PageMessage;
  readonly find: FindFile;
  readonly press: Press;
}

type Component = APIMessageTopLevelComponent | APIComponentInContainer;

/** A Components V2 component as Discord shows it. */
export function component(shown: Component, around: Surroundings): HTMLElement {
  switch (shown.type) {
    case 17:
      return container(shown, around);
    case 10:
      return el('div', { class: 'text' }, ...markdown(around.message.markdown[shown.content] ?? []));
    case 14:
      return el('div', {
        class: `separator spacing-${shown.spacing ?? 1}${shown.divider === false ? '' : ' divider'}`,
        role: shown.divider === false ? null : 'separator',
      });
    case 9:
      return section(shown, around);
    case 1:
      return row(shown, around);
    case 12:
      return el(
        'div',
        { class: `gallery of-${Math.min(shown.items.length, 4)}` },
        ...shown.items.map((item) => picture(item.media, item.description, around.find)),
      );
    case 13: {
      const name = fileName(shown.file.url);
      const size = around.message.message.attachments.find(({ filename }) => filename === name)?.size;
      return fileCard(shown.file.url, size, around.find);
    }
    default:
      return el('p', { class: 'unknown' }, `The playground cannot show a component of type ${String(shown.type)}.`);
  }
}

function container(shown: APIContainerComponent, around: Surroundings): HTMLElement {
  const element = el(
    'div',
    { class: `container${shown.spoiler === true ? ' spoiler' : ''}` },
    ...shown.components.map((child) => component(child, around)),
  );
  if (typeof shown.accent_color === 'number') {
    element.classList.add('accented');
    element.style.setProperty('--accent', `#${shown.accent_color.toString(16).padStart(6, '0')}`);
  }
  return element;
}

function section(shown: APISectionComponent, around: Surroundings): HTMLElement {
  const { accessory } = shown;
  return el(
    'div',
    { class: 'section' },
    el('div', { class: 'section-texts' }, ...shown.components.map((child) => component(child, around))),
    accessory.type === 2
      ? button(accessory, around)
      : el('div', { class: 'thumbnail' }, picture(accessory.media, accessory.description, around.find)),
  );
}

function row(shown: APIActionRowComponent<APIComponentInActionRow>, around: Surroundings): HTMLElement {
  return el(
    'div',
    { class: 'action-row' },
    ...shown.components.map((child) => {
      if (child.type === 2) return button(child, around);
      if (child.type === 3) return selectMenu(child, (values, label) => around.press(child.custom_id, values, label));
      return el('p', { class: 'unknown' }, `The playground cannot show a component of type ${child.type}.`);
    }),
  );
}

const styles: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

function button(shown: APIButtonComponent, around: Surroundings): HTMLElement {
  const emoji = 'emoji' in shown ? (shown.emoji?.name ?? '') : '';
  const label = [emoji, 'label' in shown ? (shown.label ?? '') : ''].filter((part) => part !== '').join(' ');
  const kind = `button ${styles[shown.style] ?? 'secondary'}`;
  if (shown.style === 5) {
    const url = safeUrl(shown.url);
    return url === null || shown.disabled === true
      ? el('button', { class: kind, type: 'button', disabled: true }, label, icon('external'))
      : el('a', { class: kind, href: url, target: '_blank', rel: 'noopener noreferrer' }, label, icon('external'));
  }
  if (shown.style === 6) return el('button', { class: kind, type: 'button', disabled: true }, 'Premium');
  const id = shown.custom_id;
  const made = el(
    'button',
    { class: kind, type: 'button', disabled: shown.disabled === true, 'data-custom-id': id },
    el('span', { class: 'label' }, label),
  );
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-busy') !== 'true') around.press(id, [], label);
  });
  return made;
}
