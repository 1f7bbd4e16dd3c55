import type { APITextDisplayComponent } from 'discord-api-types/v10';
import type { Corpus, Passage } from '../corpus/document.ts';
import type { Participant } from '../corpus/participants.ts';
import type { Language } from '../language/language.ts';
import type { TreatyStanding } from '../register/standing.ts';
import { accent, linkButton, rows, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { blockQuote, escapeMarkdown } from './escape.ts';
import { footer } from './footer.ts';
import type { Message } from './message.ts';
import { pageOf } from './pager.ts';
import { pieces } from './pieces.ts';
import { registerTitle } from './register-fields.ts';

/** What a participant declared, reserved or notified, word for word: a block for each paragraph, a long one in pieces, under its section. */
export function declarationBlocks(
  declarations: readonly Passage[],
  corpus: Corpus,
  words: Language,
): APITextDisplayComponent[] {
  return declarations.flatMap((passage, index) => {
    const source = corpus.byId.get(passage.documentId)?.text ?? '';
    const section = sectionOf(passage);
    const heading =
      index > 0 && sectionOf(declarations[index - 1] ?? passage) === section ? '' : `**${escapeMarkdown(section)}**\n`;
    return pieces(source, passage, passage.sentences, 900).map(({ start, end }, piece) =>
      text(`${piece === 0 ? heading : ''}${blockQuote(source.slice(start, end))}`),
    );
  });

  /** `Bhutan — Declarations and reservations` heads each State's part. */
  function sectionOf({ heading }: Passage): string {
    return heading.split(' — ').slice(1).join(' — ') || words.status.declarations;
  }
}

/** Whose words they are: `Declarations and reservations: … (UNTC XVIII-12) · 24 November 2026`. */
export function declarationSignature(declarations: readonly Passage[], corpus: Corpus, words: Language): string {
  const document = corpus.byId.get(declarations[0]?.documentId ?? '');
  return [document?.publisher ?? '', document?.title ?? '', document?.date == null ? '' : words.date(document.date)]
    .filter((part) => part !== '')
    .join(' · ');
}

/** All that a participant declared, reserved or notified under one treaty, in pages. */
export function declarationsMessage(
  participant: Participant,
  standing: TreatyStanding,
  page: number,
  corpus: Corpus,
  words: Language,
): Message {
  const { register, declarations } = standing;
  return pageOf(
    {
      colour: accent.treaty,
      head: [
        text(
          `## ${escapeMarkdown(words.status.headline(participant.name, registerTitle(standing.register)))}\n-# ${escapeMarkdown(words.status.declarations)}`,
        ),
      ],
      blocks: declarationBlocks(declarations, corpus, words),
      foot: [
        text(`-# ${escapeMarkdown(declarationSignature(declarations, corpus, words))}`),
        ...rows(linkButton(words.button.source(''), register.document.url)),
        ...footer(corpus, words),
      ],
      turn: (to) => encodeCustomId('status', 'turn-declared', register.document.id, participant.code, to),
    },
    page,
    words,
  );
}
