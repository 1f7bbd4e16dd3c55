import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { asJson, isJson, type Json } from './json.ts';
import { type Log, startLog } from './promised.ts';

// The gateway's side of https://discord.com/developers/docs/events/gateway, as far as one shard uses it.

const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;
const privileged = (1 << 1) | (1 << 8) | (1 << 15);
const known = (1 << 26) - 1;

export interface GatewayOptions {
  readonly token: string;
  /** The data of READY, without session id and resume address. */
  readonly ready: () => Json;
  /** Dispatched right after READY. */
  readonly greeting: () => readonly Dispatch[];
  /** Milliseconds between heartbeats that the client is asked for. */
  readonly heartbeatInterval: number;
}

export interface Dispatch {
  readonly event: string;
  readonly data: Json;
}

export type Heard =
  | { readonly kind: 'identify'; readonly intents: number; readonly query: string }
  | { readonly kind: 'resume'; readonly from: number; readonly accepted: boolean }
  | { readonly kind: 'heartbeat' }
  | { readonly kind: 'closed'; readonly code: number };

export interface Gateway {
  readonly url: string;
  /** What clients did, in order. */
  readonly heard: Log<Heard>;
  /** The intents of the client that is logged in; 0 while none is. */
  intents(): number;
  /** Sends an event, or keeps it for a client that comes back. */
  dispatch(event: Dispatch): void;
  /** Breaks the connection, with a close code or without a word. */
  drop(code?: number): void;
  /** Asks the client to connect again (opcode 7). */
  reconnect(): void;
  /** Asks the client for a heartbeat; when it comes, the client has read all that was sent before. */
  caughtUp(): Promise<void>;
  /** Forgets the session: a resume is refused with opcode 9. */
  forget(): void;
  close(): Promise<void>;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly sent: { readonly seq: number; readonly payload: string }[];
  seq: number;
}

export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const heard = startLog<Heard>();
  const server: Server = createServer((_, response) => response.writeHead(426).end());
  const sockets = new WebSocketServer({ noServer: true });
  const url = await listen(server, 'ws');
  let session: Session | null = null;
  let socket: WebSocket | null = null;
  let sessions = 0;

  const emit = (to: Session, { event, data }: Dispatch): void => {
    to.seq += 1;
    const payload = JSON.stringify({ op: op.dispatch, t: event, s: to.seq, d: data });
    to.sent.push({ seq: to.seq, payload });
    socket?.send(payload);
  };

  const identify = (from: WebSocket, d: Json, query: string): void => {
    const intents = Number(d.intents);
    heard.add({ kind: 'identify', intents, query });
    const refused = identifyRefusal(d, options.token);
    if (refused !== null) {
      from.close(...refused);
      return;
    }
    sessions += 1;
    session = { id: `session${sessions}`, intents, sent: [], seq: 0 };
    socket = from;
    emit(session, {
      event: 'READY',
      data: { ...options.ready(), session_id: session.id, resume_gateway_url: url, shard: d.shard ?? [0, 1] },
    });
    for (const event of options.greeting()) emit(session, event);
  };

  const resume = (from: WebSocket, d: Json): void => {
    const seq = Number(d.seq);
    const accepted = session !== null && d.token === options.token && d.session_id === session.id && seq <= session.seq;
    heard.add({ kind: 'resume', from: seq, accepted });
    if (session === null || !accepted) {
      from.send(JSON.stringify({ op: op.invalidSession, d: false }));
      return;
    }
    socket = from;
    for (const { payload, seq: at } of session.sent) if (at > seq) from.send(payload);
    emit(session, { event: 'RESUMED', data: {} });
  };

  const receive = (from: WebSocket, text: string, query: string): void => {
    const payload = asJson(JSON.parse(text));
    const d = payload.d;
    if (payload.op === op.heartbeat) {
      heard.add({ kind: 'heartbeat' });
      from.send(JSON.stringify({ op: op.heartbeatAck }));
    } else if (payload.op === op.identify) {
      if (from === socket) from.close(4005, 'Already authenticated.');
      else identify(from, asJson(d), query);
    } else if (payload.op === op.resume) resume(from, asJson(d));
    else if (payload.op !== op.presence) from.close(4001, 'Unknown opcode.');
  };

  server.on('upgrade', (request: IncomingMessage, stream: Socket, head: Buffer) => {
    sockets.handleUpgrade(request, stream, head, (opened) => {
      const query = request.url ?? '';
      if (!/[?&]v=10(&|$)/.test(query)) {
        opened.close(4012, 'Invalid API version.');
        return;
      }
      opened.on('message', (data) => receive(opened, String(data), query));
      opened.on('close', (code) => {
        if (socket === opened) socket = null;
        heard.add({ kind: 'closed', code });
        // After these the session is over; otherwise it waits for a resume.
        if (code === 1000 || code === 1001) session = null;
      });
      opened.send(JSON.stringify({ op: op.hello, d: { heartbeat_interval: options.heartbeatInterval } }));
    });
  });

  return {
    url,
    heard,
    intents: () => session?.intents ?? 0,
    dispatch: (event) => {
      if (session !== null) emit(session, event);
    },
    drop(code) {
      const dropped = socket;
      socket = null;
      if (code === undefined) dropped?.terminate();
      else dropped?.close(code);
    },
    reconnect: () => socket?.send(JSON.stringify({ op: op.reconnect, d: null })),
    async caughtUp() {
      const beats = heard.all.filter(({ kind }) => kind === 'heartbeat').length;
      socket?.send(JSON.stringify({ op: op.heartbeat, d: null }));
      await heard.first(() => heard.all.filter(({ kind }) => kind === 'heartbeat').length > beats);
    },
    forget: () => {
      session = null;
    },
    async close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      await closeServer(server);
    },
  };
}

/** The close code and reason for an identify that Discord does not take; null if it does. */
function identifyRefusal({ token, intents, properties }: Json, wanted: string): [number, string] | null {
  if (token !== wanted) return [4004, 'Authentication failed.'];
  if (typeof intents !== 'number' || intents < 0 || (intents & ~known) !== 0) return [4013, 'Invalid intent(s).'];
  if ((intents & privileged) !== 0) return [4014, 'Disallowed intent(s).'];
  return isJson(properties) ? null : [4002, 'Error while decoding payload.'];
}

/** Listens on a free port of the loopback interface and gives the address. */
export async function listen(server: Server, scheme: 'http' | 'ws'): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return `${scheme}://127.0.0.1:${port}`;
}

export async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
