import { StatusFileError } from './markup.ts';
import { largestFile } from './status-file.ts';

/** Where and how status files are fetched. */
export interface DownloadOptions {
  /** `https://treaties.un.org`; anything but loopback must be https. */
  readonly site: string;
  /** Aborts (as a time-out) when an attempt has taken too long; asked for once per attempt. */
  readonly deadline: () => AbortSignal;
  /** Waits so many milliseconds before the second attempt. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

export const depositarySite = 'https://treaties.un.org';

/** How long to wait before asking once more. */
const politePause = 3000;

/**
 * The paths at which the depositary publishes a treaty's status file, likeliest first.
 *
 * @param untc number in the UN Treaty Collection: `XVIII-12-a`
 */
export function statusPaths(untc: string): string[] {
  const [chapter = ''] = untc.split('-', 1);
  const volume = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI'].includes(chapter) ? 'I' : 'II';
  const folder = `/doc/Publication/MTDSG/Volume%20${volume}/Chapter%20${chapter}/`;
  return [`${folder}${untc}.en.xml`, `${folder}${untc.toLowerCase()}.en.xml`];
}

/** A site that may be asked: https, or http on this very machine. @throws StatusFileError */
export function checkedSite(site: string): URL {
  const url = URL.canParse(site) ? new URL(site) : null;
  const loopback = url !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)))
    throw new StatusFileError(`"${site}" is not an https address; status files are read over https only.`);
  return url;
}

/**
 * Fetches a treaty's status file; asks once more after a failure that may pass.
 *
 * @throws StatusFileError with the sentence why there is none
 */
export async function downloadStatusFile(untc: string, options: DownloadOptions): Promise<Uint8Array> {
  let failure: StatusFileError | null = null;
  for (const path of statusPaths(untc)) {
    const url = new URL(path, checkedSite(options.site));
    const first = await attempt(url, options);
    if (first instanceof Uint8Array) return first;
    failure = first.error;
    if (first.missing) continue;
    await options.pause(politePause);
    const second = await attempt(url, options);
    if (second instanceof Uint8Array) return second;
    failure = second.error;
    if (!second.missing) throw failure;
  }
  throw failure ?? new StatusFileError(`There is no status file of ${untc}.`);
}

type Failure = { readonly error: StatusFileError; readonly missing: boolean };

async function attempt(url: URL, options: DownloadOptions): Promise<Uint8Array | Failure> {
  const failed = (what: string, missing = false): Failure => ({ error: new StatusFileError(what), missing });
  try {
    const response = await follow(url, options.deadline());
    if (!response.ok) {
      await response.body?.cancel();
      return failed(`${url.host} answers ${response.status} for ${url.pathname}.`, response.status === 404);
    }
    return await limitedBody(response, url.host);
  } catch (error) {
    if (error instanceof StatusFileError) return { error, missing: false };
    const timeout = error instanceof Error && error.name === 'TimeoutError';
    const cause =
      error instanceof Error && error.cause instanceof Error && 'code' in error.cause
        ? ` (${String(error.cause.code)})`
        : '';
    return failed(timeout ? `${url.host} did not answer in time.` : `${url.host} cannot be reached${cause}.`);
  }
}

/** Follows at most three redirections, each only to where a site may be. */
async function follow(url: URL, signal: AbortSignal): Promise<Response> {
  let place = url;
  for (let hop = 0; hop <= 3; hop++) {
    const response = await fetch(place, {
      signal,
      redirect: 'manual',
      headers: { 'user-agent': 'treaty-desk (registers update)' },
    });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (location === null) return response;
    await response.body?.cancel();
    place = checkedSite(new URL(location, place).href);
  }
  throw new StatusFileError(`${url.host} redirects in a circle.`);
}

async function limitedBody(response: Response, host: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largestFile)
      throw new StatusFileError(`${host} sends more than ${largestFile} bytes; that is no status file.`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
