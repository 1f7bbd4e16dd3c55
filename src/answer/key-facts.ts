import type { AskedFor } from './asked-for.ts';

/** A matter that concerns a treaty as a whole. */
interface Matter {
  /** How people ask for it. */
  readonly asked: RegExp;
  /** How the Key facts say it. */
  readonly says: RegExp;
  /** What it is, where the question names the matter and no more: "UNTOC entry into force". */
  readonly gives?: AskedFor;
}

const matters: readonly Matter[] = [
  { asked: /\bresolution\b/, says: /\bresolution\b/ },
  { asked: /\badopt(ed|ion)?\b|\bpassed by the (general )?assembly/, says: /\b(was )?adopted\b/, gives: 'date' },
  {
    asked: /\bopen(ed|s)?\b.{0,12}\bsign|\bsignature\b|\bsigning ceremony|\bwhere\b.*\bsigned\b|\buntil when\b.*\bsign/,
    says: /\bopen(ed)? for signature\b/,
  },
  { asked: /\bunamended\b|\boriginal\b/, says: /\bunamended\b|\boriginal\b/ },
  { asked: /\bamended\b/, says: /\bas amended\b/ },
  {
    asked:
      /\b(enter|entry|com(e|es|ing)|came)\b.{0,14}\bforce\b|\bin force\b|\btakes? effect\b|\beffective (date|from)\b|\bstart date\b/,
    says: /\bentered into force\b|\bnot in force\b|\bin force\b|\benters into force\b/,
    gives: 'date',
  },
  {
    asked: /\blater\b|\bafter (the )?(deposit|ratif|acced)|\bnew (state|party)\b|\bjoins?\b.*\bforce\b/,
    says: /\bjoins?\b|\blater\b/,
  },
  {
    asked: /\bdepositar|\bdepository\b|\binstruments?\b.*\bdeposited (with|where)|\bwith whom\b/,
    says: /\bdepositary\b/,
  },
  { asked: /\blanguages?\b|\bauthentic\b/, says: /\blanguages?\b|\bauthentic\b/ },
  {
    asked: /\bunts\b|\btreaty series\b|\bvolume\b|\bregist(ration|ered)\b/,
    says: /\bTreaty Series\b|\bUNTS\b|\bregistered\b|\bRegistration\b/i,
  },
  { asked: /\buntc\b|\btreaty collection\b|\bxviii\b|\bchapter vi\b/, says: /\bTreaty Collection\b/ },
  { asked: /\bsecretariat\b/, says: /\b[Ss]ecretariat\b/ },
  {
    asked: /\breview\b|\bmonitor|\bconference of\b|\bwhich body\b|\bsupervis/,
    says: /\b[Rr]eview\b|\bConference of the\b|\bCommission\b|\bBoard\b|\bTask Force\b/,
  },
  { asked: /\bhow many articles\b|\bnumber of articles\b|\barticles? count\b/, says: /\bhas \d+ articles\b/ },
  {
    asked:
      /\b(how many|number of)\b.*\b(ratif|instruments?|accessions?|states|countries|parties)\b.*\b(force|needed?|required?|necessary)\b/,
    says: /\b\w+(th|st|nd|rd) instrument\b/,
    gives: 'number',
  },
  {
    asked: /\bsignator(y|ies)|\bhow many\b.*\bsigned\b|\b(which|what) (countries|states|governments)\b.*\bsign(ed)?\b/,
    says: /\b\d+ signator/,
    gives: 'number',
  },
  {
    asked:
      /\bhow many (\w+ )?(parties|states|countries|members|ratif)|\bnumber of (state )?parties\b|\bparties (count|to)\b/,
    says: /\b\d+ parties\b/,
  },
  {
    asked: /\bprotocols?\b.*\b(have|many|which|supplement)|\bhow many protocols\b/,
    says: /\bsupplement|\bProtocols\b/,
  },
  { asked: /\bfull (title|name)\b|\bofficial (title|name)\b|\bstands? for\b|\babbreviat/, says: /\bfull title\b/ },
];

/**
 * How many of the treaty-wide matters that a question asks for a Key fact speaks of, and how many it speaks of unasked.
 * Both 0 for a question about the content of articles.
 */
export function keyFactFit(question: string, fact: string): { asked: number; unasked: number } {
  const text = question.toLowerCase();
  let asked = 0;
  let unasked = 0;
  for (const attribute of matters) {
    const said = attribute.says.test(fact);
    if (attribute.asked.test(text)) asked += said ? 1 : 0;
    else unasked += said ? 1 : 0;
  }
  return { asked, unasked };
}

/** What a question asks about a treaty as a whole: the words that ask it, and what kind of answer it wants; null if nothing of the kind. */
export function treatyMatter(question: string): { words: string; gives: AskedFor | null } | null {
  const text = question.toLowerCase();
  const found = matters.filter(({ asked }) => asked.test(text));
  if (found.length === 0) return null;
  return {
    words: found.map(({ asked }) => asked.exec(text)?.[0] ?? '').join(' '),
    gives: found.find(({ gives }) => gives)?.gives ?? null,
  };
}
