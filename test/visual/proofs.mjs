// That the pictures are compared as they should be: letters may be drawn otherwise, and a fault is always found.
import { compare, kept } from './baseline.mjs';
import { openBrowser } from './render.mjs';

const SHEET = { group: 'carts', scheme: 'light', dir: 'ltr', only: 'five lines' };

/** Other ways to draw the same letters. */
const DRAWING = {
  'full hinting': ['--font-render-hinting=full'],
  'no positions between pixels': ['--font-render-hinting=full', '--disable-font-subpixel-positioning'],
  'letters in the colours of a flat screen': ['--font-render-hinting=slight', '--enable-lcd-text'],
};

/** Other letters, a little: what another system's smoothing makes of them. */
const LETTERS = {
  'fatter letters': { change: ':host { -webkit-text-stroke: 0.2px }' },
  'twice the pixels': { scale: 2 },
};

const FAULTS = {
  'a missing button': '[part~=remove] { visibility: hidden }',
  'a missing icon': '.line:nth-child(2) [part~=quantity-increment] svg { visibility: hidden }',
  'a missing badge': '[part~=badge]:last-child { visibility: hidden }',
  'missing words': '[part~=tax-note] { visibility: hidden }',
  'missing lines between the lines': '.line { border-color: transparent }',
  'a button of another blue': ':host { --paynow-accent: #2463d6 }',
  'a warning of another red': ':host { --paynow-danger: #b35a1e }',
  'paler words': ':host { --paynow-muted: #999 }',
  'a sale in another colour': '[part~=sale] { color: #6e0b0b !important }',
  'other corners': ':host { --paynow-radius: 6px }',
  'controls 8 px to the side': '.act { translate: 8px 0 }',
  'controls 8 px down': '.act { translate: 0 8px }',
  'names 8 px to the side': '[part~=line-name] { translate: 8px 0 }',
  'a total 8 px to the side': '[part~=total] { translate: -8px 0 }',
  'a line 8 px higher': '.line:nth-child(2) { padding-block-end: 24px }',
};

/** Each proof as a name and what is wrong with it, if anything. */
export async function* proofs(browser) {
  const sheet = await browser.open(SHEET);
  const before = kept(await sheet.picture());
  const problems = (taken, how) =>
    compare(before, taken, how?.scale).flatMap(({ name, problem }) => (problem ? `${name}: ${problem}` : []));
  yield ['passes the same again', problems(await sheet.picture()).join('; ')];
  for (const [name, flags] of Object.entries(DRAWING)) {
    const other = await openBrowser(flags);
    const taken = await other.take(SHEET).finally(other.close);
    yield [`passes ${name}`, problems(taken).join('; ')];
  }
  for (const [name, how] of Object.entries(LETTERS))
    yield [`passes ${name}`, problems(await browser.take(SHEET, how), how).join('; ')];
  for (const [name, change] of Object.entries(FAULTS))
    yield [`finds ${name}`, problems(await sheet.picture(change)).length ? '' : 'nothing was found'];
  yield ['passes the same after all that', problems(await sheet.picture()).join('; ')];
  await sheet.close();
}
