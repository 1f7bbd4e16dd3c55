import type { Act } from './acts.ts';
import type { Question } from './question.ts';

/** "How did Montenegro become a party?", "by which act did …", "ratification, approval or accession?": asks which act it was. */
export function asksWhichAct({ text }: Question, act: Act | null): boolean {
  const how = /^\W*(?:\w+ )?(?:and |so )?(?:how did|how and when|how has|how have|in what way)\b/i.test(text);
  return (
    (how && (act === 'join' || (act !== null && /\b(?:join|become|became|get|got) |\bparty to\b/i.test(text)))) ||
    /\b(?:which|what)(?: (?:kind|sort|type) of| was the| legal| formal)* (?:acts?|instruments?)\b(?! (?:of|has|have|does|do|needs?|is|are)\b)/i.test(
      text,
    ) ||
    /\b(?:ratif\w+|acce[ds]\w+|approv\w+|accept\w+|succe\w+)(?:,| or|, or)(?: \w+)? (?:or )?(?:ratif|acce[ds]|approv|accept|succe)/i.test(
      text,
    )
  );
}
