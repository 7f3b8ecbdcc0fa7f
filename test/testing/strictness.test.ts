import { expect } from '@open-wc/testing';
import { createFakeStorefront } from '../../src/testing/index.js';
import { ask, CART, CART_CHECKOUT, LINES, refusal } from '../support/ask.js';
import { AIRDROP, BUNDLE, DRAGON, GUILD, KEY, NOVA, REWARD, SURVIVAL, VIP } from '../support/products.js';

const dragon = (colour: string, tag: string, size: string) =>
  `product_id=${DRAGON}&` +
  new URLSearchParams({
    'custom_variables[colour]': colour,
    'custom_variables[name_tag]': tag,
    'custom_variables[size]': size,
  }).toString();

describe('the strictness of the fake storefront', () => {
  let storefront = createFakeStorefront();
  beforeEach(() => {
    storefront = createFakeStorefront();
  });

  it('answers 401 without exactly “Customer TOKEN” of a known customer', async () => {
    await refusal(storefront, `GET ${CART}`, { token: null }, 401);
    await refusal(storefront, `GET ${CART}`, { token: 'nobody' }, 401);
    for (const authorization of ['ann-token', 'Bearer ann-token', 'customer ann-token', 'Customer  ann-token'])
      await refusal(storefront, `GET ${CART}`, { headers: { authorization } }, 401);
  });

  it('answers 404 to other paths and 405 to other methods', async () => {
    await refusal(storefront, 'GET /v1/store/carts', {}, 404);
    await refusal(storefront, `POST ${CART}`, {}, 405);
    await refusal(storefront, `PATCH ${LINES}`, {}, 405);
  });

  it('refuses a country that is not two capitals and the proxies’ header', async () => {
    for (const country of ['de', 'DEU', 'D1'])
      await refusal(storefront, `GET ${CART}`, { headers: { 'x-paynow-customer-countrycode': country } }, 400);
    await refusal(storefront, `GET ${CART}`, { headers: { 'x-paynow-customer-ip': '1.2.3.4' } }, 400);
  });

  it('refuses a currency that it does not know or that is not in lower case', async () => {
    for (const currency of ['EUR', 'xxx', '', 'constructor'])
      await refusal(storefront, `GET ${CART}`, { query: `currency=${currency}` }, 400, 'currency');
  });

  it('refuses parameters that an operation has not', async () => {
    await refusal(storefront, `GET ${CART}`, { query: 'product_id=1' }, 400, 'product_id');
    await refusal(storefront, `DELETE ${CART}`, { query: 'currency=eur' }, 400, 'currency');
    await refusal(storefront, `POST ${CART_CHECKOUT}`, { query: 'currency=eur' }, 400, 'currency');
    await refusal(storefront, `PUT ${LINES}`, { query: `product_id=${KEY}&currency=eur` }, 400, 'currency');
    await refusal(storefront, `PUT ${LINES}`, { query: `product_id=${KEY}&custom_variables=x` }, 400);
  });

  const queries: [name: string, query: string, path: string, status?: number][] = [
    ['a line without a product', 'quantity=1', 'product_id'],
    ['a product that there is not', 'product_id=411486491630379999', 'product_id', 404],
    ['a product that is no flake id', 'product_id=crate-key', 'product_id'],
    ['a flake id that is too long', 'product_id=41148649163037081600', 'product_id'],
    ['a parameter given twice', `product_id=${KEY}&product_id=${KEY}`, 'product_id'],
    ['a quantity below zero', `product_id=${KEY}&quantity=-1`, 'quantity'],
    ['half a unit', `product_id=${KEY}&quantity=1.5`, 'quantity'],
    ['more than an int32', `product_id=${KEY}&quantity=2147483648`, 'quantity'],
    ['an empty quantity', `product_id=${KEY}&quantity=`, 'quantity'],
    ['a flag that says false', `product_id=${KEY}&increment=false`, 'increment'],
    ['a flag that says 0', `product_id=${VIP}&subscription=0`, 'subscription'],
    ['a flag in capitals', `product_id=${VIP}&subscription=True`, 'subscription'],
    ['a subscription to what is sold once', `product_id=${KEY}&subscription=1`, 'subscription'],
    ['one unit of what is sold by subscription', `product_id=${GUILD}`, 'subscription'],
    ['a trial without a subscription', `product_id=${VIP}&trial=1`, 'trial'],
    ['a trial that there is not', `product_id=${GUILD}&subscription=1&trial=1`, 'trial'],
    ['a line without its game server', `product_id=${AIRDROP}`, 'gameserver_id'],
    ['a game server that there is not', `product_id=${AIRDROP}&gameserver_id=1`, 'gameserver_id'],
    ['a gift that is a subscription', `product_id=${VIP}&subscription=1&gift_to_customer_id=${NOVA}`, 'subscription'],
    ['a gift of what cannot be given', `product_id=${REWARD}&gift_to_customer_id=${NOVA}`, 'gift_to'],
    ['a gift to nobody', `product_id=${BUNDLE}&gift_to_customer_id=1`, 'gift_to_customer_id'],
    ['a platform without an id', `product_id=${BUNDLE}&gift_to.platform=steam`, 'gift_to.id'],
    ['an id without a platform', `product_id=${BUNDLE}&gift_to.id=7`, 'gift_to.platform'],
    ['a platform that there is not', `product_id=${BUNDLE}&gift_to.platform=psn&gift_to.id=7`, 'gift_to.platform'],
    [
      'a gift to two',
      `product_id=${BUNDLE}&gift_to.platform=steam&gift_to.id=7&gift_to_customer_id=${NOVA}`,
      'gift_to',
    ],
    ['a missing option', `product_id=${DRAGON}`, 'custom_variables[colour]'],
    ['an empty option', dragon('void', '', '3'), 'custom_variables[name_tag]'],
    ['a choice that there is not', dragon('pink', 'Smaug', '3'), 'custom_variables[colour]'],
    ['a size that is no number', dragon('void', 'Smaug', 'big'), 'custom_variables[size]'],
    ['an option that there is not', `product_id=${KEY}&custom_variables[__proto__]=x`, 'custom_variables[__proto__]'],
  ];
  for (const [name, query, path, status = 400] of queries) {
    it(`refuses ${name}`, async () => {
      await refusal(storefront, `PUT ${LINES}`, { query }, status, path);
      expect(storefront.cart('ann-token').lines).to.deep.equal([]);
    });
  }

  it('takes both spellings of a flag and every parameter there is', async () => {
    for (const query of [
      `product_id=${VIP}&subscription=true&trial=1&quantity=1&increment=true`,
      `product_id=${AIRDROP}&gameserver_id=${SURVIVAL}&gift_to_customer_id=${NOVA}`,
      dragon('void', 'a]&b=', '-2.5'),
    ])
      expect((await ask(storefront, `PUT ${LINES}`, { query })).status).to.equal(204);
  });
});
