import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';

/** Largest body of a request, in bytes: a message that a button sends back, at its largest, is half of it. */
export const bodyBytes = 64 * 1024;

/**
 * Refuses requests under a name that is not this machine's own: without it, a page from outside could point its own
 * name at 127.0.0.1 (DNS rebinding) and read what the desk says.
 *
 * @param host where the server listens
 * @param allowedHosts further names, without ports
 */
export function onlyKnownHosts(host: string, allowedHosts: readonly string[]): MiddlewareHandler {
  const known = new Set(['localhost', '127.0.0.1', '::1', host, ...allowedHosts].map((name) => name.toLowerCase()));
  return async (context, next) => {
    const name = hostName(context.req.header('host') ?? '');
    if (name !== null && known.has(name)) return next();
    return context.json(
      { error: 'This desk is not reached under that host name. ALLOWED_HOSTS lists further names for it.' },
      421,
    );
  };
}

/** `[::1]:3000` → `::1`, `Localhost:80` → `localhost`; null for what is no host and port. */
function hostName(header: string): string | null {
  const [, six, name] = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::\d{1,5})?$/i.exec(header) ?? [];
  return (six ?? name)?.toLowerCase() ?? null;
}

/** Everything comes from the package, nothing is written into the page as script, style or HTML. */
export const strictHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
});

export const limitedBody: MiddlewareHandler = bodyLimit({
  maxSize: bodyBytes,
  onError: (context) => context.json({ error: `That is more than ${bodyBytes / 1024} KB; send less.` }, 413),
});

/** Only JSON is taken: a form on a page from outside cannot send that without asking first, and is not answered. */
export const onlyJson: MiddlewareHandler = async (context, next) => {
  const type = context.req.header('content-type') ?? '';
  if (context.req.method !== 'POST' || /^application\/json\b/i.test(type)) return next();
  return context.json({ error: 'Send JSON, with content-type application/json.' }, 415);
};
