/** Somebody who helps people in danger, as the operator has set it. */
export interface HelpContact {
  readonly name: string;
  /** A telephone number as it is written, or an https address. */
  readonly reach: string;
}

const mostContacts = 8;
const number = /^(?=(?:\D*\d){2})[+(]?[\d][\d\s()./*#-]{0,30}(?: \([^()]{1,40}\))?$/;

/**
 * Reads contacts of the form `Name: number or https address; Name: …`, at most eight.
 *
 * @returns the contacts, or the sentence (to follow the variable's name) that says what is wrong and what to write
 * @example readHelpContacts('Hotline: 1098; Shelter: https://example.org') // two contacts
 */
export function readHelpContacts(value: string): HelpContact[] | string {
  const entries = value
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length > mostContacts) return `may hold at most ${mostContacts} contacts; this has ${entries.length}`;
  const contacts: HelpContact[] = [];
  for (const [index, entry] of entries.entries()) {
    const [, name = '', reach = ''] = /^([^:]{1,80}?)\s*:\s*(.{2,300})$/s.exec(entry) ?? [];
    if (name === '' || !(number.test(reach) || isHttps(reach)))
      return `must be contacts like "National hotline: 1098; Shelter: https://example.org", with semicolons between them; contact ${index + 1} has no name, or no telephone number or https address behind its colon`;
    contacts.push({ name, reach });
  }
  return contacts;
}

export function isHttps(reach: string): boolean {
  if (/\s/.test(reach) || !URL.canParse(reach)) return false;
  const { protocol, username, password } = new URL(reach);
  return protocol === 'https:' && username === '' && password === '';
}
