import type { RegisterRow } from '../../src/corpus/document.ts';

/** A row as the depositary's table has it: name, signature, consent with its letter. */
export type TableRow = readonly [name: string, signature: string, consent: string];

export interface StatusFileParts {
  title?: string;
  columns?: readonly string[];
  rows: readonly (readonly string[])[];
  signatories?: number | null;
  parties?: number | null;
  /** XML that stands beside the table: `<Declarations>…</Declarations>`. */
  beside?: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const letters: Readonly<Record<string, string>> = {
  ratification: '',
  acceptance: 'A',
  approval: 'AA',
  accession: 'a',
  succession: 'd',
  'formal-confirmation': 'c',
  'definitive-signature': 's',
};

export const untocColumns = [
  'Participant',
  'Signature',
  'Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)',
] as const;

/** 2000-12-02 -> ` 2 Dec 2000`, as the depositary writes days. */
export function tableDate(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date)).padStart(2)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** The rows of a register in the depositary's form. */
export function tableRows(
  rows: readonly Pick<RegisterRow, 'participant' | 'signature' | 'consentKind' | 'consentDate'>[],
): TableRow[] {
  return rows.map(({ participant, signature, consentKind, consentDate }) => [
    participant,
    signature === null ? '' : tableDate(signature),
    consentDate === null ? '' : `${tableDate(consentDate)} ${letters[consentKind ?? ''] ?? ''}`,
  ]);
}

/** A status file in the form that the UN Treaty Collection publishes. */
export function statusXml({
  title = 'United Nations Convention against Transnational Organized Crime',
  columns = untocColumns,
  rows,
  signatories,
  parties,
  beside = '',
}: StatusFileParts): string {
  const cells = (row: readonly string[]): string =>
    `<Row>${row.map((cell) => `<Entry>\t${xmlText(cell)}\u00a0</Entry>`).join('')}</Row>\n`;
  const { signed, bound } = totals(rows, signatories, parties);
  return `<?xml version="1.0" encoding="UTF-8"?>
<MTDSG><Header><ExternalData>
<Titlesect>${xmlText(title)}</Titlesect><Conclusion>New York, 15 November 2000</Conclusion>
<EIF><Labeltext>29 September 2003</Labeltext></EIF>
<Status>${signed === null ? '' : `<Signatories>${signed}</Signatories>`}${bound === null ? '' : `<Parties>${bound}</Parties>`}</Status>
</ExternalData></Header>
<Treaty><Participants><Table><TGroup>
<Thead>${cells(columns)}</Thead>
<Tbody><Rows>${rows.map(cells).join('')}</Rows></Tbody>
</TGroup></Table></Participants>${beside}</Treaty></MTDSG>
`;
}

/** The depositary's page of a treaty as a browser saves it. */
export function statusPage({ columns = untocColumns, rows, signatories, parties }: StatusFileParts): string {
  const cells = (row: readonly string[], tag: string): string =>
    `<tr>${row.map((cell) => `<${tag}>${xmlText(cell)}&nbsp;`).join('')}\n`;
  const { signed, bound } = totals(rows, signatories, parties);
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><title>UNTC</title><script>var table = "<table><tr><td>Participant</td></tr></table>";</script></head><body>
<table><tr><td>STATUS AS AT : 24-11-2026<br>Status&nbsp;: Signatories&nbsp;: ${signed ?? ''}. Parties&nbsp;: ${bound ?? ''}<tr><td>
<table id="ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage_tblgrid">${cells(columns, 'th')}${rows.map((row) => cells(row, 'td')).join('')}</table>
</table></body></html>
`;
}

/** The page that stands in for everything when the site is down, with status 200. */
export const sitedownPage =
  '<html><body><h1>United Nations Treaty Collection</h1><p>The site is undergoing urgent maintenance and is currently unavailable.</p></body></html>';

function totals(
  rows: readonly (readonly string[])[],
  signatories?: number | null,
  parties?: number | null,
): { signed: number | null; bound: number | null } {
  return {
    signed: signatories === undefined ? rows.filter((row) => (row[1] ?? '') !== '').length : signatories,
    bound: parties === undefined ? rows.filter((row) => row.slice(2).some((cell) => cell !== '')).length : parties,
  };
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
