import { expect, html } from '@open-wc/testing';
import { FastClock } from '../support/clock.js';
import { closeShops, openShop, page, type Shop } from '../support/elements.js';
import { KEY } from '../support/products.js';
import { afterwards, stub } from '../support/stubs.js';
import { checkContrast } from '../../src/components/contrast.js';

const ADD = html`<paynow-add-button product-id=${KEY}></paynow-add-button>`;

// In this order: it is told once a page, and this is one page.
describe('the contrast of the page’s own colours', () => {
  let shop: Shop;
  let warnings: string[];
  beforeEach(() => {
    shop = openShop();
    warnings = [];
    stub(console, 'warn', (...words: unknown[]) => {
      if (!String(words[0]).includes('Lit is in dev mode')) warnings.push(words.join(' '));
    });
  });
  afterEach(closeShops);

  /** A page with its colours, a while after it was opened; what was warned of. */
  const look = async (accent: string, onAccent: string, content: unknown = ADD) => {
    const clock = new FastClock();
    clock.install();
    const { style } = document.documentElement;
    style.setProperty('--paynow-accent', accent);
    style.setProperty('--paynow-on-accent', onAccent);
    afterwards(() => style.removeProperty('--paynow-accent'));
    afterwards(() => style.removeProperty('--paynow-on-accent'));
    const here = await page(shop, content);
    await clock.pass(2000);
    await import('../../src/components/contrast.js'); // which is fetched by then
    await clock.pass(10);
    return { here, warnings };
  };

  it('is no matter with our own', async () => {
    expect((await look('', '')).warnings).to.deep.equal([]);
  });

  const GOOD: [string, string][] = [
    ['#2453d6', '#fff'],
    ['#767676', '#ffffff'],
    ['oklch(0.95 0.05 140)', 'black'],
    ['rgb(0 0 0 / 0)', 'CanvasText'],
  ];
  for (const [accent, onAccent] of GOOD)
    it(`is good enough as ${onAccent} on ${accent}`, async () => {
      expect((await look(accent, onAccent)).warnings).to.deep.equal([]);
    });

  it('is of no use to a disabled button, nor to one that has left', async () => {
    const disabled = html`<paynow-add-button product-id=${KEY} disabled></paynow-add-button>`;
    const { here } = await look('#ccc', '#fff', disabled);
    here.append(document.createElement('paynow-add-button'));
    here.lastElementChild!.remove();
    expect(warnings).to.deep.equal([]);
  });

  it('is warned of once where it is under 4.5:1, with both names and the figure', async () => {
    const { here } = await look('#777777', '#ffffff', html`${ADD}${ADD}`);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('--paynow-accent').and.include('--paynow-on-accent').and.include('4.5');
    checkContrast(here.querySelector('paynow-add-button')!);
    expect(warnings).to.have.length(1);
  });
});
