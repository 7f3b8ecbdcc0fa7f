import { expect } from '@open-wc/testing';
import { createFakeStorefront } from '../../src/testing/index.js';
import { ask, CART, LINES, refusal } from '../support/ask.js';
import { AIRDROP, BUNDLE, DRAGON, KEY, NOVA, POTION, SURVIVAL, VIP } from '../support/products.js';

describe('the carts of the fake storefront', () => {
  let storefront = createFakeStorefront();
  beforeEach(() => {
    storefront = createFakeStorefront();
  });
  const put = (query: string, token = 'ann-token') => ask(storefront, `PUT ${LINES}`, { query, token });
  const quantities = () => storefront.cart('ann-token').lines.map((line) => [line.product_id, line.quantity]);
  const keys = () => storefront.cart('ann-token').lines.map((line) => line.line_key);

  it('adds one unit where no quantity is given', async () => {
    await put(`product_id=${KEY}`);
    expect(quantities()).to.deep.equal([[KEY, 1]]);
  });

  it('sets a quantity, and adds to it when asked', async () => {
    await put(`product_id=${KEY}&quantity=3`);
    await put(`product_id=${KEY}&quantity=2`);
    expect(quantities()).to.deep.equal([[KEY, 2]]);
    await put(`product_id=${KEY}&quantity=4&increment=1`);
    expect(quantities()).to.deep.equal([[KEY, 6]]);
  });

  it('removes a line that is set to none, and only that', async () => {
    storefront.seed('ann-token', [{ product_id: KEY, quantity: 2 }, { product_id: POTION }]);
    await put(`product_id=${KEY}&quantity=0&increment=true`);
    expect(quantities()).to.deep.equal([[KEY, 2], [POTION, 1]]); // prettier-ignore
    await put(`product_id=${KEY}&quantity=0`);
    expect(quantities()).to.deep.equal([[POTION, 1]]);
  });

  it('refuses to add beyond an int32', async () => {
    await put(`product_id=${KEY}&quantity=2147483647`);
    await refusal(storefront, `PUT ${LINES}`, { query: `product_id=${KEY}&increment=1` }, 400, 'quantity');
  });

  it('keeps the order in which lines were added', async () => {
    for (const id of [POTION, KEY, VIP]) await put(`product_id=${id}`);
    await put(`product_id=${KEY}&quantity=5`);
    expect(quantities()).to.deep.equal([[POTION, 1], [KEY, 5], [VIP, 1]]); // prettier-ignore
  });

  it('tells lines apart by all that identifies them', async () => {
    await put(`product_id=${VIP}`);
    await put(`product_id=${VIP}&subscription=1`);
    await put(`product_id=${VIP}&subscription=1&trial=1`);
    await put(`product_id=${VIP}&gift_to_customer_id=${NOVA}`);
    await put(`product_id=${VIP}&gameserver_id=${SURVIVAL}`);
    for (const tag of ['Smaug', 'Toothless'])
      await put(
        `product_id=${DRAGON}&custom_variables[colour]=void&custom_variables[size]=1&custom_variables[name_tag]=${tag}`,
      );
    expect(new Set(keys()).size).to.equal(7);
  });

  it('knows a line again whatever the order of its options', async () => {
    await put(
      `product_id=${DRAGON}&custom_variables[colour]=void&custom_variables[size]=1&custom_variables[name_tag]=A`,
    );
    await put(
      `product_id=${DRAGON}&custom_variables[name_tag]=A&custom_variables[size]=1&custom_variables[colour]=void`,
    );
    expect(keys()).to.have.length(1);
  });

  it('gives a line that comes back its old key', async () => {
    await put(`product_id=${AIRDROP}&gameserver_id=${SURVIVAL}`);
    const before = keys();
    await put(`product_id=${AIRDROP}&gameserver_id=${SURVIVAL}&quantity=0`);
    await put(`product_id=${AIRDROP}&gameserver_id=${SURVIVAL}`);
    expect(keys()).to.deep.equal(before);
  });

  it('finds whom a gift is for by platform, and addresses the line by customer from then on', async () => {
    await put(`product_id=${BUNDLE}&gift_to.platform=minecraft_java_name&gift_to.id=NovaCraft_77`);
    await put(`product_id=${BUNDLE}&gift_to_customer_id=${NOVA}&quantity=3`);
    const [line, ...others] = storefront.cart('ann-token').lines;
    expect(others).to.deep.equal([]);
    expect(line).to.include({ quantity: 3, gift_to_customer_id: NOVA });
    expect(line?.gift_to_customer?.profile?.avatar_url).to.match(/^data:image\/png;base64,/);
  });

  it('makes a customer of a recipient whom nobody knows', async () => {
    await put(`product_id=${BUNDLE}&gift_to.platform=steam&gift_to.id=76561198000000099`);
    const [line] = storefront.cart('ann-token').lines;
    expect(line?.gift_to_customer).to.include({ steam_id: '76561198000000099', id: line?.gift_to_customer_id });
    await put(`product_id=${BUNDLE}&gift_to.platform=steam&gift_to.id=76561198000000099&increment=1`);
    expect(quantities()).to.deep.equal([[BUNDLE, 2]]);
  });

  it('keeps the carts of customers apart', async () => {
    await put(`product_id=${KEY}`, 'bob-token');
    expect(quantities()).to.deep.equal([]);
    await ask(storefront, `DELETE ${CART}`);
    expect(storefront.cart('bob-token').lines).to.have.length(1);
  });

  it('clears a cart', async () => {
    storefront.seed('ann-token', [{ product_id: KEY }, { product_id: POTION }]);
    const { status, text } = await ask(storefront, `DELETE ${CART}`);
    expect([status, text]).to.deep.equal([204, '']);
    expect(quantities()).to.deep.equal([]);
  });

  it('shows a test the cart that a customer would be sent', async () => {
    storefront.seed('ann-token', [{ product_id: KEY, quantity: 2 }]);
    const { json } = await ask(storefront, `GET ${CART}`, { query: 'currency=gbp' });
    expect(json).to.deep.equal(storefront.cart('ann-token', 'gbp'));
    expect(storefront.log).to.have.length(1);
  });

  it('seeds only what could have been added', () => {
    expect(() => storefront.seed('ann-token', [{ product_id: '1' }])).to.throw('no product 1');
    for (const quantity of [-1, 1.5, NaN, 2 ** 31])
      expect(() => storefront.seed('ann-token', [{ product_id: KEY, quantity }]), `${quantity}`).to.throw(
        'quantity must',
      );
    expect(() => storefront.seed('nobody', [])).to.throw('No customer');
    expect(() => storefront.cart('ann-token', 'EUR')).to.throw('EUR');
  });

  it('shares nothing with another fake', async () => {
    await put(`product_id=${KEY}`);
    storefront.products[0]!.prices['usd'] = 1;
    const other = createFakeStorefront();
    expect(other.cart('ann-token').lines).to.deep.equal([]);
    expect(other.products[0]?.prices['usd']).to.equal(499);
  });

  it('is as it was created after a reset', async () => {
    storefront.latency = 5;
    storefront.fail('*', { status: 500 });
    storefront.products.pop();
    await put(`product_id=${BUNDLE}&gift_to.platform=steam&gift_to.id=7`);
    await put(`product_id=${BUNDLE}&gift_to.platform=steam&gift_to.id=7`);
    storefront.fail('*', { status: 500 }, Infinity);
    storefront.reset();
    expect(storefront.log).to.deep.equal([]);
    expect(storefront.latency).to.equal(0);
    expect(storefront.customers).to.have.length(4);
    expect(storefront.products).to.have.length(10);
    expect((await ask(storefront, `GET ${CART}`)).json).to.include({ total: 0 });
  });
});
