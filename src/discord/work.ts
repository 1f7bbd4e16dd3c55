/** What is under way and must be finished before the process ends. */
export interface Work {
  /** Takes work in that has begun; it must not reject. */
  track(work: Promise<void>): void;
  /** Waits until all is done, at most so many milliseconds; gives how much was still under way then. */
  finish(limitMs: number): Promise<number>;
}

export function startWork(): Work {
  const open = new Set<Promise<void>>();
  return {
    track(work) {
      open.add(work);
      void work.finally(() => open.delete(work));
    },
    async finish(limitMs) {
      const limit = new Promise<void>((resolve) => {
        setTimeout(resolve, limitMs).unref();
      });
      await Promise.race([Promise.all(open), limit]);
      return open.size;
    },
  };
}
