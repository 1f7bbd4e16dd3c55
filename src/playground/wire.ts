import type { APIMessageTopLevelComponent, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';

import type { Context } from '../answer/answer.ts';
import type { Explanation } from '../answer/explain.ts';

/** What page and server say to each other: JSON, types only. */

/** What a person did in the page; the server adds who and where. */
export type PageInteraction =
  | { kind: 'command'; name: string; options: Record<string, string | number | boolean> }
  | {
      kind: 'autocomplete';
      name: string;
      option: string;
      typed: string;
      options: Record<string, string | number | boolean>;
    }
  | {
      kind: 'component';
      customId: string;
      values: string[];
      message: { components: APIMessageTopLevelComponent[] } | null;
    }
  /** `context`: what the last message was about, so that a question may lean on it. The page keeps it, the server does not. */
  | { kind: 'question'; text: string; context?: Context | undefined };

/** One line of the answer to an interaction: first `thinking` where the reply takes longer, then the message. */
export type PageReply = { kind: 'thinking'; private: boolean; update: boolean } | PageMessage;

export interface PageMessage {
  kind: 'message';
  /** As Discord gets it, the flag of a private reply included; files are named, their bytes stand in `files`. */
  message: {
    flags: number;
    components: APIMessageTopLevelComponent[];
    allowed_mentions: { parse: [] };
    attachments: { id: string; filename: string; content_type: string; size: number }[];
  };
  /** Every Markdown text of the message, parsed. */
  markdown: Record<string, MarkdownBlock[]>;
  /** The same message as `npm run chat` shows it. */
  terminal: string;
  files: { name: string; contentType: string; base64: string }[];
  private: boolean;
  update: boolean;
  /** What a next question may lean on. */
  context?: Context | undefined;
  /** How long the command took. */
  ms: number;
}

/** Discord's Markdown as a tree: texts are plain, so whoever shows them has nothing to escape. */
export type MarkdownBlock =
  | { type: 'heading'; level: 1 | 2 | 3; children: MarkdownInline[] }
  | { type: 'subtext' | 'paragraph'; children: MarkdownInline[] }
  | { type: 'quote'; blocks: MarkdownBlock[] }
  | { type: 'list'; ordered: boolean; start: number; items: MarkdownBlock[][] }
  | { type: 'code'; text: string };

export type MarkdownInline =
  | { type: 'text' | 'code' | 'mention' | 'emoji'; text: string }
  | { type: 'strong' | 'em' | 'underline' | 'strikethrough' | 'spoiler'; children: MarkdownInline[] }
  | { type: 'link'; url: string; children: MarkdownInline[] }
  | { type: 'break' };

export type PageCommand = RESTPostAPIApplicationCommandsJSONBody;

export interface PageChoices {
  choices: { name: string; value: string }[];
}

/** The state of the corpus, sent when the page opens and whenever a file of it changes. */
export interface PageCorpus {
  version: string;
  documents: number;
  passages: number;
  /** What keeps the newest files from being used, a line each; empty when all is well. */
  problems: string[];
}

export interface PageDocument {
  id: string;
  title: string;
  short: string;
  kind: string;
  file: string;
  passages: number;
}

export interface PagePassages {
  id: string;
  title: string;
  passages: { passageId: string; locator: string; heading: string; start: number; end: number; text: string }[];
}

/** What is wrong with a request, as a sentence. */
export interface PageRefusal {
  error: string;
}

export type PageExplanation = Explanation;
