import type { Participants } from '../corpus/find-participants.ts';
import type { Participant } from '../corpus/participants.ts';
import type { StatusFile } from './status-file.ts';
import { withoutFootnote } from './status-rows.ts';

/** What one participant declared, reserved, objected to or notified. */
export interface Declaration {
  readonly participant: Participant;
  /** `Declarations and reservations`, `Notifications`. */
  readonly section: string;
  /** Its text, a line per paragraph, as the depositary has it but for white space. */
  readonly paragraphs: readonly string[];
}

/**
 * Cuts the long texts of a status file into each participant's part. A part begins with a line that is a participant's
 * name and nothing else; what stands before the first such line belongs to nobody and is left out.
 */
export function declarationsIn(file: StatusFile, participants: Participants): Declaration[] {
  return file.sections.flatMap(({ title, lines }) => {
    const parts: { participant: Participant; section: string; paragraphs: string[] }[] = [];
    for (const line of lines) {
      const participant = headed(line, participants);
      if (participant) parts.push({ participant, section: title, paragraphs: [] });
      else if (/[\p{L}\p{N}]/u.test(line)) parts.at(-1)?.paragraphs.push(line);
    }
    return parts.filter(({ paragraphs }) => paragraphs.length > 0);
  });
}

function headed(line: string, participants: Participants): Participant | null {
  const name = withoutFootnote(line);
  if (name.length < 4 || name.length > 60 || /[.;:]$/.test(name.replace(/\bSt\./, ''))) return null;
  const [participant] = participants.lookup(name);
  return participant && !participants.ambiguous(name) ? participant : null;
}
