import type { Corpus, Document } from '../../src/corpus/document.ts';
import { buildCorpus } from '../../src/corpus/load.ts';

const summary = `---
id: lighthouse-treaty
kind: treaty
title: Treaty on the Keeping of Lighthouses
short: Lighthouse Treaty
aliases: [Lighthouse Convention]
type: convention
articles: 6
bis: [2 bis]
notCovered: [5]
url: https://example.org/lighthouses
officialText: https://example.org/lighthouses.pdf
adopted: 1999-05-01
roles:
  definitions: [1]
---
## Overview

The Lighthouse Treaty must be kept.

## Articles

### Article 1 — Use of terms

- (a) “Lamp” means “any light”.
- (b) “Keeper” means “whoever keeps a lamp”.

### Article 2 — Duties of keepers

- (1) A keeper must light the lamp at dusk.
- (2)(a) A keeper must clean the glass.
- (2)(b) A keeper must keep a log for at least ten years.

### Article 2 bis — Fog

A keeper must sound the horn in fog.

### Article 3 — Cooperation between lighthouses

- (1) Keepers must help each other.
- (2) A keeper may ask another for oil.

### Article 4 — Settlement of disputes

Keepers must settle disputes by talk.

### Article 6 — Entry into force

This Treaty enters into force at once, and each party must be told.
`;

/** A treaty's text as a file may have it, with several ways to write a heading; Article 6 is not in it. */
export const lighthouseText = `Treaty Series No. 1

TREATY ON THE KEEPING OF LIGHTHOUSES

The Parties to this Treaty, fond of ships, have agreed as follows:

CHAPTER I
General matters

Article 1
Use of terms

For the purposes of this Treaty:
(a) “Lamp” means any light, whether of oil or
of gas;
(b) “Keeper” means whoever keeps a lamp.

ARTICLE II - DUTIES OF KEEPERS

1. Each keeper shall light the lamp at dusk. The lamp shall burn until dawn.
2. Each keeper shall also:

a) clean the glass, as laid down in
Article 1 of the rules; and

b) keep a log.

## Article 2

Fog

Each keeper shall sound the horn in fog.

Art. 3. Collaboration between lighthouses

(1) Keepers shall help each other.

(2) A keeper may ask another for oil.

12

Article 4: Settlement of disputes
Keepers shall settle disputes by talk.

Article 4: Arbitration
No keeper shall be sole judge.

Article 5

Keepers shall speak the truth.

Article 9
Appeal

There shall be none.

IN WITNESS WHEREOF the undersigned have signed this Treaty.

Annex

1. A list of lamps.
`;

/** @param more a line of the summary, and what takes its place */
export function lighthouseCorpus(more?: readonly [string, string]): Corpus {
  const text = more ? summary.replace(...more) : summary;
  return buildCorpus([{ path: 'treaties/lighthouse-treaty.md', bytes: new TextEncoder().encode(text) }]);
}

export function lighthouseTreaty(corpus = lighthouseCorpus()): Document {
  const treaty = corpus.byId.get('lighthouse-treaty');
  if (!treaty) throw new Error('the small treaty is not in its corpus');
  return treaty;
}
