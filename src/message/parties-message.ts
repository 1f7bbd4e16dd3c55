import type { Corpus, RegisterRow } from '../corpus/document.ts';
import { isOrganization } from '../corpus/register-proof.ts';
import type { Language } from '../language/language.ts';
import type { Overview } from '../register/overview.ts';
import type { Parties, PartyKind } from '../register/parties.ts';
import type { GroupStanding } from '../register/registers.ts';
import type { ShelvedRegister } from '../register/shelf.ts';
import { accent, type Block, button, linkButton, rows, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { escapeMarkdown, shorten } from './escape.ts';
import { footer } from './footer.ts';
import { limits } from './limits.ts';
import type { Message } from './message.ts';
import { pageOf } from './pager.ts';
import type { PicturePart } from './picture-blocks.ts';
import { outsideLines } from './picture-text.ts';
import { actFields, coverageLine, publishedLine, registerTitle } from './register-fields.ts';
import { hostsOf } from './signature.ts';

/** What of a treaty's participation is shown; a button's `custom_id` holds the same. */
export interface PartiesQuery {
  /** Id of the treaty, or of a register of another text of it. */
  readonly id: string;
  readonly kind: PartyKind;
  /** ISO day. */
  readonly on: string | null;
  /** Key of a group. */
  readonly group: string | null;
}

export interface PartiesView {
  readonly query: PartiesQuery;
  readonly parties: Parties;
  readonly group: GroupStanding | null;
  /** Where everybody stands. */
  readonly overview: Overview;
  /** Other registers of the same treaty. */
  readonly elsewhere: readonly ShelvedRegister[];
  /** The first page is 0. */
  readonly page: number;
  /** What shows the map, and its files: on the first message only; the further pages are messages of their own. */
  readonly picture: PicturePart;
  /** The action that turns the page: `list` opens one for whoever asks, `turn` puts it in the place of the one before. */
  readonly turn: 'list' | 'turn';
}

/** States on a page. */
const perPage = 20;
/** Other counts that a button offers. */
const offered = ['party', 'signatory', 'signed-only'] as const;

/** Who is in a treaty: what the register covers first, then counts, the map, and the names, 20 a page. */
export function partiesMessage(view: PartiesView, corpus: Corpus, words: Language): Message {
  const { query, parties, picture } = view;
  const { register } = parties;
  const message = pageOf(
    {
      colour: accent.treaty,
      head: [text(head(view, words)), ...picture.blocks],
      blocks: pagesOfNames(view, words),
      perPage: 1,
      foot: [...otherLists(view, words), ...links(register, view.elsewhere, query, words), ...footer(corpus, words)],
      turn: (page) => partiesId(view.turn, query, page),
    },
    view.page,
    words,
  );
  return { ...message, files: [...picture.files] };
}

/** The `custom_id` that shows a page of a list; null where it cannot be written. */
export function partiesId(action: string, { id, kind, on, group }: PartiesQuery, page: number): string | null {
  return encodeCustomId('parties', action, id, kind, (on ?? '').replaceAll('-', ''), group ?? '', page);
}

function head({ query, parties, group, overview }: PartiesView, words: Language): string {
  const { register, kind, on, rows: counted, bound } = parties;
  const { facts } = register;
  const title = words.parties.headline(registerTitle(register), kind, group?.group.title ?? null, bound === 'exact');
  const published = on === null && group === null ? publishedLine(register, words) : null;
  const small = [
    ...(group === null && kind === 'party' && counted.length > 0 ? outsideLines(overview, words) : []),
    ...(published === null ? [] : [published]),
    ...(facts.predecessorsMissing && on !== null && on < facts.asOf ? [words.parties.predecessors] : []),
    ...(group === null ? [] : groupNotes(group, words)),
  ];
  const organizations = counted.filter(({ row }) => isOrganization(row.code)).map(({ row }) => row.participant);
  const ofThem =
    kind !== 'party' || organizations.length === 0 || group !== null
      ? ''
      : ` (${words.parties.ofThem(counted.length - organizations.length, organizations)})`;
  const count =
    group === null
      ? `${words.parties.counted(counted.length, bound, kind)}${ofThem}`
      : kind === 'party'
        ? inGroup(group, words)
        : words.parties.ofMembers(membersIn(counted, group).length, group.standings.length, kind);
  return [
    `## ${escapeMarkdown(shorten(title, 250))}`,
    `**${escapeMarkdown(coverageLine(register, words))}**${on === null ? '' : ` · ${escapeMarkdown(words.parties.stoodOn(words.date(on)))}`}`,
    `**${words.answer.computed}** ${escapeMarkdown(count)}`,
    ...(query.kind === 'signed-only' && counted.length > 0 ? [`-# ${escapeMarkdown(words.register.duty)}`] : []),
    ...small.map((line) => `-# ${escapeMarkdown(line)}`),
  ].join('\n');
}

function inGroup({ standings }: GroupStanding, words: Language): string {
  const number = (...wanted: readonly string[]): number =>
    standings.filter(({ standing }) => wanted.includes(standing)).length;
  const conclusive = standings.every(({ standing }) => standing !== 'not-on-file');
  return words.parties.inGroup(number('party'), number('signatory'), number('absent', 'not-on-file'), conclusive);
}

/** When the group had these members, by whom that is said, and the licence of that list. */
function groupNotes({ group, standings, others }: GroupStanding, words: Language): string[] {
  const members = [...standings.map(({ member }) => member), ...others];
  const asOf = [...new Set(members.map((member) => member.asOf))].sort().at(-1) ?? '';
  const hosts = hostsOf(members.flatMap(({ source }) => source.match(/https?:\/\/[^\s;,]+/g) ?? []));
  const isOpenData = members.some(({ source }) => source.includes('mledoze/countries'));
  const when = words.parties.membersOf(words.register.coverage(asOf));
  return [
    words.parties.members(group.title, when, isOpenData ? [] : hosts.slice(0, 2)),
    ...(isOpenData ? [words.parties.openDatabase] : []),
    ...(others.length === 0 ? [] : [words.parties.alsoMembers(others.map(({ participant }) => participant))]),
  ];
}

interface Name {
  readonly section: string;
  readonly line: string;
}

function pagesOfNames({ parties, group }: PartiesView, words: Language): Block[] {
  const { kind, on } = parties;
  const listed = group === null ? parties.rows : membersIn(parties.rows, group);
  const names: Name[] =
    group !== null && kind === 'party'
      ? (['party', 'signatory', 'not-on-file', 'absent'] as const).flatMap((wanted) =>
          group.standings
            .filter(({ standing }) => standing === wanted)
            .map(({ participant, row, conclusive }) => ({
              section: words.parties.sections[wanted],
              line: nameLine(
                participant.name,
                row === null ? '' : actFields(row.row, words, { ...(on === null ? {} : { on }), conclusive }),
              ),
            })),
        )
      : listed.map(({ row }) => ({ section: '', line: nameLine(row.participant, joiningAct(row, kind, words)) }));
  const pages = Array.from({ length: Math.ceil(names.length / perPage) }, (_none, page) =>
    names.slice(page * perPage, (page + 1) * perPage),
  );
  return pages.map((page, index) => {
    const first = index * perPage + 1;
    const bySignature = kind === 'signatory' || kind === 'signed-only';
    const shown = words.parties.shown(first, first + page.length - 1, names.length, bySignature);
    const lines = page.flatMap(({ section, line }, at) =>
      section !== '' && section !== page[at - 1]?.section ? [`**${section}**`, line] : [line],
    );
    return text([...(page[0]?.section === '' ? [`-# ${escapeMarkdown(shown)}`] : []), ...lines].join('\n'));
  });
}

function nameLine(name: string, acts: string): string {
  return `- **${escapeMarkdown(name)}**${acts === '' ? '' : ` · ${escapeMarkdown(acts)}`}`;
}

/** The act that makes a row count. */
function joiningAct(row: RegisterRow, kind: PartyKind, words: Language): string {
  const bySignature = kind === 'signatory' || kind === 'signed-only';
  if (bySignature) return words.date(row.signature ?? '');
  return actFields({ ...row, signature: null }, words);
}

function membersIn(listed: Parties['rows'], { standings }: GroupStanding): Parties['rows'] {
  const codes = new Set(standings.map(({ participant }) => participant.code));
  return listed.filter(({ row }) => codes.has(row.code));
}

/** The same treaty and day, counted otherwise. */
function otherLists({ query }: PartiesView, words: Language): Block[] {
  return rows(
    ...offered
      .filter((kind) => kind !== query.kind)
      .map((kind) => {
        const customId = partiesId('open', { ...query, kind }, 0);
        return customId === null ? null : button(shorten(words.parties.lists[kind], limits.label), customId);
      }),
  );
}

function links(
  register: ShelvedRegister,
  elsewhere: readonly ShelvedRegister[],
  query: PartiesQuery,
  words: Language,
): Block[] {
  const made = (label: string, customId: string | null) =>
    customId === null ? null : button(shorten(label, limits.label), customId);
  return rows(
    ...elsewhere.map((other) => made(registerTitle(other), partiesId('open', { ...query, id: other.document.id }, 0))),
    register.treaty === null
      ? null
      : made(words.button.wholeTreaty(register.treaty.short), encodeCustomId('treaty', 'show', register.treaty.id)),
    linkButton(words.button.source(''), register.document.url),
  );
}
