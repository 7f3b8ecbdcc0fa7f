import { expect, fixture, html } from '@open-wc/testing';
import type { ErrorDetails, PaynowCart, PaynowStore } from '../../src/index.js';
import type { Shop } from '../support/elements.js';
import {
  calm,
  click,
  closeShops,
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
  until,
  watchConsole,
} from '../support/elements.js';
import { FastClock } from '../support/clock.js';
import { KEY, POTION } from '../support/products.js';

describe('paynow-store', () => {
  let shop: Shop;
  let log: ReturnType<typeof watchConsole>;
  beforeEach(() => {
    shop = openShop();
    shop.seed(shop.ann, [{ product_id: KEY }]);
    shop.seed(shop.bob, [{ product_id: POTION }]);
    log = watchConsole();
  });
  afterEach(() => {
    log.restore();
    closeShops();
  });

  const bare = async (content: unknown) => fixture<HTMLElement>(html`<div lang="en-US">${content}</div>`);
  const storeOf = (token: string) => Object.assign(document.createElement('paynow-store'), { token });
  const names = (cart: Element) => parts(cart, 'line-name').map(read).join();
  const cartIn = (root: Element) => root.querySelector<PaynowCart>('paynow-cart')!;
  /** The origins and paths that were asked. */
  const asked = () => shop.sent.map(({ url }) => url.split('?')[0]);
  const refused = async (store: unknown) => {
    const root = await bare(html`${store}<paynow-cart></paynow-cart>`);
    const told = record(root);
    await cartIn(root).updateComplete;
    await calm();
    expect(shop.sent).to.deep.equal([]);
    expect([cartIn(root).session, told.filter(({ type }) => type !== 'paynow-error')]).to.deep.equal([null, []]);
    return log.errors.join('\n');
  };

  it('lends its token to every element of the page, wherever it stands', async () => {
    const root = await bare(
      html`<paynow-cart></paynow-cart>
        <section><paynow-store token=${shop.ann}></paynow-store></section>
        <p></p>`,
    );
    const shadow = root.querySelector('p')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<paynow-cart></paynow-cart>';
    const inside = shadow.querySelector<PaynowCart>('paynow-cart')!;
    await Promise.all([ready(cartIn(root)), ready(inside)]);
    expect([names(cartIn(root)), names(inside)]).to.deep.equal(['Crate Key', 'Crate Key']);
    expect(shop.count(READ)).to.equal(1);
  });

  it('lends its token to elements that were there before it', async () => {
    const root = await bare(html`<paynow-cart></paynow-cart>`);
    const cart = cartIn(root);
    await cart.updateComplete;
    expect(cart.status).to.equal('signed-out');
    root.append(storeOf(shop.ann));
    await ready(cart);
    expect(names(cart)).to.equal('Crate Key');
  });

  it('is the first one connected, and the next when that one leaves', async () => {
    const root = await bare(html`<paynow-cart></paynow-cart>`);
    const [first, second] = [storeOf(shop.ann), storeOf(shop.bob)];
    root.append(first);
    root.prepend(second);
    await ready(cartIn(root));
    expect(names(cartIn(root))).to.equal('Crate Key');
    first.remove();
    await until(() => names(cartIn(root)) === 'Swiftness Potion');
    second.remove();
    await until(() => cartIn(root).status === 'signed-out');
  });

  it('stays the first when it is moved', async () => {
    const root = await bare(html`<paynow-cart></paynow-cart>`);
    const [first, second] = [storeOf(shop.ann), storeOf(shop.bob)];
    root.append(first, second);
    await ready(cartIn(root));
    root.append(first);
    await cartIn(root).updateComplete;
    await ready(cartIn(root));
    expect(names(cartIn(root))).to.equal('Crate Key');
  });

  it('lends words that are not whole, and loses nothing by them', async () => {
    const cart = await openCart(shop);
    cart.parentElement!.querySelector('paynow-store')!.messages = { items: { one: 'thing' } } as never;
    await until(() => cart.shadowRoot!.textContent.includes('Crate Key'));
    await cart.updateComplete;
    expect(names(cart)).to.equal('Crate Key');
  });

  it('changes the customer of all when its token changes', async () => {
    const cart = await openCart(shop);
    cart.parentElement!.querySelector('paynow-store')!.token = shop.bob;
    await until(() => names(cart) === 'Swiftness Potion');
  });

  it('leaves alone an element that has a token of its own', async () => {
    const root = await page(shop, html`<paynow-cart token=${shop.bob}></paynow-cart>`);
    await ready(cartIn(root));
    expect(names(cartIn(root))).to.equal('Swiftness Potion');
    expect(shop.sent.every(({ headers }) => headers.get('authorization') === `Customer ${shop.bob}`)).to.equal(true);
  });

  it('never sends its token to an element’s own api-base', async () => {
    const root = await page(shop, html`<paynow-cart api-base="https://other.paynow.test"></paynow-cart>`);
    const cart = cartIn(root);
    await cart.updateComplete;
    await calm();
    expect([cart.session, cart.status, cart.matches(':state(signed-out)')]).to.deep.equal([null, 'signed-out', true]);
    expect(shop.sent).to.deep.equal([]);
    expect(log.errors).to.have.length(1);
    expect(log.errors[0]).to.include('api-base').and.include('paynow-cart').and.not.include(shop.ann);
  });

  it('makes no fuss about an own api-base where there is no token to lend', async () => {
    const root = await bare(html`<paynow-cart api-base="https://other.paynow.test"></paynow-cart>`);
    await cartIn(root).updateComplete;
    expect([cartIn(root).status, log.errors]).to.deep.equal(['signed-out', []]);
  });

  it('makes no fuss about one where the element has a token of its own', async () => {
    const own = html`<paynow-cart token=${shop.bob} api-base="https://api.paynow.gg"></paynow-cart>`;
    await ready(cartIn(await page(shop, own)));
    expect(log.errors).to.deep.equal([]);
  });

  it('makes no fuss about one where the store has no token either', async () => {
    const content = html`<paynow-store></paynow-store><paynow-cart api-base="https://other.paynow.test"></paynow-cart>`;
    await cartIn(await bare(content)).updateComplete;
    await calm();
    expect(log.errors).to.deep.equal([]);
  });

  it('names an own api-base where the token that could be lent is one to ask for', async () => {
    const getToken = () => Promise.resolve(shop.ann);
    const root = await bare(
      html`<paynow-store .getToken=${getToken}></paynow-store
        ><paynow-cart api-base="https://other.paynow.test"></paynow-cart>`,
    );
    await cartIn(root).updateComplete;
    await calm();
    expect([cartIn(root).session, shop.sent, log.errors.length]).to.deep.equal([null, [], 1]);
    expect(log.errors[0]).to.include('<paynow-cart> api-base');
  });

  it('leaves a second one the token that it asks for itself', async () => {
    const root = await page(shop, html`<paynow-cart></paynow-cart>`);
    const second = Object.assign(document.createElement('paynow-store'), {
      getToken: () => Promise.resolve(shop.bob),
    });
    root.append(second);
    await ready(cartIn(root));
    const { lines } = await second.session!.refresh();
    expect([lines.map(({ product_id }) => product_id), names(cartIn(root))]).to.deep.equal([[POTION], 'Crate Key']);
  });

  it('makes no fuss about a second store that has no token yet, or makes way at once', async () => {
    const root = await page(shop, html`<paynow-cart></paynow-cart>`);
    const [kept, gone] = [0, 1].map(() =>
      Object.assign(document.createElement('paynow-store'), { apiBase: '/paynow' }),
    );
    root.append(kept!, gone!);
    gone!.remove();
    kept!.getToken = () => Promise.resolve(shop.bob);
    await ready(cartIn(root));
    await kept!.updateComplete;
    expect([names(cartIn(root)), log.errors]).to.deep.equal(['Crate Key', []]);
  });

  it('lends its api-base together with its token', async () => {
    const root = await bare(html`<paynow-store api-base="https://shop.paynow.test/api/" token=${shop.ann}></paynow-store>
      <paynow-cart></paynow-cart><paynow-cart token=${shop.bob}></paynow-cart>`); // prettier-ignore
    const [one, two] = root.querySelectorAll('paynow-cart');
    await until(() => shop.sent.length === 2);
    expect(asked().sort()).to.deep.equal([
      'https://api.paynow.gg/v1/store/cart',
      'https://shop.paynow.test/api/v1/store/cart',
    ]);
    expect(one!.session === two!.session).to.equal(false);
  });

  it('lends currency and country, in the API’s letters', async () => {
    const root = await bare(
      html`<paynow-store token=${shop.ann} currency="EUR" country="de"></paynow-store><paynow-cart></paynow-cart>`,
    );
    await ready(cartIn(root));
    expect(shop.log[0]!.query.get('currency')).to.equal('eur');
    expect(shop.log[0]!.headers['x-paynow-customer-countrycode']).to.equal('DE');
    expect(read(part(cartIn(root), 'total')!)).to.equal('€4.49');
  });

  it('gives way to an element’s own currency and country', async () => {
    const root = await bare(html`<paynow-store token=${shop.ann} currency="eur" country="de"></paynow-store>
      <paynow-cart currency="gbp"></paynow-cart><paynow-cart country="GB"></paynow-cart>`); // prettier-ignore
    await Promise.all([...root.querySelectorAll('paynow-cart')].map(ready));
    const seen = shop.log.map(({ query, headers }) => [
      query.get('currency'),
      headers['x-paynow-customer-countrycode'],
    ]);
    expect(seen.sort()).to.deep.equal([['eur', 'GB'], ['gbp', 'DE']]); // prettier-ignore
  });

  it('lends neither currency nor country to an element with its own token', async () => {
    const root = await bare(html`<paynow-store token=${shop.ann} currency="eur" country="de"></paynow-store>
      <paynow-cart token=${shop.bob}></paynow-cart>`); // prettier-ignore
    await ready(cartIn(root));
    expect([...shop.log[0]!.query]).to.deep.equal([]);
    expect(shop.log[0]!.headers).not.to.have.property('x-paynow-customer-countrycode');
  });

  for (const [name, value] of [
    ['currency', 'euros'],
    ['country', 'Germany'],
    ['api-base', 'ftp://x.test'],
    ['api-base', 'http://shop.test'],
  ] as const)
    // prettier-ignore
    it(`refuses ${name} "${value}", and asks nothing`, async () => {
      const store = storeOf(shop.ann);
      store.setAttribute(name, value);
      expect(await refused(store)).to.include(name).and.include(value).and.not.include(shop.ann);
    });

  for (const base of ['http://127.0.0.1:9', 'http://localhost:9/x', 'https://shop.test', 'https://shop.test/paynow/'])
    it(`asks at ${base}`, async () => {
      const root = await bare(
        html`<paynow-store token=${shop.ann} api-base=${base}></paynow-store><paynow-cart></paynow-cart>`,
      );
      await ready(cartIn(root));
      expect(asked()).to.deep.equal([`${base.replace(/\/$/, '')}/v1/store/cart`]);
    });

  it('asks at a prefix of the page’s own origin', async () => {
    const root = await bare(
      html`<paynow-store token=${shop.ann} api-base="/paynow"></paynow-store><paynow-cart></paynow-cart>`,
    );
    await until(() => shop.sent.length);
    expect(asked()).to.deep.equal([`${location.origin}/paynow/v1/store/cart`]);
    root.remove();
  });

  it('asks as the origin’s cookies say, without a token', async () => {
    shop.fail('*', { status: 200, body: shop.cart(shop.ann) });
    const root = await bare(
      html`<paynow-store auth="cookie" api-base="/paynow"></paynow-store><paynow-cart></paynow-cart>`,
    );
    await ready(cartIn(root));
    const [request] = shop.sent;
    expect(request!.url).to.equal(`${location.origin}/paynow/v1/store/cart`);
    expect([request!.headers.has('authorization'), request!.credentials !== 'omit']).to.deep.equal([false, true]);
    expect(names(cartIn(root))).to.equal('Crate Key');
  });

  for (const base of ['', 'https://shop.test'])
    it(`refuses cookies ${base ? 'for another origin' : 'without an api-base'}`, async () => {
      const store = document.createElement('paynow-store');
      store.setAttribute('auth', 'cookie');
      if (base) store.setAttribute('api-base', base);
      expect(await refused(store))
        .to.include('auth')
        .and.include('cookie');
    });

  it('says once what is wrong with its own attribute, whoever else it is lent to', async () => {
    const root = await page(shop, html`<paynow-cart></paynow-cart><paynow-cart-button></paynow-cart-button>`);
    await ready(cartIn(root));
    const told = record(root, 'paynow-error');
    root.querySelector('paynow-store')!.currency = 'euro';
    await until(() => told.length);
    await calm();
    expect([told.map(({ detail }) => detail.kind), log.errors.length]).to.deep.equal([['config'], 1]);
    expect(log.errors[0]).to.include('<paynow-store> currency');
  });

  it('has a gesture fail for what is wrong with an attribute, and no longer once it is put right', async () => {
    const root = await page(shop, html`<paynow-add-button product-id=${KEY} currency="euro"></paynow-add-button>`);
    const button = root.querySelector('paynow-add-button')!;
    const add = () => button.add().then(undefined, ({ kind }: ErrorDetails) => kind);
    expect(await add()).to.equal('config');
    button.currency = 'eur';
    root.querySelector('paynow-store')!.token = undefined;
    await button.updateComplete;
    expect(await add()).to.equal('token');
    expect(shop.sent).to.deep.equal([]);
  });

  it('lends no token to an element that wants the origin’s cookies', async () => {
    const root = await page(shop, html`<paynow-cart auth="cookie"></paynow-cart>`);
    await cartIn(root).updateComplete;
    await calm();
    expect([cartIn(root).session, shop.sent]).to.deep.equal([null, []]);
    expect(log.errors.join()).to.include('auth').and.include('cookie');
  });

  it('sends its token and no cookies', async () => {
    await openCart(shop);
    const { credentials, referrerPolicy, headers, cache } = shop.sent[0]!;
    expect([credentials, referrerPolicy, cache]).to.deep.equal(['omit', 'no-referrer', 'no-store']);
    expect(headers.get('authorization')).to.equal(`Customer ${shop.ann}`);
  });

  it('asks the page for a token once for all elements', async () => {
    const reasons: string[] = [];
    const getToken = ({ reason }: { reason: string }) => (reasons.push(reason), Promise.resolve(shop.ann));
    const root = await bare(
      html`<paynow-store .getToken=${getToken}></paynow-store><paynow-cart></paynow-cart><paynow-cart></paynow-cart>`,
    );
    await Promise.all([...root.querySelectorAll('paynow-cart')].map(ready));
    expect([reasons, shop.count(READ)]).to.deep.equal([['first'], 1]);
  });

  it('asks the page for another token when one has expired, and goes on', async () => {
    const reasons: string[] = [];
    const cart = await openCart(shop);
    const told = record(document.body);
    const store = cart.parentElement!.querySelector('paynow-store')!;
    store.getToken = ({ reason }) => (reasons.push(reason), Promise.resolve('fresh'));
    await calm();
    shop.customers[0]!.token = 'fresh';
    click(cart, 'quantity-increment');
    await ready(cart);
    await until(() => shop.cart('fresh').lines[0]!.quantity === 2);
    expect([reasons, told.map(({ type }) => type)]).to.deep.equal([['expired'], ['paynow-quantity-changed']]);
  });

  it('asks a getToken that came within 10 s of another when those are over', async () => {
    const clock = new FastClock();
    const asked: string[] = [];
    const give = (name: string, token: string) => () => (asked.push(name), Promise.resolve(token));
    const root = await bare(html`<paynow-store .getToken=${give('a', '')}></paynow-store><paynow-cart></paynow-cart>`);
    const store = root.querySelector('paynow-store')!;
    await until(() => cartIn(root).status === 'signed-out');
    clock.install();
    store.getToken = give('b', '');
    await store.updateComplete;
    store.getToken = give('c', shop.ann);
    await clock.pass(9_000);
    expect(asked).to.deep.equal(['a', 'b']);
    await clock.pass(2_000);
    expect(asked).to.deep.equal(['a', 'b', 'c']);
    expect(cartIn(root).status).to.equal('ready');
  });

  it('says once that a token has expired when the page has no other', async () => {
    const told = record(document.body, 'paynow-token-expired');
    const getToken = () => Promise.reject(new Error('no'));
    const root = await bare(
      html`<paynow-store token="stale" .getToken=${getToken}></paynow-store><paynow-cart></paynow-cart>`,
    );
    await until(() => cartIn(root).status === 'signed-out');
    await calm();
    expect(told.map(({ target, detail }) => [target === cartIn(root), detail])).to.deep.equal([[true, {}]]);
  });

  it('has what concerns all be told by the element that acted, else by one that is there', async () => {
    const adder = () => html`<paynow-add-button product-id=${KEY}></paynow-add-button>`;
    const root = await page(shop, html`${adder()}${adder()}<paynow-cart-button></paynow-cart-button>`);
    const [, second] = root.querySelectorAll('paynow-add-button');
    const bag = root.querySelector('paynow-cart-button')!;
    await until(() => part(bag, 'count'));
    const told = record(root, 'paynow-token-expired');
    const expire = async (token: string, act: () => Promise<unknown> | undefined) => {
      root.querySelector('paynow-store')!.token = token;
      shop.fail('*', { status: 401 }, 2);
      await act()?.catch(() => {});
      await until(() => told.length);
      shop.fail('*', { status: 401 }, 0);
      return told.splice(0).map(({ target }) => (target as Element).localName + (target === second ? ' 2' : ''));
    };
    expect(await expire(shop.ann, () => second!.add())).to.deep.equal(['paynow-add-button 2']);
    // nobody acted
    expect(await expire(shop.bob, () => undefined)).to.deep.equal(['paynow-store']);
  });

  it('has what concerns all be told by one that is there, where the one that acted has left', async () => {
    const root = await page(shop, html`<paynow-add-button product-id=${KEY}></paynow-add-button>`);
    const [store, button] = [root.querySelector('paynow-store')!, root.querySelector('paynow-add-button')!];
    await button.add();
    button.remove();
    const told = record(document, 'paynow-token-expired');
    shop.fail('*', { status: 401 }, 2);
    await store.session!.refresh().catch(() => {});
    expect(told.map(({ target }) => target === store)).to.deep.equal([true]);
  });

  it('is asked for no cart of a customer who is another by the end of the task', async () => {
    const root = await bare('');
    const cart = Object.assign(document.createElement('paynow-cart'), { token: shop.ann });
    root.append(cart);
    cart.token = shop.bob;
    await ready(cart);
    expect(shop.sent.map(({ headers }) => headers.get('authorization'))).to.deep.equal([`Customer ${shop.bob}`]);
  });

  it('is told of an element’s own country that is none', async () => {
    const root = await page(shop, html`<paynow-add-button product-id=${KEY} country="Germany"></paynow-add-button>`);
    const told = record(root, 'paynow-error');
    await until(() => log.errors.length);
    expect(log.errors[0]).to.include('<paynow-add-button> country').and.include('Germany');
    await root
      .querySelector('paynow-add-button')!
      .add()
      .catch(() => {});
    expect(told.map(({ detail }) => detail.kind)).to.deep.equal(['config']);
  });

  it('replaces any words, at once', async () => {
    const cart = await openCart(shop);
    const store = cart.parentElement!.querySelector('paynow-store')!;
    store.messages = { heading: 'Beute', checkout: 'Zahlen <b>', items: { one: 'Stück', other: 'Stücke' } };
    await until(() => read(cart).includes('Beute'));
    expect(read(cart)).to.include('Zahlen <b>').and.include('Stück').and.include('Total');
    store.messages = undefined;
    await until(() => read(cart).includes('Your cart'));
  });

  it('says how many decimals a currency has', async () => {
    const cart = await openCart(shop, html`<paynow-cart currency="huf"></paynow-cart>`);
    expect(read(part(cart, 'total')!)).to.equal('HUF 1,746.50');
    cart.parentElement!.querySelector('paynow-store')!.currencyDigits = { HUF: 0 };
    await until(() => read(part(cart, 'total')!) === 'HUF 174,650');
    expect(read(part(cart, 'price')!)).to.equal('HUF 174,650');
    for (const HUF of [-1, 2.5, NaN, 1000]) {
      cart.parentElement!.querySelector('paynow-store')!.currencyDigits = { HUF };
      await until(() => read(part(cart, 'total')!) === 'HUF 1,746.50');
    }
  });

  it('has requests made by the page’s own fetch', async () => {
    const urls: string[] = [];
    const own: typeof fetch = (input, init) => (urls.push(new Request(input).url), shop.fetch(input, init));
    const root = await bare(
      html`<paynow-store token=${shop.ann} .fetch=${own}></paynow-store><paynow-cart></paynow-cart>`,
    );
    await ready(cartIn(root));
    expect([urls, shop.sent]).to.deep.equal([['https://api.paynow.gg/v1/store/cart'], []]);
  });

  it('keeps properties that were set before its definition came', async () => {
    const store = document.createElement('paynow-store');
    const early = document.createElement('p');
    early.innerHTML = '<paynow-later-store></paynow-later-store>';
    Object.assign(early.firstElementChild!, { token: 'early' });
    document.body.append(early);
    customElements.define('paynow-later-store', class extends (store.constructor as typeof PaynowStore) {});
    await (early.firstElementChild as PaynowStore).updateComplete;
    expect((early.firstElementChild as PaynowStore).token).to.equal('early');
    early.remove();
  });

  it('is not bound to properties that were set before its definition came, nor where it is moved', async () => {
    const root = await bare(
      html`<paynow-cart></paynow-cart>
        <p></p>`,
    );
    const store = Object.assign(document.createElement('paynow-latest-store'), { token: shop.ann });
    root.append(store);
    const { constructor } = document.createElement('paynow-store');
    customElements.define('paynow-latest-store', class extends (constructor as typeof PaynowStore) {});
    await until(() => names(cartIn(root)) === 'Crate Key');
    store.token = shop.bob;
    await until(() => names(cartIn(root)) === 'Swiftness Potion');
    root.querySelector('p')!.append(store);
    expect(store.token).to.equal(shop.bob);
  });

  it('takes no room on the page', async () => {
    const root = await fixture<HTMLElement>(html`<div><paynow-store token=${shop.ann}>x</paynow-store></div>`);
    expect(root.offsetHeight).to.equal(0);
    expect(root.querySelector<HTMLElement>('paynow-store')!.offsetWidth).to.equal(0);
  });

  it('asks nothing by itself', async () => {
    await page(shop, '');
    await calm();
    expect(shop.sent).to.deep.equal([]);
  });

  it('has the session of its elements for a page’s own buttons', async () => {
    const root = await page(shop, html`<paynow-cart></paynow-cart>`);
    const store = root.querySelector('paynow-store')!;
    await ready(cartIn(root));
    expect(store.session === cartIn(root).session).to.equal(true);
    await store.session!.addLine({ product_id: POTION });
    await until(() => names(cartIn(root)) === 'Crate Key,Swiftness Potion');
  });

  it('hears each change of the cart, and nobody around it does', async () => {
    const root = await page(shop, '');
    const store = root.querySelector('paynow-store')!;
    const [here, around] = [record(store, 'paynow-cart-change'), record(root, 'paynow-cart-change')];
    await store.session!.refresh();
    await store.session!.addLine({ product_id: POTION });
    expect(here).to.have.length(2);
    expect(here[1]!.detail.previous).to.equal(here[0]!.detail.cart);
    expect([here[0]!.detail.previous, around]).to.deep.equal([null, []]);
  });

  it('gives way to the cart that a slotted checkout button stands in', async () => {
    const root = await page(shop, html`<paynow-cart token=${shop.bob} country="GB">
      <paynow-checkout-button slot="checkout"></paynow-checkout-button></paynow-cart>`); // prettier-ignore
    await ready(cartIn(root));
    const button = root.querySelector('paynow-checkout-button')!;
    expect(button.session === cartIn(root).session).to.equal(true);
    button.addEventListener('paynow-checkout-created', (event) => event.preventDefault());
    click(button, 'button');
    await until(() => shop.checkouts.length);
    expect(shop.checkouts[0]!.lines.map(({ name }) => name)).to.deep.equal(['Swiftness Potion']);
    expect(shop.log.at(-1)!.headers['x-paynow-customer-countrycode']).to.equal('GB');
  });

  it('lets go of everything when it is removed', async () => {
    const root = await page(shop, '');
    const store = root.querySelector('paynow-store')!;
    const told = record(store, 'paynow-cart-change');
    const session = store.session!;
    await session.refresh();
    store.remove();
    await calm();
    expect(store.session).to.equal(null);
    dispatchEvent(new Event('online'));
    await calm();
    expect([told.length, shop.count(READ), shop.count(PUT)]).to.deep.equal([1, 1, 0]);
  });
});
