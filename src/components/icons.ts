import { svg, html } from 'lit/html.js';

const PATHS = {
  minus: 'M5 12h14',
  plus: 'M12 5v14M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  trash: 'M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 12.500h9l1-12.500M10.25 11v5M13.75 11v5',
  tag: 'M12.5 4H19a1 1 0 0 1 1 1v6.500L11.5 20 4 12.500zM15.75 8.250h.01',
  server:
    'M5.5 4.500h13a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1zM5.5 13.500h13a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1zM8 7.500h.01M8 16.500h.01',
  warn: 'M12 4.5 21 19.500H3zM12 10.500v4M12 17h.01',
  alert: 'M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 8v4.500M12 15.750h.01',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c.8-3.7 3.7-5.5 7.5-5.500s6.7 1.8 7.5 5.5',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9h9a5 5 0 0 1 0 10H10',
  retry: 'M19.5 12A7.5 7.5 0 1 1 17 6.400l2.5 2.300M19.5 4.500v4.200h-4.2',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  offline:
    'M4 4l16 16M5 12.500a10 10 0 0 1 4-2.300M19 12.500a10 10 0 0 0-5.5-2.700M8.5 16a5 5 0 0 1 5.2-1.100M2 9a15 15 0 0 1 4-2.600M22 9a15 15 0 0 0-11.5-3.900M12 19.500h.01',
  box: 'M12 3.5 20 8v8l-8 4.500L4 16V8zM4 8l8 4.500L20 8M12 12.500v8',
};

/** An icon for the eye alone; the ones that point turn round in right-to-left text. */
export const icon = (name: keyof typeof PATHS, small = false) =>
  html`<svg
    class="i ${small ? 's' : ''} ${name === 'arrow' || name === 'undo' ? 'flip' : ''}"
    viewBox="0 0 24 24"
    aria-hidden="true"
  >
    <path d=${PATHS[name]} />
  </svg>`;

const slot = (x: number) => svg`<rect x=${x} y="8.5" width="30" height="30" rx="6" />`;

/** The picture of an empty cart: five slots of an inventory, one of them picked. */
export const emptySlots = html`<svg class="slots" viewBox="0 0 176 44" width="176" height="44" fill="none" aria-hidden="true">
  ${[2.5, 36.5, 109.5, 143.5].map(slot)}
  <rect class="pick" x="70" y="5" width="36" height="36" rx="8" />
  <path d="M88 17v12M82 23h12" />
</svg>`;
