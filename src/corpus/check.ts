import { glossaryProblems } from './check-glossary.ts';
import type { CorpusProblem } from './corpus-error.ts';
import type { CorpusFile } from './corpus-file.ts';
import type { Article, Corpus, CrossReference, Document, Passage } from './document.ts';
import { parseFrontMatter } from './front-matter.ts';
import { parsePlace, placeLocator } from './place.ts';
import { registerCheckProblems } from './register-proof.ts';
import { knownFields } from './schema.ts';

/** Longest quote that an answer may show. */
const longestItem = 500;

/** A verb that says how strong a duty is; every item of an operative article needs one. */
const force =
  /\b(must|may|need not|cannot|can|shall|is free to|are free to|is entitled to|are entitled to|has the right|have the right)\b/i;

/** What a treaty lays down without laying it on anybody: "the quorum is eight members", "a decision takes effect". */
const declared = /\b(takes effect|consists of|safe conduct\b.{0,80}\bceases|the quorum\b.{0,80}\bis)\b/i;

/** A "shall" that declares, written as a duty of nobody: nothing "must" take effect. */
const declaredAsDuty =
  /\bmust (?:take effect|enter into force|come into force|consist of|cease)\b|\bthe quorum\b.{0,80}\bmust be\b/i;

/** First words that lean on a line above: such an item cannot be quoted alone. */
const leaning =
  /^(it|they|them|this|these|those|such|he|she|its|their|and|or|but|the above|the latter|the same)\b(?! (Convention|Protocol|Article))/i;

/**
 * Verifies what a reader relies on and the loader does not need: article numbers without gaps, items that stand alone
 * and carry a verb of force, lengths, dates of the front matter that the Key facts repeat, references that lead somewhere.
 *
 * @returns every problem, in the order of the files; empty for a sound corpus
 */
export function checkCorpus(corpus: Corpus, files: readonly CorpusFile[]): CorpusProblem[] {
  const sources = new Map(files.map((file) => [file.path, file]));
  return [
    ...aliasProblems(corpus),
    ...registerCheckProblems(corpus, files),
    ...corpus.documents.flatMap((document) => {
      const bytes = sources.get(document.file)?.bytes;
      if (!bytes) return [];
      const source = parseFrontMatter(document.file, bytes);
      const problem = (at: number | string, what: string): CorpusProblem =>
        typeof at === 'string'
          ? { file: document.file, line: source.lineOf(at), field: at, what }
          : { file: document.file, line: source.lineAt(at), field: null, what };
      const unknown = Object.keys(source.data).filter(
        (field) => document.kind !== 'document' && !knownFields(document.kind).has(field),
      );
      const found = unknown.map((field) => problem(field, 'is not a field of this kind of document; is it misspelt?'));
      if (document.kind === 'treaty' || document.kind === 'facts' || document.kind === 'glossary') {
        for (const passage of document.passages) found.push(...itemProblems(document, passage, problem));
      }
      if (document.treaty) found.push(...treatyProblems(corpus, document, problem));
      found.push(...glossaryProblems(corpus, document, problem));
      if (document.kind === 'facts') {
        for (const passage of document.passages)
          if (passage.sources.length === 0) found.push(problem(passage.start, 'The fact has no "source:" line.'));
      }
      return found;
    }),
  ];
}

type Problem = (at: number | string, what: string) => CorpusProblem;

/** Two documents that answer to one name would be mixed up. */
function aliasProblems(corpus: Corpus): CorpusProblem[] {
  const owner = new Map<string, Document>();
  const problems: CorpusProblem[] = [];
  for (const document of corpus.documents) {
    for (const name of new Set(
      [document.title, document.short, ...document.aliases].map((alias) => alias.toLowerCase()),
    )) {
      const other = owner.get(name);
      if (other)
        problems.push({
          file: document.file,
          line: null,
          field: 'aliases',
          what: `"${name}" is a name of ${other.file} too.`,
        });
      owner.set(name, document);
    }
  }
  return problems;
}

function itemProblems(document: Document, passage: Passage, problem: Problem): CorpusProblem[] {
  const words = document.text.slice(passage.start, passage.end);
  const found: CorpusProblem[] = [];
  const where = `${passage.locator}: `;
  if (words.length > longestItem)
    found.push(
      problem(
        passage.start,
        `${where}the item has ${words.length} characters; at most ${longestItem} can be quoted. Split it.`,
      ),
    );
  if (words.includes('\n'))
    found.push(problem(passage.start, `${where}the item runs over several lines; write it on one.`));
  if (/(\*\*|__|`|\[[^\]]*\]\()/.test(words))
    found.push(problem(passage.start, `${where}the item has inline markup; write plain text.`));
  if (leaning.test(words))
    found.push(
      problem(
        passage.start,
        `${where}the item begins with "${words.split(' ', 3).join(' ')}" and leans on another line; name what it speaks of.`,
      ),
    );
  if (!/^[\p{Lu}\p{N}“]/u.test(words))
    found.push(problem(passage.start, `${where}the item does not begin like a sentence.`));
  if (!/[.?!]["”)]?$/.test(words)) found.push(problem(passage.start, `${where}the item does not end like a sentence.`));
  const roles = document.treaty?.roles;
  if (passage.place && declaredAsDuty.test(words))
    found.push(
      problem(
        passage.start,
        `${where}the item makes a duty of what the treaty declares; write "is" or "takes effect".`,
      ),
    );
  if (passage.place && roles && !force.test(words) && !declared.test(words)) {
    const exempt = [...roles.purpose, ...roles.definitions, ...roles.final];
    if (!exempt.includes(passage.place.article))
      found.push(
        problem(
          passage.start,
          `${where}the item has no verb of force (must, may, need not); say how strong the duty is.`,
        ),
      );
  }
  return found;
}

function treatyProblems(corpus: Corpus, document: Document, problem: Problem): CorpusProblem[] {
  const { treaty } = document;
  if (!treaty) return [];
  const found: CorpusProblem[] = [];
  const expected = articleNumbers(treaty.articles, treaty.bis).filter((number) => !treaty.notCovered.includes(number));
  const present = document.articles.map((article) => article.number);
  const missing = expected.filter((number) => !present.includes(number));
  const extra = present.filter((number) => !expected.includes(number));
  if (missing.length > 0)
    found.push(
      problem(
        'articles',
        `Article ${missing.join(', ')} of ${treaty.articles} has no heading here and is not listed under notCovered.`,
      ),
    );
  if (extra.length > 0)
    found.push(
      problem(
        'articles',
        `Article ${extra.join(', ')} stands here, but the front matter does not count it (or lists it under notCovered).`,
      ),
    );
  if (missing.length + extra.length === 0 && present.join() !== expected.join())
    found.push(problem('articles', 'The articles are not in order.'));
  for (const article of document.articles) found.push(...articleProblems(article, problem));
  for (const place of Object.values(treaty.cooperation).flat()) {
    const wanted = parsePlace(place);
    const held = document.passages.some(
      (passage) =>
        passage.place?.article === wanted?.article &&
        wanted?.path.every((step, depth) => passage.place?.path[depth] === step),
    );
    if (!held) found.push(problem('cooperation', `${place} is no place that the summary holds.`));
  }
  const known = (reference: CrossReference): boolean => {
    const other = corpus.byId.get(reference.treaty);
    return (
      reference.place === null ||
      !other ||
      other.articles.some((article) => article.number === reference.place?.article) ||
      (other.treaty?.notCovered.includes(reference.place.article) ?? false)
    );
  };
  for (const passage of document.passages) {
    for (const reference of [...passage.refs, ...passage.applies]) {
      if (!known(reference))
        found.push(
          problem(
            passage.start,
            `${passage.locator}: it refers to ${reference.treaty}${reference.place ? ` ${placeLocator(reference.place)}` : ''}, which is not on the shelf.`,
          ),
        );
    }
  }
  const facts = document.passages
    .filter((passage) => passage.locator === 'Key facts')
    .map((passage) => document.text.slice(passage.start, passage.end))
    .join('\n');
  for (const field of ['adopted', 'opened', 'inForce'] as const) {
    const day = treaty[field];
    if (day && !mentionsDay(facts, day)) found.push(problem(field, `${day} does not stand in the Key facts.`));
  }
  for (const field of ['signatories', 'parties', 'articles'] as const) {
    const count = treaty[field];
    if (count !== null && !new RegExp(`\\b${count}\\b`).test(facts))
      found.push(problem(field, `${count} does not stand in the Key facts.`));
  }
  if (treaty.parent !== null && corpus.documents.length > 1 && !corpus.byId.has(treaty.parent))
    found.push(problem('parent', `"${treaty.parent}" is not on the shelf.`));
  if (!document.passages.some((passage) => passage.locator === 'Overview'))
    found.push(problem('title', 'The treaty has no "## Overview".'));
  return found;
}

function articleProblems(article: Article, problem: Problem): CorpusProblem[] {
  const found: CorpusProblem[] = [];
  if (article.title === '')
    found.push(
      problem(article.start, `Article ${article.number} has no title; write "### Article ${article.number} — Title".`),
    );
  if (article.passages.length === 0) found.push(problem(article.start, `Article ${article.number} has no item.`));
  const paragraphs = [
    ...new Set(
      article.passages
        .map((passage) => passage.place?.path[0])
        .filter((step) => step !== undefined && /^\d+$/.test(step)),
    ),
  ].map(Number);
  paragraphs.forEach((number, index) => {
    if (number !== index + 1)
      found.push(
        problem(article.start, `Article ${article.number}: paragraph ${number} stands where ${index + 1} is expected.`),
      );
  });
  return found;
}

/** `1`, `2`, … with each bis article behind its namesake. */
export function articleNumbers(count: number, bis: readonly string[]): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1)).flatMap((number) =>
    bis.includes(`${number} bis`) ? [number, `${number} bis`] : [number],
  );
}

/** Whether a text has an ISO day written out: 2000-11-15 as "15 November 2000". "12 to 15 December 2000" has its first day too. */
function mentionsDay(text: string, day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  const month = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  return new RegExp(
    `\\b${date.getUTCDate()}( (to|and|or) \\d+)? ${month}( ${date.getUTCFullYear()}|( to| and) \\d+ \\p{Lu}\\p{L}+ ${date.getUTCFullYear()})`,
    'u',
  ).test(text);
}
