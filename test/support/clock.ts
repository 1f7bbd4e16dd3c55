/** A clock that stands until it is moved: time passes in a test without anyone waiting. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  advance(milliseconds: number): void;
}

export function startClock(at: number = Date.UTC(2026, 0, 15, 12)): Clock {
  let time = at;
  return {
    now: () => time,
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}
