import { createComponentBuilder, type RawFile } from 'discord.js';
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Message } from '../message/message.ts';

const componentsV2 = 32768;
const ephemeral = 64;

/** A message as it goes to Discord: the JSON body, and the files beside it. */
export interface Outgoing {
  readonly body: {
    readonly flags: number;
    readonly components: APIMessageTopLevelComponent[];
    readonly allowed_mentions: { readonly parse: []; readonly replied_user: false };
    readonly attachments: { readonly id: string; readonly filename: string }[];
  };
  readonly files: RawFile[];
}

/**
 * The one door for replies. Components go through discord.js' builders, which refuse what Discord would; no mention
 * notifies anyone; files stand beside the body, and those of a message that is replaced are taken off it.
 *
 * @param options.private only the person who asked sees it; never set on an edit, where Discord has settled it already
 * @throws an error of the builders for components that Discord would refuse
 */
export function outgoing(message: Message, options: { private?: boolean | undefined } = {}): Outgoing {
  const files = message.files ?? [];
  return {
    body: {
      flags: componentsV2 | (options.private === true ? ephemeral : 0),
      components: message.components.map(built),
      allowed_mentions: { parse: [], replied_user: false },
      attachments: files.map(({ name }, index) => ({ id: String(index), filename: name })),
    },
    files: files.map(({ name, contentType, data }) => ({ name, contentType, data: Buffer.from(data) })),
  };
}

function built(component: APIMessageTopLevelComponent): APIMessageTopLevelComponent {
  // The builder is made for the component's own type, so what it gives is of that type again.
  return createComponentBuilder(component).toJSON() as APIMessageTopLevelComponent;
}
