import { describe, expect, it } from 'vitest';
import { outgoing } from '../../src/discord/door.ts';
import type { Message } from '../../src/message/message.ts';

const message: Message = {
  flags: 32768,
  components: [{ type: 17, accent_color: 0x009edb, components: [{ type: 10, id: 7, content: '## x @everyone' }] }],
  allowed_mentions: { parse: [] },
};

describe('the door for replies', () => {
  it('sends the components as they are, mentions nobody, and takes old files off', () => {
    expect(outgoing(message)).toEqual({
      body: {
        flags: 32768,
        components: message.components,
        allowed_mentions: { parse: [], replied_user: false },
        attachments: [],
      },
      files: [],
    });
  });

  it('marks a private reply', () => {
    expect(outgoing(message, { private: true }).body.flags).toBe(32768 | 64);
  });

  it('mentions nobody, whatever a message says of itself', () => {
    const loud = { ...message, allowed_mentions: { parse: ['everyone'] } } as unknown as Message;
    expect(outgoing(loud).body.allowed_mentions).toEqual({ parse: [], replied_user: false });
  });

  it('sends files beside the body, each named in it', () => {
    const { body, files } = outgoing({
      ...message,
      files: [{ name: 'map.png', contentType: 'image/png', data: new Uint8Array([1, 2]) }],
    });
    expect(body.attachments).toEqual([{ id: '0', filename: 'map.png' }]);
    expect(files).toEqual([{ name: 'map.png', contentType: 'image/png', data: Buffer.from([1, 2]) }]);
  });

  it.each<[string, Message['components']]>([
    ['an empty text', [{ type: 10, content: '' }]],
    ['a button without a label', [{ type: 1, components: [{ type: 2, style: 1, custom_id: 'a:b' }] }]],
    ['an unknown kind', [{ type: 99 } as never]],
  ])('lets the builders refuse %s', (_, components) => {
    expect(() => outgoing({ ...message, components })).toThrow();
  });
});
