import { request } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/command/command.ts';
import { loadCommands } from '../../src/command/registry.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { messageOf, text } from '../../src/message/components.ts';
import { openPlayground } from '../../src/playground/server.ts';
import type { PageMessage, PageReply } from '../../src/playground/wire.ts';

const slow: Command = {
  declaration: { name: 'slow', description: 'Takes its time' },
  run: () => ({ private: true, later: async () => messageOf(1, [text('There it is.')]) }),
};

const playground = await openPlayground({
  host: '127.0.0.1',
  port: 0,
  allowedHosts: ['desk.example.org'],
  corpus: shippedCorpus(),
  commands: new Map([...(await loadCommands()), ['slow', slow]]),
  log: () => {},
  newErrorId: () => 'e1',
  now: () => new Date(0),
});
afterAll(playground.close);

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(playground.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function replies(interaction: unknown): Promise<PageReply[]> {
  const response = await post('/api/interactions', interaction);
  expect(response.status).toBe(200);
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PageReply);
}

/** The status of a request under some Host header, which fetch would not let through. */
function statusUnder(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(playground.address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

/** What a browser asks for to show the first page. */
async function pagePaths(): Promise<string[]> {
  const page = await (await fetch(playground.address)).text();
  return [...new Set(['/', ...[...page.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, path = '']) => path)])];
}

/** Bytes of a body as it travels to a browser. */
function compressedSize(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
      });
      response.on('end', () => resolve(size));
    })
      .on('error', reject)
      .end();
  });
}

describe('the playground’s server', () => {
  it('listens on loopback', () => expect(playground.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/));

  it.each([
    ['127.0.0.1:3000', 200],
    ['localhost', 200],
    ['LOCALHOST:80', 200],
    ['[::1]:3000', 200],
    ['desk.example.org', 200],
    ['evil.example.org', 421],
    ['127.0.0.1.evil.example.org', 421],
    ['localhost@evil.example.org', 400],
    ['localhost:3000:80', 400],
  ])('under the host %j gives %i', async (host, status) => expect(await statusUnder(host)).toBe(status));

  it('lets no script, style, frame or form in from outside', async () => {
    const { headers } = await fetch(playground.address);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('has no inline script or style in its page', async () => {
    const page = await (await fetch(playground.address)).text();
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i);
  });

  it('asks for little: the page, a style sheet, a script, the commands and a picture', async () => {
    expect((await pagePaths()).sort()).toEqual([
      '/',
      '/api/commands',
      '/client/desk.svg',
      '/client/page.css',
      '/client/page.js',
    ]);
  });

  it('is under 150 KB, compressed', async () => {
    const sizes = await Promise.all((await pagePaths()).map((path) => compressedSize(playground.address + path)));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(150_000);
  });

  it('serves its modules as one script, without their types', async () => {
    const response = await fetch(`${playground.address}/client/page.js`);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const script = await response.text();
    expect(script).not.toContain('HTMLElementTagNameMap');
    expect(script).toContain('const $element = (() => {');
  });

  it.each([
    '/client/tsconfig.json',
    '/client/..%2fserver.ts',
    '/client/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json',
    '/client/nothing.js',
    '/client/main.ts',
    '/client/constructor',
    '/package.json',
    '/api/nothing',
    '/api/documents/nothing',
  ])('has nothing at %s', async (path) => expect((await fetch(playground.address + path)).status).toBe(404));

  it.each([
    ['a body of more than 64 KB', { kind: 'question', text: 'x'.repeat(70_000) }, {}, 413],
    ['what is not JSON', '{', {}, 400],
    ['a form', 'kind=question', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['an unknown kind', { kind: 'delete' }, {}, 400],
    ['a command without options', { kind: 'command', name: 'help' }, {}, 400],
    ['a list of values that is none', { kind: 'component', customId: 'a', values: 'x', message: null }, {}, 400],
    [
      'a custom id over 100 characters',
      { kind: 'component', customId: 'a'.repeat(101), values: [], message: null },
      {},
      400,
    ],
  ])('refuses %s with a sentence', async (_name, body, headers, status) => {
    const response = await post('/api/interactions', body, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.stringMatching(/\w+/) });
  });

  it('gives the message that Discord would get, its Markdown parsed, and the terminal’s text', async () => {
    const [reply] = await replies({ kind: 'question', text: 'When did Bhutan accede to UNTOC?' });
    const { message, markdown, terminal } = reply as PageMessage;
    expect(message).toMatchObject({ flags: 32768, allowed_mentions: { parse: [] }, attachments: [] });
    expect(message.components[0]?.type).toBe(17);
    expect(Object.values(markdown)[0]?.[0]).toEqual({
      type: 'heading',
      level: 2,
      children: [{ type: 'text', text: '20 February 2023' }],
    });
    expect(terminal).toContain('20 February 2023');
  });

  it('marks a private reply as Discord does', async () => {
    const [reply] = await replies({ kind: 'command', name: 'treaty', options: { name: 'nothing of that name' } });
    expect((reply as PageMessage).private).toBe(true);
    expect((reply as PageMessage).message.flags).toBe(32768 | 64);
  });

  it('shows the reply to a plain question to all, also where nothing was found', async () => {
    const [reply] = await replies({ kind: 'question', text: 'qwxyz' });
    expect((reply as PageMessage).private).toBe(false);
  });

  it('says first that it is thinking where a reply takes longer', async () => {
    const lines = await replies({ kind: 'command', name: 'slow', options: {} });
    expect(lines.map(({ kind }) => kind)).toEqual(['thinking', 'message']);
    expect(lines[0]).toMatchObject({ private: true });
  });

  it('suggests while an option is typed', async () => {
    const asked = { kind: 'autocomplete', name: 'treaty', option: 'name', typed: 'palermo', options: {} };
    const { choices } = (await (await post('/api/interactions', asked)).json()) as { choices: { value: string }[] };
    expect(choices.map(({ value }) => value)).toContain('untoc');
  });

  it('lists documents, and passages that are exact slices of them', async () => {
    const documents = (await (await fetch(`${playground.address}/api/documents`)).json()) as { id: string }[];
    expect(documents.map(({ id }) => id)).toContain('bhutan-accedes-untoc-2023');
    const { passages } = (await (await fetch(`${playground.address}/api/documents/untoc`)).json()) as {
      passages: { passageId: string; start: number; end: number; text: string }[];
    };
    const passage = passages.find(({ passageId }) => passageId === 'untoc/16/4');
    expect(passage?.text.length).toBe((passage?.end ?? 0) - (passage?.start ?? 0));
    expect(passage?.text).toContain('extradition');
  });
});
