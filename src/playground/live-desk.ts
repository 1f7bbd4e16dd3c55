import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { CorpusError, problemLine } from '../corpus/corpus-error.ts';
import { type Desk, openDesk } from '../desk.ts';
import type { PageCorpus } from './wire.ts';

/** A desk that follows its corpus folder. */
export interface LiveDesk {
  /** The desk on the last corpus that could be used. */
  readonly desk: () => Desk;
  readonly state: () => PageCorpus;
  /** Calls back after every attempt to read the corpus anew; gives what ends that. */
  readonly onChange: (changed: (state: PageCorpus) => void) => () => void;
  readonly close: () => void;
}

export interface LiveDeskOptions {
  /** The corpus folder, which is watched. */
  readonly corpus: string;
  /** The folder of added texts and updated registers. */
  readonly data?: string | undefined;
  /** Milliseconds without a further change before the files are read: editors save in several steps. Default 150. */
  readonly settle?: number;
}

/**
 * Opens a desk and reads its corpus again whenever a file of it changes. A corpus that cannot be used leaves the desk
 * as it was, and its problems are told.
 *
 * @throws CorpusError if the corpus cannot be used at the start
 */
export async function openLiveDesk({ corpus, data, settle = 150 }: LiveDeskOptions): Promise<LiveDesk> {
  const open = async (): Promise<Desk> => {
    const opened = await openDesk(data === undefined ? { corpus } : { corpus, data });
    // The word indexes (that of official texts for a word that nothing else has) and what is known of each passage are made
    // by the first questions: better now than while somebody waits.
    opened.search('treaty qzxw', { limit: 1 });
    opened.completeNames('');
    opened.ask('Which article covers extradition?');
    return opened;
  };
  let desk = await open();
  let problems: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  let closed = false;
  const listeners = new Set<(state: PageCorpus) => void>();

  const state = (): PageCorpus => ({
    version: desk.corpus.version,
    documents: desk.corpus.documents.length,
    passages: desk.corpus.passageById.size,
    problems,
  });

  const readAgain = async (): Promise<void> => {
    if (closed) return;
    try {
      desk = await open();
      problems = [];
    } catch (error) {
      problems = error instanceof CorpusError ? error.problems.map(problemLine) : [`The corpus: ${String(error)}`];
    }
    for (const listener of listeners) listener(state());
  };

  const watched = watchFolders(corpus, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(readAgain);
    }, settle);
  });

  return {
    desk: () => desk,
    state,
    onChange(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    close() {
      closed = true;
      clearTimeout(timer);
      watched.close();
    },
  };
}

/** Watches a folder and those below it, also those made later. (Node's own `recursive` misses files that editors replace on Linux.) */
function watchFolders(root: string, changed: () => void): { close: () => void } {
  const watchers = new Map<string, FSWatcher>();
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string): void => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (_event, name) => {
        if (name?.startsWith('.') === true) return;
        for (const known of watchers.keys()) if (!existsSync(known)) drop(known);
        walk(root);
        changed();
      });
      watcher.on('error', () => drop(folder));
      watchers.set(folder, watcher);
    } catch {
      // The folder is gone already; reading the corpus says so where it matters.
    }
  };
  const walk = (folder: string): void => {
    add(folder);
    for (const below of foldersIn(folder)) walk(below);
  };
  walk(root);
  return {
    close() {
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}
