import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type DownloadOptions, downloadStatusFile } from '../register/download.ts';
import { StatusFileError } from '../register/markup.ts';
import type { ShelvedRegister } from '../register/shelf.ts';
import { UsageError } from './failure.ts';

/** A status file and the ISO day it is of. */
export interface StatusSource {
  readonly bytes: Uint8Array;
  readonly asOf: string;
  /** Where it comes from, for the report. */
  readonly place: string;
}

/** Gives the status file of a register; null where there is none for it (a folder may hold only some). */
export type SourceOf = (register: ShelvedRegister) => Promise<StatusSource | null>;

/** The depositary's own site; a file is of the day on which it is fetched, since it is rewritten every night. */
export function siteSource(options: DownloadOptions, today: string): SourceOf {
  return async ({ facts }) => ({
    bytes: await downloadStatusFile(facts.untc, options),
    asOf: today,
    place: new URL(options.site).host,
  });
}

/**
 * A file, or a folder of files named after the treaty's number or id (`XVIII-12.en.xml`, `untoc.html`).
 * A file is of the day on which it was last changed, unless a day is given.
 *
 * @throws UsageError if there is no such file or folder
 */
export function fileSource(from: string, asOf: string | undefined): SourceOf {
  const day = (path: string): string => asOf ?? statSync(path).mtime.toISOString().slice(0, 10);
  const read = (path: string): StatusSource => {
    try {
      return { bytes: readFileSync(path), asOf: day(path), place: path };
    } catch (error) {
      throw new StatusFileError(`${path} cannot be read (${codeOf(error)}).`);
    }
  };
  if (!isFolder(from)) return async () => read(from);
  const names = readdirSync(from);
  return async (register) => {
    const name = names.find((each) => registerOfName(each, [register]) !== null);
    return name === undefined ? null : read(join(from, name));
  };
}

/** The register that a file is named after; null if none. */
export function registerOfName(path: string, registers: readonly ShelvedRegister[]): ShelvedRegister | null {
  const match = /^(.+?)(?:\.en)?\.(?:xml|html?)$/i.exec(basename(path));
  const name = match?.[1]?.toLowerCase();
  return (
    registers.find(({ document, facts }) =>
      [facts.untc.toLowerCase(), document.id, document.id.replace(/-register$/, '')].includes(name ?? ''),
    ) ?? null
  );
}

/** @throws UsageError if there is nothing there */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${codeOf(error)}).`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
