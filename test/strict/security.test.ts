import { expect, html } from '@open-wc/testing';
import { CART_CHECKOUT, CHECKOUTS } from '../support/ask.js';
import { DRAGON, KEY, POTION } from '../support/products.js';
import { click, HERE, part, RecordedShop } from '../support/recorded-shop.js';
import { afterwards, failure, stub, until } from '../support/stubs.js';

const everything = html`<paynow-cart show-clear></paynow-cart>
  <paynow-add-button product-id=${KEY}></paynow-add-button>
  <paynow-checkout-button mode="redirect"></paynow-checkout-button>`;

/** Everything that a page can be read from: markup, shadow roots, and the properties of fields. */
const markup = (root: ParentNode): string =>
  [...root.querySelectorAll('*')]
    .flatMap((element) => [
      ...[...element.attributes].map(({ name, value }) => `${name}=${value}`),
      ...(element instanceof HTMLInputElement ? [element.value] : []),
      ...[...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data),
      ...(element.shadowRoot ? [markup(element.shadowRoot)] : []),
    ])
    .join('\n');

/** All that an object tells when it is asked for it, functions aside. */
const told = (value: unknown, depth = 0): string =>
  typeof value !== 'object' || value === null || depth > 5 || value instanceof Node
    ? String(value)
    : Object.getOwnPropertyNames(value)
        .map((name) => `${name}: ${told((value as Record<string, unknown>)[name], depth + 1)}`)
        .join('\n');

/** Adds, edits, fails and checks out; hands out every error. */
async function shopWithFailures(shop: RecordedShop, token?: string): Promise<unknown[]> {
  const errors: unknown[] = [];
  await shop.add.add();
  click(shop.cart, 'quantity-increment');
  await until(() => shop.units(KEY, token) === 2);
  for (const status of [401, 403, 422, 500]) {
    shop.fake.fail('*', { status }, Infinity);
    errors.push(await failure(shop.session.refresh()), await failure(shop.add.add()));
    errors.push(await failure(shop.checkout.checkout()));
    shop.fake.fail('*', { status }, 0);
  }
  await shop.session.refresh();
  shop.page.addEventListener('paynow-checkout-created', (event) => event.preventDefault(), { once: true });
  await shop.page.querySelector('paynow-checkout-button')!.checkout();
  await shop.settle();
  return errors;
}

describe('Security', () => {
  it('the token is in the page’s attribute and in the header, and nowhere else', async () => {
    const secret = 'sesame-7Qw';
    const said: unknown[] = [];
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      stub(console, level, (...words: unknown[]) => void said.push(...words));
    const channel = new BroadcastChannel('paynow-elements');
    channel.onmessage = ({ data }) => void said.push(data);
    afterwards(() => channel.close());
    stub(Math, 'random', () => 0);
    const shop = new RecordedShop({ customers: [{ id: '1', token: secret }], checkoutBase: HERE });
    await shop.open(everything, { token: secret });
    const errors = await shopWithFailures(shop, secret);
    expect(errors.filter((error) => error instanceof Error).length).to.be.greaterThan(6);
    for (const { headers } of shop.sent) expect(headers.get('authorization')).to.equal(`Customer ${secret}`);
    const places = {
      page: markup(document),
      address: location.href,
      storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      requests: shop.sent.map(({ url, body }) => `${url.href} ${body}`).join('\n'),
      events: shop.heard.map(({ detail }) => told(detail)).join('\n'),
      errors: errors.map((error) => `${told(error)} ${String(error)}`).join('\n'),
      snapshot: told(shop.session.snapshot),
      said: said.map((word) => told(word)).join('\n'),
    };
    for (const [place, text] of Object.entries(places)) expect(text.includes(secret), place).to.equal(false);
  });

  it('stores nothing, and asks nobody but the API', async () => {
    const before = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
    const databases = async () => JSON.stringify(await indexedDB.databases());
    const [stored, cached] = [await databases(), await caches.keys()];
    const seen = performance.getEntriesByType('resource').length;
    stub(Math, 'random', () => 0);
    const shop = new RecordedShop({ checkoutBase: HERE });
    await shop.open(everything);
    await shopWithFailures(shop);
    for (const { url } of shop.sent) expect(url.origin).to.equal(shop.apiBase);
    const fetched = performance.getEntriesByType('resource').slice(seen);
    expect(fetched.map(({ name }) => name).filter((name) => !name.startsWith(location.origin))).to.deep.equal([]);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).to.equal(before);
    expect(await databases()).to.equal(stored);
    expect(await caches.keys()).to.deep.equal(cached);
  });

  it('asks for a picture late, and without a referrer', async () => {
    const shop = new RecordedShop();
    Object.assign(
      shop.fake.products.find(({ id }) => id === KEY)!,
      { image_url: 'https://pictures.paynow.test/key.png' },
    );
    shop.fake.seed('ann-token', [{ product_id: KEY }]);
    const cart = await shop.openCart();
    const image = cart.shadowRoot!.querySelector('img')!;
    expect(image.referrerPolicy).to.equal('no-referrer');
    expect(image.loading).to.equal('lazy');
  });

  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'http://elsewhere.test/', 'https://a:b@shop.test/'])
    it(`never sends a shopper back to ${address}`, async () => {
      stub(console, 'error', () => {});
      const shop = new RecordedShop();
      await shop.open(
        html`<paynow-checkout-button product-id=${KEY} return-url=${address}></paynow-checkout-button>
          <paynow-checkout-button product-id=${KEY} cancel-url=${address}></paynow-checkout-button>`,
      );
      for (const button of shop.page.querySelectorAll('paynow-checkout-button'))
        expect(await failure(button.checkout())).to.have.property('kind', 'config');
      expect(shop.sent).to.deep.equal([]);
    });

  it('sends odd names of options encoded, and pollutes nothing', async () => {
    const shop = new RecordedShop({
      products: [{ id: KEY, name: 'Key', slug: 'key', prices: { usd: 1 } }],
    });
    const odd = { __proto__: 'a', constructor: 'b', 'a]&b=': 'c&d', 'x[y]': '1' };
    const variables = JSON.parse(JSON.stringify({ ...odd, ['__proto__']: 'a' })) as Record<string, string>;
    await shop.open(html`<paynow-add-button product-id=${KEY}></paynow-add-button>`);
    shop.fake.fail('PUT', { status: 204 });
    await shop.add.add({ custom_variables: variables });
    const { searchParams } = shop.puts[0]!.url;
    for (const [name, value] of Object.entries(variables))
      expect(searchParams.get(`custom_variables[${name}]`), name).to.equal(value);
    expect([...searchParams.keys()].length).to.equal(3 + Object.keys(variables).length);
    expect(({} as Record<string, unknown>)['a]&b=']).to.equal(undefined);
    expect(Object.getPrototypeOf({})).to.equal(Object.prototype);
  });

  it('no attribute alone writes or navigates', async () => {
    const shop = new RecordedShop({ checkoutBase: HERE });
    shop.fake.seed('ann-token', [{ product_id: POTION }]);
    const here = location.href;
    await shop.open(html`
      <paynow-cart show-clear show-promo-code max-quantity="1"></paynow-cart>
      <paynow-add-button product-id=${KEY} quantity="3" mode="set" autofocus></paynow-add-button>
      <paynow-checkout-button
        product-id=${DRAGON}
        auto-redirect
        return-url=${here}
        target="_top"
      ></paynow-checkout-button>
      <paynow-checkout-button promo-codes="EMBER10" coupon-id="1" mode="overlay"></paynow-checkout-button>
    `);
    await until(() => shop.cart.status === 'ready');
    for (const element of shop.page.querySelectorAll('paynow-add-button, paynow-checkout-button'))
      for (const name of ['quantity', 'mode', 'target', 'disabled', 'busy', 'open', 'click', 'onclick'])
        element.toggleAttribute(name);
    await shop.settle();
    expect(shop.sent.map(({ method }) => method).filter((method) => method !== 'GET')).to.deep.equal([]);
    expect(location.href).to.equal(here);
    // while a click that a script makes is a click
    part(shop.add, 'button')!.click();
    shop.add.removeAttribute('disabled');
    shop.add.setAttribute('quantity', '1');
    await shop.add.updateComplete;
    part(shop.add, 'button')!.click();
    await until(() => shop.puts.length);
    await shop.settle();
    expect(shop.fake.count(`POST ${CART_CHECKOUT}`) + shop.fake.count(`POST ${CHECKOUTS}`)).to.equal(0);
  });
});
