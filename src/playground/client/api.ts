import type {
  PageChoices,
  PageCommand,
  PageCorpus,
  PageDocument,
  PageExplanation,
  PageInteraction,
  PagePassages,
  PageReply,
} from '../wire.ts';

/** What the server refuses, with its sentence. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response;
  const said: unknown = await response.json().catch(() => null);
  const sentence = typeof said === 'object' && said !== null && 'error' in said ? String(said.error) : '';
  throw new Refused(sentence === '' ? `The server answered ${response.status}.` : sentence);
}

async function ask(path: string, body?: unknown): Promise<Response> {
  try {
    return await checked(
      body === undefined
        ? await fetch(path)
        : await fetch(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
    );
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('The playground does not answer. Is npm start still running?');
  }
}

/** Does an interaction; `heard` gets each line of the reply as it comes. */
export async function interact(interaction: PageInteraction, heard: (reply: PageReply) => void): Promise<void> {
  const response = await ask('/api/interactions', interaction);
  let rest = '';
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return;
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) heard(JSON.parse(line) as PageReply);
  }
}

export async function choices(interaction: Extract<PageInteraction, { kind: 'autocomplete' }>): Promise<PageChoices> {
  return (await (await ask('/api/interactions', interaction)).json()) as PageChoices;
}

export async function commands(): Promise<PageCommand[]> {
  return (await (await ask('/api/commands')).json()) as PageCommand[];
}

export async function documents(): Promise<PageDocument[]> {
  return (await (await ask('/api/documents')).json()) as PageDocument[];
}

export async function passages(id: string): Promise<PagePassages> {
  return (await (await ask(`/api/documents/${encodeURIComponent(id)}`)).json()) as PagePassages;
}

export async function why(question: string): Promise<PageExplanation> {
  return (await (await ask('/api/why', { question })).json()) as PageExplanation;
}

/** Calls back with the state of the corpus, now and whenever it changes. */
export function followCorpus(changed: (state: PageCorpus) => void): void {
  new EventSource('/api/events').addEventListener('corpus', ({ data }) => changed(JSON.parse(data) as PageCorpus));
}
