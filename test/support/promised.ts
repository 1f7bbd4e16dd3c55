/** A promise and the function that keeps it. */
export interface Promised<T> {
  readonly promise: Promise<T>;
  keep(value: T): void;
}

export function promised<T>(): Promised<T> {
  let keep: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep: (value) => keep(value) };
}

/** A list that can be waited on: what was added before counts too. */
export interface Log<T> {
  readonly all: readonly T[];
  add(item: T): void;
  /** The first item, old or new, that fits. */
  first(fits: (item: T) => boolean): Promise<T>;
}

export function startLog<T>(): Log<T> {
  const all: T[] = [];
  let waiting: { fits: (item: T) => boolean; keep: (item: T) => void }[] = [];
  return {
    all,
    add(item) {
      all.push(item);
      const served = waiting.filter(({ fits }) => fits(item));
      waiting = waiting.filter((one) => !served.includes(one));
      for (const { keep } of served) keep(item);
    },
    first(fits) {
      const old = all.find(fits);
      if (old !== undefined) return Promise.resolve(old);
      return new Promise((keep) => {
        waiting.push({ fits, keep });
      });
    },
  };
}
