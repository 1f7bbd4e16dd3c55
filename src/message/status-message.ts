import type { APISelectMenuOption } from 'discord-api-types/v10';
import type { Corpus, Document } from '../corpus/document.ts';
import type { Participant } from '../corpus/participants.ts';
import type { Language } from '../language/language.ts';
import type { TreatyStanding } from '../register/standing.ts';
import { accent, type Block, messageOf, rows, select, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { escapeMarkdown, shorten } from './escape.ts';
import { footer } from './footer.ts';
import { limits } from './limits.ts';
import type { Message } from './message.ts';
import type { PicturePart } from './picture-blocks.ts';
import { inForceBriefly, registerTitle, standingFields } from './register-fields.ts';

/** A treaty of the shelf and where a participant stands in it; no standing where it has no register. */
export interface TreatyRow {
  readonly treaty: Document;
  /** Of its registers those that hold the participant, or the one of the text on the shelf. */
  readonly standings: readonly TreatyStanding[];
}

export interface StatusView {
  readonly participant: Participant;
  readonly treaties: readonly TreatyRow[];
  /** ISO day. */
  readonly today: string;
  /** What shows the picture, and its files. */
  readonly picture: PicturePart;
  /** Buttons below: others of the same name. */
  readonly others: readonly Block[];
}

/** Every treaty on the shelf for one State, on one page: what it has joined, only signed, and where it is not on file. */
export function statusMessage(view: StatusView, corpus: Corpus, words: Language): Message {
  const { participant, treaties, picture } = view;
  const standings = treaties.flatMap((row) => row.standings);
  const of = (...wanted: readonly string[]): TreatyStanding[] =>
    standings.filter(({ standing }) => wanted.includes(standing));
  const joined = of('party');
  const signed = of('signatory');
  const missing = of('absent', 'not-on-file');
  // A treaty of two texts (1961) counts once, for the more that is on file of it.
  const holding = (standing: string): TreatyRow[] =>
    treaties.filter((row) => row.standings.some((each) => each.standing === standing));
  const parties = holding('party');
  const signatories = holding('signatory').filter((row) => !parties.includes(row));
  const without = treaties.filter((row) => row.standings.length === 0).map(({ treaty }) => treaty.short);
  const { status, register } = words;
  const notes = [
    ...(missing.some(({ conclusive }) => !conclusive) ? [status.incomplete] : []),
    ...(without.length === 0 ? [] : [status.noRegister(without)]),
  ];
  const lines = (some: readonly TreatyStanding[]): string[] =>
    some.map((standing) => treatyLine(standing, view.today, words));
  return {
    ...messageOf(accent.treaty, [
      text(
        `## ${escapeMarkdown(participant.name)}\n-# ${escapeMarkdown(status.summary(parties.length, signatories.length, treaties.length))}`,
      ),
      ...picture.blocks,
      ...partOf(status.joined, lines(joined)),
      ...partOf(status.signed, [
        ...lines(signed),
        ...(signed.length > 0 ? [`-# ${escapeMarkdown(register.duty)}`] : []),
      ]),
      ...partOf(status.missing, lines(missing)),
      ...(notes.length === 0 ? [] : [text(notes.map((note) => `-# ${escapeMarkdown(note)}`).join('\n'))]),
      ...treatyMenu(participant, standings, words),
      ...view.others,
      ...footer(corpus, words),
    ]),
    files: [...picture.files],
  };
}

function partOf(heading: string, lines: readonly string[]): Block[] {
  return lines.length === 0 ? [] : [text([`### ${heading}`, ...lines].join('\n'))];
}

/** `**UNTOC** · accession · 20 February 2023`, and below what is computed and when that was known. */
function treatyLine(standing: TreatyStanding, today: string, words: Language): string {
  const line = `**${escapeMarkdown(registerTitle(standing.register))}** · ${escapeMarkdown(standingFields(standing, words))}`;
  const { row, register, declarations } = standing;
  if (row === null || (standing.standing !== 'party' && standing.standing !== 'signatory')) return line;
  const computed = standing.standing === 'party' ? inForceBriefly(row.inForce, today, words) : null;
  const small = [
    ...(computed === null ? [] : [`${words.register.computedMark} ${computed}`]),
    ...(declarations.length === 0 ? [] : [words.status.declared]),
    words.signature.asOf(words.date(row.row.asOf || register.facts.asOf)),
  ];
  return `${line}\n-# ${escapeMarkdown(small.join(' · '))}`;
}

/** Opens one treaty in full. */
function treatyMenu({ code }: Participant, standings: readonly TreatyStanding[], words: Language): Block[] {
  const customId = encodeCustomId('status', 'open', code);
  if (customId === null || standings.length === 0) return [];
  const options = standings.slice(0, limits.options).map(
    (standing): APISelectMenuOption => ({
      label: shorten(registerTitle(standing.register), limits.optionText),
      value: standing.register.document.id,
      description: shorten(standingFields(standing, words), limits.optionText),
    }),
  );
  return rows(select(customId, words.status.choose, options));
}
