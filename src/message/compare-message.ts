import type { Corpus, Document } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { type Differing, differenceOf } from '../register/difference.ts';
import type { Registers } from '../register/registers.ts';
import { accent, type Block, button, linkButton, messageOf, rows, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { escapeMarkdown, shorten } from './escape.ts';
import { footer } from './footer.ts';
import { limits } from './limits.ts';
import type { Message } from './message.ts';
import { titleOf } from './picture-text.ts';
import { coverageLine } from './register-fields.ts';
import { keyFactsOf } from './treaty-message.ts';

/** States on a page. */
const perPage = 20;
/** So many are named on the first page already. */
const mostNamed = 8;
/** Two values longer than this stand below each other: a phone shows about so many characters in a line. */
const lineOnPhone = 24;

/** Parties to one treaty that are not on file as parties to the other. */
interface Side {
  readonly from: Document;
  readonly to: Document;
  readonly heading: string;
  readonly states: readonly Differing[];
}

/**
 * Two treaties side by side. The first page holds their Key facts and how many States are in one register and not in the
 * other; the further ones name these States.
 *
 * @param page from 0; a page past the end gives the last
 */
export function compareMessage(
  [one, other]: readonly [Document, Document],
  page: number,
  { corpus, registers }: { readonly corpus: Corpus; readonly registers: Registers },
  words: Language,
): Message {
  const compared = registers.of(one.id).length > 0 && registers.of(other.id).length > 0;
  const sides = compared ? [sideOf(one, other, registers, words), sideOf(other, one, registers, words)] : [];
  const pages = [
    () => firstPage(one, other, sides, registers, words),
    ...sides.flatMap((side) => namePages(side, words)),
  ];
  const shown = Math.min(page, pages.length - 1);
  const turn = (label: string, to: number) => {
    const id = encodeCustomId('compare', 'page', one.id, other.id, to);
    return id === null ? null : button(label, id, { disabled: to < 0 || to >= pages.length });
  };
  const { compare, button: buttons } = words;
  return messageOf(accent.treaty, [
    text(
      `## ${escapeMarkdown(compare.headline(one.short, other.short))}\n-# ${compare.mark.one} ${escapeMarkdown(one.title)}\n-# ${compare.mark.other} ${escapeMarkdown(other.title)}`,
    ),
    ...(pages[shown]?.() ?? []),
    ...(pages.length === 1
      ? []
      : [
          text(`-# ${words.search.page(shown + 1, pages.length)}`),
          ...rows(turn(buttons.previous, shown - 1), turn(buttons.next, shown + 1)),
        ]),
    ...(shown === 0 ? firstButtons([one, other], sides, registers, words) : []),
    ...footer(corpus, words),
  ]);
}

function sideOf(from: Document, to: Document, registers: Registers, { compare, date }: Language): Side {
  const states = differenceOf(registers, from.id, to.id);
  const there = registers.of(to.id);
  const complete = there.every(({ facts }) => facts.complete);
  const asOf = there.map(({ facts }) => facts.asOf).sort()[0] ?? '';
  const heading = complete ? compare.absent(from.short, to.short, date(asOf)) : compare.notOnFile(from.short, to.short);
  return { from, to, heading, states };
}

function firstPage(
  one: Document,
  other: Document,
  sides: readonly Side[],
  registers: Registers,
  words: Language,
): Block[] {
  return [
    text(`### ${words.treaty.keyFacts}\n${factsSideBySide(one, other, words).join('\n')}`),
    text(
      [
        `### ${words.compare.registers}`,
        ...differenceLines([one, other], sides, registers, words),
        ...registerLines([one, other], registers, words),
      ].join('\n'),
    ),
  ];
}

/** How many States are in one and not in the other, with their names where they are few. */
function differenceLines(
  treaties: readonly Document[],
  sides: readonly Side[],
  registers: Registers,
  { compare, list }: Language,
): string[] {
  if (sides.length === 0) {
    const without = treaties.filter(({ id }) => registers.of(id).length === 0);
    return [escapeMarkdown(compare.noRegister(without.map(({ short }) => short)))];
  }
  if (sides.every(({ states }) => states.length === 0)) return [compare.same];
  const isComplete = treaties.every(({ id }) => registers.of(id).every(({ facts }) => facts.complete));
  const lines = sides.map(({ heading, states }) => {
    const names = states.length > mostNamed ? '' : list(states.map(({ name }) => name));
    return `**${escapeMarkdown(heading)}:** ${escapeMarkdown(compare.counted(states.length, names))}`;
  });
  return isComplete ? lines : [...lines, `-# ${compare.caution}`];
}

/** Each fact with its two values: on one line where a phone can show them so. */
function factsSideBySide(one: Document, other: Document, words: Language): string[] {
  const { compare } = words;
  const values = [one, other].map(
    ({ treaty }) => new Map(treaty === null ? [] : keyFactsOf(treaty, words).map(({ label, value }) => [label, value])),
  );
  const labels = new Set(values.flatMap((facts) => [...facts.keys()]));
  return [...labels].map((label) => {
    const [first = compare.nothing, second = compare.nothing] = values.map((facts) => facts.get(label));
    const name = `-# ${escapeMarkdown(label)}`;
    if (first === second) return `${name}\n${compare.mark.one}${compare.mark.other} ${escapeMarkdown(first)}`;
    const between = first.length + second.length > lineOnPhone ? '\n' : ' · ';
    return `${name}\n${compare.mark.one} ${escapeMarkdown(first)}${between}${compare.mark.other} ${escapeMarkdown(second)}`;
  });
}

/** What each register covers: `-# UNTOC: 191 parties · register complete as of 20 February 2023`. */
function registerLines(treaties: readonly Document[], registers: Registers, words: Language): string[] {
  return treaties
    .flatMap(({ id }) => registers.of(id))
    .map((register) => {
      const { facts, parties } = register;
      const cover = coverageLine(register, words);
      return `-# ${escapeMarkdown(words.compare.state(titleOf({ register }), parties.length, facts.complete, cover))}`;
    });
}

function namePages(side: Side, words: Language): (() => Block[])[] {
  const { heading, states } = side;
  return chunksOf(states).map((start) => () => {
    const shown = states.slice(start, start + perPage);
    const title = words.compare.shown(heading, start + 1, start + shown.length, states.length);
    const lines = shown.map((state) => escapeMarkdown(stateLine(state, side, words)));
    return [text(`### ${escapeMarkdown(title)}\n${lines.join('\n')}`)];
  });
}

function chunksOf(states: readonly Differing[]): number[] {
  return Array.from({ length: Math.ceil(states.length / perPage) }, (_none, index) => index * perPage);
}

/** `Sudan · accession 10 December 2004 · signed UNCAC on 14 January 2005`. */
function stateLine({ name, party, there, row }: Differing, { to }: Side, words: Language): string {
  const { consentKind, consentDate } = party.row;
  const signed = there === 'signatory' ? (row?.row.signature ?? null) : null;
  return [
    name,
    words.compare.joined(words.register.kind(consentKind ?? ''), words.date(consentDate ?? '')),
    ...(signed === null ? [] : [words.compare.signed(to.short, words.date(signed))]),
  ].join(' · ');
}

/** To the names of either side, to either treaty, and to the depositary's page of each register. */
function firstButtons(
  treaties: readonly Document[],
  sides: readonly Side[],
  registers: Registers,
  words: Language,
): Block[] {
  let page = 1;
  const names = sides.map(({ from, states }) => {
    const id = encodeCustomId('compare', 'names', ...treaties.map((treaty) => treaty.id), page);
    page += chunksOf(states).length;
    return id === null || states.length === 0
      ? null
      : button(shorten(words.compare.names(from.short, states.length), limits.label), id);
  });
  const about = treaties.map(({ id, short }) => {
    const customId = encodeCustomId('treaty', 'show', id);
    return customId === null ? null : button(shorten(words.button.wholeTreaty(short), limits.label), customId);
  });
  const sources = treaties.flatMap(({ id, short }) =>
    registers
      .of(id)
      .slice(0, 1)
      .map(({ document }) => linkButton(shorten(words.button.source(short), limits.label), document.url)),
  );
  return [...rows(...names), ...rows(...about, ...sources)];
}
