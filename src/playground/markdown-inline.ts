import type { MarkdownInline } from './wire.ts';

/** A node of the parser's own tree. */
interface ParsedNode {
  readonly type: string;
  readonly content?: unknown;
  readonly target?: unknown;
  readonly name?: unknown;
  readonly id?: unknown;
  readonly fullName?: unknown;
  readonly timestamp?: unknown;
}

const styles: ReadonlyMap<string, 'strong' | 'em' | 'underline' | 'strikethrough' | 'spoiler'> = new Map(
  Object.entries<'strong' | 'em' | 'underline' | 'strikethrough' | 'spoiler'>({
    strong: 'strong',
    em: 'em',
    underline: 'underline',
    strikethrough: 'strikethrough',
    spoiler: 'spoiler',
  }),
);

/** The parser's nodes in the page's terms; texts that stand side by side become one. */
export function inlineTree(nodes: unknown): MarkdownInline[] {
  const made: MarkdownInline[] = [];
  for (const node of nodesIn(nodes).flatMap(inlineNode)) {
    const last = made.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.text += node.text;
    else made.push(node);
  }
  return made;
}

function nodesIn(value: unknown): ParsedNode[] {
  const all: unknown[] = Array.isArray(value) ? value.flat(8) : [value];
  return all.filter((node): node is ParsedNode => typeof node === 'object' && node !== null && 'type' in node);
}

function inlineNode(node: ParsedNode): MarkdownInline[] {
  const style = styles.get(node.type);
  if (style !== undefined) return [{ type: style, children: inlineTree(node.content) }];
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: String(node.content) }];
    case 'inlineCode':
      return [{ type: 'code', text: String(node.content) }];
    case 'br':
      return [{ type: 'break' }];
    case 'link':
    case 'url':
    case 'autolink':
      return [{ type: 'link', url: String(node.target), children: inlineTree(node.content) }];
    case 'twemoji':
      return [{ type: 'emoji', text: String(node.name) }];
    case 'emoji':
      return [{ type: 'text', text: `:${String(node.name)}:` }];
    case 'user':
      return [{ type: 'mention', text: '@user' }];
    case 'role':
      return [{ type: 'mention', text: '@role' }];
    case 'channel':
      return [{ type: 'mention', text: '#channel' }];
    case 'everyone':
    case 'here':
      return [{ type: 'mention', text: `@${node.type}` }];
    case 'slashCommand':
      return [{ type: 'mention', text: `/${String(node.fullName)}` }];
    case 'timestamp':
      return [{ type: 'text', text: new Date(Number(node.timestamp) * 1000).toUTCString() }];
    default:
      return inlineTree(node.content);
  }
}
