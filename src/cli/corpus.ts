import { parseArgs } from 'node:util';
import { checkCorpus } from '../corpus/check.ts';
import { CorpusError, problemLine } from '../corpus/corpus-error.ts';
import { buildCorpus } from '../corpus/load.ts';
import { openCorpus } from '../corpus/open-corpus.ts';
import { readCorpusFiles } from '../corpus/read-files.ts';
import { shippedCorpus } from '../corpus/shipped.ts';
import { shelfFor } from './data-folder.ts';
import { runCli, UsageError } from './failure.ts';

const usage = 'use: npm run corpus -- check | text ID | passages ID | list   [--corpus DIR]';

await runCli('corpus', async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { corpus: { type: 'string' } } });
  const [action, id] = positionals;
  if (action === 'check') return check(readCorpusFiles(values.corpus ?? shippedCorpus()));
  const corpus = await openCorpus(shelfFor(values.corpus));
  if (action === 'list') {
    for (const document of corpus.documents) print(`${document.id}\t${document.kind}\t${document.title}`);
    return 0;
  }
  if ((action !== 'text' && action !== 'passages') || id === undefined) throw new UsageError(usage);
  const document = corpus.byId.get(id);
  if (!document) throw new UsageError(`no document has the id "${id}"; "npm run corpus -- list" shows them all.`);
  if (action === 'text') process.stdout.write(document.text);
  else
    for (const { id: passageId, locator, start, end } of document.passages)
      print(JSON.stringify({ passageId, locator, start, end }));
  return 0;
});

function check(files: ReturnType<typeof readCorpusFiles>): number {
  try {
    const corpus = buildCorpus(files);
    const problems = checkCorpus(corpus, files);
    for (const problem of problems) print(problemLine(problem));
    const passages = corpus.documents.reduce((sum, document) => sum + document.passages.length, 0);
    print(
      `${corpus.documents.length} documents, ${passages} passages: ${problems.length === 0 ? 'no problems' : `${problems.length} problems`}`,
    );
    return problems.length === 0 ? 0 : 2;
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    for (const problem of error.problems) print(problemLine(problem));
    throw error;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
