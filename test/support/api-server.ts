import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listen } from './gateway.ts';
import type { Json } from './json.ts';
import { type Log, startLog } from './promised.ts';
import { rateLimiter } from './rate-limit.ts';
import { type Refusal, refusalBody, refusals } from './refusal.ts';
import { bodyObject, readBody, type UploadedFile } from './request-body.ts';

export interface ApiRequest {
  /** The parts of the path that the route names. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The body as an object; `json` is what was really sent. */
  readonly body: Json;
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

export type ApiAnswer = { readonly status: 200 | 201 | 204; readonly body?: unknown } | { readonly refusal: Refusal };

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/channels/:channel/messages` */
  readonly path: string;
  /** Routes whose path holds a secret of their own ask for no token. */
  readonly open?: boolean;
  readonly handle: (request: ApiRequest) => ApiAnswer;
}

/** A request that came in, and what became of it. */
export interface Served {
  readonly method: string;
  /** The route's path, or the request's where no route fits. */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly status: number;
  readonly refusal: Refusal | null;
}

export interface ApiServer {
  /** The address below which `/v10/…` stands: the value of discord.js' `rest.api`. */
  readonly url: string;
  readonly served: Log<Served>;
  /** The next request to a route is answered so, whatever it holds: an outage, a limit, a missing permission. */
  failNext(method: Route['method'], path: string, refusal: Refusal): void;
  close(): Promise<void>;
}

interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Serves routes of API v10: finds the route, checks the token, reads the body, counts against the rate limit. */
export async function openApiServer(token: string, routes: readonly Route[]): Promise<ApiServer> {
  const served = startLog<Served>();
  const failures: { method: string; path: string; refusal: Refusal }[] = [];
  const limiter = rateLimiter();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET' } = request;
    const url = new URL(request.url ?? '/', 'http://fake');
    const found = find(routes, method, url.pathname.replace(/^\/api\/v10/, ''));
    let body: Awaited<ReturnType<typeof readBody>> = { json: undefined, files: [] };
    const work = async (): Promise<ApiAnswer> => {
      if (!url.pathname.startsWith('/api/v10/') || found === null) return { refusal: refusals.notFound };
      try {
        body = await readBody(request);
      } catch {
        return { refusal: refusals.badJson };
      }
      const failure = failures.findIndex((one) => one.method === method && one.path === found.route.path);
      const [planned] = failure === -1 ? [] : failures.splice(failure, 1);
      if (planned !== undefined) return { refusal: planned.refusal };
      if (found.route.open !== true && request.headers.authorization !== `Bot ${token}`)
        return { refusal: refusals.unauthorized };
      return found.route.handle({
        params: found.params,
        query: url.searchParams,
        body: bodyObject(body),
        json: body.json,
        files: body.files,
      });
    };
    const result = await work();
    const refusal = 'refusal' in result ? result.refusal : null;
    const status = 'refusal' in result ? result.refusal.status : result.status;
    const route = found?.route.path ?? url.pathname;
    const headers = limiter(`${method} ${route}`, found?.params ?? {}, status);
    const text =
      refusal === null
        ? 'body' in result
          ? JSON.stringify(result.body)
          : undefined
        : JSON.stringify(refusalBody(refusal));
    // An answer without a body is no JSON, and the client does not read it as such.
    response.writeHead(status, { 'content-type': status === 204 ? 'text/html' : 'application/json', ...headers });
    response.end(status === 204 ? undefined : (text ?? '{}'));
    served.add({ method, route, params: found?.params ?? {}, body: body.json, files: body.files, status, refusal });
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A defect of the fake itself: the client must not take it for Discord's answer.
      response.writeHead(599).end(String(error));
    });
  });
  const origin = await listen(server, 'http');
  return {
    url: `${origin}/api`,
    served,
    failNext: (method, path, refusal) => void failures.push({ method, path, refusal }),
    close: () => closeServer(server),
  };
}

function find(routes: readonly Route[], method: string, path: string): Found | null {
  const steps = path.split('/');
  for (const route of routes) {
    const wanted = route.path.split('/');
    if (route.method !== method || wanted.length !== steps.length) continue;
    const params: Record<string, string> = {};
    const fits = wanted.every((want, index) => {
      const step = decodeURIComponent(steps[index] ?? '');
      if (want.startsWith(':')) params[want.slice(1)] = step;
      return want.startsWith(':') || want === step;
    });
    if (fits) return { route, params };
  }
  return null;
}
