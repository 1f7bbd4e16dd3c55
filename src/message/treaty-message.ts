import type { Corpus, Document, TreatyFacts } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { articleMenus } from './article-menus.ts';
import { itemBlocks } from './article-message.ts';
import { accent, type Block, button, linkButton, messageOf, rows, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { blockQuote, escapeMarkdown, shorten } from './escape.ts';
import { footer } from './footer.ts';
import { type Message, withFiles } from './message.ts';
import { pageOf } from './pager.ts';
import { partiesId } from './parties-message.ts';
import { noPicture, type PicturePart } from './picture-blocks.ts';

export type TreatySection = 'overview' | 'key-facts' | 'articles';

/** A treaty at a glance: what it is for, its dates and parties, where these are on a map, its family, its articles to choose from. */
export function treatyMessage(
  document: Document,
  corpus: Corpus,
  words: Language,
  map: PicturePart = noPicture,
): Message {
  const facts = document.treaty;
  const purpose = document.passages.find(({ place, locator }) => place === null && locator === 'Overview');
  const first = purpose?.sentences[0];
  const message = messageOf(accent.treaty, [
    text(treatyHead(document, words)),
    ...(first === undefined
      ? []
      : [
          text(
            `${blockQuote(document.text.slice(first.start, first.end))}\n-# ${escapeMarkdown(words.signature.summary(document.short, words.treaty.overview))}`,
          ),
        ]),
    ...(facts === null
      ? []
      : [
          text(
            `### ${words.treaty.keyFacts}\n${keyFactsOf(facts, words)
              .map(({ label, value }) => `**${label}:** ${escapeMarkdown(value)}`)
              .join('\n')}`,
          ),
        ]),
    ...map.blocks,
    ...familyButtons(document, corpus, words),
    ...articleMenus(document, words),
    ...sectionButtons(document, null, corpus, words),
    ...footer(corpus, words),
  ]);
  return withFiles(message, map.files);
}

/** One section of a treaty's summary in full. */
export function treatySectionMessage(
  document: Document,
  section: TreatySection,
  page: number,
  corpus: Corpus,
  words: Language,
): Message {
  const locator = section === 'overview' ? 'Overview' : 'Key facts';
  const passages = document.passages.filter((passage) => passage.place === null && passage.locator === locator);
  const name = words.treaty.sections[section];
  return pageOf(
    {
      colour: accent.treaty,
      head: [text(treatyHead(document, words, name))],
      blocks: section === 'articles' ? articleList(document, words) : itemBlocks(document, passages, words),
      foot: [
        text(`-# ${escapeMarkdown(`${words.signature.summary(document.short, name)} · ${words.signature.ownWords}`)}`),
        ...(section === 'articles' ? articleMenus(document, words) : []),
        ...sectionButtons(document, section, corpus, words),
        ...footer(corpus, words),
      ],
      turn: (to) => encodeCustomId('treaty', 'page', document.id, section, to),
    },
    page,
    words,
  );
}

function treatyHead(document: Document, words: Language, section?: string): string {
  const facts = document.treaty;
  const small = [
    ...(document.short === document.title ? [] : [document.short]),
    ...(facts === null ? [] : [words.treaty.kind[facts.type], words.treaty.articles(facts.articles, facts.bis)]),
  ];
  const heading = `## ${escapeMarkdown(shorten(section === undefined ? document.title : `${document.short} — ${section}`, 400))}`;
  return small.length === 0 ? heading : `${heading}\n-# ${escapeMarkdown(small.join(' · '))}`;
}

/** A fact of a treaty with its label, both plain text; counts with their date, since they change. */
export interface LabelledFact {
  readonly label: string;
  readonly value: string;
}

/** What the front matter of a treaty says of it, in the order of the card; what it does not say is left out. */
export function keyFactsOf(facts: TreatyFacts, words: Language): LabelledFact[] {
  const { treaty, date } = words;
  const asOf = facts.countsAsOf === null ? treaty.undated : treaty.asOf(date(facts.countsAsOf));
  const clause = facts.entryIntoForce;
  const later = facts.laterStates;
  const made: [label: string, value: string | null][] = [
    [treaty.adopted, date(facts.adopted)],
    [treaty.opened, facts.opened && date(facts.opened)],
    [treaty.inForce, facts.inForce === null ? treaty.notInForce : treaty.since(date(facts.inForce))],
    [
      treaty.entryIntoForce,
      clause?.instruments === undefined ? null : treaty.clause(clause.article, clause.instruments, clause.days),
    ],
    [treaty.laterStates, later && treaty.laterClause(later.article, later.days)],
    [treaty.parties, facts.parties === null ? null : `${facts.parties} (${asOf})`],
    [treaty.signatories, facts.signatories === null ? null : `${facts.signatories} (${asOf})`],
    [treaty.untc, facts.untc],
  ];
  return made.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

/** The parent of a protocol, or the protocols of a convention, as buttons. */
function familyButtons(document: Document, corpus: Corpus, words: Language): Block[] {
  const parent = document.treaty?.parent ? corpus.byId.get(document.treaty.parent) : undefined;
  const protocols = corpus.documents.filter(({ treaty }) => treaty?.parent === document.id);
  const open = (other: Document, label: string) => {
    const id = encodeCustomId('treaty', 'show', other.id);
    return id === null ? null : button(shorten(label, 80), id);
  };
  return rows(
    parent === undefined ? null : open(parent, words.treaty.parent(parent.short)),
    ...protocols.slice(0, 9).map((protocol) => open(protocol, protocol.short)),
  );
}

/** The parts of the treaty's summary and who is in it; below, where its own words stand. */
function sectionButtons(document: Document, shown: TreatySection | null, corpus: Corpus, words: Language): Block[] {
  const open = (section: TreatySection) => {
    const id = section === shown ? null : encodeCustomId('treaty', 'section', document.id, section);
    return id === null ? null : button(words.treaty.sections[section], id);
  };
  const card = shown === null ? null : encodeCustomId('treaty', 'show', document.id);
  const registered = corpus.documents.some(({ register }) => register?.treaty === document.id);
  const parties = registered ? partiesId('open', { id: document.id, kind: 'party', on: null, group: null }, 0) : null;
  return [
    ...rows(
      card === null ? null : button(shorten(words.button.wholeTreaty(document.short), 80), card),
      open('overview'),
      open('key-facts'),
      open('articles'),
      parties === null ? null : button(words.treaty.parties, parties),
    ),
    ...rows(
      linkButton(words.button.official(''), document.treaty?.officialText ?? null),
      linkButton(words.button.officialPage, document.url),
    ),
  ];
}

/** All articles by number and title, those of a chapter together. */
function articleList(document: Document, words: Language): Block[] {
  const blocks: Block[] = [];
  const notCovered = new Set(document.treaty?.notCovered);
  let lines: string[] = [];
  let chapter: string | null = null;
  const close = (): void => {
    if (lines.length > 0)
      blocks.push(text([...(chapter === null ? [] : [`**${escapeMarkdown(chapter)}**`]), ...lines].join('\n')));
    lines = [];
  };
  for (const article of document.articles) {
    if (article.chapter !== chapter || lines.length === 20) {
      close();
      chapter = article.chapter;
    }
    lines.push(escapeMarkdown(`${article.number}. ${shorten(article.title, 150)}`));
    notCovered.delete(article.number);
  }
  close();
  return notCovered.size === 0
    ? blocks
    : [...blocks, text(escapeMarkdown(words.treaty.notCovered(inRuns([...notCovered]))))];
}

/** Article numbers in order, those that follow each other as one run: `17–27`, `32`, `35–40`. */
function inRuns(numbers: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && Number(last.at(-1)) + 1 === Number(number)) last.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length < 2 ? run.join('') : `${run[0]}–${run.at(-1)}`));
}
