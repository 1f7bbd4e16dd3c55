import { Parser } from 'htmlparser2';

/** An element of an XML or HTML file. Attributes are kept for `id` only. */
export interface Element {
  readonly name: string;
  readonly id: string | null;
  readonly children: (Element | string)[];
}

/** What the depositary's file must not be: its message is the sentence that the operator reads. */
export class StatusFileError extends Error {
  override readonly name = 'StatusFileError';
}

/** More than any status file has; a file beyond it is refused rather than read. */
const deepest = 100;
const mostElements = 300_000;

/**
 * Reads a file into a tree of elements. Nothing in it is ever expanded, fetched or run: a file that declares entities is
 * refused, and only the predefined ones are decoded.
 *
 * @param kind `xml` is strict (every element must be closed where it should); `html` is as forgiving as browsers are
 * @throws StatusFileError for declared entities, unclosed elements, and a file that is too deep or has too many elements
 */
export function readMarkup(text: string, kind: 'xml' | 'html'): Element {
  refuseDeclarations(text);
  const root: Element = { name: '', id: null, children: [] };
  const open: Element[] = [root];
  let elements = 0;
  let unclosed: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements++;
        if (elements > mostElements)
          throw new StatusFileError(`The file has more than ${mostElements} elements; it is not read.`);
        if (open.length > deepest)
          throw new StatusFileError(`The file has more than ${deepest} elements inside each other; it is not read.`);
        const element: Element = { name, id: attributes.id ?? null, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(data) {
        open.at(-1)?.children.push(data);
      },
      onclosetag(name, implied) {
        if (implied) unclosed ??= name;
        open.pop();
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  if (kind === 'xml' && unclosed !== null)
    throw new StatusFileError(`The file is cut off or broken: <${unclosed}> is not closed.`);
  return root;
}

/** One pass: the first document type is looked at to its end, and a second one is refused without looking further. */
function refuseDeclarations(text: string): void {
  let types = 0;
  for (const { 0: mark, index } of text.matchAll(/<!(?:ENTITY|DOCTYPE)/gi)) {
    const type = mark.toUpperCase() === '<!DOCTYPE';
    if (type && ++types > 1)
      throw new StatusFileError('The file declares its document type more than once; it is not read.');
    const end = text.indexOf('>', index);
    if (!type || text.slice(index, end < 0 ? text.length : end).includes('['))
      throw new StatusFileError(
        'The file declares entities of its own, which a status file has no need of; it is not read.',
      );
  }
}

/** Every element of a name below one, in order; names compare without case. */
export function elementsNamed(element: Element, name: string): Element[] {
  const found: Element[] = [];
  const wanted = name.toLowerCase();
  const collect = ({ children }: Element): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.name.toLowerCase() === wanted) found.push(child);
      collect(child);
    }
  };
  collect(element);
  return found;
}

/** The element at a path of names below one (`Status/Parties`), at any depth for the first name; null if there is none. */
export function elementAt(element: Element, path: string): Element | null {
  const [first = '', ...rest] = path.split('/');
  return (
    elementsNamed(element, first).flatMap((found) =>
      rest.length === 0 ? [found] : (elementAt(found, rest.join('/')) ?? []),
    )[0] ?? null
  );
}

const silent = new Set(['superscript', 'sup', 'script', 'style', 'head', 'noscript', 'template']);
const inline = new Set(['b', 'i', 'u', 'em', 'strong', 'span', 'a', 'font', 'sub', 'small']);

/**
 * The lines of text in an element: one per block, white space and control characters collapsed, footnote numbers left
 * out. Markup that stands in it as text (`&lt;superscript&gt;1&lt;/superscript&gt;`) is read as markup.
 */
export function linesOf(element: Element): string[] {
  const text = blockText(element);
  // Once only: what is still markup after that is not meant as markup.
  const plain = /<\/?[a-z]/i.test(text) ? blockText(readMarkup(text, 'html')) : text;
  return plain
    .split('\n')
    .map((line) => line.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** The text of an element on one line. */
export function textOf(element: Element | null): string {
  return element ? linesOf(element).join(' ') : '';
}

function blockText(element: Element): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') text += child.replace(/\r?\n/g, ' ');
    else if (!silent.has(child.name.toLowerCase())) {
      const line = inline.has(child.name.toLowerCase()) ? '' : '\n';
      text += line + blockText(child) + line;
    }
  }
  return text;
}
