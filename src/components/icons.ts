import { html, nothing } from 'lit/html.js';

const PATHS = {
  check: 'm5 12 5 5 9-9',
  tag: 'M12 4h8v8l-8 8-8-8zM16 8h.01',
  server: 'M4 4h16v7H4zM4 13h16v7H4zM8 7.5h.01M8 16.5h.01',
  warn: 'M12 3l10 17H2zM12 9v5M12 17h.01',
  alert: 'M12 3a9 9 0 1 0 .01 0zM12 8v5M12 16h.01',
  user: 'M12 4a4 4 0 1 0 .01 0zM4 20c2-7 14-7 16 0',
  undo: 'M8 5 4 9l4 4M4 9h9a5 5 0 0 1 0 10h-3',
  retry: 'M20 12a8 8 0 1 1-3-6l3 3M20 4v5h-5',
  close: 'M6 6l12 12M18 6L6 18',
  bag: 'M5 8h14l1 12H4zM9 11V7a3 3 0 0 1 6 0v4',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  offline: 'M4 4l16 16M2 9q10-8 20 0M7 14q5-4 10 0M12 18h.01',
  box: 'M12 3l8 5v8l-8 5-8-5V8zM4 8l8 5 8-5M12 13v8',
};

/** An icon for the eye alone; the ones that point turn round in right-to-left text. */
export const icon = (name: keyof typeof PATHS) =>
  html`<svg class=${/undo|arrow/.test(name) ? 'flip' : nothing} viewBox="0 0 24 24" aria-hidden="true">
    <path d=${PATHS[name]} />
  </svg>`;

/** The picture of an empty cart: five slots of an inventory, one of them picked. */
export const emptySlots = html`<svg class="slots" viewBox="0 0 176 44" aria-hidden="true">
  <rect x="2" y="8" width="30" height="30" rx="6" />
  <rect x="36" y="8" width="30" height="30" rx="6" />
  <rect x="110" y="8" width="30" height="30" rx="6" />
  <rect x="144" y="8" width="30" height="30" rx="6" />
  <g class="pick">
    <rect x="70" y="5" width="36" height="36" rx="8" />
    <path d="M88 17v12M82 23h12" />
  </g>
</svg>`;

/** Words with a picture before them; an error is an alert too. */
export const note = (
  look: string,
  picture: unknown,
  words: unknown,
  part = '',
  more: unknown = nothing,
  id: unknown = nothing,
) =>
  html`<div part=${part} class=${look}>
    ${picture}<span id=${id} role=${part === 'error' ? 'alert' : nothing}>${words}</span>${more}
  </div>`;
