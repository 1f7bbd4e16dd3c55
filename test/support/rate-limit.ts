import { createHash } from 'node:crypto';

const limit = 50;
const windowMs = 1000;

interface Bucket {
  remaining: number;
  resetAt: number;
}

/**
 * Gives the rate limit headers of an answer, as Discord sends them: a bucket for each route and channel, guild or
 * webhook. The limit is wide enough that no test meets it; what a limited client does is tried with a planned 429.
 * Real time, since the client counts in it.
 */
export function rateLimiter(): (
  route: string,
  params: Readonly<Record<string, string>>,
  status: number,
) => Record<string, string> {
  const buckets = new Map<string, Bucket>();
  return (route, params, status) => {
    if (status === 429) return { 'retry-after': '0.01', 'x-ratelimit-scope': 'user', via: '1.1 google' };
    // Interaction callbacks carry no limit of their own.
    if (route.includes('/interactions/')) return {};
    const major = params.channel ?? params.guild ?? params.webhook ?? '';
    const now = Date.now();
    const key = `${route} ${major}`;
    const old = buckets.get(key);
    const bucket = old === undefined || old.resetAt <= now ? { remaining: limit, resetAt: now + windowMs } : old;
    bucket.remaining -= 1;
    buckets.set(key, bucket);
    return {
      'x-ratelimit-bucket': createHash('sha256').update(route).digest('hex').slice(0, 32),
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(bucket.remaining, 0)),
      'x-ratelimit-reset': (bucket.resetAt / 1000).toFixed(3),
      'x-ratelimit-reset-after': ((bucket.resetAt - now) / 1000).toFixed(3),
    };
  };
}
