export type Child = Node | string | null;

type Attributes = Readonly<Record<string, string | boolean | number | null | ((event: never) => void)>>;

/**
 * Makes an element. Texts become text nodes and nothing else, so no text can turn into markup. An attribute that is
 * null or false is left out; one whose value is a function is a listener for the event of that name.
 *
 * @example el('button', { type: 'button', click: () => send() }, 'Send')
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value as EventListener);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The element of the page with that id, which is there by the page's own HTML. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

let last = 0;

/** An id that no other element has. */
export function freshId(name: string): string {
  last += 1;
  return `${name}-${last}`;
}

/** An address that a link may open; null for what is not http or https. */
export function safeUrl(url: string): string | null {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;
}
