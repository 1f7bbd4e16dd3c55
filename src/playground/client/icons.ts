/** Paths drawn in a box of 24 by 24, with lines 2 wide. */
const paths = {
  external: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  chevron: 'M6 9l6 6 6-6',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  send: 'M4 12L20 4l-5 16-3-7z',
  check: 'M5 12.5l4.500 4.500L19 7.500',
  question: 'M8.500 9a3.500 3.500 0 1 1 5 3.200c-1 .5-1.500 1-1.500 2.300M12 18.500h0',
  chat: 'M4 5h16v11H9l-5 4z',
  json: 'M8 4c-3 0-2 3-2 5s-2 3-2 3 2 1 2 3-1 5 2 5M16 4c3 0 2 3 2 5s2 3 2 3-2 1-2 3 1 5-2 5',
  terminal: 'M4 6l6 6-6 6M13 18h7',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5L19 19M19 5l-1.5 1.5M6.5 17.5L5 19',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z',
  panel: 'M3 5h18v14H3zM15 5v14M18 9h0M18 12h0',
  close: 'M6 6l12 12M18 6L6 18',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  warning: 'M12 3l10 18H2zM12 10v5M12 18h0',
} as const;

/** A small picture beside a text, hidden from screen readers: the text says the same. */
export function icon(name: keyof typeof paths): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
