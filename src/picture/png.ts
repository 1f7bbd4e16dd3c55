import { Worker } from 'node:worker_threads';
import { fontFamily } from './look.ts';

/** A thread that turns SVG into PNG. It ends with the process, and holds it up only while something is being drawn. */
export interface PngThread {
  /** Rejects when the SVG cannot be drawn, or the thread breaks (the next call starts another). */
  toPng(svg: string): Promise<Uint8Array>;
}

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

type Drawn = { readonly id: number } & ({ readonly png: Uint8Array } | { readonly error: string });

/** Starts the thread at once, so that it is up when the first SVG is ready. */
export function startPngThread(): PngThread {
  const waiting = new Map<number, Waiting>();
  let latest = 0;
  let worker: Worker | null = null;

  const start = (): Worker => {
    const made = new Worker(new URL('./png-worker.js', import.meta.url), {
      execArgv: [],
      workerData: { fontFamily },
      // One picture needs 3 MB here; the rest lies outside.
      resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 },
    });
    made.unref();
    made.on('message', (drawn: Drawn) => {
      const whose = waiting.get(drawn.id);
      waiting.delete(drawn.id);
      if (waiting.size === 0) made.unref();
      if ('png' in drawn) whose?.resolve(drawn.png);
      else whose?.reject(new Error(`the picture could not be drawn: ${drawn.error}`));
    });
    const lost = (why: string): void => {
      if (worker === made) worker = null;
      for (const { reject } of waiting.values()) reject(new Error(`the drawing thread broke: ${why}`));
      waiting.clear();
    };
    made.on('error', (error) => lost(error.message));
    made.on('exit', (code) => lost(`exit code ${code}`));
    return made;
  };

  worker = start();
  return {
    toPng(svg) {
      const thread = worker ?? start();
      worker = thread;
      const id = ++latest;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        thread.ref();
        thread.postMessage({ id, svg });
      });
    },
  };
}
