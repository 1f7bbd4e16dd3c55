import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { CorpusError, type CorpusProblem } from '../../src/corpus/corpus-error.ts';
import type { CorpusFile } from '../../src/corpus/corpus-file.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A corpus folder on disk that is gone when the tests of the file are done. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The same files in memory. */
export function filesOf(files: Readonly<Record<string, string>>): CorpusFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

/** The problems for which work is refused; fails if it is not refused with a CorpusError. */
export function problemsOf(work: () => unknown): readonly CorpusProblem[] {
  try {
    work();
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
  throw new Error('It was not refused.');
}

/** A sound treaty of two articles, on which every rule of the check is tried. */
export const lakeTreaty = `---
id: lake
kind: treaty
title: Convention on Clean Lakes
short: Lake Convention
aliases: [Lake Treaty]
type: convention
articles: 2
adopted: 2000-01-02
opened: 2000-02-03
inForce: 2001-04-05
signatories: 11
parties: 17
roles:
  purpose: [1]
---

## Overview

The Convention must keep lakes clean.

## Key facts

- States must know that it was adopted on 2 January 2000 and opened on 3 February 2000.
- States must know that it entered into force on 5 April 2001.
- States must know that it has 2 articles, 11 signatories and 17 parties.

### Article 1 — Purpose

- (1) The purpose is clean water.

### Article 2 — Boats

- (1) A State must license boats.
  refs: 1(1)
- (2) A State may tax boats.
`;
