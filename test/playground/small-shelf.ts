import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A small document with one sentence of its own. */
export function lakeDocument(sentence: string): string {
  return `---\nid: lake\ntitle: The lake report\n---\n\n## Water\n\n${sentence}\n`;
}

/** A corpus folder with the lake report, gone when the test is done. */
export function lakeFolder(sentence: string): { folder: string; write: (text: string) => void } {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (text: string): void => writeFileSync(join(folder, 'lake.md'), text);
  write(lakeDocument(sentence));
  return { folder, write };
}
