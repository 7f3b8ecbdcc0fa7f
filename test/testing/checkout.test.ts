import { expect } from '@open-wc/testing';
import type { CheckoutSession } from '../../src/api/types.js';
import { createFakeStorefront } from '../../src/testing/index.js';
import { ask, CART_CHECKOUT, CHECKOUTS, refusal } from '../support/ask.js';
import { KEY, POTION } from '../support/products.js';

describe('the checkouts of the fake storefront', () => {
  let storefront = createFakeStorefront();
  beforeEach(() => {
    storefront = createFakeStorefront({ checkoutBase: 'http://localhost:8000/', currency: 'eur' });
    storefront.seed('ann-token', [{ product_id: KEY, quantity: 2 }]);
  });
  const checkOut = async (body?: object) =>
    (await ask(storefront, `POST ${CART_CHECKOUT}`, { body })).json as CheckoutSession;

  it('makes a checkout of the cart and keeps the cart', async () => {
    const { id, token, url } = await checkOut({ affiliate_code: 'whoever', return_url: 'https://shop.test/thanks' });
    expect(url).to.equal(`http://localhost:8000/checkout/${id}`);
    expect(storefront.checkouts).to.have.length(1);
    expect(storefront.checkouts[0]).to.include({
      id,
      token,
      status: 'open',
      origin: 'cart',
      total: 898,
      currency: 'eur',
    });
    expect(storefront.checkouts[0]?.options).to.deep.equal({
      affiliate_code: 'whoever',
      return_url: 'https://shop.test/thanks',
    });
    expect(storefront.cart('ann-token').lines).to.have.length(1);
  });

  it('makes a checkout of lines and leaves the cart alone', async () => {
    const lines = [{ product_id: POTION, quantity: 5 }];
    const { json } = await ask(storefront, `POST ${CHECKOUTS}`, { body: { lines } });
    expect(storefront.pay((json as CheckoutSession).id)).to.include({ status: 'paid', origin: 'lines', total: 945 });
    expect(storefront.cart('ann-token').lines).to.have.length(1);
  });

  it('empties the cart when its checkout is paid', async () => {
    const { id } = await checkOut();
    storefront.pay(id);
    expect(storefront.cart('ann-token').lines).to.deep.equal([]);
  });

  it('keeps the cart when its checkout is canceled, for good', async () => {
    const { id } = await checkOut();
    storefront.cancel(id);
    expect(storefront.pay(id).status).to.equal('canceled');
    expect(storefront.cart('ann-token').lines).to.have.length(1);
    expect(() => storefront.pay('1')).to.throw('no checkout');
  });

  it('refuses an empty cart', async () => {
    storefront.seed('ann-token', []);
    await refusal(storefront, `POST ${CART_CHECKOUT}`, {}, 400, 'lines');
  });

  it('takes promo codes and a coupon off, and names a code that it does not know', async () => {
    await checkOut({ promo_codes: ['EMBER10'], coupon_id: '411486491630376002' });
    expect(storefront.checkouts[0]?.total).to.equal(898 - 134);
    const body = { promo_codes: ['SUMMER99'] };
    const error = await refusal(storefront, `POST ${CART_CHECKOUT}`, { body }, 400, 'promo_codes[0]');
    expect(error.message).to.contain('SUMMER99');
  });
});
