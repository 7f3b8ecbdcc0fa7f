// Fills the page with the states of one group, each at its widths, on a grid of 8 px.
//   ?group=carts&dir=rtl&scheme=dark&only=empty
import { buttons } from './buttons.js';
import { carts, five, ready, type State } from './carts.js';
import { Cell, inside, until } from './cell.js';
import { drawers } from './drawers.js';
import { looks } from './looks.js';

interface Group {
  states: Record<string, State>;
  widths: number[];
  /** What befalls the whole page when all is shown. */
  then?: () => Promise<unknown>;
}

const groups: Record<string, Group> = {
  carts: { states: carts, widths: [240, 360, 720] },
  offline: {
    states: { offline: (cell) => ready(cell.has(...five.slice(0, 2))) },
    widths: [240, 360, 720],
    then: () => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
      dispatchEvent(new Event('offline'));
      const shown = [...document.querySelectorAll('paynow-cart')];
      return until(() => shown.every((cart) => cart.shadowRoot!.querySelector('.off')));
    },
  },
  buttons: { states: buttons, widths: [160, 320] },
  drawers: { states: drawers, widths: [360, 720] },
  looks: { states: looks, widths: [360] },
};

const GAP = 16;
const onGrid = (length: number) => Math.ceil(length / 8) * 8;
const frames = async (count: number) => {
  for (; count; count--) await new Promise(requestAnimationFrame);
};

const { group, dir, scheme, only } = Object.fromEntries(new URLSearchParams(location.search));
const { states, widths, then } = groups[group!]!;
let rows: Cell[][] = [];

async function show(): Promise<void> {
  const root = document.documentElement;
  root.dir = dir!;
  root.lang = dir === 'rtl' ? 'ar' : 'en';
  root.dataset.scheme = scheme;
  await Promise.all([400, 600].flatMap((weight) => ['a', 'ع'].map((letter) => document.fonts.load(`${weight} 1em Sheet`, letter)))); // prettier-ignore
  const shown: Promise<unknown>[] = [];
  rows = Object.entries(states)
    .filter(([name]) => !only || name === only)
    .map(([name, state]) =>
      widths.map((width) => {
        const cell = new Cell(name, width);
        shown.push(state(cell));
        return cell;
      }),
    );
  await Promise.all(shown);
  await then?.();
  // its words come as a file of their own
  if (dir === 'rtl') await until(() => rows.flat().every(({ box }) => inside(box).some((node) => /[؀-ۿ]/.test(node.textContent)))); // prettier-ignore
}

/** Puts every state into its place, and says where that is and how large the picture of all has to be. */
async function place() {
  const images = rows.flat().flatMap(({ box }) => inside(box).filter((node) => node instanceof HTMLImageElement));
  for (const image of images) image.loading = 'eager';
  await Promise.all([document.fonts.ready, ...images.map((image) => image.decode())]);
  // a ring of focus is in one place of a page at most, and it is chance in which frame
  for (const node of inside(document)) if (node.matches(':focus')) (node as HTMLElement).blur();
  await frames(4); // lines that were not in view become as high as they are
  const cells = [];
  let y = GAP;
  let right = 0;
  for (const row of rows) {
    let x = GAP;
    for (const { name, width, box } of row) {
      box.style.left = `${x}px`;
      box.style.top = `${y}px`;
      cells.push({ name: `${name}, ${width}`, x, y, width, height: onGrid(box.offsetHeight) });
      x += onGrid(width) + GAP;
      right = Math.max(right, x);
    }
    y += onGrid(Math.max(...row.map(({ box }) => box.offsetHeight))) + GAP;
  }
  await frames(2);
  return { cells, width: right, height: y };
}

void show().then(() => Object.assign(window, { place }));
