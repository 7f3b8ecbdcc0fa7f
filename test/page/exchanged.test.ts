import { expect, fixture, html } from '@open-wc/testing';
import type { GetToken, PaynowCart, PaynowStore } from '../../src/index.js';
import { opened, openPage, region, root, scrolling } from '../support/drawer.js';
import { calm, click, closeShops, openShop, part, PUT, read, ready, record } from '../support/elements.js';
import { type Shop, until, watchConsole } from '../support/elements.js';
import { KEY, POTION } from '../support/products.js';

const REFUSED = { status: 422, body: { status: 422, code: 'x', message: 'No more left.' } };

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

  it('scrolls again after a drawer that was open when the page was kept', async () => {
    const { drawer } = await openPage(shop);
    const before = root.cloneNode() as Element;
    drawer.show();
    await opened(drawer);
    expect(scrolling()).to.equal('hidden');
    expect((root.cloneNode() as Element).outerHTML).to.equal(before.outerHTML);
  });

  it('shows what was still being written for the store that has left', async () => {
    let send = () => {};
    const sent = new Promise<void>((resolve) => (send = resolve));
    const getToken: GetToken = () => Promise.resolve(shop.ann);
    const fetch: typeof window.fetch = async (input, init) => {
      if (init?.method === 'PUT') await sent;
      return window.fetch(input, init);
    };
    const write = () =>
      fixture<HTMLElement>(
        html`<div lang="en">
          <paynow-store .getToken=${getToken} .fetch=${fetch}></paynow-store>${adder}<paynow-cart></paynow-cart>
        </div>`,
      );
    const cartIn = (here: Element) => here.querySelector<PaynowCart>('paynow-cart')!;
    const here = await write();
    await ready(cartIn(here));
    click(find(here), 'button');
    await until(() => cartIn(here).status === 'updating');
    here.remove();
    const cart = cartIn(await write());
    await ready(cart);
    expect(cart.count).to.equal(0);
    send();
    await until(() => cart.count === 1);
    expect(shop.count(PUT)).to.equal(1);
  });

  it('finds nothing wrong with a store that comes before the one it takes the place of has left', async () => {
    const store = (getToken?: GetToken) =>
      html`<paynow-store api-base="https://proxy.paynow.test" .getToken=${getToken}></paynow-store>`;
    const ann: GetToken = () => Promise.resolve(shop.ann);
    const here = await fixture<HTMLElement>(html`<div>${store(ann)}<paynow-cart></paynow-cart></div>`);
    const errors = record(document, 'paynow-error');
    const next = await fixture<HTMLElement>(html`<div>${store()}<paynow-cart></paynow-cart></div>`);
    await calm();
    here.remove();
    next.querySelector<PaynowStore>('paynow-store')!.getToken = ann;
    await ready(next.querySelector('paynow-cart')!);
    expect([errors, log.errors]).to.deep.equal([[], []]);
  });

  it('tells of a product at no button that is another’s by now', async () => {
    const { here } = await openPage(shop, adder);
    const button = find(here);
    const look = () => [
      button.shadowRoot!.querySelector('[part=label]')!.className,
      part(button, 'error') !== undefined,
    ];
    shop.fail(PUT, REFUSED);
    click(button, 'button');
    await until(() => part(button, 'error'));
    button.productId = POTION;
    await button.updateComplete;
    expect(look()).to.deep.equal(['', false]);

    const release = shop.hold(PUT);
    click(button, 'button');
    await until(() => shop.count(PUT) === 2);
    button.productId = KEY;
    const events = record(here);
    release();
    await until(() => events.length);
    await button.updateComplete;
    await told('Swiftness Potion added');
    expect([look(), events.map(({ type }) => type)]).to.deep.equal([['', false], ['paynow-added']]); // prettier-ignore
  });
});
