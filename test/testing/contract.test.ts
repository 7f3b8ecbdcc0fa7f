import { expect } from '@open-wc/testing';
import { createFakeStorefront } from '../../src/testing/index.js';
import { requestViolations, responseViolations } from '../openapi/contract.js';
import { ask, CART, CART_CHECKOUT, CHECKOUTS, LINES } from '../support/ask.js';
import { AIRDROP, BUNDLE, DRAGON, GEMS, KEY, SURVIVAL, VIP, WINGS } from '../support/products.js';

const authorization = 'Customer ann-token';
const url = (path: string) => `https://api.paynow.gg${path}`;

/** A cart in which every field that an answer can have is there. */
const FULL = [
  { product_id: VIP, subscription: true, trial: true },
  { product_id: DRAGON, custom_variables: { colour: 'void', name_tag: 'Smaug', size: '3' } },
  { product_id: AIRDROP, gameserver_id: SURVIVAL },
  { product_id: BUNDLE, gift_to: { platform: 'minecraft_java_name', id: 'NovaCraft_77' } as const },
  { product_id: BUNDLE, gift_to: { platform: 'steam', id: '76561198000000099' } as const },
  { product_id: GEMS, quantity: 3 },
  { product_id: WINGS },
];

describe('the fake storefront and the document', () => {
  it('answers every operation as the document says', async () => {
    const storefront = createFakeStorefront();
    storefront.seed('ann-token', FULL);
    for (const country of ['DE', 'CH', 'US']) {
      const headers = { 'x-paynow-customer-countrycode': country };
      const cart = await ask(storefront, `GET ${CART}`, { query: 'currency=eur', headers });
      expect(cart.status).to.equal(200);
    }
    expect((await ask(storefront, `PUT ${LINES}`, { query: `product_id=${KEY}` })).status).to.equal(204);
    expect((await ask(storefront, `POST ${CART_CHECKOUT}`)).status).to.equal(200);
    const lines = [{ product_id: KEY, quantity: 1 }];
    expect((await ask(storefront, `POST ${CHECKOUTS}`, { body: { lines } })).status).to.equal(200);
    expect((await ask(storefront, `DELETE ${CART}`)).status).to.equal(204);
  });

  it('sends null for what is absent inline and nothing for an absent object', () => {
    const storefront = createFakeStorefront();
    storefront.seed('ann-token', [{ product_id: KEY }]);
    const [line] = storefront.cart('ann-token').lines;
    expect(line).to.include({ image_url: null });
    expect(line?.pricing).to.deep.equal({
      sale_value: null,
      upsell_discount_amount: 0,
      price_original: 499,
      price_final: 499,
    });
    expect(line).to.not.have.any.keys('selected_gameserver', 'selected_gameserver_id', 'gift_to_customer');
  });

  it('finds no fault with a request that uses every parameter', () => {
    const query =
      `product_id=${KEY}&quantity=2&increment=true&subscription=1&trial=true&gameserver_id=${SURVIVAL}` +
      '&custom_variables%5Bcolour%5D=void&custom_variables%5B__proto__%5D=x&gift_to.platform=steam&gift_to.id=7';
    const headers = { authorization, 'x-paynow-customer-countrycode': 'DE' };
    expect(requestViolations({ method: 'PUT', url: url(`${LINES}?${query}`), headers })).to.deep.equal([]);
  });

  const faulty: [name: string, request: Partial<Parameters<typeof requestViolations>[0]>, subject: string][] = [
    ['an unknown path', { url: url('/v1/cart') }, 'GET /v1/cart'],
    ['a bare token', { headers: { authorization: 'ann-token' } }, 'authorization'],
    ['a country in lower case', { headers: { authorization, 'x-paynow-customer-countrycode': 'de' } }, 'x-paynow'],
    ['the proxies’ header', { headers: { authorization, 'x-paynow-customer-ip': '1.2.3.4' } }, 'x-paynow-customer-ip'],
    ['an unknown parameter', { url: url(`${CART}?country=DE`) }, 'country'],
    ['a parameter given twice', { url: url(`${CART}?currency=eur&currency=eur`) }, 'currency'],
    ['a missing product', { method: 'PUT', url: url(LINES) }, 'product_id'],
    ['a product that is no flake id', { method: 'PUT', url: url(`${LINES}?product_id=key`) }, 'product_id'],
    ['half a unit', { method: 'PUT', url: url(`${LINES}?product_id=1&quantity=0.5`) }, 'quantity'],
    ['a flag that says false', { method: 'PUT', url: url(`${LINES}?product_id=1&trial=false`) }, 'trial'],
    [
      'a platform that there is not',
      { method: 'PUT', url: url(`${LINES}?product_id=1&gift_to.platform=x`) },
      'gift_to',
    ],
    ['a body on a write that has none', { method: 'PUT', url: url(`${LINES}?product_id=1`), body: '{}' }, 'body'],
  ];
  for (const [name, request, subject] of faulty) {
    it(`tells of ${name}`, () => {
      const found = requestViolations({ method: 'GET', url: url(CART), headers: { authorization }, ...request });
      expect(found.join()).to.contain(subject);
    });
  }

  it('tells of a body that is not as the document says', () => {
    const post = (body: unknown, type = 'application/json') =>
      requestViolations({
        method: 'POST',
        url: url(CHECKOUTS),
        headers: { authorization, 'content-type': type },
        body,
      });
    const lines = [{ product_id: KEY, quantity: 1 }];
    expect(post({ lines })).to.deep.equal([]);
    expect(post({ lines }, 'text/plain')).to.not.be.empty;
    expect(post({ lines, note: '' })).to.not.be.empty;
    expect(post({ lines, coupon_id: null })).to.not.be.empty;
    expect(post({ lines: [{ product_id: KEY }] })).to.not.be.empty;
    expect(post({ lines: [{ product_id: KEY, quantity: '1' }] })).to.not.be.empty;
  });

  it('tells of an answer that is not as the document says', () => {
    const cart = { store_id: '1', customer_id: '2', lines: [], total: 0, currency: 'eur' };
    const get = (status: number, body?: unknown) => responseViolations({ method: 'GET', path: CART, status, body });
    expect(get(200, cart)).to.deep.equal([]);
    expect(get(200, { ...cart, total: 2n ** 60n })).to.deep.equal([]);
    expect(get(200, { ...cart, total: '0' })).to.not.be.empty;
    expect(get(200, { ...cart, note: '' })).to.not.be.empty;
    expect(get(200, '<html>')).to.not.be.empty;
    expect(get(201, cart)).to.not.be.empty;
    expect(get(500, cart)).to.not.be.empty;
    expect(responseViolations({ method: 'DELETE', path: CART, status: 204, body: '{}' })).to.not.be.empty;
  });
});
