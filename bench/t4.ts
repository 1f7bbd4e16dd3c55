import { openDesk } from '../src/desk.ts';
import { treatyMatter } from '../src/answer/key-facts.ts';
const d = await openDesk();
for (const q of process.argv.slice(2)) { console.log(q, treatyMatter(q)); const e = d.explain(q) as any; console.log(JSON.stringify(e.terms ?? e.query?.terms ?? Object.keys(e)).slice(0,900)); const a=d.ask(q); console.log(a.status,a.headline,a.confidence,a.citations[0]?.quote.slice(0,140)); }
