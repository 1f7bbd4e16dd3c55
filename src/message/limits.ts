/**
 * What Discord refuses in a Components V2 message, including the rules that its published schemas do not hold.
 * See https://discord.com/developers/docs/components/reference
 */
export const limits = {
  /** Components in all, nested ones and accessories included. */
  components: 40,
  /** Characters of all text displays together. */
  characters: 4000,
  rowButtons: 5,
  options: 25,
  sectionTexts: 3,
  galleryItems: 10,
  customId: 100,
  label: 80,
  optionText: 100,
  placeholder: 150,
  url: 512,
  description: 1024,
} as const;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const length = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

const typeNames: Readonly<Record<number, string>> = {
  1: 'row',
  2: 'button',
  3: 'select',
  9: 'section',
  10: 'text',
  11: 'thumbnail',
  12: 'gallery',
  13: 'file',
  14: 'separator',
  17: 'container',
};
const inContainer = new Set([1, 9, 10, 12, 13, 14]);

interface Seen {
  components: number;
  characters: number;
  readonly customIds: Set<string>;
  readonly ids: Set<unknown>;
  readonly attachments: Set<string>;
  readonly problems: string[];
}

/**
 * Every rule that a message breaks, one sentence each with the path of the component; empty for a message that Discord takes.
 *
 * @param message the message as it will be sent, its files under `files`
 */
export function brokenLimits(message: object): string[] {
  const body = message as Json;
  const seen: Seen = {
    components: 0,
    characters: 0,
    customIds: new Set(),
    ids: new Set(),
    attachments: new Set(),
    problems: [],
  };
  const { problems } = seen;
  if (typeof body.flags !== 'number' || (body.flags & 32768) === 0)
    problems.push('message: flags lack IS_COMPONENTS_V2 (32768)');
  for (const key of ['content', 'embeds', 'poll', 'stickers', 'sticker_ids']) {
    if (key in body) problems.push(`message: ${key} may not stand beside Components V2`);
  }
  const mentions = body.allowed_mentions;
  if (!isObject(mentions) || !Array.isArray(mentions.parse) || mentions.parse.length > 0) {
    problems.push('message: allowed_mentions must be { parse: [] }');
  }
  const top = objects(body.components);
  if (top.length === 0) problems.push('message: no component');
  for (const [index, component] of top.entries()) {
    const type = Number(component.type);
    if (type !== 17 && !inContainer.has(type))
      problems.push(`${index}: ${typeNames[type] ?? type} may not stand at the top`);
    check(component, String(index), seen);
  }
  if (seen.components > limits.components)
    problems.push(`message: ${seen.components} components, at most ${limits.components}`);
  if (seen.characters > limits.characters)
    problems.push(`message: ${seen.characters} characters of text, at most ${limits.characters}`);
  checkFiles(objects(body.files), seen);
  return problems;
}

/** How many components a block counts for, and how many characters of text it holds. */
export function sizeOf(blocks: readonly object[]): { components: number; characters: number } {
  const seen: Seen = {
    components: 0,
    characters: 0,
    customIds: new Set(),
    ids: new Set(),
    attachments: new Set(),
    problems: [],
  };
  for (const block of blocks) check(block as Json, '', seen);
  return { components: seen.components, characters: seen.characters };
}

function check(component: Json, path: string, seen: Seen): void {
  seen.components++;
  const type = Number(component.type);
  const here = `${path} ${typeNames[type] ?? `type ${type}`}`;
  const fail = (what: string): void => void seen.problems.push(`${here}: ${what}`);
  const id = component.id;
  if (id !== undefined && id !== 0) {
    if (seen.ids.has(id)) fail(`id ${String(id)} stands twice`);
    seen.ids.add(id);
  }
  const children = objects(component.components);
  if (type === 1) checkRow(children, fail);
  else if (type === 2) checkButton(component, seen, fail);
  else if (type === 3) checkSelect(component, seen, fail);
  else if (type === 9) checkSection(component, children, path, seen, fail);
  else if (type === 10) checkText(component, seen, fail);
  else if (type === 12) checkGallery(objects(component.items), seen, fail);
  else if (type === 11 || type === 13)
    checkMedia(type === 11 ? component.media : component.file, component.description, seen, fail);
  else if (type === 17) {
    if (children.length === 0) fail('is empty');
    for (const child of children) {
      const inner = Number(child.type);
      if (!inContainer.has(inner)) fail(`may not hold a ${typeNames[inner] ?? inner}`);
    }
  } else if (type !== 14) fail('is no component of a message');
  for (const [index, child] of children.entries()) check(child, `${path}.${index}`, seen);
}

type Fail = (what: string) => void;

function checkRow(children: readonly Json[], fail: Fail): void {
  if (children.length === 0) fail('is empty');
  const menus = children.filter((child) => Number(child.type) !== 2).length;
  if (menus > 0 && children.length > 1) fail('a menu stands alone in its row');
  if (children.length > limits.rowButtons) fail(`${children.length} buttons, at most ${limits.rowButtons}`);
}

function checkCustomId(component: Json, seen: Seen, fail: Fail): void {
  const id = component.custom_id;
  if (typeof id !== 'string' || id === '') {
    fail('has no custom_id');
    return;
  }
  if (id.length > limits.customId) fail(`custom_id of ${id.length} characters, at most ${limits.customId}`);
  if (seen.customIds.has(id)) fail(`custom_id ${id} stands twice`);
  seen.customIds.add(id);
}

function checkButton(component: Json, seen: Seen, fail: Fail): void {
  if (length(component.label) === 0 && !isObject(component.emoji)) fail('has neither label nor emoji');
  if (length(component.label) > limits.label)
    fail(`label of ${length(component.label)} characters, at most ${limits.label}`);
  if (component.style !== 5) {
    if ('url' in component) fail('an address stands only on a link button');
    checkCustomId(component, seen, fail);
    return;
  }
  if ('custom_id' in component) fail('a link button has no custom_id');
  const url = component.url;
  if (typeof url !== 'string' || !/^(https?|discord):\/\//i.test(url) || !URL.canParse(url))
    fail('its address is not http, https or discord');
  if (length(url) > limits.url) fail(`address of ${length(url)} characters, at most ${limits.url}`);
}

function checkSelect(component: Json, seen: Seen, fail: Fail): void {
  checkCustomId(component, seen, fail);
  if (length(component.placeholder) > limits.placeholder) fail(`placeholder over ${limits.placeholder} characters`);
  const options = objects(component.options);
  if (options.length === 0 || options.length > limits.options)
    fail(`${options.length} options, 1 to ${limits.options} are allowed`);
  const values = new Set<unknown>();
  for (const option of options) {
    for (const key of ['label', 'value']) {
      const size = length(option[key]);
      if (size === 0 || size > limits.optionText)
        fail(`an option's ${key} has ${size} characters, 1 to ${limits.optionText} are allowed`);
    }
    if (length(option.description) > limits.optionText)
      fail(`an option's description is over ${limits.optionText} characters`);
    if (values.has(option.value)) fail(`value ${String(option.value)} stands twice`);
    values.add(option.value);
  }
}

function checkSection(component: Json, children: readonly Json[], path: string, seen: Seen, fail: Fail): void {
  if (children.length === 0 || children.length > limits.sectionTexts)
    fail(`${children.length} texts, 1 to ${limits.sectionTexts} are allowed`);
  if (children.some((child) => Number(child.type) !== 10)) fail('holds something else than text');
  const accessory = component.accessory;
  if (!isObject(accessory) || ![2, 11].includes(Number(accessory.type))) fail('has no button or thumbnail');
  else check(accessory, `${path}.accessory`, seen);
}

function checkText(component: Json, seen: Seen, fail: Fail): void {
  const content = component.content;
  if (typeof content !== 'string' || content.trim() === '') fail('is empty');
  seen.characters += length(content);
}

function checkGallery(items: readonly Json[], seen: Seen, fail: Fail): void {
  if (items.length === 0 || items.length > limits.galleryItems)
    fail(`${items.length} pictures, 1 to ${limits.galleryItems} are allowed`);
  for (const item of items) {
    checkMedia(item.media, item.description, seen, fail);
    if (length(item.description) === 0) fail('a picture has no alt text');
  }
}

function checkMedia(media: unknown, description: unknown, seen: Seen, fail: Fail): void {
  const url = isObject(media) ? media.url : undefined;
  if (typeof url !== 'string' || !/^(https?|attachment):\/\/./i.test(url)) {
    fail('its address is not http, https or attachment');
    return;
  }
  if (url.startsWith('attachment://')) seen.attachments.add(url.slice('attachment://'.length));
  if (length(description) > limits.description) fail(`alt text over ${limits.description} characters`);
}

function checkFiles(files: readonly Json[], seen: Seen): void {
  const names = new Set(files.map((file) => String(file.name)));
  if (names.size < files.length) seen.problems.push('message: two files have one name');
  for (const name of seen.attachments)
    if (!names.has(name)) seen.problems.push(`message: attachment://${name} has no file`);
  for (const name of names)
    if (!seen.attachments.has(name)) seen.problems.push(`message: the file ${name} is shown nowhere`);
}
