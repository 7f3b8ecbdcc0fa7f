import { expect, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { PaynowCart, PaynowCartDrawer } from '../../src/index.js';
import { cartIn, closed, dialogOf, opened, openPage } from '../support/drawer.js';
import { all, calm, closeShops, has, openShop, part, PUT, read, ready, type Shop, until } from '../support/elements.js';
import { KEY, POTION } from '../support/products.js';
import { style } from '../support/stubs.js';

interface Module {
  declarations?: { tagName?: string; cssParts?: { name: string }[]; events?: { name: string }[] }[];
}

describe('the cart in a drawer', () => {
  let shop: Shop;
  beforeEach(() => {
    shop = openShop();
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
    shop.seed(shop.bob, [{ product_id: POTION, quantity: 5 }]);
  });
  afterEach(() => {
    document.querySelectorAll('paynow-cart-drawer').forEach((drawer) => drawer.remove());
    closeShops();
  });

  const open = async (content: unknown, between?: unknown) => {
    const { drawer } = await openPage(shop, between, content as ReturnType<typeof html>);
    drawer.show();
    await opened(drawer);
    return drawer;
  };
  const box = (drawer: Element) => part(drawer, 'dialog')!.getBoundingClientRect();
  const atRest = (drawer: Element) => until(() => drawer.shadowRoot!.getAnimations().length === 0);

  it('is there in a drawer that holds nothing but white space', async () => {
    const drawer = await open(html`<paynow-cart-drawer> </paynow-cart-drawer>`);
    await until(() => cartIn(drawer).getBoundingClientRect().height > 100);
    await until(() => part(cartIn(drawer), 'line-name'));
  });

  it('is there in a drawer that holds nothing but what an editor has left in it', async () => {
    const drawer = await open(
      html`<paynow-cart-drawer
        ><p></p>
        <br /><style></style><template></template
      ></paynow-cart-drawer>`,
    );
    await until(() => part(cartIn(drawer), 'line-name'));
  });

  it('has what the page has said of the drawer', async () => {
    const drawer = await open(html`<paynow-cart-drawer
      heading="Your loot" heading-level="3" show-clear show-promo-code images="none" max-quantity="2" currency="eur"
    ></paynow-cart-drawer>`); // prettier-ignore
    await ready(cartIn(drawer));
    expect(dialogOf(drawer).ariaLabel).to.equal('Your loot');
    expect(read(part(drawer, 'heading')!)).to.equal('Your loot');
    expect(part(drawer, 'heading')!.ariaLevel).to.equal('3');
    expect([has(drawer, 'clear'), has(drawer, 'promo'), has(drawer, 'line-image')]).to.deep.equal([true, true, false]);
    expect(part(drawer, 'quantity-increment')!.ariaDisabled).to.equal('true');
    expect(read(part(drawer, 'total')!)).to.equal('€8.98');
  });

  it('passes on every part of its cart, and of the checkout button in that', async () => {
    const drawer = await open(html`<paynow-cart-drawer></paynow-cart-drawer>`);
    const manifest = (await (await fetch('/custom-elements.json')).json()) as { modules: Module[] };
    const tags = manifest.modules.flatMap(({ declarations }) => declarations ?? []);
    const partsOf = (tag: string) => tags.find(({ tagName }) => tagName === tag)!.cssParts!.map(({ name }) => name);
    const passed = cartIn(drawer).getAttribute('exportparts')!.split(',');
    expect(passed).to.have.members([...new Set([...partsOf('paynow-cart'), ...partsOf('paynow-checkout-button')])]);
    style('paynow-cart-drawer::part(button) { text-transform: uppercase; }');
    await ready(cartIn(drawer));
    expect(getComputedStyle(part(part(cartIn(drawer), 'checkout')!, 'button')!).textTransform).to.equal('uppercase');
  });

  it('is heard at the drawer, with all of the events that editors and frameworks know of', async () => {
    const manifest = (await (await fetch('/custom-elements.json')).json()) as { modules: Module[] };
    const tags = manifest.modules.flatMap(({ declarations }) => declarations ?? []);
    const eventsOf = (tag: string) => tags.find(({ tagName }) => tagName === tag)!.events!.map(({ name }) => name);
    const events = eventsOf('paynow-cart-drawer');
    expect(events).to.have.members(eventsOf('paynow-cart'));
    const heard = new Set<string>();
    const drawer = await open(
      html`<paynow-cart-drawer
        show-clear
        @paynow-cart-change=${() => heard.add('paynow-cart-change')}
      ></paynow-cart-drawer>`,
    );
    for (const name of events) drawer.addEventListener(name, ({ type }) => heard.add(type));
    drawer.addEventListener('paynow-checkout-created', (event) => event.preventDefault());
    const inCart = cartIn(drawer);
    await ready(inCart);
    const after = async (name: string, act: () => unknown) => {
      heard.delete(name);
      act();
      await until(() => heard.has(name), name);
    };
    await until(() => heard.has('paynow-cart-change'));
    await after('paynow-quantity-changed', () => part(drawer, 'quantity-increment')!.click());
    await after('paynow-checkout-created', () => part(drawer, 'button')!.click());
    await after('paynow-removed', () => part(drawer, 'remove')!.click());
    await after('paynow-quantity-changed', () => part(drawer, 'undo')!.click());
    await after('paynow-cleared', () => part(drawer, 'clear')!.click());
    const refresh = () => void drawer.session!.refresh().catch(() => {});
    shop.fail('GET', { status: 400 });
    await after('paynow-error', refresh);
    shop.fail('GET', { status: 401 }, Infinity);
    await after('paynow-token-expired', refresh);
    // those that only the overlay has
    expect(events.filter((name) => !heard.has(name))).to.deep.equal([
      'paynow-checkout-completed',
      'paynow-checkout-closed',
    ]);
  });

  it('has no longer what the page has taken back', async () => {
    const drawer = await open(html`<paynow-cart-drawer heading="Loot" show-clear readonly></paynow-cart-drawer>`);
    await ready(cartIn(drawer));
    for (const name of ['heading', 'show-clear', 'readonly']) drawer.removeAttribute(name);
    await until(() => !has(drawer, 'clear') && has(drawer, 'quantity-input'));
    expect(read(part(drawer, 'heading')!)).to.equal('Your cart');
  });

  it('is that of the drawer’s own token, and nobody’s when it is taken away', async () => {
    const drawer = await open(html`<paynow-cart-drawer></paynow-cart-drawer>`);
    drawer.token = shop.bob;
    await until(() => cartIn(drawer).count === 5);
    drawer.parentElement!.querySelector('paynow-store')!.token = undefined;
    drawer.token = undefined;
    await until(() => cartIn(drawer).status === 'signed-out');
    expect(has(drawer, 'signed-out')).to.equal(true);
  });

  it('is asked for with the drawer’s own token alone', async () => {
    const drawer = await open(html`<paynow-cart-drawer token=${shop.bob}></paynow-cart-drawer>`);
    await ready(cartIn(drawer));
    const askers = shop.sent.map(({ headers }) => headers.get('authorization'));
    // the other one is the button's
    expect(askers.sort()).to.deep.equal([`Customer ${shop.ann}`, `Customer ${shop.bob}`]);
  });

  it('may be one of the page’s own, which is then the only one', async () => {
    const drawer = await open(
      html`<paynow-cart-drawer><paynow-cart token=${shop.bob} heading="Mine"></paynow-cart></paynow-cart-drawer>`,
    );
    const cart = drawer.querySelector<PaynowCart>('paynow-cart')!;
    await ready(cart);
    expect([cart.count, read(part(cart, 'heading')!)]).to.deep.equal([5, 'Mine']);
    expect(all(drawer, 'paynow-cart')).to.have.length(1);
    cart.remove();
    await until(() => cartIn(drawer)?.count === 2);
  });

  it('makes way for one that comes later', async () => {
    const drawer = await open(html`<paynow-cart-drawer></paynow-cart-drawer>`);
    await ready(cartIn(drawer));
    await calm();
    const cart = document.createElement('paynow-cart');
    drawer.append(cart);
    await until(() => all(drawer, 'paynow-cart').length === 1);
    expect(part(drawer, 'line')!.getRootNode() === cart.shadowRoot).to.equal(true);
  });

  it('has a heading of level 2 unless the page names another', async () => {
    const drawer = await open(html`<paynow-cart-drawer></paynow-cart-drawer>`);
    await ready(cartIn(drawer));
    const level = () => part(drawer, 'heading')!.ariaLevel;
    expect(level()).to.equal('2');
    drawer.headingLevel = 4;
    await until(() => level() === '4');
    drawer.setAttribute('heading-level', 'none');
    await until(() => level() === '2');
  });

  it('can be styled from outside, part by part', async () => {
    style(`
      paynow-cart-drawer::part(dialog) { inline-size: 300px; }
      paynow-cart-drawer::part(backdrop) { background: rgb(1 2 3); }
      paynow-cart-drawer::part(close), paynow-cart-drawer::part(total), paynow-cart-drawer::part(checkout),
      paynow-cart-drawer::part(promo-apply), paynow-cart-drawer::part(line-name) { color: rgb(1 2 3); }
    `);
    const drawer = await open(html`<paynow-cart-drawer show-promo-code></paynow-cart-drawer>`);
    await ready(cartIn(drawer));
    await atRest(drawer);
    expect(box(drawer).width).to.equal(300);
    expect(getComputedStyle(part(drawer, 'backdrop')!).backgroundColor).to.equal('rgb(1, 2, 3)');
    for (const name of ['close', 'total', 'checkout', 'promo-apply', 'line-name'])
      expect(getComputedStyle(part(drawer, name)!).color, name).to.equal('rgb(1, 2, 3)');
  });

  const SIDES: [string, 'start' | 'end', 'left' | 'right'][] = [
    ['ltr', 'start', 'left'],
    ['ltr', 'end', 'right'],
    ['rtl', 'start', 'right'],
    ['rtl', 'end', 'left'],
  ];
  for (const [dir, placement, side] of SIDES)
    it(`lies at the ${side} of the window as the ${placement} of ${dir} text`, async () => {
      const drawer = (
        await openPage(
          shop,
          '',
          html`<div dir=${dir}><paynow-cart-drawer placement=${placement}></paynow-cart-drawer></div>`,
        )
      ).drawer;
      drawer.show();
      await opened(drawer);
      await atRest(drawer);
      const { left, right, height } = box(drawer);
      const page = document.documentElement.clientWidth;
      expect(side === 'left' ? left : right).to.be.closeTo(side === 'left' ? 0 : page, 20);
      expect(height).to.be.closeTo(innerHeight, 1);
    });

  it('slides, but not for those who want no motion', async function () {
    try {
      await emulateMedia({ reducedMotion: 'reduce' });
    } catch {
      this.skip(); // an engine that can't be told
    }
    const moving = (drawer: PaynowCartDrawer) => drawer.shadowRoot!.getAnimations().length;
    try {
      const drawer = await open(html`<paynow-cart-drawer></paynow-cart-drawer>`);
      expect([moving(drawer), Math.round(box(drawer).right)]).to.deep.equal([0, innerWidth]);
      drawer.close();
      await closed(drawer);
      await emulateMedia({ reducedMotion: 'no-preference' });
      drawer.show();
      await opened(drawer);
      expect(moving(drawer)).to.be.above(0);
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });

  it('keeps its heading, and what is under its close button, where the window is low', async () => {
    const { drawer } = await openPage(shop);
    await setViewport({ width: 640, height: 360 });
    try {
      drawer.show();
      await opened(drawer);
      await until(() => part(drawer, 'heading'));
      const head = part(drawer, 'heading')!.closest('.head')!;
      expect(getComputedStyle(head).position).to.equal('sticky');
      expect(head.getBoundingClientRect().bottom).to.be.at.least(part(drawer, 'close')!.getBoundingClientRect().bottom);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('is opened by an add, where its button says so', async () => {
    const add = html`<paynow-add-button product-id=${POTION} opens></paynow-add-button>`;
    const { here, drawer } = await openPage(shop, add);
    const release = shop.hold(PUT);
    part(here.querySelector('paynow-add-button')!, 'button')!.click();
    await until(() => shop.count(PUT));
    await calm();
    expect(drawer.open).to.equal(false);
    release();
    await opened(drawer);
  });

  for (const [value, isOpen] of [
    [true, true],
    [false, false],
  ] as const)
    it(`is ${isOpen ? '' : 'not '}opened by an add where a framework sets opens to ${value}`, async () => {
      const add = html`<paynow-add-button product-id=${POTION} .opens=${value}></paynow-add-button>`;
      const { here, drawer } = await openPage(shop, add);
      await here.querySelector('paynow-add-button')!.add();
      await calm();
      expect(drawer.open).to.equal(isOpen);
    });
});
