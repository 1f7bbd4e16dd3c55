import type { Span } from '../corpus/document.ts';

/** How strong a provision is, in the words of the summaries (`must` stands for a treaty's *shall*), the strongest first. */
export const forces = [
  'must',
  'must not',
  'must consider',
  'must endeavour to',
  'should',
  'may not',
  'may',
  'need not',
] as const;

export type Force = (typeof forces)[number];

/** A verb of force where it stands in a text. */
export interface Modal extends Span {
  readonly force: Force;
  /** Whether it stands in a clause that only describes ("the bodies that each State Party must have"). */
  readonly aside: boolean;
}

const verb =
  /\b(?:(?:must|shall|should|may)\b(?: not\b)?|(?:need not(?! to\b)|cannot)\b|(?:is|are) (?:free|entitled) to\b|ha(?:s|ve) the right to\b)/g;

/** A sentence that begins with a condition: a verb before its comma does not say what the sentence asks for. */
const condition = /^(?:where|if|when|whenever|before|after|as|unless|until|although|while)\b[^,]*$/i;

/** "must, in accordance with its domestic law, consider": what stands between the verb and what it weakens to. */
const weakened =
  /^(?: also| similarly| likewise| further)?(?:,[^.;:“”]{1,220}?,)? (?:(consider|give (?:[a-z]+ )?consideration)|(endeavour|endeavor|strive|seek to))\b/;

/** "No Party may", "in no case may": the denial stands before the verb. */
const denied =
  /(?:^|[.;,:] (?:but |and )?)(?:no (?:\w+ ){1,4}|nothing [^,.;]{0,60}|neither [^,.;]{0,60}|in no (?:case|event) )$/i;

/** A clause that hangs from a noun or a condition, up to its verb: "that each State Party", "which it", "where a State". */
const hanging =
  /\b(?:that|which|who|whom|whose|where|when|if|unless|until|whether|as|than|what|how)(?: (?:each|a|an|the|any|its|it|they|such|another|one|no|other|all|both|that|those|States?|Part(?:y|ies)|person|persons|Convention|Protocol|Board|Commission)){0,5}$/;

/** Every verb of force in a text, in order. Case matters: the month "May" is none. */
export function modalsIn(text: string): Modal[] {
  return [...text.matchAll(verb)].map((match) => {
    const [words] = match;
    const start = match.index;
    const end = start + words.length;
    const weak = /^(must|shall)$/.test(words) ? weakened.exec(text.slice(end, end + 260)) : null;
    const force: Force = weak
      ? weak[1]
        ? 'must consider'
        : 'must endeavour to'
      : words === 'may' && denied.test(text.slice(0, start))
        ? 'may not'
        : plainForce(words);
    return {
      start,
      end: weak ? end + weak[0].length : end,
      force,
      // "cannot" tells what is impossible ("a dispute that cannot be settled") more often than what is forbidden.
      aside:
        words === 'cannot' ||
        hanging.test(text.slice(Math.max(0, start - 90), start).trimEnd()) ||
        condition.test(text.slice(0, start)),
    };
  });
}

/** The verb that says how strong a sentence is: the first that does not stand aside; null if it has none. */
export function mainModal(text: string): Modal | null {
  const modals = modalsIn(text);
  return modals.find(({ aside }) => !aside) ?? modals[0] ?? null;
}

function plainForce(words: string): Force {
  if (words === 'need not') return 'need not';
  if (words === 'cannot') return 'may not';
  if (/ to$/.test(words)) return 'may';
  const not = words.endsWith(' not');
  if (words.startsWith('should')) return not ? 'must not' : 'should';
  if (words.startsWith('may')) return not ? 'may not' : 'may';
  return not ? 'must not' : 'must';
}

/** Words that leave a State room in how far or whether it acts; each ends before the next comma. */
const soft = new RegExp(
  [
    'subject to [^,.;:“”]{3,120}',
    String.raw`in (?:accordance|conformity|keeping) with [^,.;:“”]{0,80}?(?:law|laws|legislation|legal systems?|principles|constitutional [a-z]+)\b(?: of (?:its|their) (?:own )?(?:domestic |national )?(?:law|laws|legislation|legal systems?|administrative systems?))?`,
    String.raw`consistent with [^,.;:“”]{0,80}?(?:law|laws|legislation|legal systems?|principles)\b(?: of (?:its|their) (?:own )?(?:domestic |national )?(?:law|legal systems?))?`,
    'to the (?:(?:greatest|fullest|maximum|widest) )?(?:possible )?extent(?: (?:possible|feasible|practicable|permitted by [^,.;:“”]{3,80}|that [^,.;:“”]{3,80}|consistent with [^,.;:“”]{3,80}|necessary|appropriate))?',
    String.raw`(?<!\bas \w{1,12} )(?:where|wherever|as|if|when|whenever) (?:it is )?(?:necessary|appropriate|applicable|possible|feasible|practicable|relevant|required|warranted)(?: (?:and|or) (?:necessary|appropriate|applicable|possible|feasible|practicable|relevant))?`,
    'in (?:all )?appropriate (?:cases|circumstances)',
    '(?:as|so) far as (?:possible|practicable|feasible)',
    'within (?:its|their) (?:own )?(?:means|capabilities|available resources|institutional and legal systems)',
    '(?:if|where|as|when) (?:it|they) (?:so )?(?:wish|wishes|deems?|considers?|decides?|sees?)(?: (?:it )?(?:fit|appropriate|necessary|desirable|so))?',
    '(?:if|where) (?:its|their) domestic law so (?:permits|requires)',
    '(?:with|having|paying) due regard (?:to|for) [^,.;:“”]{3,100}',
    'taking (?:due )?account of [^,.;:“”]{3,100}',
    'at (?:its|their) (?:own )?discretion',
  ].join('|'),
  'gi',
);

/** Where a text softens what it asks for: "subject to the basic concepts of its legal system", "in appropriate cases". */
export function softenersIn(text: string): Span[] {
  return [...text.matchAll(soft)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
