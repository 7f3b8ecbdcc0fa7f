import { expect } from '@open-wc/testing';
import { createFakeStorefront } from '../../src/testing/index.js';
import { ask, CART_CHECKOUT, CHECKOUTS, refusal } from '../support/ask.js';
import { AIRDROP, KEY, SURVIVAL } from '../support/products.js';

describe('the strictness of the fake storefront about checkouts', () => {
  let storefront = createFakeStorefront();
  beforeEach(() => {
    storefront = createFakeStorefront();
  });

  it('refuses a body that is not JSON or does not say so', async () => {
    await refusal(storefront, `POST ${CHECKOUTS}`, { body: '{', headers: {} }, 400);
    for (const type of ['text/plain', 'application/jsonp', 'application/x-www-form-urlencoded'])
      await refusal(storefront, `POST ${CHECKOUTS}`, { body: '{}', headers: { 'content-type': type } }, 415);
  });

  const line = { product_id: KEY, quantity: 1 };
  const bodies: [name: string, body: unknown, path: string][] = [
    ['no body', undefined, '$'],
    ['an array', [], '$'],
    ['no lines', {}, 'lines'],
    ['empty lines', { lines: [] }, 'lines'],
    ['lines that are null', { lines: null }, 'lines'],
    ['a line that is null', { lines: [null] }, 'lines[0]'],
    ['an unknown field', { lines: [line], note: '' }, 'note'],
    ['an unknown field of a line', { lines: [{ ...line, gameserver_id: SURVIVAL }] }, 'lines[0].gameserver_id'],
    ['a product that is a number', { lines: [{ ...line, product_id: 1 }] }, 'lines[0].product_id'],
    ['a line without a quantity', { lines: [{ product_id: KEY }] }, 'lines[0].quantity'],
    ['a quantity that is text', { lines: [{ ...line, quantity: '1' }] }, 'lines[0].quantity'],
    ['a quantity of nothing', { lines: [line, { ...line, quantity: 0 }] }, 'lines[1].quantity'],
    ['a flag that is text', { lines: [{ ...line, subscription: 'true' }] }, 'lines[0].subscription'],
    ['options that are an array', { lines: [{ ...line, custom_variables: [] }] }, 'lines[0].custom_variables'],
    [
      'an option that is a number',
      { lines: [{ ...line, custom_variables: { size: 3 } }] },
      'lines[0].custom_variables.size',
    ],
    ['a recipient that is null', { lines: [{ ...line, gift_to: null }] }, 'lines[0].gift_to'],
    [
      'a recipient id that is null',
      { lines: [{ ...line, gift_to_customer_id: null }] },
      'lines[0].gift_to_customer_id',
    ],
    ['half a recipient', { lines: [{ ...line, gift_to: { platform: 'steam' } }] }, 'lines[0].gift_to.id'],
    [
      'a server that is null',
      { lines: [{ ...line, selected_gameserver_id: null }] },
      'lines[0].selected_gameserver_id',
    ],
    ['a missing server', { lines: [{ product_id: AIRDROP, quantity: 1 }] }, 'lines[0].selected_gameserver_id'],
    ['a coupon that is null', { lines: [line], coupon_id: null }, 'coupon_id'],
    ['a coupon that there is not', { lines: [line], coupon_id: '1' }, 'coupon_id'],
    ['codes that are text', { lines: [line], promo_codes: 'EMBER10' }, 'promo_codes'],
    ['a code that is a number', { lines: [line], promo_codes: ['EMBER10', 1] }, 'promo_codes[1]'],
    ['a code that there is not', { lines: [line], promo_codes: ['EMBER10', 'NOPE'] }, 'promo_codes[1]'],
    ['a relative return_url', { lines: [line], return_url: '/thanks' }, 'return_url'],
    ['a return_url that runs', { lines: [line], return_url: 'javascript:alert(1)' }, 'return_url'],
    ['a relative cancel_url', { lines: [line], cancel_url: 'shop' }, 'cancel_url'],
    ['auto_redirect without return_url', { lines: [line], auto_redirect: true }, 'return_url'],
  ];
  for (const [name, body, path] of bodies) {
    it(`refuses a checkout with ${name}`, async () => {
      await refusal(storefront, `POST ${CHECKOUTS}`, { body }, 400, path);
      expect(storefront.checkouts).to.deep.equal([]);
    });
  }

  it('takes null wherever the document allows it', async () => {
    const nothing = {
      promo_codes: null,
      affiliate_code: null,
      return_url: null,
      cancel_url: null,
      auto_redirect: null,
    };
    const lines = [{ ...line, subscription: null, trial: null, custom_variables: null }];
    expect((await ask(storefront, `POST ${CHECKOUTS}`, { body: { ...nothing, lines } })).status).to.equal(200);
    storefront.seed('ann-token', [{ product_id: KEY }]);
    expect((await ask(storefront, `POST ${CART_CHECKOUT}`, { body: nothing })).status).to.equal(200);
    await refusal(storefront, `POST ${CART_CHECKOUT}`, { body: 'null' }, 400, '$');
  });
});
