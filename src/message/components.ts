import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APISectionComponent,
  APISelectMenuOption,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import type { Message } from './message.ts';

// Types only, and Discord's numbers written out: loading the enums costs 60 ms, which every question on the
// command line would wait for. TypeScript refuses a number that is not the enum's.

/** IS_COMPONENTS_V2, see https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const componentsV2 = 32768;

/** The accent colour of a reply, by its kind. */
export const accent = {
  answer: 0x009edb,
  notFound: 0x8a8f98,
  refused: 0xd9a441,
  search: 0x2a9d8f,
  treaty: 0x2f74c0,
  context: 0x6c7a89,
  desk: 0x5b6ee1,
  error: 0xc0392b,
  danger: 0x2f855a,
} as const;

export type Block = APIComponentInContainer;

/** Markdown text; `id` names the component so that a later click can find it in the message. */
export function text(content: string, id?: number): APITextDisplayComponent {
  return id === undefined ? { type: 10, content } : { type: 10, id, content };
}

export function separator(): APISeparatorComponent {
  return { type: 14, divider: true, spacing: 1 };
}

/** A text with a button at its side. */
export function section(content: string, accessory: APIButtonComponent): APISectionComponent {
  return { type: 9, components: [text(content)], accessory };
}

/** A quiet button; at most 80 characters of label and 100 of `custom_id`. */
export function button(
  label: string,
  customId: string,
  options: { disabled?: boolean; primary?: boolean } = {},
): APIButtonComponent {
  const style = options.primary === true ? 1 : 2;
  return options.disabled === true
    ? { type: 2, style, label, custom_id: customId, disabled: true }
    : { type: 2, style, label, custom_id: customId };
}

/** A button that opens an address; null if Discord would refuse it (not http or https, or over 512 characters). */
export function linkButton(label: string, url: string | null): APIButtonComponent | null {
  if (url === null || url.length > 512 || !/^https?:\/\/[^\s]+$/i.test(url) || !URL.canParse(url)) return null;
  return { type: 2, style: 5, label, url };
}

/** A menu of at most 25 options, of which one is chosen. */
export function select(
  customId: string,
  placeholder: string,
  options: APISelectMenuOption[],
): APIStringSelectComponent {
  return { type: 3, custom_id: customId, placeholder, options };
}

/** Buttons in rows of five, or one menu to a row; those that are null are left out, and a `custom_id` or address stands once. */
export function rows(
  ...components: readonly (APIComponentInMessageActionRow | null)[]
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const made: APIActionRowComponent<APIComponentInMessageActionRow>[] = [];
  const seen = new Set<string>();
  for (const component of components) {
    if (component === null) continue;
    const key = keyOf(component);
    if (key !== null && seen.has(key)) continue;
    if (key !== null) seen.add(key);
    const last = made.at(-1);
    const fits =
      component.type === 2 && last !== undefined && last.components.length < 5 && last.components[0]?.type === 2;
    if (fits) last.components.push(component);
    else made.push({ type: 1, components: [component] });
  }
  return made;
}

/**
 * The same blocks without buttons and menus whose `custom_id` or address stood before, at a text's side as in a row: Discord
 * refuses a repeated one. A section that loses its button goes on as plain text.
 */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  const isNew = (component: object): boolean => {
    const key = keyOf(component);
    if (key !== null && seen.has(key)) return false;
    if (key !== null) seen.add(key);
    return true;
  };
  return blocks.flatMap((block): Block[] => {
    if (block.type === 9) return isNew(block.accessory) ? [block] : block.components;
    if (block.type !== 1) return [block];
    const kept = block.components.filter(isNew);
    return kept.length === 0 ? [] : [{ ...block, components: kept }];
  });
}

/** What may stand once in a message: a component's `custom_id`, or a link's address; null where it has neither. */
function keyOf(component: object): string | null {
  if ('custom_id' in component) return String(component.custom_id);
  return 'url' in component ? String(component.url) : null;
}

/** The one door for replies: a container in which no button stands twice, and no mention in it ever notifies anyone. */
export function messageOf(colour: number, components: readonly APIComponentInContainer[]): Message {
  const container: APIContainerComponent = {
    type: 17,
    accent_color: colour,
    components: withoutRepeats(components),
  };
  return { flags: componentsV2, components: [container], allowed_mentions: { parse: [] } };
}
