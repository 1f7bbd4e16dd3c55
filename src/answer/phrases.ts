import type { AskedFor } from './asked-for.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';

/** "parties to the protocol in April 2024": asks for a number without a word that says so. */
const counted = /\b(parties|signatories)\b/i;

/** A phrase longer than this is no headline: the quote itself is read as fast. UTF-16 code units. */
const longest = 170;

/** "which languages", "what kinds of workers", "name the four acts": asks for several things by their name. */
const asksSeveral =
  /\b(?:which|what|name|list|whose)(?: (?:are|were))?(?: (?:the|other|all))?(?: (?:\d+|two|three|four|five|six|seven|eight|nine|ten|different|main|official|authentic|new|key))*(?: \p{L}+){0,3}? (?:kinds|types|sorts|forms|groups|categories|languages|themes|topics|areas|conducts?|offences|crimes|acts|members|countries|states|organi[sz]ations|agencies|partners|professions|people|workers|officials|examples)\b|\blanguages of\b|\bexamples\b/iu;

/** One member of an enumeration: words without a stop or a bracket. */
const member = '[^,.;:()“”]{2,70}?';
/** "health workers, legal officers, teachers and community volunteers", behind words that open a list. */
const enumeration = new RegExp(
  String.raw`(?:: |\b(?:such as|including|like|namely|are|were|comprise[sd]?) (?:the )?)((?:${member}, )+(?:${member},? )?(?:and|or) [^,.;:()“”]{2,70}?)(?=[.;:]?$|[;.] | \(|, (?:which|who|under|according|as)\b)`,
  'iu',
);

/** What the intention behind something is: "to facilitate convergence in national approaches". */
const purpose =
  /\b(?:purposes?|intention|aims?|objectives?|goals?|idea)\b[^.;]{0,90}? (?:is|are|was|were) (to [^.;,]{8,}?)(?=[.;]?$|[;,] | (?:with regard to|that|which|by|in accordance with)\b)/iu;
const because = /\b(because [^.;]{8,}?)(?=[.;]?$|; )/iu;

/** Who does what the sentence says: "The requested State Party must bear …". */
const doer =
  /^((?:The|A|An|Each|Every|Any|No) [^,.;:()“”]{2,60}?) (?:must|may|shall|is to|elects?|appoints?|decides?|pays?|bears?|leads?)\b/u;
const whoDoes =
  /\bwho (?:(?:can|may|must|has to|have to|should|is to) (?:also |actually )?(\p{L}{3,})|pays?\b|bears?\b|decides?\b|elects?\b|appoints?\b|leads?\b)/iu;
const doneBy = /\b(?:by|is|to) ((?:the )?\p{Lu}[^,.;:()“”]{2,60}?)(?=[.,;:]|$| (?:at|in|on|for|from|of its|under)\b)/u;

/**
 * The phrase of a quote that answers a question which asks for no date, number or name: the things in a list, the purpose, the
 * one who must act. Null where the quote has no such phrase, or it is too long to be a headline.
 *
 * @example phraseAnswer('thing', 'Official languages of UNTOC?', 'The authentic languages are Arabic, Chinese and Spanish.')
 * // 'Arabic, Chinese and Spanish'
 */
export function phraseAnswer(asked: AskedFor, question: string, quote: string): string | null {
  const found =
    asked === 'reason'
      ? (purpose.exec(quote)?.[1] ?? because.exec(quote)?.[1])
      : asked === 'person'
        ? whoActs(question, quote)
        : asksSeveral.test(question)
          ? enumeration.exec(quote)?.[1]
          : countedIn(question, quote);
  return found !== undefined && found.length <= longest ? found : null;
}

function countedIn(question: string, quote: string): string | undefined {
  const noun = /\bhow many\b/i.test(question) ? undefined : counted.exec(question)?.[1]?.toLowerCase();
  return noun === undefined ? undefined : new RegExp(String.raw`(?<![\d,])\d+ ${noun}\b`).exec(quote)?.[0];
}

/** "Who pays", "who can change": the subject of the sentence, if it speaks of the same act; else by whom it is done. */
function whoActs(question: string, quote: string): string | undefined {
  const [asks, act] = whoDoes.exec(question) ?? [];
  if (asks === undefined) return undefined;
  const subject = doer.exec(quote);
  const then = quote.slice(subject?.[0].length ?? 0).toLowerCase();
  const same = act === undefined || new RegExp(`^\\W*(?:\\p{L}+ )?${act.slice(0, 4).toLowerCase()}`, 'u').test(then);
  return same ? (subject?.[1] ?? doneBy.exec(quote)?.[1]) : undefined;
}

/** Puts a phrase above an answer that has no headline yet. */
export function withPhrase(question: Question, outcome: Outcome): Outcome {
  const [first] = outcome.citations;
  if (!outcome.found || !first || (outcome.headline ?? null) !== null || outcome.context?.topic === 'chain')
    return outcome;
  return { ...outcome, headline: phraseAnswer(question.asked, question.text, first.quote) };
}
