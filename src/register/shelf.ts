import { declarationsId } from '../corpus/declarations-document.ts';
import type { Corpus, Document, Passage, RegisterFacts, RegisterRow } from '../corpus/document.ts';
import { computedEntryIntoForce } from '../corpus/register-proof.ts';
import { type InForce, inForceFor } from './in-force.ts';

/** A row of a register with the passage that proves it. */
export interface ProvedRow {
  readonly row: RegisterRow;
  /** Exactly the row: `register.text.slice(passage.start, passage.end)`. */
  readonly passage: Passage;
  readonly inForce: InForce;
}

/** A register on the shelf, with what follows from it once and for all. */
export interface ShelvedRegister {
  /** The document of kind `register`. */
  readonly document: Document;
  readonly facts: RegisterFacts;
  /** The treaty whose register it is; null if the shelf does not hold it. */
  readonly treaty: Document | null;
  /** Rows in the order of the file. */
  readonly rows: readonly ProvedRow[];
  readonly byCode: ReadonlyMap<string, ProvedRow>;
  /** Who has consented to be bound, in the order of deposit; on one day in the order of the file. */
  readonly parties: readonly ProvedRow[];
  /** As many signatures as the depositary published: then whoever has none here did not sign. */
  readonly signaturesComplete: boolean;
  /** So many first instruments are proved complete by the treaty's entry into force; 0 if it proves nothing. */
  readonly provedInstruments: number;
  /** Declarations, reservations and notifications as the depositary publishes them, by participant; empty if not on file. */
  readonly declarations: ReadonlyMap<string, readonly Passage[]>;
}

/** Every register of a corpus, in the order of its documents, under its own id. */
export function shelveRegisters(corpus: Corpus): ReadonlyMap<string, ShelvedRegister> {
  const shelf = new Map<string, ShelvedRegister>();
  for (const document of corpus.documents) {
    const facts = document.register;
    if (!facts) continue;
    const treaty = corpus.byId.get(facts.treaty) ?? null;
    const rows = facts.rows.flatMap((row): ProvedRow[] => {
      const passage = corpus.passageById.get(row.passageId);
      return passage ? [provedRow(row, passage, facts, treaty)] : [];
    });
    const clause = facts.inForce === null ? (treaty?.treaty?.entryIntoForce ?? null) : facts.entryIntoForce;
    const inForce = facts.inForce ?? treaty?.treaty?.inForce ?? null;
    const proves = clause !== null && inForce !== null && computedEntryIntoForce(facts.rows, clause) === inForce;
    shelf.set(document.id, {
      document,
      facts,
      treaty,
      rows,
      byCode: new Map(rows.map((proved) => [proved.row.code, proved])),
      parties: rows
        .filter(({ row }) => row.consentDate !== null)
        .sort((one, other) => compare(one.row.consentDate ?? '', other.row.consentDate ?? '')),
      signaturesComplete: rows.filter(({ row }) => row.signature !== null).length === facts.published.signatories,
      provedInstruments: proves && !facts.predecessorsMissing ? (clause.instruments ?? 0) : 0,
      declarations: declarationsOf(corpus, document, facts),
    });
  }
  return shelf;
}

/** A day in force is computed when it is asked for: few of two thousand rows ever are. */
function provedRow(row: RegisterRow, passage: Passage, facts: RegisterFacts, treaty: Document | null): ProvedRow {
  return {
    row,
    passage,
    get inForce() {
      return inForceFor(row, facts, treaty);
    },
  };
}

/**
 * The registers of a treaty, by the treaty's id or a register's own; the one of the very text on the shelf first
 * (of 1961: the Convention as amended, then the one that was not).
 */
export function registersOf(shelf: ReadonlyMap<string, ShelvedRegister>, id: string): ShelvedRegister[] {
  const own = shelf.get(id);
  if (own) return [own];
  const found = [...shelf.values()].filter(({ facts }) => facts.treaty === id);
  const fits = ({ facts, treaty }: ShelvedRegister): number => (treaty?.treaty?.untc === facts.untc ? 0 : 1);
  return found.sort((one, other) => fits(one) - fits(other));
}

/** The document `untoc-declarations` heads each State's part "Bhutan — Declarations and Reservations". */
function declarationsOf(corpus: Corpus, register: Document, facts: RegisterFacts): Map<string, Passage[]> {
  const document = corpus.byId.get(declarationsId(register.id));
  const codes = new Map(facts.rows.map((row) => [row.participant, row.code]));
  const found = new Map<string, Passage[]>();
  for (const passage of document?.passages ?? []) {
    const code = codes.get(passage.heading.split(' — ', 1)[0] ?? '');
    if (code !== undefined) found.set(code, [...(found.get(code) ?? []), passage]);
  }
  return found;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
