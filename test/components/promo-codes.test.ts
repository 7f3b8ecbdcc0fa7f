import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PaynowCart, PaynowCheckoutButton, PaynowStore } from '../../src/index.js';
import { CART_CHECKOUT, CHECKOUTS } from '../support/ask.js';
import type { Shop } from '../support/elements.js';
import {
  click,
  closeShops,
  focused,
  has,
  openCart,
  openShop,
  part,
  parts,
  read,
  READ,
  ready,
  record,
  setOnline,
  type,
  until,
  watchConsole,
} from '../support/elements.js';
import { KEY } from '../support/products.js';
import { afterwards } from '../support/stubs.js';

const CHECKOUT = `POST ${CART_CHECKOUT}`;
const BUY = `POST ${CHECKOUTS}`;
const SHOP = html`<paynow-cart show-promo-code></paynow-cart
  ><paynow-checkout-button id="buy" product-id=${KEY}></paynow-checkout-button>`;

describe('promo codes', () => {
  let shop: Shop;
  let cart: PaynowCart;
  let log: ReturnType<typeof watchConsole>;
  const stay = (event: Event) => event.preventDefault();
  beforeEach(async () => {
    addEventListener('paynow-checkout-created', stay);
    shop = openShop();
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
    log = watchConsole();
    cart = await openCart(shop, SHOP);
  });
  afterEach(() => {
    removeEventListener('paynow-checkout-created', stay);
    log.restore();
    closeShops();
  });

  const field = () => part<HTMLInputElement>(cart, 'promo-input')!;
  const chips = () => parts(cart, 'promo-code').map(read);
  const enter = (code: string) => type(field(), code, 'Enter');
  const sent = () => (shop.log.at(-1)!.body as { promo_codes?: string[] } | undefined)?.promo_codes;
  const note = () => cart.shadowRoot!.getElementById(field().getAttribute('aria-describedby')!)!;
  const button = () => cart.parentElement!.querySelector<PaynowCheckoutButton>('#buy')!;
  const store = () => cart.parentElement!.querySelector<PaynowStore>('paynow-store')!;
  const replaceToken = () => {
    const token = `${shop.ann}-anew`;
    shop.customers.find(({ name }) => name === 'ann')!.token = token;
    store().token = token;
  };
  const checkOut = () => cart.session!.checkout().then(undefined, () => cart.updateComplete);
  /** Has the next checkout refused, as an API might word and place it. */
  const refuse = (message: string, errors?: unknown[]) =>
    shop.fail(CHECKOUT, { status: 400, body: { status: 400, code: 'validation', message, errors } });
  const refusal = (path: unknown) => [{ code: 'promo_code', message: 'It has expired.', path, validation: '' }];

  it('are not asked for unless the page wants them', async () => {
    cart.showPromoCode = false;
    await cart.updateComplete;
    expect(has(cart, 'promo')).to.equal(false);
    cart.showPromoCode = true;
    cart.readonly = true;
    await cart.updateComplete;
    expect(has(cart, 'promo')).to.equal(false);
  });

  it('let a checkout be for nobody, where a script signs out and buys at once', async () => {
    await type(field(), 'WELCOME');
    const thrown = new Promise((resolve) => addEventListener('error', resolve, { once: true }));
    store().token = '';
    button().click();
    button().shadowRoot!.querySelector('button')!.click();
    await until(() => has(button(), 'error'));
    expect(await Promise.race([thrown, Promise.resolve('nothing')])).to.equal('nothing');
  });

  it('are kept by Enter and by the button, each once, without spaces around them', async () => {
    await enter(' EMBER10 ');
    await type(field(), 'WELCOME');
    click(cart, 'promo-apply');
    await enter('EMBER10');
    await until(() => chips().length === 2);
    expect([chips(), field().value]).to.deep.equal([['EMBER10', 'WELCOME'], '']);
    expect(cart.session!.snapshot.promoCodes).to.deep.equal(['EMBER10', 'WELCOME']);
    expect(focused() === field()).to.equal(true);
    expect(shop.count(CHECKOUT)).to.equal(0);
  });

  it('leave the focus in their field for the next, where the button takes them', async () => {
    await type(field(), 'WELCOME');
    click(cart, 'promo-apply');
    part(cart, 'promo-apply')!.focus();
    field().value = 'EMBER10';
    click(cart, 'promo-apply');
    await until(() => chips().length === 2);
    expect(focused() === field()).to.equal(true);
  });

  it('are not taken while the page is offline', async () => {
    await type(field(), 'WELCOME');
    setOnline(false);
    afterwards(() => setOnline(true));
    await until(() => cart.matches(':state(offline)'));
    await sendKeys({ press: 'Enter' });
    await cart.updateComplete;
    expect([chips(), field().value]).to.deep.equal([[], 'WELCOME']);
  });

  it('are not taken away while the page is offline', async () => {
    await enter('WELCOME');
    await until(() => chips().length);
    setOnline(false);
    afterwards(() => setOnline(true));
    await until(() => cart.matches(':state(offline)'));
    click(cart, 'promo-remove');
    await cart.updateComplete;
    expect(chips()).to.have.lengthOf(1);
  });

  it('are one where a script gives a checkout one', async () => {
    await cart.session!.checkout({ promo_codes: 'EMBER10' as unknown as string[] });
    expect(sent()).to.deep.equal(['EMBER10']);
  });

  it('are told to nobody while they are typed', async () => {
    const told: unknown[] = [];
    cart.session!.subscribe((snapshot) => told.push(snapshot));
    await type(field(), 'WELCOME');
    expect(told).to.deep.equal([]);
  });

  it('are not kept of an empty field', async () => {
    await enter('  ');
    click(cart, 'promo-apply');
    await cart.updateComplete;
    expect(chips()).to.deep.equal([]);
  });

  it('are not kept by the Enter that ends a composition', async () => {
    await type(field(), 'てすと');
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    await cart.updateComplete;
    expect([chips(), field().value]).to.deep.equal([[], 'てすと']);
  });

  it('are removed one by one, and the focus goes to the field', async () => {
    await enter('EMBER10');
    await enter('WELCOME');
    await until(() => chips().length === 2);
    const [first] = parts(cart, 'promo-remove');
    expect(first!.ariaLabel).to.equal('Remove code EMBER10');
    first!.focus();
    first!.click();
    await until(() => chips().length === 1);
    expect([chips(), focused() === field()]).to.deep.equal([['WELCOME'], true]);
  });

  it('are sent by every checkout of the session, after those of the button', async () => {
    await enter('EMBER10');
    await until(() => chips().length);
    await cart.session!.checkout();
    expect(sent()).to.deep.equal(['EMBER10']);
    button().promoCodes = 'WELCOME,EMBER10';
    await button().updateComplete;
    click(button(), 'button');
    await until(() => shop.count(BUY) === 1 && shop.checkouts.length === 2);
    expect(sent()).to.deep.equal(['WELCOME', 'EMBER10']);
  });

  it('are sent by a button anywhere on the page when they only stand in the field, but not by another customer’s', async () => {
    shop.seed(shop.bob, [{ product_id: KEY }]);
    await type(field(), 'EMBER10');
    const other = document.createElement('paynow-checkout-button');
    Object.assign(other, { token: shop.bob, productId: KEY });
    document.body.append(other);
    await other.checkout();
    other.remove();
    expect([sent(), field().value]).to.deep.equal([undefined, 'EMBER10']);
    click(button(), 'button');
    await until(() => shop.checkouts.length === 2);
    expect([sent(), chips(), field().value]).to.deep.equal([['EMBER10'], ['EMBER10'], '']);
  });

  it('are sent from the field by the cart’s own button though the page lets no event out', async () => {
    await type(field(), 'EMBER10');
    cart.parentElement!.addEventListener('paynow-checkout', (event) => event.stopPropagation());
    click(part(cart, 'checkout')!, 'button');
    await until(() => shop.checkouts.length === 1);
    expect([sent(), chips()]).to.deep.equal([['EMBER10'], ['EMBER10']]);
  });

  it('go with their cart to another currency, and those that are removed there stay away', async () => {
    const euros = document.createElement('paynow-cart');
    euros.currency = 'eur';
    cart.after(euros);
    await ready(euros);
    await enter('EMBER10');
    await until(() => chips().length);
    cart.currency = 'eur';
    await until(() => cart.session === euros.session);
    await cart.updateComplete;
    expect(chips()).to.deep.equal(['EMBER10']);
    cart.session!.setPromoCodes([]);
    click(cart, 'quantity-increment');
    await ready(cart);
    expect(chips()).to.deep.equal([]);
  });

  it('that are refused stand in the field, with their name and the API’s words; the others stay', async () => {
    await enter('EMBER10');
    await enter('NOPE');
    await enter('WELCOME');
    await until(() => chips().length === 3);
    click(cart, 'button');
    await until(() => field().value === 'NOPE');
    expect(chips()).to.deep.equal(['EMBER10', 'WELCOME']);
    expect(field().getAttribute('aria-invalid')).to.equal('true');
    expect(read(note()))
      .to.include('The code NOPE was not accepted: ')
      .and.include('The promo code "NOPE" is not valid.');
    expect(note().querySelector('[role=alert]')).to.not.equal(null);
    await checkOut();
    expect(sent()).to.deep.equal(['EMBER10', 'WELCOME']);
    await cart.updateComplete;
    expect([field().value, cart.session!.snapshot.refusedCode]).to.deep.equal(['', undefined]);
  });

  it('that are refused are not sent again from their field by the button', async () => {
    await enter('NOPE');
    click(cart, 'button');
    await until(() => field().value === 'NOPE');
    click(cart, 'button');
    await until(() => shop.count(CHECKOUT) === 2);
    expect(sent()).to.equal(undefined);
  });

  const REFUSALS: [string, string, unknown[]?][] = [
    ['a path with an index', 'Bad.', refusal('promo_codes[1]')],
    ['a path in points', 'Bad.', refusal('$.promo_codes.1')],
    ['a path in pieces', 'Bad.', refusal(['promo_codes', '1'])],
    ['a path for all of them, and its name', 'The code “WELCOME” has expired.', refusal(['promo_codes'])],
    ['its name alone', 'Promo code WELCOME: expired.'],
    ['a path among others', 'WELCOME is over.', [...refusal('promo_codes'), ...refusal('lines[0].quantity')]],
    ['a path after others', 'Bad.', [...refusal('lines[0].quantity'), ...refusal('promo_codes[1]')]],
  ];
  for (const [how, message, errors] of REFUSALS)
    it(`are known when refused by ${how}`, async () => {
      for (const code of ['EMBER10', 'WELCOME', 'LATER']) await enter(code);
      refuse(message, errors);
      await checkOut();
      expect([chips(), field().value]).to.deep.equal([['EMBER10', 'LATER'], 'WELCOME']);
      expect(read(note())).to.include(message);
    });

  it('are known by a path for all of them where there is but one', async () => {
    await enter('WELCOME');
    refuse('Bad.', refusal('promo_codes'));
    await checkOut();
    expect([chips(), field().value]).to.deep.equal([[], 'WELCOME']);
  });

  it('are not blamed by a path for all of them where there are more', async () => {
    for (const code of ['EMBER10', 'WELCOME']) await enter(code);
    refuse('Bad.', refusal('promo_codes'));
    await checkOut();
    expect([chips(), field().value]).to.deep.equal([['EMBER10', 'WELCOME'], '']);
  });

  for (const [code, message] of [
    ['10', 'The quantity must be at most 10.'],
    ['cart', 'The cart is empty.'],
    ['A', 'Product A was not found.'],
    ['EMBER10', 'The coupon has expired.'],
  ] as const)
    it(`are not blamed for “${message}”`, async () => {
      await enter(code);
      refuse(message);
      await checkOut();
      expect([chips(), field().value]).to.deep.equal([[code], '']);
    });

  it('are not blamed for another whose name holds theirs', async () => {
    for (const code of ['EMBER', 'EMBER10']) await enter(code);
    refuse('The code EMBER10 has expired.');
    await checkOut();
    expect([chips(), field().value]).to.deep.equal([['EMBER'], 'EMBER10']);
  });

  it('are not blamed for a fault of the API, whatever it quotes', async () => {
    await enter('WELCOME');
    const message = 'The promo code WELCOME could not be looked up.';
    shop.fail(CHECKOUT, { status: 500, body: { status: 500, code: 'x', message } });
    await checkOut();
    expect([chips(), field().value]).to.deep.equal([['WELCOME'], '']);
  });

  it('are known when refused in other letters', async () => {
    await enter('summer');
    refuse('The code SUMMER has expired.');
    await checkOut();
    expect([chips(), field().value]).to.deep.equal([[], 'summer']);
  });

  it('that stand in the field are sent by a checkout beside it, added or not', async () => {
    await type(field(), 'EMBER10');
    click(part(cart, 'checkout')!, 'button');
    await until(() =>
      shop.log.some(({ body }) => (body as { promo_codes?: string[] })?.promo_codes?.[0] === 'EMBER10'),
    );
    expect(chips()).to.deep.equal(['EMBER10']);
  });

  it('outlive a token that is replaced by a new one of the same customer', async () => {
    await enter('EMBER10');
    shop.customers.find(({ name }) => name === 'ann')!.token = 'fresh-token';
    await cart.session!.refresh().catch(() => {});
    await until(() => cart.status === 'signed-out');
    cart.parentElement!.querySelector('paynow-store')!.token = 'fresh-token';
    await ready(cart);
    await until(() => chips().length);
    expect(chips()).to.deep.equal(['EMBER10']);
  });

  it('outlive that nobody is signed in for a while', async () => {
    await enter('EMBER10');
    const { token } = store();
    store().token = undefined;
    await until(() => cart.status === 'signed-out');
    store().currency = 'eur';
    await store().updateComplete;
    store().currency = undefined;
    store().token = token!;
    await ready(cart);
    expect(chips()).to.deep.equal(['EMBER10']);
  });

  it('stay away once they are removed, though the cart is moved after a token was replaced', async () => {
    await enter('EMBER10');
    replaceToken();
    await until(() => cart.session!.snapshot.cart && chips().length);
    click(cart, 'promo-remove');
    await until(() => !chips().length);
    cart.parentElement!.append(cart);
    await cart.updateComplete;
    await cart.session!.checkout();
    expect([chips(), sent()]).to.deep.equal([[], undefined]);
  });

  for (const [what, change] of [
    ['in another currency', () => (store().currency = 'eur')],
    ['with a new token', () => replaceToken()],
  ] as const)
    it(`are sent by a checkout that comes before the cart is read ${what}`, async () => {
      await enter('EMBER10');
      await until(() => chips().length);
      change();
      expect(cart.session!.snapshot.cart).to.equal(null);
      await button().checkout();
      expect(sent()).to.deep.equal(['EMBER10']);
    });

  it('keep a checkout waiting for no other customer', async () => {
    shop.seed(shop.bob, [{ product_id: KEY }]);
    await enter('EMBER10');
    store().token = shop.bob;
    await cart.session!.checkout();
    expect(sent()).to.equal(undefined);
  });

  it('are not lost to a checkout where it can’t be known whose they are', async () => {
    await enter('EMBER10');
    shop.fail(READ, { status: 400, body: { status: 400, code: 'x', message: 'Not now.' } });
    store().currency = 'eur';
    const told = record(cart.parentElement!, 'paynow-error');
    click(button(), 'button');
    await until(() => told.length === 2);
    expect(told.map(({ detail, target }) => [detail.operation, detail.message, target])).to.deep.equal([
      ['getCart', 'Not now.', cart],
      ['createCartCheckout', 'Not now.', button()],
    ]);
    expect(shop.checkouts).to.deep.equal([]);
    await button().checkout();
    expect(sent()).to.deep.equal(['EMBER10']);
  });

  it('stay when a checkout fails for another reason', async () => {
    await enter('EMBER10');
    refuse('The cart is empty.');
    await checkOut();
    expect([chips(), field().value, field().hasAttribute('aria-invalid')]).to.deep.equal([['EMBER10'], '', false]);
  });

  it('say nothing of a refusal any more once a checkout was made, or another code is kept', async () => {
    for (const next of [checkOut, () => enter('EMBER10')]) {
      await enter('NOPE');
      await checkOut();
      expect(field().hasAttribute('aria-invalid')).to.equal(true);
      await type(field(), ' ');
      await next();
      await until(() => !field().hasAttribute('aria-invalid'));
      expect(read(note())).to.equal('Codes are checked at checkout');
    }
  });

  it('say nothing of a refusal any more once the field is changed, and are tried again when they are typed again', async () => {
    const isRefused = () => field().hasAttribute('aria-invalid');
    for (const code of ['EMBER10', 'NOPE']) await enter(code);
    await checkOut();
    expect(isRefused()).to.equal(true);
    await cart.session!.refresh();
    expect([isRefused(), field().value]).to.deep.equal([true, 'NOPE']);
    await type(field(), '', 'Backspace');
    await cart.updateComplete;
    expect([isRefused(), field().value, chips()]).to.deep.equal([false, '', ['EMBER10']]);
    expect([read(note()), focused() === field()]).to.deep.equal(['Codes are checked at checkout', true]);
    await type(field(), 'NOPE');
    click(cart, 'button');
    await until(isRefused);
    expect([sent(), field().value]).to.deep.equal([['EMBER10', 'NOPE'], 'NOPE']);
  });

  it('outlive what is read and changed, and what is being typed', async () => {
    await enter('EMBER10');
    await type(field(), 'WEL');
    await cart.session!.refresh();
    click(cart, 'quantity-increment');
    await ready(cart);
    expect([chips(), field().value]).to.deep.equal([['EMBER10'], 'WEL']);
  });

  it('are gone with the customer, the one half typed too', async () => {
    shop.seed(shop.bob, [{ product_id: KEY }]);
    await enter('EMBER10');
    await type(field(), 'WEL');
    cart.parentElement!.querySelector('paynow-store')!.token = shop.bob;
    await until(() => cart.count === 1);
    await ready(cart);
    expect([chips(), field().value]).to.deep.equal([[], '']);
  });
});
