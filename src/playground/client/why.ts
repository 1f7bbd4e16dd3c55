import type { PageExplanation } from '../wire.ts';
import { Refused, why } from './api.ts';
import { el } from './element.ts';

/** The tab that says why the desk answered as it did. */
export function whyTab() {
  const input = el('input', { type: 'search', 'aria-label': 'Question to explain', placeholder: 'A question' });
  const form = el(
    'form',
    { class: 'filters' },
    input,
    el('button', { type: 'submit', class: 'button secondary' }, 'Explain'),
  );
  const result = el('div', { class: 'why', 'aria-live': 'polite' });
  const element = el('div', { class: 'tab-panel' }, form, result);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void refresh();
  });

  const refresh = async (): Promise<void> => {
    const question = input.value.trim();
    if (question === '') {
      result.replaceChildren(
        el('p', { class: 'count' }, 'Ask the desk a question, and read here why it was answered as it was.'),
      );
      return;
    }
    try {
      const answer = await why(question);
      if (input.value.trim() === question) result.replaceChildren(...explained(answer));
    } catch (error) {
      result.replaceChildren(el('p', { class: 'count' }, error instanceof Refused ? error.message : String(error)));
    }
  };

  return {
    element,
    refresh: () => void refresh(),
    about(question: string) {
      input.value = question;
    },
  };
}

function explained(explanation: PageExplanation): HTMLElement[] {
  const { status, route, confidence, threshold, terms, hits, candidates } = explanation;
  return [
    el(
      'p',
      { class: `decision ${status}` },
      el('b', {}, status === 'answered' ? 'Answered' : 'Not answered'),
      ` by ${route}`,
    ),
    scale(confidence, threshold),
    el('h3', {}, 'Terms after analysis'),
    el('ul', { class: 'terms' }, ...terms.map((term) => el('li', {}, term))),
    el('h3', {}, `Candidate sentences (${candidates.length})`),
    ...candidates.map(candidate),
    el('h3', {}, `Hits (${hits.length})`),
    el(
      'ol',
      { class: 'hits' },
      ...hits.map(({ passageId, score }) => el('li', {}, el('code', {}, passageId), el('span', {}, score.toFixed(2)))),
    ),
  ];
}

/** How sure the desk is, against how sure it must be. */
function scale(confidence: number, threshold: number): HTMLElement {
  const meter = el('meter', {
    min: 0,
    max: 1,
    low: threshold,
    optimum: 1,
    value: confidence,
    'aria-label': 'Confidence',
  });
  return el('p', { class: 'scale' }, meter, ` confidence ${confidence.toFixed(3)}, threshold ${threshold.toFixed(3)}`);
}

function candidate(
  { quote, passageId, score, features }: PageExplanation['candidates'][number],
  index: number,
): HTMLElement {
  const weighed = Object.entries(features)
    .map(([name, { value, weight }]) => ({ name, value, weight, product: value * weight }))
    .sort((one, other) => Math.abs(other.product) - Math.abs(one.product));
  const largest = Math.max(...weighed.map(({ product }) => Math.abs(product)), 1e-9);
  const rows = weighed.map(({ name, value, weight, product }) => {
    const bar = el('span', { class: product < 0 ? 'bar-against' : 'bar-for' });
    bar.style.width = `${(Math.abs(product) / largest) * 100}%`;
    const cells = [value, weight, product].map((number) => el('td', {}, number.toFixed(3)));
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, name),
      ...cells,
      el('td', { class: 'bar-cell', 'aria-hidden': 'true' }, bar),
    );
  });
  const head = ['feature', 'value', 'weight', 'product'].map((name) => el('th', { scope: 'col' }, name));
  return el(
    'details',
    { class: 'candidate', open: index === 0 },
    el('summary', {}, el('span', {}, quote), el('code', {}, `${passageId} · ${score.toFixed(3)}`)),
    el(
      'div',
      { class: 'table', tabindex: 0, role: 'region', 'aria-label': `Features of candidate ${index + 1}` },
      el('table', {}, el('thead', {}, el('tr', {}, ...head, el('td', {}))), el('tbody', {}, ...rows)),
    ),
  );
}
