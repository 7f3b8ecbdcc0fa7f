import { expect, html } from '@open-wc/testing';
import type { PaynowCheckoutButton } from '../../src/index.js';
import '../../src/components/overlay.js'; // there at once, however fast the clock
import { FastClock } from '../support/clock.js';
import { calm, click, closeShops, openShop, page, record, type Shop, type Told } from '../support/elements.js';
import { FakePayNowJs, holdScripts } from '../support/paynow-js.js';
import { KEY } from '../support/products.js';
import { stub, until } from '../support/stubs.js';

const address = location.href.replace(/#.*/, '');
const BOUND = ['closed', 'completed', 'ready'];
const OVERLAY = html`<paynow-checkout-button mode="overlay"></paynow-checkout-button>`;

describe('the overlay checkout, when PayNow.js is not there', () => {
  let shop: Shop;
  let told: Told[];
  let js: FakePayNowJs;
  beforeEach(() => {
    shop = openShop({ checkoutBase: `${address}#` });
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
    js = new FakePayNowJs();
    stub(window, 'innerWidth', 1000);
  });
  afterEach(() => {
    history.replaceState(null, '', address);
    closeShops();
  });

  const open = async (content: unknown = OVERLAY) => {
    const button = (await page(shop, content)).querySelector<PaynowCheckoutButton>('paynow-checkout-button')!;
    told = record(button, 'paynow-checkout-completed', 'paynow-checkout-closed', 'paynow-error');
    return button;
  };
  const isBusy = (button: Element) => button.matches(':state(busy)');
  const run = async (button: PaynowCheckoutButton) => {
    const { length } = js.asked;
    click(button, 'button');
    await until(() => js.asked.length > length);
  };
  const redirected = () => until(() => location.href === shop.checkouts.at(-1)?.url);
  const names = () => told.map(({ type }) => type.replace('paynow-checkout-', ''));

  it('gives way to the redirect where open() throws', async () => {
    js.install().onOpen = () => {
      throw new Error('A checkout is already open');
    };
    await run(await open());
    await redirected();
    expect([js.heard, names()]).to.deep.equal([[], []]);
  });

  it('sends nobody away whose button has left while it was waited for', async () => {
    js.install().onOpen = () => {};
    const button = await open();
    const clock = new FastClock();
    clock.install();
    await run(button);
    button.remove();
    await clock.pass(9000);
    expect([location.href, js.heard]).to.deep.equal([address, []]);
  });

  it('sends nobody away who is another customer by then', async () => {
    js.install().onOpen = () => {};
    const button = await open();
    const clock = new FastClock();
    clock.install();
    await run(button);
    button.token = shop.bob;
    await clock.pass(9000);
    expect([location.href, js.heard]).to.deep.equal([address, []]);
  });

  it('gives way to the redirect where it is not ready in 8 s', async () => {
    js.install().onOpen = () => {};
    const button = await open();
    const clock = new FastClock();
    clock.install();
    await run(button);
    await clock.pass(7900);
    expect([location.href, js.heard]).to.deep.equal([address, BOUND]);
    await clock.pass(200);
    expect(location.href).to.equal(shop.checkouts[0]!.url);
    expect([js.heard, js.asked.at(-1), names()]).to.deep.equal([[], 'close', []]);
    await clock.pass(20_000);
    expect(isBusy(button)).to.equal(false);
  });

  it('loads PayNow.js when it is first needed, from its documented address', async () => {
    const scripts = holdScripts();
    const button = await open();
    await calm();
    expect(scripts).to.have.length(0);
    click(button, 'button');
    await until(() => scripts.length);
    expect(scripts.map(({ src }) => src)).to.deep.equal(['https://cdn.paynow.gg/paynow-js/bundle.js']);
    js.install();
    scripts[0]!.dispatchEvent(new Event('load'));
    await until(() => js.asked.length === 1);
    expect(location.href).to.equal(address);
  });

  for (const type of ['error', 'load'])
    it(`gives way to the redirect where the script ${type === 'load' ? 'holds nothing' : 'does not load'}`, async () => {
      const scripts = holdScripts();
      click(await open(), 'button');
      await until(() => scripts.length);
      scripts[0]!.dispatchEvent(new Event(type));
      await redirected();
    });

  it('opens nothing where the script comes after the shopper was sent away', async () => {
    const scripts = holdScripts();
    const button = await open();
    const clock = new FastClock();
    clock.install();
    click(button, 'button');
    await until(() => scripts.length);
    await clock.pass(8100);
    expect(location.href).to.equal(shop.checkouts[0]!.url);
    js.install();
    scripts[0]!.dispatchEvent(new Event('load'));
    await clock.pass(100);
    expect(js.asked).to.deep.equal([]);
  });

  it('takes the redirect by itself on a small screen, where PayNow.js would, and not say so', async () => {
    stub(window, 'innerWidth', 500);
    js.install();
    const button = await open();
    click(button, 'button');
    await redirected();
    expect(js.asked).to.deep.equal([]);
  });

  it('takes the redirect on a small screen without loading anything', async () => {
    stub(window, 'innerWidth', 500);
    const scripts = holdScripts();
    click(await open(), 'button');
    await redirected();
    expect(scripts).to.have.length(0);
  });
});
