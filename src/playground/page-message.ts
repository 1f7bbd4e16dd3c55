import type { LaterReply, Reply } from '../command/command.ts';
import type { Message, MessageFile } from '../message/message.ts';
import { toTerminal } from '../message/terminal.ts';
import { markdownTree } from './markdown-tree.ts';
import type { PageMessage, PageReply } from './wire.ts';

/** EPHEMERAL, see https://discord.com/developers/docs/resources/message#message-object-message-flags */
const ephemeral = 64;

/** Columns of the terminal view. */
const columns = 84;

/** What the page gets for a reply: at once the message, or first that it takes longer. */
export async function* pageReplies(
  reply: Reply | LaterReply,
  startedAt: number,
  now: () => number,
): AsyncGenerator<PageReply> {
  const visibility = { private: reply.private === true, update: reply.update === true };
  if ('message' in reply) {
    yield { ...pageMessage(reply.message, visibility, now() - startedAt), context: reply.context };
    return;
  }
  yield { kind: 'thinking', ...visibility };
  const message = await reply.later();
  yield pageMessage(message, visibility, now() - startedAt);
}

function pageMessage(message: Message, shown: { private: boolean; update: boolean }, ms: number): PageMessage {
  const files = message.files ?? [];
  return {
    kind: 'message',
    message: {
      flags: message.flags | (shown.private ? ephemeral : 0),
      components: message.components,
      allowed_mentions: message.allowed_mentions,
      attachments: files.map(attachment),
    },
    markdown: Object.fromEntries(markdownTexts(message.components).map((text) => [text, markdownTree(text)])),
    terminal: toTerminal(message, { width: columns }),
    files: files.map(({ name, contentType, data }) => ({
      name,
      contentType,
      base64: Buffer.from(data).toString('base64'),
    })),
    ...shown,
    ms: Math.round(ms * 100) / 100,
  };
}

function attachment({ name, contentType, data }: MessageFile, index: number) {
  return { id: String(index), filename: name, content_type: contentType, size: data.byteLength };
}

/** The contents of all text displays, wherever they stand. */
function markdownTexts(components: readonly object[]): string[] {
  return (components as readonly { content?: unknown; components?: readonly object[] }[]).flatMap((component) => [
    ...(typeof component.content === 'string' ? [component.content] : []),
    ...markdownTexts(component.components ?? []),
  ]);
}
