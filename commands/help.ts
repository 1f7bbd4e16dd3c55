import type { Command } from '../src/command/command.ts';
import { helpMessage } from '../src/message/help-message.ts';

export default {
  declaration: { name: 'help', description: 'What the desk can do, and questions to try' },
  run: (_options, { desk, words, commands }) => ({ message: helpMessage(commands, desk.corpus, words), private: true }),
} satisfies Command;
