import type { IncomingMessage } from 'node:http';
import { isJson, type Json } from './json.ts';

/** A file of a multipart request: `files[0]` has the key `0`. */
export interface UploadedFile {
  readonly key: string;
  readonly name: string;
  readonly contentType: string;
  readonly data: Uint8Array;
}

export interface RequestBody {
  /** What was sent as JSON; undefined if nothing was. */
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/** Reads the body of a request, JSON or multipart with `payload_json`; throws a SyntaxError for broken JSON. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    return { json: bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8')), files: [] };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  let json: unknown;
  for (const [field, value] of form) {
    if (field === 'payload_json') json = JSON.parse(String(value));
    const key = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (key === undefined || typeof value === 'string') continue;
    files.push({ key, name: value.name, contentType: value.type, data: new Uint8Array(await value.arrayBuffer()) });
  }
  return { json, files };
}

/** The body as an object; an empty one if it is none. */
export function bodyObject({ json }: RequestBody): Json {
  return isJson(json) ? json : {};
}
