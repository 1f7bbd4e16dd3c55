import { parseArgs } from 'node:util';
import type { Desk, Hit } from '../desk.ts';
import { jsonLines, timed } from './batch.ts';
import { runCli, UsageError } from './failure.ts';
import { openDeskFor } from './open.ts';

const usage = 'use: npm run search -- "QUERY" [--in DOCUMENT] [--limit N] [--json] [--batch] [--corpus DIR]';

await runCli('search', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      batch: { type: 'boolean' },
      limit: { type: 'string' },
      in: { type: 'string' },
      corpus: { type: 'string' },
    },
  });
  const limit = values.limit === undefined ? 10 : Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw new UsageError(`--limit takes a whole number from 1 to 100; "${values.limit}" is not one.`);
  const query = positionals.join(' ');
  if (values.batch ? !values.json || query !== '' : query.trim() === '') throw new UsageError(usage);
  const desk = await openDeskFor(values.corpus);
  const shared = values.in === undefined ? [] : desk.sharing(values.in);
  if (shared.length > 0)
    throw new UsageError(`--in: "${values.in}" can be more than one: ${shared.map(({ id }) => id).join(', ')}.`);
  if (values.in !== undefined && !desk.find(values.in))
    throw new UsageError(`--in: no document is called "${values.in}"; "npm run corpus -- list" shows them all.`);
  const options = { limit, ...(values.in === undefined ? {} : { in: values.in }) };
  if (values.batch) {
    await jsonLines((line) => searched(desk, line, options));
    return 0;
  }
  const line = searched(desk, query, options);
  if (values.json) process.stdout.write(`${JSON.stringify(line)}\n`);
  else for (const hit of line.hits) process.stdout.write(`${describe(desk, hit)}\n\n`);
  return line.hits.length > 0 ? 0 : 1;
});

function searched(
  desk: Desk,
  query: string,
  options: { limit: number; in?: string },
): { query: string; hits: Hit[]; ms: number } {
  const { value, ms } = timed(() => desk.search(query, options));
  return { query, hits: value, ms };
}

function describe(desk: Desk, hit: Hit): string {
  const document = desk.corpus.byId.get(hit.documentId);
  const passage = desk.passage(hit.passageId);
  if (!document || !passage) return hit.passageId;
  return `${document.short} · ${passage.locator}  (${hit.score.toFixed(1)})\n  ${document.text.slice(passage.start, passage.end)}`;
}
