import type { Corpus } from '../corpus/document.ts';
import type { Participant } from '../corpus/participants.ts';
import type { Language } from '../language/language.ts';
import type { Bond } from '../register/bonds.ts';
import type { TreatyStanding } from '../register/standing.ts';
import { accent, type Block, text } from './components.ts';
import { broughtIn, cooperationMenus } from './cooperation-menus.ts';
import { encodeCustomId } from './custom-id.ts';
import { escapeMarkdown } from './escape.ts';
import { footer } from './footer.ts';
import { type Message, withFiles } from './message.ts';
import { pageOf } from './pager.ts';
import type { PicturePart } from './picture-blocks.ts';
import { titleOf } from './picture-text.ts';
import { actFields, coverageLine, inForceFields, standingFields } from './register-fields.ts';

/** What is told of two participants. */
export interface Pair {
  readonly one: Participant;
  readonly other: Participant;
  readonly bonds: readonly Bond[];
  /** ISO day: what comes into force later does so "from" its day. */
  readonly today: string;
  /** The map of both; it stands on the first page only. */
  readonly map: PicturePart;
  /** Buttons for others whom a name may mean. */
  readonly others: readonly Block[];
}

/** Blocks on a page, the map and its legend among them: more is too long for a phone. */
const perPage = 6;

type Both = Extract<Bond, { kind: 'both' }>;

/**
 * Which treaties bind two participants and since when, the articles on cooperation in these, and what is not on file.
 *
 * @param page from 0; a page past the end gives the last
 */
export function betweenMessage(pair: Pair, page: number, corpus: Corpus, words: Language): Message {
  const { one, other, bonds, map } = pair;
  const { between } = words;
  const both = bonds.filter((bond): bond is Both => bond.kind === 'both');
  const rest = bonds.filter((bond) => bond.kind !== 'both');
  const menus = cooperationMenus(
    both.map(({ treaty }) => treaty),
    words,
  );
  const message = pageOf(
    {
      colour: accent.treaty,
      head: [text(`## ${escapeMarkdown(between.headline(one.name, other.name))}`)],
      blocks: [
        ...map.blocks,
        text(bothHeading(both, words)),
        ...both.map((bond) => text(bondLines(bond, pair, corpus, words).join('\n'))),
        ...(rest.length === 0
          ? []
          : [text([`### ${between.notBoth}`, ...rest.map((bond) => restLine(bond, pair, words))].join('\n'))]),
      ],
      foot: [
        ...(menus.length === 0 ? [] : [text(between.cooperation), ...menus]),
        ...pair.others,
        text(`-# ${escapeMarkdown([...declarationLines(bonds, pair, words), between.notAdvice].join(' '))}`),
        ...footer(corpus, words),
      ],
      perPage,
      turn: (to) => encodeCustomId('between', 'page', one.code, other.code, to),
    },
    page,
    words,
  );
  return page === 0 ? withFiles(message, map.files) : message;
}

function bothHeading(both: readonly Both[], { between }: Language): string {
  if (both.length === 0) return `### ${between.none}`;
  const computed = both.some(({ since }) => since.computed);
  return `### ${between.both(both.length)}${computed ? `\n-# ${between.howComputed}` : ''}`;
}

/** A treaty that binds both: since when, who did what, what it brings in, what its register covers. */
function bondLines(
  { treaty, register, standings, since }: Both,
  pair: Pair,
  corpus: Corpus,
  words: Language,
): string[] {
  const { between, date } = words;
  const when = since.computed
    ? `${(since.day <= pair.today ? between.since : between.from)(date(since.day))} · ${between.computed}`
    : between.notComputed;
  const brought = broughtIn(treaty, corpus.byId, words);
  return [
    `**${escapeMarkdown(titleOf({ register }))}** · ${escapeMarkdown(when)}`,
    ...standings.map(
      (standing, index) =>
        `-# ${escapeMarkdown(partyFields(standing, index === 0 ? pair.one : pair.other, pair.today, words))}`,
    ),
    ...(brought === null ? [] : [`-# ${escapeMarkdown(brought)}`]),
    `-# ${escapeMarkdown(coverageLine(register, words))}`,
  ];
}

/** `Bhutan · accession · 20 February 2023 · in force since 22 March 2023 (Article 38(2), thirtieth day after deposit)`. */
function partyFields({ row }: TreatyStanding, { name }: Participant, today: string, words: Language): string {
  if (row === null) return name;
  const inForce = row.inForce.computed
    ? inForceFields(row.inForce, today, words)
    : words.register.notComputed(row.inForce.reason);
  return [name, actFields({ ...row.row, signature: null }, words), inForce]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

function restLine(bond: Exclude<Bond, Both>, { one, other }: Pair, words: Language): string {
  const { between } = words;
  const name = `**${escapeMarkdown(bond.treaty.short)}**`;
  if (bond.kind === 'no-register') return `${name}: ${between.noRegister}`;
  const apart = bond.standings.every(({ standing }) => standing === 'party');
  const told = bond.standings.map((standing, index) => {
    const isParty = standing.standing === 'party' && standing.row !== null;
    const acts = isParty ? actFields({ ...standing.row.row, signature: null }, words) : standingFields(standing, words);
    const title = apart ? `${titleOf(standing)}, ` : '';
    const text = isParty && !apart ? between.party(acts) : acts;
    return between.standing((index === 0 ? one : other).name, `${title}${text}`);
  });
  return `${name}: ${escapeMarkdown([...(apart ? [between.texts] : []), ...told].join('; '))}`;
}

/** Whose declarations are on file, treaty by treaty; that there are none proves nothing. */
function declarationLines(bonds: readonly Bond[], { one, other }: Pair, { between }: Language): string[] {
  const lines = bonds.flatMap((bond) => {
    if (bond.kind !== 'both') return [];
    const names = [one, other].filter((_name, index) => (bond.standings[index]?.declarations.length ?? 0) > 0);
    return names.length === 0
      ? []
      : [
          between.declarations(
            bond.treaty.short,
            names.map(({ name }) => name),
          ),
        ];
  });
  return lines.length === 0 ? [between.noDeclarations] : lines;
}
