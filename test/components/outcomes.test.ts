import { expect, html } from '@open-wc/testing';
import type { Cart, PaynowCart, PaynowStore } from '../../src/index.js';
import { CART_CHECKOUT } from '../support/ask.js';
import {
  calm,
  click,
  closeShops,
  listen,
  openCart,
  openShop,
  page,
  part,
  parts,
  PUT,
  read,
  READ,
  ready,
  record,
  type Shop,
  type Told,
  until,
  watchConsole,
} from '../support/elements.js';
import { DRAGON, KEY, POTION } from '../support/products.js';

describe('what a gesture came to, as events', () => {
  let shop: Shop;
  let log: ReturnType<typeof watchConsole>;
  beforeEach(() => {
    shop = openShop();
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
    shop.seed(shop.bob, [{ product_id: POTION, quantity: 5 }]);
    log = watchConsole();
  });
  afterEach(() => {
    log.restore();
    closeShops();
  });

  const changes = (told: ReturnType<typeof record>) =>
    told.map(({ detail: { previous, quantity } }) => [previous, quantity]);
  /** What the API answers to a read, changed; and PUT, where `isDeaf`, changes nothing. */
  const answer = (change: (cart: Cart) => void, isDeaf = false) => {
    const store = document.querySelector('paynow-store')!;
    store.fetch = async (input, init) => {
      if (isDeaf && init?.method === 'PUT') return new Response(null, { status: 204 });
      const response = await window.fetch(input, init);
      if (init?.method !== 'GET') return response;
      const cart = (await response.json()) as Cart;
      change(cart);
      return Response.json(cart);
    };
    return store.updateComplete;
  };

  it('tells of a read that Retry began and that failed once, for two carts too', async () => {
    shop.fail('GET', { status: 404 }, 2);
    const here = await page(shop, html`<paynow-cart></paynow-cart><paynow-cart></paynow-cart>`);
    const [first, second] = here.querySelectorAll('paynow-cart');
    await until(() => part(second!, 'retry'));
    const told = record(here);
    click(second!, 'retry');
    await until(() => told.length);
    await calm();
    expect(told.map(({ type, target }) => [type, target === first])).to.deep.equal([['paynow-error', true]]);
  });

  const REFUSED = { status: 400, body: { status: 400, code: 'limit', message: 'No more than two.', trace_id: 'a' } };
  for (const [what, fault, type] of [
    ['made', undefined, 'paynow-quantity-changed'],
    ['refused', REFUSED, 'paynow-error'],
  ] as const)
    it(`tells of a change that is ${what} after the page has turned to another currency`, async () => {
      const cart = await openCart(shop);
      const told = record(cart, 'paynow-quantity-changed', 'paynow-error');
      const release = shop.hold(PUT);
      if (fault) shop.fail(PUT, fault);
      click(cart, 'quantity-increment');
      await until(() => shop.count(PUT));
      document.querySelector('paynow-store')!.currency = 'eur';
      await cart.updateComplete;
      release();
      await until(() => told.length);
      await until(() => cart.cart?.currency === 'eur');
      await calm();
      expect(told.map((event) => event.type)).to.deep.equal([type]);
    });

  it('goes to a checkout that was begun before the page turned to another currency', async () => {
    const cart = await openCart(
      shop,
      html`<paynow-cart></paynow-cart><paynow-checkout-button></paynow-checkout-button>`,
    );
    const button = cart.parentElement!.querySelector('paynow-checkout-button')!;
    const { session } = button;
    const made: string[] = [];
    button.addEventListener(
      'paynow-checkout-created',
      (event) => (event.preventDefault(), made.push(event.detail.url)),
    );
    const release = shop.hold(`POST ${CART_CHECKOUT}`);
    click(button, 'button');
    await until(() => shop.count('POST'));
    document.querySelector('paynow-store')!.currency = 'eur';
    await until(() => button.session !== session);
    release();
    await until(() => made.length);
    expect(made).to.deep.equal([shop.checkouts[0]!.url]);
  });

  it('decides by the status of an answer whose body is cut', async () => {
    const cart = await openCart(shop);
    const told = record(cart, 'paynow-error');
    const store = document.querySelector('paynow-store')!;
    const cut = () => new ReadableStream({ pull: (controller) => controller.error(new TypeError('cut')) });
    store.fetch = (input, init) =>
      init?.method === 'PUT' ? Promise.resolve(new Response(cut(), { status: 400 })) : window.fetch(input, init);
    await store.updateComplete;
    click(cart, 'quantity-increment');
    await until(() => told.length);
    expect([told[0]!.detail.kind, told[0]!.detail.status]).to.deep.equal(['api', 400]);
  });

  it('says no total of a cart that could not be read after a change', async () => {
    const cart = await openCart(shop);
    const said = await listen();
    shop.fail('GET', { status: 404 });
    click(cart, 'quantity-increment');
    await until(() => said.length);
    expect(said).to.deep.equal(['Quantity of Crate Key: 3.']);
    expect(read(part(cart, 'total')!)).to.equal('$9.98');
    expect(part(cart, 'total')!.matches('.updating')).to.equal(true);
  });

  it('tells of no change where the API has changed nothing', async () => {
    const cart = await openCart(shop);
    const told = record(cart);
    await answer(() => {}, true);
    click(cart, 'quantity-increment');
    await until(() => cart.status === 'updating');
    await ready(cart);
    click(cart, 'remove');
    await until(() => cart.status === 'updating');
    await ready(cart);
    await calm();
    expect(told.map(({ type }) => type)).to.deep.equal([]);
  });

  it('counts no unit twice where another write came between two edits of a line', async () => {
    const cart = await openCart(shop);
    const told = record(cart, 'paynow-quantity-changed');
    click(cart, 'quantity-increment');
    const added = cart.session!.addLine({ product_id: POTION });
    click(cart, 'quantity-increment');
    await added;
    await ready(cart);
    expect(shop.units()).to.deep.equal([4, 1]);
    expect(changes(told)).to.deep.equal([
      [2, 3],
      [3, 4],
    ]);
  });

  it('knows a line again to which the API has given another key', async () => {
    let keys = 0;
    const cart = await openCart(shop);
    const told = record(cart);
    const said = await listen();
    await answer(({ lines }) => lines.forEach((line) => (line.line_key = `key-${++keys}`)));
    click(cart, 'quantity-increment');
    await until(() => said.length === 1);
    click(cart, 'remove');
    await until(() => said.length === 2);
    click(cart, 'undo');
    await until(() => said.length === 3);
    expect(said).to.deep.equal([
      'Quantity of Crate Key: 3. 3 items, $14.97',
      'Crate Key removed. 0 items, $0.00',
      'Crate Key is back in the cart. 3 items, $14.97',
    ]);
    expect(told.map(({ type, detail }) => [type, detail.line.product_id])).to.deep.equal([
      ['paynow-quantity-changed', KEY],
      ['paynow-removed', KEY],
      ['paynow-quantity-changed', KEY],
    ]);
    expect(changes(told)[2]).to.deep.equal([0, 3]);
    expect(told[2]!.detail.cart.lines.includes(told[2]!.detail.line)).to.equal(true);
  });

  it('changes the line that was clicked, where the API has two of the same kind', async () => {
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
    const cart = await openCart(shop);
    await answer((cart) => cart.lines.push({ ...cart.lines[0]!, line_key: 'b', quantity: 5 }));
    await cart.session!.refresh();
    await cart.updateComplete;
    parts(cart, 'quantity-increment')[1]!.click();
    await until(() => shop.count(PUT));
    expect(shop.lastQuery()['quantity']).to.equal('6');
  });

  it('knows a line again whose option the API says in other words', async () => {
    shop.seed(shop.ann, [{ product_id: DRAGON, custom_variables: { colour: 'frost', name_tag: 'x', size: '1' } }]);
    const cart = await openCart(shop);
    const told = record(cart);
    await answer(({ lines: [line] }) => (line!.custom_variables[0]!.value = 'FROST'));
    click(cart, 'quantity-increment');
    await until(() => told.length);
    expect([told[0]!.type, ...changes(told)]).to.deep.equal(['paynow-quantity-changed', [1, 2]]);
  });

  it('tells of the line itself where the cart has the product in other options too', async () => {
    const dragon = (colour: string) => ({ colour, name_tag: 'x', size: '1' });
    shop.seed(shop.ann, [
      { product_id: DRAGON, quantity: 5, custom_variables: dragon('frost') },
      { product_id: DRAGON, custom_variables: dragon('void') },
      { product_id: DRAGON, quantity: 7, custom_variables: dragon('ember') },
    ]);
    const { session, cart } = await openCart(shop);
    const { line_key: key } = cart!.lines[1]!;
    const told = [
      await session!.setQuantity(key, 2),
      await session!.addLine({ product_id: DRAGON, custom_variables: dragon('void') }),
      await session!.removeLine(key),
      await session!.undo(),
    ] as Told[];
    expect(told.map(({ type, detail: { line, previous } }) => [type, line.line_key, line.quantity, previous])).to.deep.equal([
      ['paynow-quantity-changed', key, 2, 1],
      ['paynow-added', key, 3, undefined],
      ['paynow-removed', key, 3, undefined],
      ['paynow-quantity-changed', key, 3, 0],
    ]); // prettier-ignore
  });

  it('tells of the line as it was known where the cart can’t be read after a change', async () => {
    const { session, cart } = await openCart(shop);
    shop.fail(READ, { status: 404 });
    const { type, detail } = (await session!.setQuantity(cart!.lines[0]!.line_key, 3)) as Told;
    expect([type, detail.line.product_id, detail.quantity, detail.cart]).to.deep.equal([
      'paynow-quantity-changed',
      KEY,
      3,
      null,
    ]);
  });

  it('tells of a refusal though the cart is as it was wanted by then', async () => {
    const cart = await openCart(shop);
    const told = record(cart);
    const release = shop.hold(PUT);
    shop.fail(PUT, { status: 422 });
    click(cart, 'quantity-increment');
    await until(() => shop.count(PUT));
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 3 }]);
    release();
    await until(() => told.length);
    expect(told.map(({ type, detail: { kind } }) => [type, kind])).to.deep.equal([['paynow-error', 'api']]);
    expect([cart.count, cart.status]).to.deep.equal([3, 'ready']);
  });

  it('takes the newest line of a product for a gift to an account, whose line the API alone can name', async () => {
    const { session } = await openCart(shop);
    const gift_to = { platform: 'minecraft_java_name', id: 'NovaCraft_77' } as const;
    const { detail } = (await session!.addLine({ product_id: KEY, gift_to })) as Told;
    expect(session!.snapshot.cart!.lines.indexOf(detail.line)).to.equal(1);
  });

  it('calls no line removed that the API keeps, its option in other words', async () => {
    shop.seed(shop.ann, [{ product_id: DRAGON, custom_variables: { colour: 'frost', name_tag: 'x', size: '1' } }]);
    const cart = await openCart(shop);
    const told = record(cart);
    await answer(({ lines: [line] }) => (line!.custom_variables[0]!.value = 'FROST'), true);
    click(cart, 'remove');
    await until(() => cart.status === 'updating');
    await ready(cart);
    expect([part(cart, 'removed'), told.length]).to.deep.equal([undefined, 0]);
    expect(cart.count).to.equal(1);
  });

  it('counts what is removed once, where the cart is cleared right after a change', async () => {
    const cart = await openCart(shop, html`<paynow-cart show-clear></paynow-cart>`);
    const told = record(cart);
    click(cart, 'quantity-increment');
    click(cart, 'clear');
    await until(() => told.length === 2);
    expect(told.map(({ type }) => type)).to.deep.equal(['paynow-quantity-changed', 'paynow-cleared']);
    expect(told[1]!.detail.lines.map(({ quantity }) => quantity)).to.deep.equal([3]);
  });

  it('tells of a removed line with the units that were there before the gesture', async () => {
    const cart = await openCart(shop);
    const told = record(cart);
    for (const name of ['quantity-increment', 'quantity-increment', 'remove']) click(cart, name);
    await until(() => told.length);
    expect(told.map(({ type, detail }) => [type, detail.line.quantity])).to.deep.equal([['paynow-removed', 2]]);
    click(cart, 'undo');
    await until(() => shop.units()[0]);
    expect(shop.units()).to.deep.equal([4]);
  });

  const customerOf = (told: ReturnType<typeof record>) =>
    told.map(({ detail: { cart, previous } }) => [cart.lines[0]!.product_id, previous]);

  it('tells a store and its cart of the cart of another customer that was read for others already', async () => {
    const here = await page(
      shop,
      html`<paynow-cart></paynow-cart><paynow-cart id="bob" token=${shop.bob}></paynow-cart>`,
    );
    const [cart, bob] = here.querySelectorAll('paynow-cart') as unknown as [PaynowCart, PaynowCart];
    await ready(cart);
    await ready(bob);
    const store = here.querySelector<PaynowStore>('paynow-store')!;
    const [byCart, byStore] = [record(cart, 'paynow-cart-change'), record(store, 'paynow-cart-change')];
    store.token = shop.bob;
    await until(() => cart.session === bob.session);
    await calm();
    expect(customerOf(byCart)).to.deep.equal([[POTION, null]]);
    expect(customerOf(byStore)).to.deep.equal([[POTION, null]]);
  });

  it('tells a second store of its own customer’s cart', async () => {
    const release = shop.hold(READ);
    const here = await page(
      shop,
      html`<paynow-store id="second" token=${shop.bob}></paynow-store><paynow-cart token=${shop.bob}></paynow-cart>`,
    );
    const told = record(here.querySelector('#second')!, 'paynow-cart-change');
    release();
    await ready(here.querySelector('paynow-cart')!);
    expect(customerOf(told)).to.deep.equal([[POTION, null]]);
  });

  it('shows no count on the cart button once the token has expired', async () => {
    const here = await page(shop, html`<paynow-cart></paynow-cart><paynow-cart-button></paynow-cart-button>`);
    const cart = here.querySelector('paynow-cart')!;
    const button = here.querySelector('paynow-cart-button')!;
    await ready(cart);
    await until(() => part(button, 'count'));
    shop.fail('GET', { status: 401 });
    await cart.session!.refresh().catch(() => {});
    await until(() => part(cart, 'signed-out') && !part(button, 'count'));
    expect(read(button)).to.equal('Cart');
    expect(parts(cart, 'line')).to.have.length(0);
    expect(shop.count(PUT)).to.equal(0);
  });
});
