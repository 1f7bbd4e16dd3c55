import { asJson, isJson, type Json, objects, textOf } from './json.ts';
import type { Fault } from './refusal.ts';

// What Discord refuses in the components of a message although its published schemas take it. The codes are
// Discord's own where they are known. https://discord.com/developers/docs/components/reference

const limit = { components: 40, characters: 4000, rowButtons: 5 };

interface Round {
  readonly faults: Fault[];
  readonly customIds: Set<string>;
  readonly ids: Set<number>;
  /** Names of the files that the message has. */
  readonly files: ReadonlySet<string>;
  components: number;
  characters: number;
}

type Path = readonly (string | number)[];

/** @param components as the request holds them; the schema has taken them already */
export function componentFaults(components: readonly Json[], files: ReadonlySet<string>): Fault[] {
  const round: Round = { faults: [], customIds: new Set(), ids: new Set(), files, components: 0, characters: 0 };
  for (const [index, component] of components.entries()) visit(component, ['components', index], round);
  if (round.components > limit.components) {
    fault(
      round,
      ['components'],
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `${round.components} components, nested ones included; at most 40`,
    );
  }
  if (round.characters > limit.characters) {
    fault(
      round,
      ['components'],
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `${round.characters} characters of text in all; at most 4000`,
    );
  }
  return round.faults;
}

function fault(round: Round, path: Path, code: string, message: string): void {
  round.faults.push({ path, code, message });
}

function visit(component: Json, path: Path, round: Round): void {
  round.components += 1;
  const { id, type, accessory } = component;
  if (typeof id === 'number' && id !== 0) {
    if (round.ids.has(id)) fault(round, [...path, 'id'], 'COMPONENT_ID_DUPLICATED', `id ${id} stands twice`);
    round.ids.add(id);
  }
  if (type === 1) row(component, path, round);
  else if (type === 2) button(component, path, round);
  else if (type === 3) select(component, path, round);
  else if (type === 10) textDisplay(component, path, round);
  else if (type === 11) media(component.media, [...path, 'media'], round);
  else if (type === 12) {
    for (const [index, item] of objects(component.items).entries())
      media(item.media, [...path, 'items', index, 'media'], round);
  } else if (type === 13) file(component.file, [...path, 'file'], round);
  for (const [index, child] of objects(component.components).entries())
    visit(child, [...path, 'components', index], round);
  if (isJson(accessory)) visit(accessory, [...path, 'accessory'], round);
}

function row(component: Json, path: Path, round: Round): void {
  const children = objects(component.components);
  // A menu takes the width of all five buttons.
  const width = children.reduce((sum, child) => sum + (child.type === 2 ? 1 : limit.rowButtons), 0);
  if (width > limit.rowButtons)
    fault(round, [...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The width of the row is used up');
}

function customId(component: Json, path: Path, round: Round): void {
  const id = textOf(component.custom_id);
  if (id === undefined) {
    fault(round, [...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required');
    return;
  }
  if (round.customIds.has(id))
    fault(
      round,
      [...path, 'custom_id'],
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      `Component custom id cannot be duplicated: ${id}`,
    );
  round.customIds.add(id);
}

function button(component: Json, path: Path, round: Round): void {
  const { style, url, emoji } = component;
  const label = textOf(component.label) ?? '';
  if (style === 6) return;
  if (label.trim() === '' && !isJson(emoji))
    fault(round, path, 'BUTTON_COMPONENT_LABEL_REQUIRED', 'A button needs a label or an emoji');
  if (isJson(emoji)) emojiOf(emoji, [...path, 'emoji'], round);
  if (style !== 5) {
    if (typeof url === 'string')
      fault(
        round,
        [...path, 'url'],
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'Only a link button has an address',
      );
    customId(component, path, round);
    return;
  }
  if (typeof component.custom_id === 'string') {
    fault(
      round,
      [...path, 'custom_id'],
      'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      'A link button has no custom id',
    );
  }
  if (typeof url !== 'string')
    fault(round, [...path, 'url'], 'BUTTON_COMPONENT_URL_REQUIRED', 'A link button needs an address');
  else scheme(url, ['http:', 'https:', 'discord:'], [...path, 'url'], round);
}

function scheme(url: string, taken: readonly string[], path: Path, round: Round): void {
  const { protocol } = URL.canParse(url) ? new URL(url) : { protocol: '' };
  if (!taken.includes(protocol)) fault(round, path, 'URL_TYPE_INVALID_SCHEME', `Scheme "${protocol}" is not supported`);
}

const emojiLike =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3)(?:\p{Emoji_Modifier}|\uFE0F|\u200D|\p{Extended_Pictographic})*$/u;

function emojiOf(emoji: Json, path: Path, round: Round): void {
  const name = textOf(emoji.name) ?? '';
  // A custom emoji has an id; others must be an emoji, with or without the variation selector.
  if (typeof emoji.id === 'string' || emojiLike.test(name)) return;
  fault(round, [...path, 'name'], 'BUTTON_COMPONENT_INVALID_EMOJI', `Invalid emoji: ${name}`);
}

function select(component: Json, path: Path, round: Round): void {
  customId(component, path, round);
  const options = objects(component.options);
  const values = new Set<unknown>();
  for (const [index, option] of options.entries()) {
    const at = [...path, 'options', index];
    if (values.has(option.value))
      fault(
        round,
        [...at, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        `The value ${String(option.value)} is already used`,
      );
    values.add(option.value);
    if ((textOf(option.label) ?? '').trim() === '')
      fault(round, [...at, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required');
    if (isJson(option.emoji)) emojiOf(option.emoji, [...at, 'emoji'], round);
  }
  const least = Number(component.min_values ?? 1);
  const most = Number(component.max_values ?? 1);
  if (most > options.length || least > most)
    fault(round, path, 'SELECT_COMPONENT_VALUES_RANGE', `${least} to ${most} of ${options.length} options`);
  if (options.filter((option) => option.default === true).length > most)
    fault(round, path, 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'Too many default options');
}

function textDisplay(component: Json, path: Path, round: Round): void {
  const content = textOf(component.content) ?? '';
  round.characters += content.length;
  // Discord strips the text first.
  if (content.trim() === '') fault(round, [...path, 'content'], 'BASE_TYPE_REQUIRED', 'This field is required');
}

function media(value: unknown, path: Path, round: Round): void {
  const url = textOf(asJson(value).url) ?? '';
  scheme(url, ['http:', 'https:', 'attachment:'], [...path, 'url'], round);
  if (!url.startsWith('attachment://') || round.files.has(url.slice('attachment://'.length))) return;
  fault(
    round,
    [...path, 'url'],
    'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    `The attachment ${url} was not found`,
  );
}

function file(value: unknown, path: Path, round: Round): void {
  const url = textOf(asJson(value).url) ?? '';
  if (!url.startsWith('attachment://'))
    fault(round, [...path, 'url'], 'URL_TYPE_INVALID_SCHEME', 'A file component shows an attachment');
  else media(value, path, round);
}
