/**
 * Words of talk around a question, by what they say: who asks, what for, how sure one is and how the answer is wanted, never
 * what is asked about. None of them is a matter that a treaty or a State's act could have. Not for claims: "Nepal never ratified
 * it" says something else than "Nepal ratified it".
 */
/** For whom and what for. */
const purpose = `
  annex assignment background bet book brief briefing chart class client clients colleague colleagues committee
  course database debate desk dissertation dossier essay exam exams file files footnote footnotes handout
  homework job kahoot lecture lesson list lists map meeting memo memorandum moot mun night note notebook notes
  office panel paper presentation project quiz quizzes record records research seminar site slide slides source
  sources speech table test textbook thesis trivia verbale website wikipedia work workshop world
`;
/** Who is told of beside the question. */
const people = `
  anybody anyone aunt boss brother cousin dad delegate delegates delegation everybody everyone father folks
  friend grandfather grandma grandmother guys herself himself itself mate mom mother mum neighbour own partner
  people prof professor pupil pupils roommate sister somebody someone speaker student students teacher
  themselves tutor uncle
`;
/** How one asks. */
const asking = `
  answer answers appreciate ask asked asking calculate check checking cheers clarify clue compute confirm could
  dear doublecheck draft drafting enumerate find found gimme give grateful haha hello hey hi hmm idea indicate
  info information kindly lol look looked looking n nah need needed needs no nope oh ok okay please pls plz
  possible preparing provide question quick require required requires short show showed shows sorry state tell
  thank thanks thx tysm u ur verify want wanted wants wish wishes wonder wondering work would y yeah yep yes yo
`;
/** How sure one is, and who said so. */
const certainty = `
  actual actually allegedly apparently assume assumed assuming basically believe call called certain cite claim
  claimed claims consider considered correct correctly count counted counts deem deemed exact exactly false
  forget guess hear heard honestly insists knew know known maintain maintains maybe noise perhaps precise
  precisely probably proper quote read reads really recall regard regarded remember right said say saying says
  seen seriously simply suppose supposedly sure swear term think thought told treated true truly understand
  understood word words wrong
`;
/** When, how long, in which order. */
const time = `
  after again ago ahead already autumn back before began begin beginning begins close course currently days
  during earlier earliest early eighties end ending even eventually ever far finally first happen initially just
  last late lately later latest long meantime meanwhile mere merely merge mid moment never new newer newest
  nineties now nowadays old older oldest once only order originally past preceded presently recently second
  sequence seventies since sixties soon spring start started starts still summer then third till time times
  today tomorrow tonight triggered until wait waited winter yesterday yet
`;
/** How much, and particles that stand alone. */
const degree = `
  all also altogether among applying around as away between both but combined down either entire entirely full
  here if included including instead much neither off out over per plus quite rather same so such than that
  there through throughout together too total up very via whatever whether whichever whole within without
`;
/** Numbers of parties and instruments. */
const numbers = `
  acc eight eighth eightieth eighty fifth fiftieth fifty five fortieth forty four fourth hundred hundredth nine
  ninetieth ninety ninth no nr number one ones seven seventh seventieth seventy six sixth sixtieth sixty ten
  tenth thirtieth thirty three twentieth twenty two
`;
/** Small verbs and nouns around an act. */
const acts = `
  amended bring brought came case cases clock collection come comes coming did do does doing done effect follow
  followed follows footing form formal forms get gets getting go goes going gone got hand handed having held
  hold holds keep kept kick kicked kind lawful lawfully legal legally let list lodge lodged made make makes
  matter move moved name named names official original part parts point put puts remain remained remains run
  running set side sides sort stand standing stands step steps stood take taken takes thing things took type
  unamended valid version versions way ways went written
`;
/** Words for parties, registers and the clause that governs. */
const parties = `
  according another anything applies apply beloved bloc clause concerning countries country data depositary else
  entries entry everything express expressed good joiner joiners latecomer like map member newcomer newcomers
  nothing organisation organisations organization organizations other others paragraph position present properly
  provision provisions recorded regards register registered relation respect respectively row signer signers
  situation something standing status treaty under virtue vis
`;

export const talkWords: ReadonlySet<string> = new Set(
  [purpose, people, asking, certainty, time, degree, numbers, acts, parties].flatMap((words) =>
    words.trim().split(/\s+/),
  ),
);

/**
 * Matters that a State's act or a treaty may have beside its date: a question that says one of them is about it, wherever in
 * the sentence it stands.
 */
export const otherMatters =
  /\b(?:reservations?|declarations?|declared?|objections?|objected|notifications?|amendments?|laws?|legislation|bills?|parliaments?|senate|congress|assembly|council|cabinet|ministers?|ministry|ministries|presidents?|king|queen|governments?|votes?|voted|debated?|courts?|judges?|police|arrest\w*|extradit\w*|prosecut\w*|convict\w*|victims?|penalt\w*|sentences?|reports?|reported|review\w*|implement\w*|compli\w+|comply|funds?|money|assets?|trainings?|why|reasons?|because|speech|hotline|officials?|articles? \d+)\b/i;
