import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type {
  PaynowAddButton,
  PaynowCart,
  PaynowCartButton,
  PaynowCheckoutButton,
  PaynowStore,
} from '../../src/index.js';
import { createFakeStorefront, type FakeStorefront } from '../../src/testing/index.js';
import { CART_CHECKOUT } from '../support/ask.js';
import { GEMS, KEY } from '../support/products.js';
import { part, seen } from '../support/recorded-shop.js';
import { failure, noJitter, stub, tasks, until } from '../support/stubs.js';

let shops = 0;
let fake: FakeStorefront;
let page: HTMLElement;

const find = <E extends Element>(name: string) => page.querySelector<E>(name)!;
const cart = () => find<PaynowCart>('paynow-cart');

async function open(content: unknown): Promise<void> {
  page = await fixture(html`<div>${content}</div>`);
}
const store = (token?: string, getToken?: PaynowStore['getToken']) =>
  html`<paynow-store
    .token=${token}
    .apiBase=${`https://change-${shops}.paynow.test`}
    .fetch=${fake.fetch}
    .getToken=${getToken}
  ></paynow-store>`;

beforeEach(() => {
  shops++;
  fake = createFakeStorefront();
  fake.seed('ann-token', [{ product_id: KEY }]);
  fake.seed('bob-token', [{ product_id: GEMS, quantity: 3 }]);
  noJitter();
});

describe('a customer who changes', () => {
  it('is followed by a button that stands in the cart', async () => {
    const apiBase = `https://change-${shops}.paynow.test`;
    await open(
      html`<paynow-cart .apiBase=${apiBase} .token=${'ann-token'}
        ><paynow-checkout-button slot="checkout"></paynow-checkout-button
      ></paynow-cart>`,
    );
    cart().token = 'bob-token';
    await cart().updateComplete;
    expect(find<PaynowCheckoutButton>('paynow-checkout-button').session === cart().session).to.equal(true);
  });

  it('is written for at once by a button that stands in the cart', async () => {
    await open(
      html`${store()}<paynow-cart .apiBase=${`https://change-${shops}.paynow.test`} .token=${'ann-token'}
          ><paynow-add-button slot="footer" product-id=${KEY}></paynow-add-button
        ></paynow-cart>`,
    );
    stub(window, 'fetch', fake.fetch);
    await until(() => cart().status !== 'loading');
    cart().token = 'bob-token';
    await find<PaynowAddButton>('paynow-add-button').add();
    expect(fake.cart('bob-token').lines.map(({ quantity }) => quantity)).to.deep.equal([3, 1]);
    expect(fake.cart('ann-token').lines.map(({ quantity }) => quantity)).to.deep.equal([1]);
  });

  it('is written for at once, by the store’s session and by a button’s', async () => {
    await open(html`${store('ann-token')}<paynow-add-button product-id=${KEY}></paynow-add-button>`);
    find<PaynowStore>('paynow-store').token = 'bob-token';
    await Promise.all([
      find<PaynowStore>('paynow-store').session!.addLine({ product_id: KEY }),
      find<PaynowAddButton>('paynow-add-button').add(),
    ]);
    expect(fake.cart('bob-token').lines.map(({ quantity }) => quantity)).to.deep.equal([3, 2]);
    expect(fake.cart('ann-token').lines.map(({ quantity }) => quantity)).to.deep.equal([1]);
  });

  it('hears of no change of a cart that others have read before an element came', async () => {
    await open(html`${store('ann-token')}<paynow-cart></paynow-cart>`);
    await until(() => cart().status === 'ready');
    const late = document.createElement('paynow-cart');
    const told: Event[] = [];
    late.addEventListener('paynow-cart-change', (event) => told.push(event));
    page.append(late);
    await until(() => seen(late).includes('Crate Key'));
    expect(told).to.have.length(0);
  });

  it('is sold to without a look at a cart, where there has been none to see', async () => {
    await open(html`${store('ann-token')}<paynow-checkout-button product-id=${KEY}></paynow-checkout-button>`);
    find<PaynowStore>('paynow-store').token = 'bob-token';
    await find<PaynowCheckoutButton>('paynow-checkout-button').session!.checkout();
    expect(fake.log.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([`POST ${CART_CHECKOUT}`]);
  });

  it('is asked for again where the page has found a better way', async () => {
    await open(html`${store(undefined, () => Promise.reject(new Error('not yet')))}<paynow-cart></paynow-cart>`);
    await until(() => cart().status === 'signed-out' && /sign in/i.test(seen(cart())));
    find<PaynowStore>('paynow-store').getToken = async () => Promise.resolve('bob-token');
    await until(() => seen(cart()).includes('500 Gems'));
  });

  it('never gets what another has typed', async () => {
    fake.seed('bob-token', [{ product_id: KEY, quantity: 5 }]);
    await open(html`${store('ann-token')}<paynow-cart></paynow-cart>`);
    await until(() => cart().count === 1 && part(cart(), 'quantity-input'));
    const field = part<HTMLInputElement>(cart(), 'quantity-input')!;
    field.focus();
    field.value = '7';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    find<PaynowStore>('paynow-store').token = 'bob-token';
    await until(() => cart().count === 5);
    await cart().updateComplete;
    const shown = part<HTMLInputElement>(cart(), 'quantity-input')!;
    shown.dispatchEvent(new Event('change', { bubbles: true }));
    await cart().session!.refresh();
    expect([shown.value, fake.cart('bob-token').lines[0]!.quantity]).to.deep.equal(['5', 5]);
    expect(fake.count('PUT')).to.equal(0);
  });

  it('behind the same session sees nothing of the former one, and sends none of it', async () => {
    let now = 'ann-token';
    await open(html`${store(undefined, () => Promise.resolve(now))}<paynow-cart show-promo-code></paynow-cart>`);
    await until(() => seen(cart()).includes('Crate Key'));
    cart().session!.setPromoCodes(['ANNS']);
    await cart().session!.removeLine(cart().cart!.lines[0]!.line_key);
    now = 'bob-token';
    fake.fail('GET', { status: 401 });
    await cart().session!.refresh();
    await until(() => seen(cart()).includes('500 Gems'));
    expect(seen(cart())).to.not.match(/Crate Key|ANNS|Undo/);
    expect(cart().session!.snapshot.promoCodes).to.deep.equal([]);
  });

  it('is not told what came of another’s add', async () => {
    await open(html`${store('ann-token')}<paynow-add-button product-id=${KEY}></paynow-add-button>`);
    fake.fail('PUT', { status: 400, body: { status: 400, code: 'x', message: 'Only for Ann.' }, delay: 60 });
    const heard: string[] = [];
    page.addEventListener('paynow-error', ({ detail }) => heard.push(detail.message));
    const button = find<PaynowAddButton>('paynow-add-button');
    const adding = failure(button.add());
    find<PaynowStore>('paynow-store').token = 'bob-token';
    await adding;
    await button.updateComplete;
    expect(seen(button)).to.not.contain('Only for Ann');
    expect(heard).to.deep.equal([]);
  });

  it('is gone with a store that is removed in the task that changed it', async () => {
    await open(html`${store('ann-token')}<paynow-cart></paynow-cart>`);
    await until(() => cart().status === 'ready');
    const first = find<PaynowStore>('paynow-store');
    first.token = undefined;
    first.remove();
    await first.updateComplete;
    page.append(
      Object.assign(document.createElement('paynow-store'), {
        token: 'bob-token',
        fetch: fake.fetch,
        apiBase: first.apiBase,
      }),
    );
    await until(() => seen(cart()).includes('500 Gems'));
  });

  it('is nobody yet where the store in a cart knows none', async () => {
    await open(html`<paynow-cart><paynow-store currency="eur"></paynow-store></paynow-cart>`);
    await until(() => seen(cart()).includes('Sign in'));
  });

  it('is not asked for by an element that has left in the task that named another', async () => {
    await open(html`${store('ann-token')}<paynow-cart></paynow-cart><paynow-cart-button></paynow-cart-button>`);
    await until(() => cart().status === 'ready');
    const left = find<PaynowCartButton>('paynow-cart-button');
    Object.assign(left, { token: 'bob-token', apiBase: find<PaynowStore>('paynow-store').apiBase });
    stub(window, 'fetch', fake.fetch);
    left.remove();
    await left.updateComplete;
    await tasks();
    expect([left.session, fake.count('GET')]).to.deep.equal([null, 1]);
  });

  it('keeps the store’s getToken when another element has the same token', async () => {
    const asked: string[] = [];
    const getToken = ({ reason }: { reason: string }) => (asked.push(reason), Promise.resolve('bob-token'));
    const apiBase = `https://change-${shops}.paynow.test`;
    await open(
      html`${store('ann-token', getToken)}<paynow-cart .token=${'ann-token'} .apiBase=${apiBase}></paynow-cart>`,
    );
    await until(() => cart().status === 'ready');
    fake.fail('GET', { status: 401 });
    await cart().session!.refresh();
    expect(asked).to.deep.equal(['expired']);
  });

  it('has a store of its own in a cart without end of looking', async () => {
    await open(html`<paynow-cart>${store(undefined, () => Promise.resolve('ann-token'))}</paynow-cart>`);
    await until(() => seen(cart()).includes('Crate Key'));
  });
});

describe('what is written and could not be read', () => {
  it('stays shown while more is added, and a lost add is not taken for a done one', async () => {
    await open(html`${store('ann-token')}<paynow-cart></paynow-cart>`);
    await until(() => cart().status === 'ready');
    const { session } = cart();
    fake.fail('GET', { status: 400 });
    await session!.addLine({ product_id: KEY });
    expect(cart().count).to.equal(2);
    fake.fail('PUT', { network: true });
    const added = session!.addLine({ product_id: KEY });
    expect(cart().count).to.equal(3);
    const error = await failure(added);
    const units = fake.cart('ann-token').lines[0]!.quantity;
    expect(error === undefined ? units : units + 1).to.equal(3);
    await until(() => cart().count === units);
    expect(part(cart(), 'retry')).to.equal(null);
  });
});
