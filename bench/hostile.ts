import { openDesk } from '../src/desk.ts';

// How long `ask` takes for 10,000 characters that were made to cause work (the bar is 50 ms):
//   node --import ./src/typescript.js bench/hostile.ts
// CPU time of this process, so that other programs on the machine do not count; the median of nine calls after one more.
const desk = await openDesk();
const words = desk.corpus.documents.flatMap(({ text }) => text.split(/\s+/));
const rare = [...new Set(words)].filter((word) => word.length > 6);
const inputs: Record<string, string> = {
  'common words': 'state party convention article offence measures law ',
  'rare words': `${rare.join(' ')} `,
  'words with slips': `${rare.map((word) => `${word.slice(0, 2)}x${word.slice(2)}`).join(' ')} `,
  names: `${desk.corpus.documents.flatMap(({ title, aliases }) => [title, ...aliases]).join(', ')} `,
  references: 'article 16(4)(a) of UNTOC and § 5.1 ',
  questions: 'When did Bhutan accede to UNTOC? ',
  'one long word': 'trafficking',
  'brackets and quotes': '(“[«((“',
  'combining marks': 'e\u0301\u0327\u0308',
  emoji: '👩‍👩‍👧‍👦🇧🇹',
};
for (const [name, part] of Object.entries(inputs)) {
  const text = part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);
  desk.ask(text);
  const times = Array.from({ length: 9 }, () => {
    const before = process.cpuUsage();
    desk.ask(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((one, other) => one - other);
  process.stdout.write(
    `${name.padEnd(20)} ${(times[4] ?? 0).toFixed(1).padStart(7)} ms   slowest ${(times[8] ?? 0).toFixed(1)}\n`,
  );
}
