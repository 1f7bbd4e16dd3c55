import type { Document } from '../corpus/document.ts';
import type { Participant } from '../corpus/participants.ts';
import { answerWords } from '../language/answer-words.ts';
import type { TreatyStanding } from '../register/standing.ts';
import type { Act } from './acts.ts';
import { beforeItJoined } from './before-joining.ts';
import { cite } from './cite.ts';
import type { Outcome } from './outcome.ts';
import { pressOn } from './press-on.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';
import { inVersion, keyFact, openRegister, rowCitation } from './status-row.ts';
import { asksWhichAct } from './which-act.ts';

const words = answerWords.status;

/** Where a State stands in one treaty, by the act that is asked about; null where the treaty has no register. */
export function oneTreaty(
  room: ReadingRoom,
  question: Question,
  act: Act | null,
  participant: Participant,
  treaty: Document,
): Outcome | null {
  const result = room.registers.status({ participant: participant.code, treaty: treaty.id });
  if (result.kind !== 'status') return null;
  const standing = inVersion(question, result.standings) ?? result.standings[0];
  if (!standing) return null;
  const context = { treaties: [treaty.id], participants: [participant.code], ...(act ? { act } : {}) };
  const { row } = standing;
  if (!row || standing.standing === 'absent' || standing.standing === 'not-on-file')
    return { ...(saidOf(participant, treaty) ?? missing(standing, participant, treaty)), context };
  const citation = rowCitation(standing, row);
  const earlier = beforeItJoined(question, act, standing, row, treaty);
  if (earlier) return { ...earlier, citations: [citation], context };
  if (standing.standing !== 'party' && foretells.test(question.text)) {
    const { signature } = row.row;
    const did =
      signature === null ? null : words.did(participant.name, 'signature', treaty.short, words.date(signature));
    return { found: false, note: words.foretold(did), confidence: 0.1, citations: [citation], context };
  }
  if (standing.standing === 'signatory') {
    const signed = row.row.signature ?? '';
    const headline = question.asked === 'date' && act === 'signature' ? words.date(signed) : words.signatory;
    return {
      found: true,
      headline,
      note: words.signedOnly(
        participant.name,
        treaty.short,
        words.date(signed),
        words.date(standing.asOf),
        openRegister(standing),
      ),
      confidence: 0.95,
      citations: [citation],
      context,
    };
  }
  const consent = row.row.consentDate ?? '';
  const kind = row.row.consentKind ?? 'participation';
  const { inForce } = row;
  const computed = inForce.computed
    ? words.computed(participant.name, words.date(inForce.day), inForce.article, inForce.rule, inForce.days)
    : words.notComputed(inForce.reason);
  const did = words.did(participant.name, kind, treaty.short, words.date(consent));
  if (act === 'entry-into-force') {
    const clause = inForce.computed && inForce.clause ? [cite(treaty, inForce.clause)] : [];
    return {
      found: true,
      headline: words.date(inForce.computed ? inForce.day : consent),
      note: `${did}\n${computed}`,
      confidence: 0.95,
      citations: [citation, ...clause],
      context,
    };
  }
  if (act === 'signature') {
    const { signature } = row.row;
    const note = signature ? did : words.wrongAct(participant.name, 'signature', kind, words.date(consent));
    return {
      found: true,
      headline: words.date(signature ?? consent),
      note: `${note}\n${computed}`,
      confidence: 0.95,
      citations: [citation],
      context,
    };
  }
  const press = pressOn(room, participant, consent, treaty);
  const how = question.asked === 'manner' || asksWhichAct(question, act);
  const wrong = !how && act !== null && act !== 'join' && act !== 'ending' && act !== kind;
  const whether = question.asked === 'yes-no' && (act === 'join' || act === null) && press.length === 0;
  // Where the act that was asked for is the act that was done, the headline has said it.
  const what = wrong
    ? [words.wrongAct(participant.name, act, kind, words.date(consent))]
    : act === kind && !how
      ? []
      : [did];
  return {
    found: true,
    headline: how ? words.kind(kind) : whether ? words.party : words.date(consent),
    note: [...what, computed].join('\n'),
    confidence: 0.97,
    citations: [...press, citation],
    context,
  };
}

/** "When will Iran ratify it?" */
export const foretells =
  /\b(?:will|going to|gonna|likely to|plans? to|planning to|expected to|intends? to|about to)\b/i;

/** Where the register is silent, a Key fact of the treaty may speak of the very State. */
function saidOf(participant: Participant, treaty: Document): Outcome | null {
  const name = participant.name.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');
  const citations = keyFact(treaty, new RegExp(`\\b${name}\\b.*\\b(sign|ratif|acced|part(y|ies)|signator)`));
  return citations.length > 0 ? { found: true, headline: null, confidence: 0.9, citations } : null;
}

/** Not on file is never "not a party". */
function missing({ register, standing }: TreatyStanding, participant: Participant, treaty: Document): Outcome {
  const { facts } = register;
  const note =
    standing === 'absent'
      ? words.absent(participant.name, treaty.short, words.date(facts.asOf))
      : words.notOnFile(
          participant.name,
          treaty.short,
          words.coverage(facts.coverage),
          facts.published.parties,
          facts.published.asOf ? words.date(facts.published.asOf) : null,
        );
  return { found: false, note, confidence: 0.2, citations: keyFact(treaty, /\b\d+ parties\b/) };
}

/** An ending is on file for no State: what the State did instead stands beside that. */
export function ended(room: ReadingRoom, question: Question, participant: Participant, treaty: Document): Outcome {
  const standing = oneTreaty(room, { ...question, asked: 'date' }, null, participant, treaty);
  const context = { treaties: [treaty.id], participants: [participant.code], act: 'ending' };
  if (!standing?.found)
    return {
      found: false,
      note: words.noEnding(participant.name, treaty.short, null),
      confidence: 0.1,
      citations: standing?.citations ?? [],
      context,
    };
  const did = (standing.note ?? '').split('\n')[0] ?? '';
  const rows = [...standing.citations].sort(
    (one, other) => Number(other.kind === 'register') - Number(one.kind === 'register'),
  );
  return {
    found: false,
    note: words.noEnding(participant.name, treaty.short, did),
    confidence: 0.1,
    citations: rows,
    context,
  };
}

/** The same where no State is named. */
export function endedForAll(treaty: Document): Outcome {
  return {
    found: false,
    note: words.noEndingForAll(treaty.short),
    confidence: 0.1,
    citations: keyFact(treaty, /entered into force/),
    context: { treaties: [treaty.id] },
  };
}
