/**
 * Words of talk around a question: they say who asks, what for, how sure one is and how the answer is wanted, never what is
 * asked about. None of them is a matter that a treaty or a State's act could have.
 */
export const talkWords: ReadonlySet<string> = new Set(
  [
    // for whom and what for
    'moot mun class course exam exams test essay paper thesis dissertation homework assignment slides slide presentation kahoot quiz bet debate brief briefing memo memorandum annex note notes notebook file files dossier research background project speech handout client colleague colleagues professor prof teacher tutor boss friend mate roommate partner delegate delegation delegates committee meeting work job office book textbook wikipedia website site source sources records record database table chart map lists',
    // asking
    'want wanted need needed needs please pls plz kindly indicate provide state give gimme show shows showed tell lodge lodged kicked kick hold holds require requires required enumerate draft drafting footing collection n included including close course verbale confirm verify check checking doublecheck clarify calculate compute work find found look looking looked asking asked ask ask wonder wondering question quick short answer answers info information idea clue possible could would grateful appreciate thanks thank thx cheers sorry hi hey hello dear folks guys lol haha ok okay oh hmm yo u ur',
    // particles
    'y acc nr no cases spring summer autumn winter remain remains remained valid written effect tysm happen triggered grandfather students grandma noise world quiz night having wishes wish during rather itself themselves himself herself out up down off over within without through throughout per via plus than instead total counted altogether combined together as so if that such own whichever whatever',
    // ordinals and numbers of parties
    'fourth fifth sixth seventh eighth ninth tenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth twenty thirty forty fifty sixty seventy eighty ninety hundred days',
    // being sure
    'true false correct correctly right wrong understand understood sure certain certainly believe think thought guess suppose assume assuming assumed know knew known remember recall forget heard hear read reads said says say saying told claims claim claimed maintains maintain insists swear somebody someone anybody anyone everybody everyone people colleague apparently allegedly supposedly actually really truly honestly basically simply seriously exact exactly precise precisely proper term word words cite quote call called regarded regard considered consider deemed deem counts count treated seen maybe perhaps probably',
    // time and degree
    'still yet already even ever never only just mere merely merge finally eventually originally initially now today tonight tomorrow currently presently nowadays recently lately ago long soon late later latest last early earlier earliest new newer newest old older oldest first second third once again back before after since until till wait waited past far whole entire entirely all both either neither also too same very much quite around away meanwhile then there here mid beginning end time times moment sixties seventies eighties nineties',
    // small verbs and nouns
    'make made makes do did does doing done go goes went gone going come came comes coming get got gets getting put puts take takes took taken hand handed bring brought let stand stands standing stood keep kept move moved step steps thing things way ways kind sort type form forms one ones two side sides part parts case matter point number set run running clock legal legally lawful lawfully formal formally official officially side list name names named yes no nope nah yeah yep right amended unamended original version versions organization organizations organisation organisations bloc country countries treaty among signer signers joiner joiners follow followed follows everything anything nothing something else other another cite like whether meantime joiner newcomer newcomers member full good proper properly actual regard respect concerning as regards annex beloved own dear seven six eight nine ten three four five preceded ahead others among between respectively order sequence standing status position situation present relation vis record recorded registered register database depositary according data entry entries row',
  ]
    .join(' ')
    .split(' '),
);

/**
 * Matters that a State's act or a treaty may have beside its date: a question that says one of them is about it, wherever in
 * the sentence it stands.
 */
export const otherMatters =
  /\b(?:reservations?|declarations?|declared?|objections?|objected|notifications?|amendments?|laws?|legislation|bills?|parliaments?|senate|congress|assembly|council|cabinet|ministers?|ministry|ministries|presidents?|king|queen|governments?|votes?|voted|debated?|courts?|judges?|police|arrest\w*|extradit\w*|prosecut\w*|convict\w*|victims?|penalt\w*|sentences?|reports?|reported|review\w*|implement\w*|compli\w+|comply|funds?|money|assets?|trainings?|why|reasons?|because|speech|hotline|officials?|articles? \d+)\b/i;
