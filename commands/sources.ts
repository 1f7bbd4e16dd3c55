import type { Command } from '../src/command/command.ts';
import { wholeNumber } from '../src/message/custom-id.ts';
import { sourcesMessage } from '../src/message/sources-message.ts';

export default {
  declaration: { name: 'sources', description: 'What the desk answers from: every document with its date and address' },
  run: (_options, { desk, words }) => ({ message: sourcesMessage(desk.corpus, 0, words) }),
  actions: {
    page: ({ args: [page] }, { desk, words }) => ({
      message: sourcesMessage(desk.corpus, wholeNumber(page) ?? 0, words),
      update: true,
    }),
  },
} satisfies Command;
