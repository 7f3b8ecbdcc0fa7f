import { expect, html } from '@open-wc/testing';
import type { PaynowCheckoutButton } from '../../src/index.js';
import '../../src/components/overlay.js'; // there at once, however fast the clock
import { FastClock } from '../support/clock.js';
import { dialogOf } from '../support/drawer.js';
import {
  calm,
  click,
  closeShops,
  focused,
  listen,
  openShop,
  page,
  part,
  READ,
  record,
  type Shop,
  type Told,
} from '../support/elements.js';
import { FakePayNowJs, holdScripts, layOver } from '../support/paynow-js.js';
import { KEY } from '../support/products.js';
import { stub, until } from '../support/stubs.js';

const address = location.href.replace(/#.*/, '');
const BOUND = ['closed', 'completed', 'ready'];
const OVERLAY = html`<paynow-checkout-button mode="overlay"></paynow-checkout-button>`;

describe('the overlay checkout', () => {
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
    document.querySelectorAll('paynow-cart-drawer').forEach((drawer) => drawer.remove());
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
  const names = () => told.map(({ type }) => type.replace('paynow-checkout-', ''));

  it('opens with the checkout’s token and stays on the page', async () => {
    js.install();
    const scripts = holdScripts();
    const button = await open();
    await run(button);
    expect(js.asked).to.deep.equal([`open {"token":"${shop.checkouts[0]!.token}"}`]);
    expect([location.href, isBusy(button), scripts]).to.deep.equal([address, true, []]);
  });

  it('is left alone by a button that was not asked for it', async () => {
    js.install();
    const button = await open(html`<paynow-checkout-button></paynow-checkout-button>`);
    click(button, 'button');
    await until(() => location.href === shop.checkouts[0]?.url);
    expect(js.asked).to.deep.equal([]);
  });

  it('binds each event once, and unbinds it, run after run', async () => {
    js.install();
    const button = await open();
    for (let times = 1; times <= 3; times++) {
      await run(button);
      await until(() => js.asked.length === times);
      expect(js.heard).to.deep.equal(BOUND);
      js.tell('closed');
      await until(() => !isBusy(button));
      expect(js.heard).to.deep.equal([]);
    }
    expect(names()).to.deep.equal(['closed', 'closed', 'closed']);
    expect(shop.checkouts).to.have.length(3);
  });

  it('tells of the completed order, closes, and reads the cart again', async () => {
    js.install();
    const button = await open(html`<paynow-cart></paynow-cart>${OVERLAY}`);
    const cart = button.parentElement!.querySelector('paynow-cart')!;
    await until(() => cart.count === 2);
    await run(button);
    shop.seed(shop.ann, []); // as when it is paid
    js.tell('completed', { orderId: '77', secret: 'no' });
    await until(() => cart.cart?.lines.length === 0);
    expect(js.asked.at(-1)).to.equal('close');
    expect(names()).to.deep.equal(['completed', 'closed']);
    expect(told[0]!.detail).to.deep.equal({ orderId: '77' });
    expect([shop.count(READ), js.heard, location.href]).to.deep.equal([2, [], address]);
    expect(isBusy(button)).to.equal(false);
  });

  for (const [how, onClose] of Object.entries({
    'never settles': () => new Promise(() => {}),
    'settles without an event': () => Promise.resolve(),
    rejects: () => Promise.reject(new Error('No transition')),
    throws: () => {
      throw new Error('Not open');
    },
  }))
    it(`ends after it was completed though close() ${how}`, async () => {
      js.install().onClose = onClose;
      const button = await open();
      await run(button);
      new FastClock().run();
      js.tell('completed', { orderId: '77' });
      await until(() => !isBusy(button));
      expect([names(), js.heard, location.href]).to.deep.equal([['completed', 'closed'], [], address]);
    });

  it('may stay open as long as the shopper likes, once it is ready', async () => {
    js.install();
    const button = await open();
    const clock = new FastClock();
    clock.install();
    await run(button);
    await clock.pass(3_600_000);
    expect([isBusy(button), location.href]).to.deep.equal([true, address]);
    js.tell('closed');
    await clock.pass(10);
    expect(isBusy(button)).to.equal(false);
  });

  it('says that it is finished when it was completed, and not when it was only closed', async () => {
    js.install();
    const button = await open();
    const said = await listen();
    const clock = new FastClock();
    clock.install();
    for (const name of ['closed', 'completed', 'closed']) {
      await run(button);
      js.tell(name, { orderId: '77' });
      await clock.pass(2000);
    }
    expect(said).to.deep.equal(['Checkout finished.']);
  });

  it('has the focus while it is open, and gives it back to the button', async () => {
    const layer = layOver(js.install());
    const button = await open();
    for (let times = 1; times <= 2; times++) {
      button.focus();
      await run(button);
      await until(() => document.activeElement === layer.lastElementChild);
      js.checkout.close();
      layer.dispatchEvent(new Event('transitionend'));
      await until(() => !isBusy(button));
      expect(focused()).to.equal(part(button, 'button'));
    }
  });

  it('leaves the focus where the shopper, or the page, has brought it', async () => {
    const layer = layOver(js.install());
    const button = await open(html`${OVERLAY}<input />`);
    await run(button);
    await until(() => document.activeElement === layer.lastElementChild);
    const input = button.parentElement!.querySelector('input')!;
    input.focus();
    js.checkout.close();
    layer.dispatchEvent(new Event('transitionend'));
    await until(() => !isBusy(button));
    expect(document.activeElement).to.equal(input);
  });

  it('ends where the page has turned transitions off, for whose end PayNow.js waits', async () => {
    const layer = layOver(js.install());
    const button = await open();
    await run(button);
    js.checkout.close(); // as by Escape
    await until(() => !isBusy(button));
    expect([names(), layer.isConnected, location.href]).to.deep.equal([['closed'], false, address]);
  });

  it('closes the drawer that it was opened from, which would lie over it', async () => {
    js.install();
    await open(
      html`<paynow-cart-drawer open>
        <paynow-cart><paynow-checkout-button slot="checkout" mode="overlay"></paynow-checkout-button></paynow-cart>
      </paynow-cart-drawer>`,
    );
    const drawer = document.querySelector('paynow-cart-drawer')!;
    await until(() => drawer.querySelector('paynow-cart')!.count === 2);
    await run(drawer.querySelector('paynow-checkout-button')!);
    expect([drawer.open, dialogOf(drawer).open]).to.deep.equal([false, false]);
  });

  it('is not opened where the page has canceled the checkout’s event, or the button has left', async () => {
    js.install();
    const button = await open();
    button.addEventListener('paynow-checkout-created', (event) => event.preventDefault(), { once: true });
    click(button, 'button');
    await until(() => shop.checkouts.length === 1 && !isBusy(button));
    click(button, 'button');
    button.remove();
    await until(() => shop.checkouts.length === 2);
    await calm();
    expect(js.asked).to.deep.equal([]);
  });
});
