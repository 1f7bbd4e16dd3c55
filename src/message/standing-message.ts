import { cite } from '../answer/cite.ts';
import { openRegister, rowCitation } from '../answer/status-row.ts';
import type { Corpus } from '../corpus/document.ts';
import type { Participant } from '../corpus/participants.ts';
import type { Language } from '../language/language.ts';
import type { TreatyStanding } from '../register/standing.ts';
import { questionButtons } from './carry.ts';
import { accent, type Block, button, linkButton, messageOf, rows, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { declarationBlocks, declarationSignature } from './declarations-message.ts';
import { blockQuote, escapeMarkdown, shorten } from './escape.ts';
import { footer } from './footer.ts';
import { limits } from './limits.ts';
import type { Message } from './message.ts';
import type { PicturePart } from './picture-blocks.ts';
import { quoteText } from './quote.ts';
import { coverageLine, inForceFields, registerTitle } from './register-fields.ts';
import { signatureLine, sourceMark } from './signature.ts';

export interface StandingView {
  readonly participant: Participant;
  readonly standing: TreatyStanding;
  /** Where it stands in other registers of the same treaty (the Single Convention before it was amended). */
  readonly elsewhere: readonly TreatyStanding[];
  /** ISO day. */
  readonly today: string;
  readonly picture: PicturePart;
  readonly others: readonly Block[];
}

/** So many characters of declarations stand in the message itself; all of them behind a button. */
const declarationRoom = 1200;

/** Where the text of the Vienna Convention stands, as the International Law Commission publishes it. */
const viennaConvention = 'https://legal.un.org/ilc/texts/instruments/english/conventions/1_1_1969.pdf';

/** One State and one treaty in full: its acts as the register has them, what is computed from them, what it declared. */
export function standingMessage(view: StandingView, corpus: Corpus, words: Language): Message {
  const { participant, standing, picture } = view;
  const { register } = standing;
  const title = registerTitle(standing.register);
  const standingName = words.status.standing(standing.standing, standing.conclusive);
  return {
    ...messageOf(accent.treaty, [
      text(
        [
          `## ${escapeMarkdown(words.status.headline(participant.name, title))}`,
          `**${escapeMarkdown(standingName)}**`,
          `-# ${escapeMarkdown(coverageLine(register, words))}`,
        ].join('\n'),
      ),
      ...actBlocks(view, corpus, words),
      ...declared(view, corpus, words),
      ...picture.blocks,
      ...buttons(view, words),
      ...view.others,
      ...footer(corpus, words),
    ]),
    files: [...picture.files],
  };
}

/** The row and what follows from it; or that there is none, which an incomplete register does not turn into "not a party". */
function actBlocks({ participant, standing, today }: StandingView, corpus: Corpus, words: Language): Block[] {
  const { row, register } = standing;
  const { facts, treaty } = register;
  const title = registerTitle(standing.register);
  const plain = (sentence: string): Block => text(escapeMarkdown(sentence));
  if (row === null || standing.standing === 'absent' || standing.standing === 'not-on-file') {
    const { parties, asOf } = facts.published;
    const published = asOf === null ? null : words.date(asOf);
    return [
      plain(
        standing.standing === 'absent'
          ? words.register.absent(participant.name, title, words.date(facts.asOf))
          : words.register.notOnFile(
              participant.name,
              title,
              words.register.coverage(facts.coverage),
              parties,
              published,
            ),
      ),
    ];
  }
  const cited = rowCitation(standing, row);
  const signed = `${signatureLine(cited, sourceMark(0), corpus, words)} · ${escapeMarkdown(words.register.rowSource(row.row.sourceKind, row.row.source))}`;
  const quoted = text(`${quoteText(cited, corpus, words)}\n${signed}`);
  if (standing.standing === 'signatory') {
    const day = words.date(row.row.signature ?? '');
    return [
      quoted,
      plain(
        words.register.signedOnly(
          participant.name,
          title,
          day,
          words.date(row.row.asOf || facts.asOf),
          openRegister(standing),
        ),
      ),
    ];
  }
  const { inForce } = row;
  if (!inForce.computed) return [quoted, plain(words.register.notComputed(inForce.reason))];
  const clause = treaty !== null && inForce.clause !== null ? cite(treaty, inForce.clause) : null;
  return [
    quoted,
    text(`**${words.answer.computed}** ${escapeMarkdown(inForceFields(inForce, today, words) ?? '')}`),
    ...(clause === null
      ? []
      : [text(`${blockQuote(clause.quote)}\n${signatureLine(clause, sourceMark(1), corpus, words)}`)]),
  ];
}

/** The first of what it declared, as the depositary publishes it; that none is on file proves nothing, and it says so. */
function declared({ standing }: StandingView, corpus: Corpus, words: Language): Block[] {
  const { row, declarations, register } = standing;
  if (row === null) return [];
  const heading = `### ${words.status.declarations}`;
  if (declarations.length === 0) {
    const updated = [...register.declarations.values()].length > 0;
    return [text(`-# ${escapeMarkdown(updated ? words.status.noneDeclared : words.status.declarationsUnknown)}`)];
  }
  const shown: Block[] = [];
  let room = declarationRoom;
  for (const block of declarationBlocks(declarations, corpus, words)) {
    room -= block.content.length;
    if (room < 0 && shown.length > 0) break;
    shown.push(block);
  }
  return [text(heading), ...shown, text(`-# ${escapeMarkdown(declarationSignature(declarations, corpus, words))}`)];
}

function buttons({ participant, standing, elsewhere }: StandingView, words: Language): Block[] {
  const { register, declarations } = standing;
  const short = register.treaty?.short ?? '';
  const made = (label: string, customId: string | null) =>
    customId === null ? null : button(shorten(label, limits.label), customId);
  const ask = standing.row === null ? [] : [words.status.question(participant.name, short)];
  return [
    ...rows(
      declarations.length === 0
        ? null
        : made(
            words.status.allDeclarations,
            encodeCustomId('status', 'declared', register.document.id, participant.code, 0),
          ),
      ...elsewhere
        .filter(({ row }) => row !== null)
        .map((other) =>
          made(
            registerTitle(other.register),
            encodeCustomId('status', 'full', other.register.document.id, participant.code),
          ),
        ),
      made(words.status.all(participant.name), encodeCustomId('status', 'state', participant.code)),
      register.treaty === null
        ? null
        : made(words.button.wholeTreaty(short), encodeCustomId('treaty', 'show', register.treaty.id)),
      linkButton(words.button.source(''), register.document.url),
      standing.standing === 'signatory' ? linkButton(words.status.vienna, viennaConvention) : null,
    ),
    ...questionButtons(ask),
  ];
}
