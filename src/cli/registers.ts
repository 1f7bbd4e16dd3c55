import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isDay } from '../corpus/dates.ts';
import { shippedCorpus } from '../corpus/shipped.ts';
import { checkedSite, depositarySite } from '../register/download.ts';
import { StatusFileError } from '../register/markup.ts';
import type { ShelvedRegister } from '../register/shelf.ts';
import { dataFolder } from './data-folder.ts';
import { runCli, UsageError } from './failure.ts';
import { fileSource, isFolder, registerOfName, siteSource } from './registers-source.ts';
import { currentRegisters, updateRegisters } from './registers-update.ts';

const usage =
  'use: npm run registers -- list | update [TREATY…] [--from FILE|DIR] [--as-of YYYY-MM-DD] [--dry-run] [--replace] [--site URL]';

/** How long one attempt to fetch a file may take, in milliseconds. */
const timeout = 30_000;

await runCli('registers', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      'as-of': { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      replace: { type: 'boolean', default: false },
      site: { type: 'string', default: depositarySite },
    },
  });
  const [action, ...names] = positionals;
  if (action !== 'list' && action !== 'update') throw new UsageError(usage);
  const today = new Date().toISOString().slice(0, 10);
  const asOf = values['as-of'];
  if (asOf !== undefined && (!isDay(asOf) || asOf > today))
    throw new UsageError(
      `--as-of must be a day of the calendar that is not to come, written YYYY-MM-DD (it is "${asOf}").`,
    );
  if (asOf !== undefined && values.from === undefined)
    throw new UsageError('--as-of goes with --from; a file that is fetched is of today.');
  if (values.from === undefined) checkSite(values.site);
  const corpus = shippedCorpus();
  const data = dataFolder();
  const all = currentRegisters(corpus, data);
  if (action === 'list') {
    for (const { document, facts, parties } of all)
      print(`${document.id}\t${facts.untc}\t${parties.length} parties\t${facts.coverage}`);
    return 0;
  }
  const registers = chosen(all, names, values.from);
  const deadline = (): AbortSignal => AbortSignal.timeout(timeout);
  const sourceOf =
    values.from === undefined
      ? siteSource({ site: values.site, deadline, pause: (milliseconds) => pause(milliseconds) }, today)
      : fileSource(values.from, asOf);
  const refused = await updateRegisters({
    corpus,
    data,
    registers,
    shelf: all,
    sourceOf,
    dryRun: values['dry-run'],
    replace: values.replace,
    today,
    print,
  });
  if (refused > 0)
    throw new UsageError(`${refused} of ${registers.length} registers were not updated; the lines above say why.`);
  return 0;
});

/** The registers that the command names; all of them where it names none, and one where the file's name tells which. */
function chosen(
  all: readonly ShelvedRegister[],
  names: readonly string[],
  from: string | undefined,
): ShelvedRegister[] {
  const found = names.flatMap((name) => {
    const wanted = all.filter(({ document, facts }) => [document.id, facts.treaty, facts.untc].includes(name));
    if (wanted.length === 0)
      throw new UsageError(`no register is named "${name}"; "npm run registers -- list" shows them all.`);
    return wanted;
  });
  if (from === undefined || isFolder(from)) return found.length > 0 ? found : [...all];
  const named = registerOfName(from, found.length > 0 ? found : all);
  const [only, ...others] = found;
  if (named) return [named];
  if (only && others.length === 0) return [only];
  throw new UsageError(`name the one register that ${from} is for, such as untoc-register or XVIII-12.`);
}

function checkSite(site: string): void {
  try {
    checkedSite(site);
  } catch (error) {
    if (!(error instanceof StatusFileError)) throw error;
    throw new UsageError(error.message);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
