/** What people ask about a treaty as a whole: how they ask it, and how the Key facts say it. */
const attributes: readonly { readonly asked: RegExp; readonly says: RegExp }[] = [
  { asked: /\badopt|\bresolution\b|\bpassed by the (general )?assembly/, says: /\b(was )?adopted\b/ },
  {
    asked: /\bopen(ed|s)?\b.{0,12}\bsign|\bsignature\b|\bsigning ceremony|\bwhere\b.*\bsigned\b|\buntil when\b.*\bsign/,
    says: /\bopen(ed)? for signature\b/,
  },
  { asked: /\b(un)?amended\b|\boriginal\b/, says: /\b(un)?amended\b|\boriginal\b/ },
  {
    asked:
      /\b(enter|entry|com(e|es|ing)|came)\b.{0,14}\bforce\b|\bin force\b|\btakes? effect\b|\beffective (date|from)\b|\bstart date\b/,
    says: /\bentered into force\b|\bnot in force\b|\bin force\b/,
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
  { asked: /\bsignator|\bhow many\b.*\bsigned\b/, says: /\b\d+ signator|\bsignatures?\b/ },
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
  for (const attribute of attributes) {
    const said = attribute.says.test(fact);
    if (attribute.asked.test(text)) asked += said ? 1 : 0;
    else unasked += said ? 1 : 0;
  }
  return { asked, unasked };
}
