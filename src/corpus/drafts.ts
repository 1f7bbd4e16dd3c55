import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `.untoc.csv.4711.new`: a file that is being written beside its place, and the process that writes it. */
const draftName = /^\..+\.(\d+)\.(?:new|draft)$/;

/** Where a process writes a file before it is renamed into its place. */
export function draftPath(folder: string, name: string): string {
  return join(folder, `.${name}.${process.pid}.new`);
}

/** Removes drafts of processes that have ended: one that was killed leaves them behind. None if there is no folder. */
export function removeLeftDrafts(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const writer = Number(draftName.exec(name)?.[1]);
    if (writer > 0 && !isRunning(writer)) rmSync(join(folder, name), { force: true });
  }
}

/** Makes a folder and those above it. Not `recursive`: below /proc, where the system refuses, Node 20 tries for ever. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function isRunning(writer: number): boolean {
  if (writer === process.pid) return false;
  try {
    process.kill(writer, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
