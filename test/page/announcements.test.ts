import { expect, html } from '@open-wc/testing';
import type { PaynowAddButton, PaynowCart } from '../../src/index.js';
import { CART_CHECKOUT } from '../support/ask.js';
import { closed, opened, openPage, region } from '../support/drawer.js';
import {
  all,
  allSaid,
  calm,
  CLEAR,
  click,
  closeShops,
  lines,
  listen,
  openCart,
  openShop,
  page,
  part,
  PUT,
  read,
  record,
} from '../support/elements.js';
import { READ, ready, type Shop, setOnline, type, until, watchConsole } from '../support/elements.js';
import { KEY, POTION, VIP } from '../support/products.js';
import { restore, stub } from '../support/stubs.js';

const REFUSED = { status: 422, body: { status: 422, code: 'x', message: 'No more left.', trace_id: 'abc' } };

describe('what is announced', () => {
  let shop: Shop;
  let cart: PaynowCart;
  let said: string[];
  let log: ReturnType<typeof watchConsole>;
  const stay = (event: Event) => event.preventDefault();
  beforeEach(() => {
    addEventListener('paynow-checkout-created', stay);
    shop = openShop();
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
    log = watchConsole();
  });
  afterEach(() => {
    removeEventListener('paynow-checkout-created', stay);
    document.querySelectorAll('paynow-cart-drawer').forEach((drawer) => drawer.remove());
    setOnline(true);
    log.restore();
    closeShops();
  });

  const open = async () => {
    cart = await openCart(
      shop,
      html`<paynow-add-button product-id=${VIP}></paynow-add-button
        ><paynow-cart show-clear show-promo-code></paynow-cart>`,
    );
    said = await listen();
  };
  const adder = () => document.querySelector('paynow-add-button')!;
  const alerts = (root: Element = cart) => all(root, '[role=alert]').map(read).filter(Boolean);
  /** Does something, and waits for the words that it leads to: they, and no others. */
  const hear = async (gesture: () => unknown, ...words: string[]) => {
    said.length = 0;
    await gesture();
    await until(() => said.length >= words.length, `nobody said ${words.join()}`);
    await ready(cart);
    await calm();
    expect(words.length ? said : await allSaid(said)).to.deep.equal(words);
  };

  it('is said to the end where a store takes the place of its like, and there is no other cart to tell of', async () => {
    await open();
    const store = document.querySelector('paynow-store')!;
    const told = record(cart, 'paynow-cart-change');
    const swap = () => document.querySelector('paynow-store')!.replaceWith(store.cloneNode());
    swap();
    await calm();
    expect(told).to.deep.equal([]);
    adder().addEventListener('paynow-added', () => requestAnimationFrame(swap));
    await hear(() => click(adder(), 'button'), 'VIP Rank added. 3 items, $20.37');
    expect(told.length).to.equal(1);
  });

  it('is each outcome in the cart, once', async () => {
    await open();
    const field = () => part(lines(cart)[0]!, 'quantity-input')!;
    await hear(() => click(adder(), 'button'), 'VIP Rank added. 3 items, $20.37');
    await hear(() => click(adder(), 'button'), 'VIP Rank added. 4 items, $30.76');
    await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 3. 5 items, $35.75');
    await hear(() => type(field(), '5', 'Enter'), 'Quantity of Crate Key: 5. 7 items, $45.73');
    await hear(() => click(cart, 'remove'), 'Crate Key removed. 2 items, $20.78');
    await hear(() => click(cart, 'undo'), 'Crate Key is back in the cart. 7 items, $45.73');
    await hear(() => click(cart, 'clear'), 'Cart cleared. 0 items, $0.00');
    await hear(() => click(cart, 'undo'), 'Your cart. 7 items, $45.73');
    expect(alerts()).to.deep.equal([]);
  });

  for (const [units, words, event] of [
    [5, 'Quantity of Crate Key: 5. 5 items, $24.95', 'paynow-quantity-changed'],
    [0, 'Crate Key removed. 0 items, $0.00', 'paynow-removed'],
  ] as const)
    it(`is the quantity of ${units} that the API has made of another, and so is the event`, async () => {
      await open();
      const told = record(cart);
      const release = shop.hold(PUT);
      await hear(async () => {
        click(cart, 'quantity-increment');
        await until(() => shop.count(PUT) === 1);
        shop.seed(shop.ann, units ? [{ product_id: KEY, quantity: units }] : []);
        release();
      }, words);
      expect(told.map(({ type, detail }) => [type, detail.quantity])).to.deep.equal([[event, units || undefined]]);
    });

  it('is the last of several clicks alone', async () => {
    await open();
    await hear(() => {
      for (let i = 0; i < 5; i++) click(cart, 'quantity-increment');
    }, 'Quantity of Crate Key: 7. 7 items, $34.93');
  });

  it('is the same words again, where the same thing is done again', async () => {
    await open();
    for (let times = 0; times < 2; times++) {
      await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 3. 3 items, $14.97');
      await hear(() => click(cart, 'quantity-decrement'), 'Quantity of Crate Key: 2. 2 items, $9.98');
    }
  });

  it('is heard in a modal dialog of the page, and after it', async () => {
    await open();
    const host = cart.parentElement!;
    const region = document.querySelector('[role=status]')!;
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.append(cart);
    dialog.showModal();
    await until(() => region.parentElement === dialog);
    await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 3. 3 items, $14.97');
    expect(region.parentElement).to.equal(dialog);
    dialog.close();
    await until(() => region.parentElement === document.body);
    expect(region.textContent, 'nothing of before is said again').to.equal('');
    host.append(cart);
    dialog.remove();
    await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 4. 4 items, $19.96');
  });

  it('is heard in the last of the dialogs that are open, one in the other', async () => {
    await open();
    const [outer, inner] = [document.createElement('dialog'), document.createElement('dialog')];
    document.body.append(outer);
    outer.append(inner);
    inner.append(cart);
    outer.showModal();
    inner.showModal();
    const region = document.querySelector('[role=status]')!;
    await until(() => region.parentElement === inner);
    await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 3. 3 items, $14.97');
    inner.close();
    await until(() => region.parentElement === outer);
    outer.remove();
  });

  it('is heard after a modal dialog that has left the page while it was open', async () => {
    await open();
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.showModal();
    await until(() => dialog.querySelector('[role=status]'));
    dialog.remove();
    click(cart, 'quantity-increment');
    await until(() => document.querySelector('body > [role=status]')?.textContent.includes('Crate Key: 3'));
    expect(document.querySelectorAll('#paynow-status').length).to.equal(1);
  });

  it('is another text where the same words follow upon themselves, which would be no news', async () => {
    await open();
    const texts: string[] = [];
    for (let times = 0; times < 3; times++) {
      shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
      await cart.session!.refresh();
      await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 3. 3 items, $14.97');
      texts.push(region().textContent);
    }
    expect([texts[0] === texts[1], texts[1] === texts[2]]).to.deep.equal([false, false]);
  });

  it('leaves the language as it is where it is the same: each change has all elements look for theirs', async () => {
    await open();
    await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 3. 3 items, $14.97');
    const changes: MutationRecord[] = [];
    new MutationObserver((records) => changes.push(...records)).observe(region(), { attributes: true });
    await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 4. 4 items, $19.96');
    expect(changes).to.have.length(0);
  });

  it('is not seen, takes no room, and is not for the browser to translate', async () => {
    await open();
    await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 3. 3 items, $14.97');
    const { position, clipPath, overflow } = getComputedStyle(region());
    const { width, height } = region().getBoundingClientRect();
    expect([position, clipPath, overflow, width, height]).to.deep.equal(['fixed', 'inset(50%)', 'hidden', 1, 1]);
    expect(region().translate).to.equal(false);
  });

  it('is heard where a script has taken away what was on the page for it', async () => {
    await page(shop, html`<paynow-add-button product-id=${VIP}></paynow-add-button>`);
    region().remove();
    click(adder(), 'button');
    await until(() => region()?.textContent.startsWith('VIP Rank added'));
  });

  it('is heard where an element came before there was a body', async () => {
    region().remove();
    stub(document, 'body', null);
    const store = document.createElement('paynow-store');
    document.documentElement.append(store);
    await store.updateComplete;
    restore();
    store.remove();
    await open();
    await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 3. 3 items, $14.97');
  });

  it('is a promo code that is kept, and one that is removed', async () => {
    await open();
    const field = part(cart, 'promo-input')!;
    await hear(() => type(field, 'EMBER10', 'Enter'), 'Code EMBER10 added. Codes are checked at checkout.');
    await hear(() => click(cart, 'promo-remove'), 'Code EMBER10 removed.');
  });

  it('is a refused promo code at its field, and the checkout that was not made at its button', async () => {
    await open();
    await hear(
      () => type(part(cart, 'promo-input')!, 'NOPE', 'Enter'),
      'Code NOPE added. Codes are checked at checkout.',
    );
    await hear(() => click(cart, 'button'));
    await until(() => alerts().length === 2);
    expect(alerts()).to.deep.equal([
      'The code NOPE was not accepted: The promo code "NOPE" is not valid.',
      'No checkout was made: The promo code "NOPE" is not valid.',
    ]);
  });

  const FAILURES: [string, string, () => unknown, string][] = [
    ['a change', PUT, () => click(cart, 'quantity-increment'), 'The quantity is still 2: No more left.'],
    ['a removal', PUT, () => click(cart, 'remove'), 'The quantity is still 2: No more left.'],
    ['clearing', CLEAR, () => click(cart, 'clear'), 'The cart was not cleared: No more left.'],
    ['a read', READ, () => cart.session!.refresh().catch(() => {}), 'This is your cart as last seen: No more left.'],
    ['a checkout', `POST ${CART_CHECKOUT}`, () => click(cart, 'button'), 'No checkout was made: No more left.'],
    ['an add', PUT, () => click(adder(), 'button'), 'Not added: No more left.'],
  ]; // prettier-ignore
  for (const [what, operation, gesture, words] of FAILURES)
    it(`is an alert where ${what} fails, and nothing else`, async () => {
      await open();
      shop.fail(operation, REFUSED);
      await gesture();
      const here = () => alerts(document.body);
      await until(() => here().length);
      await calm();
      expect([here(), await allSaid(said)]).to.deep.equal([[words], []]);
    });

  it('is an alert where there is no cart to see, and nothing else', async () => {
    await open();
    shop.fail(READ, REFUSED);
    cart.token = shop.bob;
    await until(() => cart.status === 'error');
    await cart.updateComplete;
    expect([alerts().length, await allSaid(said)]).to.deep.equal([1, []]);
    expect(alerts()[0]).to.match(/^Your cart could not be loaded No more left\./);
  });

  it('is the cart, where Retry has brought it', async () => {
    await open();
    shop.fail(READ, REFUSED);
    await cart.session!.refresh().catch(() => {});
    await until(() => part(cart, 'retry'));
    await hear(() => click(cart, 'retry'), 'Your cart. 2 items, $9.98');
  });

  it('is a cart that Retry could not load either: its alert stays as it was', async () => {
    await open();
    shop.fail(READ, REFUSED, 2);
    await cart.session!.refresh().catch(() => {});
    await until(() => part(cart, 'retry'));
    click(cart, 'retry');
    await until(() => said.length);
    await calm();
    expect([await allSaid(said), alerts()]).to.deep.equal([
      ['Your cart could not be loaded.'],
      ['This is your cart as last seen: No more left.'],
    ]);
  });

  const EXPIRED: [string, () => unknown][] = [
    ['a change', () => click(cart, 'quantity-increment')],
    ['a checkout', () => click(cart, 'button')],
    ['an add', () => click(adder(), 'button')],
    ['a read', () => cart.session!.refresh().catch(() => {})],
  ];
  for (const [what, gesture] of EXPIRED)
    it(`is that nobody is signed in any more, where ${what} found that out`, async () => {
      await open();
      shop.fail('*', { status: 401 }, 9);
      await gesture();
      await until(() => said.length);
      await calm();
      expect([await allSaid(said), alerts()]).to.deep.equal([['Sign in to see your cart'], []]);
    });

  it('is that alone, where Retry found it out', async () => {
    await open();
    shop.fail(READ, REFUSED);
    await cart.session!.refresh().catch(() => {});
    await until(() => part(cart, 'retry'));
    shop.fail(READ, { status: 401 });
    click(cart, 'retry');
    await until(() => said.length);
    expect(await allSaid(said)).to.deep.equal(['Sign in to see your cart']);
  });

  it('is not that Retry could not load the cart of another', async () => {
    await open();
    shop.fail(READ, REFUSED, 2);
    await cart.session!.refresh().catch(() => {});
    await until(() => part(cart, 'retry'));
    const release = shop.hold(READ);
    click(cart, 'retry');
    await until(() => shop.count(READ) === 3);
    const { session } = cart;
    cart.token = shop.bob;
    release();
    await until(() => session!.snapshot.error && cart.status === 'ready');
    expect(await allSaid(said)).to.deep.equal([]);
  });

  it('is nothing of a token that is found to have expired before there was a cart to see', async () => {
    await open();
    shop.fail('*', { status: 401 }, 9);
    cart.token = 'yesterday';
    await until(() => cart.session && cart.status === 'signed-out');
    await cart.updateComplete;
    expect(await allSaid(said)).to.deep.equal([]);
  });

  it('is nothing of a visitor who is not signed in, nor of a token that had expired before', async () => {
    await open();
    shop.fail('*', { status: 401 }, 9);
    const { parentElement: page } = cart;
    await hear(async () => {
      page!.querySelector('paynow-store')!.token = 'yesterday';
      await until(() => cart.status === 'signed-out');
      shop.fail('*', { status: 401 }, 0);
      page!.querySelector('paynow-store')!.token = shop.ann;
    });
  });

  it('is each of two outcomes that are known at the same moment', async () => {
    await open();
    const other = adder().cloneNode() as PaynowAddButton;
    other.productId = POTION;
    adder().after(other);
    await other.updateComplete;
    const release = shop.hold(PUT);
    await hear(async () => {
      click(adder(), 'button');
      click(other, 'button');
      await until(() => shop.count(PUT) === 1);
      click(cart, 'remove');
      release();
    }, 'VIP Rank added. Swiftness Potion added. Crate Key removed. 2 items, $12.38');
  });

  it('is heard of an alert: nothing that holds it came with it, and is an object of its own to Firefox', async () => {
    await open();
    const before = new Set(all(cart, '*'));
    shop.fail(PUT, REFUSED);
    click(cart, 'quantity-increment');
    await until(() => part(cart, 'retry'));
    await type(part(cart, 'quantity-input')!, 'many', 'Enter');
    await until(() => alerts().length === 2);
    for (const alert of all(cart, '[role=alert]'))
      for (let at = alert.parentElement!; !before.has(at); at = at.parentElement!)
        expect(getComputedStyle(at).display).to.be.oneOf(['grid', 'flex', 'contents']);
  });

  it('is a quantity that is none', async () => {
    await open();
    await hear(() => type(part(cart, 'quantity-input')!, 'many', 'Enter'));
    expect(alerts()).to.deep.equal(['“many” is not a quantity. It is still 2.']);
  });

  it('is nothing of what is only read, by this page or another tab', async () => {
    await open();
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 4 }]);
    await hear(() => cart.session!.refresh());
    expect(cart.count).to.equal(4);
  });

  it('is the connection that is lost, and that is back, once for all carts that are seen', async () => {
    await open();
    const other = (attribute: string) => Object.assign(document.createElement('paynow-cart'), { [attribute]: true });
    const others = [other('readonly'), other('hidden')];
    cart.after(...others);
    for (const each of others) await ready(each);
    await hear(() => setOnline(false), 'You are offline.');
    await hear(() => cart.session!.setPromoCodes(['EMBER10']));
    await hear(() => setOnline(true), 'You are online again.');
    cart.hidden = others[0]!.hidden = true;
    await hear(() => setOnline(false));
  });

  it('is nothing of how the connection was found', async () => {
    await open();
    setOnline(false);
    await until(() => said.length);
    const late = document.createElement('paynow-cart');
    await hear(() => cart.after(late));
    expect(late.matches(':state(offline)')).to.equal(true);
  });

  it('is a store that is busy, once a wait', async () => {
    await open();
    shop.fail(PUT, { status: 429, headers: { 'retry-after': '0' } }, 2);
    await hear(
      () => click(cart, 'quantity-increment'),
      'The store is busy, trying again…',
      'Quantity of Crate Key: 3. 3 items, $14.97',
    );
  });

  it('is heard in an open drawer too: an add that opens it, and what is done in it', async () => {
    const add = html`<paynow-add-button product-id=${VIP} opens></paynow-add-button>`;
    const { drawer } = await openPage(shop, add);
    cart = drawer.shadowRoot!.querySelector('paynow-cart')!;
    await ready(cart);
    said = await listen();
    const heardIn = () => document.querySelector('[role=status]')!.parentElement;
    await hear(() => click(adder(), 'button'), 'VIP Rank added. 3 items, $20.37');
    await opened(drawer);
    await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 3. 4 items, $25.36');
    expect(heardIn()).to.equal(drawer);
    expect(region().assignedSlot?.getRootNode() === drawer.shadowRoot).to.equal(true);
    drawer.close();
    await closed(drawer);
    expect(heardIn()).to.equal(document.body);
    await hear(() => drawer.session!.clear());
  });

  it('is not told again in a drawer that opens later, nor left for the next customer', async () => {
    const { drawer } = await openPage(shop);
    const store = document.querySelector('paynow-store')!;
    cart = drawer.shadowRoot!.querySelector('paynow-cart')!;
    await ready(cart);
    said = await listen();
    const left = () => document.querySelector('[role=status]')!.textContent.trim();
    await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 3. 3 items, $14.97');
    drawer.show();
    await opened(drawer);
    expect(left()).to.equal('');
    await hear(() => click(cart, 'quantity-increment'), 'Quantity of Crate Key: 4. 4 items, $19.96');
    store.token = shop.bob;
    await until(() => !left());
    drawer.close();
    await closed(drawer);
  });

  it('is in the language of the element that says it', async () => {
    await open();
    cart.lang = 'de';
    await until(() => read(part(cart, 'heading')!) === 'Dein Warenkorb');
    click(cart, 'quantity-increment');
    await until(() => said.length);
    expect([said, document.querySelector<HTMLElement>('[role=status]')!.lang]).to.deep.equal([
      ['Menge von Crate Key: 3. 3 Artikel, 14,97 $'],
      'de',
    ]);
  });
});
