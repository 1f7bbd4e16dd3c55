/** Words that say the opposite: where one stands in a question and the other in a sentence, the sentence hardly answers. */
const pairs =
  'increase/decrease increased/decreased increases/decreases rise/fall rose/fell rising/falling grow/shrink more/less most/least many/few larger/smaller largest/smallest ' +
  'big/small large/small high/low higher/lower highest/lowest long/short longer/shorter longest/shortest old/new older/newer oldest/newest early/late earlier/later ' +
  'first/last before/after above/below over/under inside/outside internal/external north/south northern/southern east/west eastern/western left/right ' +
  'begin/end began/ended start/end started/ended start/stop open/close opened/closed win/lose won/lost victory/defeat strong/weak stronger/weaker ' +
  'allow/prohibit allowed/prohibited allow/forbid permit/prohibit permitted/prohibited legal/illegal lawful/unlawful licit/illicit support/oppose supported/opposed ' +
  'accept/reject accepted/rejected agree/disagree succeed/fail success/failure friend/enemy ally/enemy peace/war public/private rich/poor male/female men/women ' +
  'active/inactive direct/indirect major/minor majority/minority maximum/minimum always/never all/none include/exclude included/excluded easy/difficult hard/easy ' +
  'positive/negative rural/urban ancient/modern same/different common/rare common/uncommon possible/impossible able/unable gain/lose gained/lost attack/defend ' +
  'import/export imported/exported buy/sell bought/sold cause/prevent caused/prevented create/destroy created/destroyed enter/leave arrive/leave hot/cold ' +
  'good/bad better/worse best/worst cheap/expensive dependent/independent formal/informal domestic/foreign offensive/defensive slow/fast slower/faster ' +
  'up/down upper/lower front/back young/old younger/older adult/child birth/death born/died';

/** Word -> words of opposite meaning, lower case. */
export const opposites: ReadonlyMap<string, readonly string[]> = pairs
  .split(' ')
  .map((pair) => pair.split('/'))
  .reduce((map, [one = '', other = '']) => {
    map.set(one, [...(map.get(one) ?? []), other]);
    map.set(other, [...(map.get(other) ?? []), one]);
    return map;
  }, new Map<string, string[]>());
