import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { participantNames } from './participant-names.ts';

/** A State, or an organization, that can take part in treaties. */
export interface Participant {
  /** ISO 3166-1 alpha-3: `BTN`; `EUR-EU` for the European Union. */
  readonly code: string;
  /** ISO 3166-1 alpha-2: `BT`; `EU`. */
  readonly alpha2: string;
  /** UN short name: `Bolivia (Plurinational State of)`. */
  readonly name: string;
  /** Every other name, former ones too. */
  readonly names: readonly string[];
  /** `Bhutanese`. */
  readonly adjectives: readonly string[];
  /** The European Union: a party beside its member States, not counted for entry into force. */
  readonly organization: boolean;
}

/** A territory with an ISO code that is no participant of its own: `Greenland`. */
export interface Territory {
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
}

/**
 * Every participant and territory, from the country library (ISO codes, English names) and our own list of what it lacks.
 * Participants are the members of the United Nations, the Holy See, the State of Palestine, the Cook Islands, Niue, the
 * Sahrawi Arab Democratic Republic (a member of the African Union) and the European Union.
 */
export function readParticipants(): { participants: Participant[]; territories: Territory[] } {
  const alpha2 = new Map(codes.map(([two = '', three = '']) => [three, two]));
  const library = new Map<string, readonly string[]>(
    Object.entries(english.countries).map(([two, name]) => [two, typeof name === 'string' ? [name] : name]),
  );
  const participants: Participant[] = [];
  const own = new Set<string>();
  for (const line of participantNames.trim().split('\n')) {
    const [code = '', rest = ''] = cut(line, ' ');
    const [names = '', adjectives = ''] = cut(rest, '=');
    const [first = '-', ...more] = list(names);
    const two = alpha2.get(code) ?? code.slice(-2);
    // ISO gives one code to the territory and the Republic that claims it; they are not one thing.
    const known = code === 'ESH' ? [] : (library.get(two) ?? []);
    const name = first === '-' ? (known[0] ?? code) : first;
    const others = new Set([...known, ...more]);
    others.delete(name);
    own.add(two);
    participants.push({
      code,
      alpha2: two,
      name,
      names: [...others],
      adjectives: list(adjectives),
      organization: code === 'EUR-EU',
    });
  }
  const territories = codes.flatMap(([two = '', code = '']) => {
    const [name, ...names] = library.get(two) ?? [];
    return (own.has(two) && code !== 'ESH') || name === undefined ? [] : [{ code, name, names }];
  });
  return { participants, territories };
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function list(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
