import type { Document } from '../corpus/document.ts';
import type { PartyKind } from '../register/parties.ts';
import type { ProvedRow, ShelvedRegister } from '../register/shelf.ts';
import type { Context } from './answer.ts';
import type { Outcome } from './outcome.ts';
import { rowCitation } from './status-row.ts';

/** A row of a count, as of the day of its register. */
export function citation(register: ShelvedRegister, row: ProvedRow): Outcome['citations'][number] {
  return rowCitation({ register, asOf: register.facts.asOf }, row);
}

/** What was counted is told, so that a message can say "190 parties". */
export function context(treaty: Document, topic?: PartyKind): Context {
  return { treaties: [treaty.id], ...(topic === undefined ? {} : { topic }) };
}
