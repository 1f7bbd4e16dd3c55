import { treatyOfOfficial } from '../corpus/official-id.ts';
import { answerWords } from '../language/answer-words.ts';
import { dutyIn } from './duties.ts';
import type { Outcome } from './outcome.ts';
import type { ReadingRoom } from './reading-room.ts';

const who =
  '(?:(?:a|an|the|each|every|any|all|other|member|contracting|requested|requesting) )*(?:states?|countr(?:y|ies)|part(?:y|ies)|governments?|nations?|signator(?:y|ies))';
const duty =
  '(?:have to|has to|need to|needs to|must|required|obliged|obligated|bound|compelled|forced|a duty|an obligation)';

/** "must States …", "are countries obliged to …", "do states have to …", "does UNCAC require States to …" */
const asksMust = new RegExp(
  String.raw`^(?:(?:so|and|but|then|under .{2,60}?),? )?(?:(?:must|shall|should) ${who}\b|(?:is|are|do|does|will) (?:[^?]{2,60} )?${who} .{0,24}?\b${duty}\b|do(?:es)? .{2,80} (?:require|oblige|force|compel) ${who}\b)`,
  'i',
);
const asksMay = new RegExp(
  String.raw`^(?:(?:so|and|but|then|under .{2,60}?),? )?(?:(?:can|may|could) ${who}\b|(?:is|are) ${who} (?:allowed|permitted|free|entitled)\b)`,
  'i',
);

/** Whether a question asks if States must or may do something; null if it asks for neither. */
export function forceAsked(question: string): 'must' | 'may' | null {
  // "We run a shelter. Are States obliged …", "embezzlement: do States have to …": what leads to the question is passed over.
  const parts = question.trim().split(/(?<=[.!?:;,]) +| [-–—] /);
  const starts = [question.trim(), ...parts.slice(1).map((_part, index) => parts.slice(index + 1).join(' '))];
  if (starts.some((start) => asksMust.test(start))) return 'must';
  return starts.some((start) => asksMay.test(start)) ? 'may' : null;
}

/** Says beside an answer from a treaty which force its words have: "must consider" is no "must". */
export function withForce(room: ReadingRoom, question: string, outcome: Outcome): Outcome {
  // The first step of a chain leads to the rule and is not itself the duty.
  const asked = outcome.found && outcome.context?.topic !== 'chain' ? forceAsked(question) : null;
  const [first] = outcome.citations;
  const document = first && room.corpus.byId.get(first.documentId);
  if (!asked || !first || !document || !room.corpus.passageById.get(first.passageId)?.place) return outcome;
  // A list item of an official text has its verb in the words that it hangs from, which are cited beside it.
  const held = outcome.citations
    .filter(
      (citation) =>
        citation === first ||
        (citation.documentId === first.documentId && first.locator.startsWith(`${citation.locator}(`)),
    )
    .map((citation) => ({ citation, duty: dutyIn(document, citation) }))
    .findLast(({ duty }) => duty !== null);
  if (!held?.duty) return outcome;
  const { citation, duty } = held;
  // "Nothing in this Convention shall be interpreted …": our summaries turn this into "must not", a slice of it would mislead.
  if (/\b(?:no|nor|nothing|neither)\b/i.test(document.text.slice(citation.start, duty.says.start))) return outcome;
  const says = document.text.slice(duty.says.start, duty.says.end);
  const softeners = duty.softeners
    .filter(({ start, end }) => end <= duty.says.start || start >= duty.says.end)
    .map(({ start, end }) => document.text.slice(start, end));
  // Our summaries write "must" for a treaty's "shall".
  const spoken = (force: string): string => (document.kind === 'official' ? force.replace('must', 'shall') : force);
  const treaty = room.corpus.byId.get(treatyOfOfficial(document.id) ?? '') ?? document;
  const note = answerWords.note.force(
    citation.locator,
    treaty.short,
    spoken(duty.force),
    duty.force === asked ? null : spoken(asked),
    softeners,
  );
  return {
    ...outcome,
    headline: outcome.headline ?? (citation === first && says.length <= 100 ? says : null),
    note: outcome.note ? `${outcome.note}\n${note}` : note,
  };
}
