import { expect, html } from '@open-wc/testing';
import { opened, openPage, region } from '../support/drawer.js';
import { click, closeShops, openShop, read, type Shop, until, watchConsole } from '../support/elements.js';
import { KEY } from '../support/products.js';

// what Turbo, htmx, Livewire, morphing libraries and their like do to a page
describe('a page whose content is exchanged without a load', () => {
  let shop: Shop;
  let log: ReturnType<typeof watchConsole>;
  let left: Element[];
  beforeEach(() => {
    shop = openShop();
    log = watchConsole();
    left = [];
  });
  afterEach(() => {
    left.forEach((element) => element.remove());
    log.restore();
    closeShops();
  });

  const adder = html`<paynow-add-button product-id=${KEY}></paynow-add-button>`;
  const find = (here: Element) => here.querySelector('paynow-add-button')!;
  const regions = () => [...document.querySelectorAll('[role=status]')];
  const told = (words: string) => until(() => region().textContent.includes(words));

  it('has one live region, with no words of before, when it is shown again as it was kept', async () => {
    const { here, drawer } = await openPage(shop, adder);
    drawer.show();
    await opened(drawer);
    click(find(here), 'button');
    await told('Crate Key added');
    const kept = here.cloneNode(true) as Element;
    here.remove();
    for (const again of [kept, kept.cloneNode(true) as Element]) {
      left.push(again);
      // it goes with all that stood on the body
      region().remove();
      document.body.append(again);
      const shown = again.querySelector('paynow-cart-drawer')!;
      await shown.updateComplete;
      await opened(shown);
      expect(regions().map(read)).to.deep.equal(['']);
      again.remove();
    }
    expect(regions().map(read)).to.deep.equal(['']);
  });

  it('keeps what has been made of its live region in place', async () => {
    const { here, drawer } = await openPage(shop, adder);
    const banner = region();
    left.push(banner);
    for (const name of banner.getAttributeNames()) banner.removeAttribute(name);
    banner.textContent = 'A word from the shop';
    click(find(here), 'button');
    await until(() => regions().length === 1 && read(region()).startsWith('Crate Key added'));
    drawer.show();
    await opened(drawer);
    expect([banner.outerHTML, banner.parentElement]).to.deep.equal(['<div>A word from the shop</div>', document.body]);
  });
});
