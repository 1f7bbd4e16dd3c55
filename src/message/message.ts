import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

/**
 * A reply, exactly as Discord takes it: Components V2. The terminal and the playground render this same value.
 * Colours, buttons, text: everything that a person sees is in `components`.
 */
export interface Message {
  /** 32768 (IS_COMPONENTS_V2), and nothing else: the front adds 64 (EPHEMERAL) where a reply is private. */
  flags: number;
  components: APIMessageTopLevelComponent[];
  allowed_mentions: { parse: [] };
  /** Files that components show as `attachment://name`. */
  files?: MessageFile[];
}

export interface MessageFile {
  name: string;
  contentType: 'image/png' | 'text/plain' | 'text/markdown';
  data: Uint8Array;
}

/** A message with the files that its components show. */
export function withFiles(message: Message, files: readonly MessageFile[]): Message {
  return files.length === 0 ? message : { ...message, files: [...files] };
}
