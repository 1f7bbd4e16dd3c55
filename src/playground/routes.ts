import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { stream, streamSSE } from 'hono/streaming';
import type { LaterReply, Reply } from '../command/command.ts';
import type { Commands } from '../command/registry.ts';
import type { Interaction } from '../router/interaction.ts';
import type { Router } from '../router/router.ts';
import { limitedBody, onlyJson, onlyKnownHosts, strictHeaders } from './guard.ts';
import type { LiveDesk } from './live-desk.ts';
import { pageFiles } from './page-files.ts';
import { readInteraction } from './page-interaction.ts';
import { pageReplies } from './page-message.ts';
import { documentList, passageList } from './shelf.ts';

export interface RoutesOptions {
  readonly live: LiveDesk;
  readonly commands: Commands;
  readonly router: Router;
  /** Where the server listens, and further names under which it may be reached. */
  readonly host: string;
  readonly allowedHosts: readonly string[];
  readonly log: (line: string) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** The playground's page and its JSON. It keeps nothing: every request carries what it needs. */
export function routes({ live, commands, router, host, allowedHosts, log, now }: RoutesOptions): Hono {
  const app = new Hono();
  app.use(strictHeaders, onlyKnownHosts(host, allowedHosts), onlyJson, limitedBody);
  app.use('/api/documents/*', compress());
  app.use(async (context, next) => {
    await next();
    // A picture is kept for a while: else a browser asks for the avatar anew with every message.
    const picture = context.res.headers.get('Content-Type')?.startsWith('image/') === true;
    context.header('Cache-Control', picture ? 'max-age=600' : 'no-cache');
  });

  const files = pageFiles();
  const file = (context: Context, name: string) => {
    const found = files(name);
    if (found === null) return context.notFound();
    const gzip = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
    const headers = {
      'Content-Type': found.type,
      Vary: 'Accept-Encoding',
      ...(gzip ? { 'Content-Encoding': 'gzip' } : {}),
    };
    return context.body(gzip ? found.gzip : found.body, 200, headers);
  };
  app.get('/', (context) => file(context, 'index.html'));
  app.get('/client/:name', (context) => file(context, context.req.param('name')));

  app.get('/api/commands', (context) => context.json([...commands.values()].map(({ declaration }) => declaration)));
  app.get('/api/documents', (context) => context.json(documentList(live.desk())));
  app.get('/api/documents/:id', (context) => {
    const passages = passageList(live.desk(), context.req.param('id'));
    return passages === null
      ? context.json({ error: 'The shelf holds no such document.' }, 404)
      : context.json(passages);
  });

  app.post('/api/interactions', async (context) => {
    const started = now();
    const interaction = readInteraction(await body(context), {
      userId: 'playground',
      guildId: 'playground',
      locale: context.req.header('accept-language')?.split(/[,;]/)[0] ?? 'en',
    });
    if (typeof interaction === 'string') return context.json({ error: interaction }, 400);
    if (interaction.kind === 'autocomplete') return context.json({ choices: router(interaction) });
    const routed = router(interaction as Exclude<Interaction, { kind: 'autocomplete' }>);
    // What answers a mention is a message like any other: Discord shows it to all.
    const reply = interaction.kind === 'question' ? inChannel(routed) : routed;
    context.header('Content-Type', 'application/x-ndjson; charset=utf-8');
    return stream(context, async (out) => {
      for await (const line of pageReplies(reply, started, now)) await out.writeln(JSON.stringify(line));
    });
  });

  app.post('/api/why', async (context) => {
    const asked = await body(context);
    const question = typeof asked === 'object' && asked !== null && 'question' in asked ? asked.question : undefined;
    if (typeof question !== 'string') return context.json({ error: '"question" must be a text.' }, 400);
    return context.json(live.desk().explain(question));
  });

  app.get('/api/events', (context) =>
    streamSSE(context, async (events) => {
      const send = (): Promise<void> => events.writeSSE({ event: 'corpus', data: JSON.stringify(live.state()) });
      const done = new Promise<void>((resolve) => {
        const stop = live.onChange(() => void send());
        events.onAbort(() => {
          stop();
          resolve();
        });
      });
      await send();
      await done;
    }),
  );

  app.notFound((context) => context.json({ error: 'There is nothing at that address.' }, 404));
  app.onError((error, context) => {
    log(`playground ${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`);
    return context.json({ error: 'Something is broken in the playground; the log has the details.' }, 500);
  });
  return app;
}

/** A reply to a mention: nothing there is private. */
function inChannel(reply: Reply | LaterReply): Reply | LaterReply {
  if (!('message' in reply)) return { ...reply, private: false };
  return { ...reply, private: false, message: reply.inPublic ?? reply.message };
}

/** The JSON of a request; undefined where it is none. */
async function body(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}
