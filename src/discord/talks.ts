import type { Context } from '../answer/answer.ts';

/** What the last answers were about, by the talk. In memory only: a restart forgets them, and nothing breaks. */
export interface Talks {
  of(talk: string): Context | undefined;
  keep(talk: string, context: Context | undefined): void;
}

/** A quarter of an hour: who comes back later starts anew. */
const lifetimeMs = 15 * 60_000;
const mostTalks = 1_000;

/**
 * Remembers for the latest thousand talks what their last answer was about.
 *
 * @param now milliseconds
 */
export function openTalks(now: () => number): Talks {
  const kept = new Map<string, { context: Context; at: number }>();
  return {
    of(talk) {
      const found = kept.get(talk);
      if (found !== undefined && now() - found.at <= lifetimeMs) return found.context;
      kept.delete(talk);
      return undefined;
    },
    keep(talk, context) {
      kept.delete(talk);
      if (context === undefined) return;
      kept.set(talk, { context, at: now() });
      const [oldest] = kept.keys();
      if (kept.size > mostTalks && oldest !== undefined) kept.delete(oldest);
    },
  };
}
