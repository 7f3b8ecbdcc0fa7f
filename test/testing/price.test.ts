import { expect } from '@open-wc/testing';
import type { Pricing } from '../../src/api/types.js';
import { createFakeStorefront, PRODUCTS } from '../../src/testing/index.js';
import { ask, CART } from '../support/ask.js';
import { DRAGON, GEMS, KEY, REWARD, VIP, WINGS } from '../support/products.js';

const storefront = createFakeStorefront();
const pricing = (currency: string, product_id: string, rest = {}): Pricing => {
  storefront.seed('ann-token', [{ product_id, ...rest }]);
  return storefront.cart('ann-token', currency).lines[0]!.pricing;
};

describe('the prices of the fake storefront', () => {
  it('has a price for every product in six currencies', () => {
    for (const { prices } of PRODUCTS) expect(prices).to.have.all.keys('usd', 'eur', 'gbp', 'jpy', 'kwd', 'huf');
    const finals = ['eur', 'jpy', 'kwd', 'huf'].map((currency) => pricing(currency, KEY).price_final);
    expect(finals).to.deep.equal([449, 749, 1497, 174650]);
  });

  it('takes a sale in permille off', () => {
    expect(pricing('eur', VIP)).to.include({ price_original: 1199, price_final: 959, sale_value: 240 });
    expect(pricing('eur', VIP).active_sale).to.include({ discount_type: 'percent', discount_amount: 200 });
  });

  it('takes a fixed amount off', () => {
    expect(pricing('jpy', GEMS)).to.include({ price_original: 780, price_final: 630, sale_value: 150 });
    expect(pricing('jpy', GEMS).active_sale).to.include({ discount_type: 'amount', ends_at: null });
  });

  it('takes an upsell off', () => {
    expect(pricing('eur', WINGS)).to.include({ price_original: 749, price_final: 599, upsell_discount_amount: 150 });
  });

  it('adds what the chosen options cost', () => {
    const custom_variables = { colour: 'void', name_tag: 'Smaug', size: '3' };
    expect(pricing('eur', DRAGON, { custom_variables }).price_final).to.equal(1399 + 250);
    const [line] = storefront.cart('ann-token', 'eur').lines;
    expect(line?.custom_variables[0]?.selected_option).to.include({ name: 'Void', price: 250, sort_order: 2 });
    expect(line?.custom_variables[1]).to.not.have.property('selected_option');
  });

  it('sells for nothing', () => {
    expect(pricing('kwd', REWARD).price_final).to.equal(0);
  });

  it('adds a cart up', () => {
    storefront.seed('ann-token', [{ product_id: KEY, quantity: 3 }, { product_id: VIP }]);
    expect(storefront.cart('ann-token', 'eur').total).to.equal(3 * 449 + 959);
  });

  it('runs a sale only in its time and from its least order on', () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const sale = {
      id: '3',
      name: 'Flash',
      discount_type: 'percent' as const,
      discount_amount: 500,
      minimum_order_value: 200,
      begins_at: '2026-01-01T00:00:00Z',
      ends_at: '2026-01-02T00:00:00Z',
    };
    const products = [{ id: '1', name: 'A', slug: 'a', prices: { usd: 101 }, sale }];
    const shop = createFakeStorefront({ products, now: () => now });
    shop.seed('ann-token', [{ product_id: '1' }]);
    expect(shop.cart('ann-token').total).to.equal(101);
    shop.seed('ann-token', [{ product_id: '1', quantity: 2 }]);
    expect(shop.cart('ann-token').total).to.equal(100);
    now = Date.parse('2026-01-02T00:00:00Z');
    expect(shop.cart('ann-token').total).to.equal(202);
    now = Date.parse('2025-12-31T23:59:59Z');
    expect(shop.cart('ann-token').total).to.equal(202);
  });

  it('estimates the tax of the customer’s country', async () => {
    storefront.seed('ann-token', [{ product_id: KEY }]);
    const taxed = async (country: string) => {
      const headers = { 'x-paynow-customer-countrycode': country };
      const { text } = await ask(storefront, `GET ${CART}`, { query: 'currency=eur', headers });
      return (JSON.parse(text) as ReturnType<typeof storefront.cart>).lines[0]!.pricing;
    };
    for (const [country, percentage] of Object.entries({ DE: 19, FR: 20, GB: 20, HU: 27, JP: 10 })) {
      const { vat_rate, regional_pricing } = await taxed(country);
      expect(vat_rate).to.include({ country_code: country, percentage, eservice_rate: percentage });
      expect(regional_pricing).to.include({ tax_inclusive: true, currency: 'eur', base_price: 449 });
    }
    expect((await taxed('CH')).regional_pricing).to.include({ tax_inclusive: false });
    expect(await taxed('US')).to.not.have.any.keys('vat_rate', 'regional_pricing');
  });

  it('writes amounts beyond 2^53 digit for digit', async () => {
    const prices = { usd: 9_007_199_254_740_993n };
    const shop = createFakeStorefront({ products: [{ id: '1', name: 'Moon', slug: 'moon', prices }] });
    shop.seed('ann-token', [{ product_id: '1', quantity: 3 }]);
    const { text } = await ask(shop, `GET ${CART}`);
    expect(text).to.contain('"price_final":9007199254740993');
    expect(text).to.contain('"total":27021597764222979');
    expect(shop.cart('ann-token').total).to.equal(27_021_597_764_222_979n);
  });

  it('can write a Steam id as an integer, as older servers did', async () => {
    const customers = [
      { id: '1', token: 'ann-token' },
      { id: '2', steam_id: 76_561_198_000_000_099n },
    ];
    const shop = createFakeStorefront({ customers });
    shop.seed('ann-token', [{ product_id: KEY, gift_to: { platform: 'steam', id: '76561198000000099' } }]);
    const headers = { authorization: 'Customer ann-token' };
    const response = await shop.fetch('https://api.paynow.test/v1/store/cart', { headers });
    expect(await response.text()).to.contain('"steam_id":76561198000000099,');
  });
});
