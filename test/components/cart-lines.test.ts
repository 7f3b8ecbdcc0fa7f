import { expect, html } from '@open-wc/testing';
import type { LineInput, PaynowCart } from '../../src/index.js';
import type { Shop } from '../support/elements.js';
import {
  has,
  all,
  click,
  closeShops,
  focused,
  lines,
  openCart,
  openShop,
  page,
  part,
  parts,
  read,
  ready,
  type,
  until,
} from '../support/elements.js';
import { AIRDROP, BUNDLE, DRAGON, GEMS, KEY, NOVA, POTION, SURVIVAL, VIP } from '../support/products.js';

const SKYBLOCK = '411486491630372002';
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('the lines of paynow-cart', () => {
  let shop: Shop;
  beforeEach(() => {
    shop = openShop();
  });
  afterEach(closeShops);

  const show = async (...seeded: LineInput[]): Promise<PaynowCart> => {
    shop.seed(shop.ann, seeded);
    return openCart(shop);
  };

  for (const [currency, price] of [
    ['eur', '€4.49'],
    ['jpy', '¥749'],
    ['kwd', 'KWD 1.497'],
    ['huf', 'HUF 1,746.50'],
    ['usd', '$4.99'],
  ] as const)
    // prettier-ignore
    it(`writes a price as ${price}`, async () => {
      shop.seed(shop.ann, [{ product_id: KEY }]);
      const cart = await openCart(shop, html`<paynow-cart currency=${currency}></paynow-cart>`);
      expect([read(part(cart, 'price')!), read(part(cart, 'total')!)]).to.deep.equal([price, price]);
    });

  it('writes a sum that no number can hold to the last digit', async () => {
    shop.products[0]!.prices['usd'] = 9007199254740993n;
    const cart = await show({ product_id: KEY });
    expect(read(part(cart, 'total')!)).to.equal('$90,071,992,547,409.93');
  });

  it('takes a click up to the edge of each button, also far down in a long cart', async function () {
    // what is drawn late is cut off at its box there
    if (!CSS.supports('overflow-clip-margin: 1px') && CSS.supports('content-visibility: auto')) this.skip();
    const dragon = (name_tag: number): LineInput => ({
      product_id: DRAGON,
      custom_variables: { colour: 'frost', name_tag: `${name_tag}`, size: '2' },
    });
    const cart = await show(...Array.from({ length: 24 }, (_, index) => dragon(index)));
    const button = part(lines(cart)[22]!, 'remove')!;
    const isHit = (inset: number) => {
      button.scrollIntoView({ block: 'center' });
      const { right, top, height } = button.getBoundingClientRect();
      return cart.shadowRoot!.elementFromPoint(right - inset, top + height / 2)?.closest('button') === button;
    };
    await until(() => isHit(22));
    expect(isHit(1)).to.equal(true);
  });

  it('says that a price is for each of several', async () => {
    const cart = await show({ product_id: KEY, quantity: 2 }, { product_id: POTION });
    expect(lines(cart).map((line) => /each/.test(read(line)))).to.deep.equal([true, false]);
  });

  it('shows what a sale takes off beside the original price', async () => {
    const [vip, gems, key] = lines(await show({ product_id: VIP }, { product_id: GEMS }, { product_id: KEY }));
    expect(read(part(vip!, 'price')!)).to.equal('Sale price $10.39');
    expect(read(part(vip!, 'price-original')!)).to.equal('Original price $12.99');
    expect(part(vip!, 'price-original')!.matches('s, del, s *, del *')).to.equal(true);
    expect(read(part(vip!, 'sale')!))
      .to.include('Summer Sale')
      .and.include('$2.60')
      .and.match(/August|September/);
    expect(read(part(gems!, 'sale')!))
      .to.include('Launch Offer')
      .and.include('$1.00')
      .and.not.include('ends');
    expect([has(key!, 'sale'), has(key!, 'price-original')]).to.deep.equal([false, false]);
  });

  it('marks subscriptions and trials', async () => {
    const cart = await show(
      { product_id: VIP, subscription: true, trial: true },
      { product_id: VIP, subscription: true },
      { product_id: VIP },
    );
    const badges = lines(cart).map((line) => parts(line, 'badge').map(read));
    expect(badges).to.deep.equal([['Subscription', 'Trial'], ['Subscription'], []]);
    expect(read(lines(cart)[0]!)).to.include('Billing is confirmed at checkout');
  });

  it('shows the chosen options and what they add', async () => {
    const cart = await show({ product_id: DRAGON, custom_variables: { colour: 'frost', name_tag: 'Rex', size: '2' } });
    expect(parts(cart, 'line-variable').map(read)).to.deep.equal(['Colour: Frost +$1.00', 'Name tag: Rex', 'Size: 2']);
  });

  it('names the game server, and warns of one that is switched off', async () => {
    const cart = await show(
      { product_id: AIRDROP, gameserver_id: SURVIVAL },
      { product_id: AIRDROP, gameserver_id: SKYBLOCK },
    );
    expect(parts(cart, 'line-gameserver').map(read)).to.deep.equal(['Server: Survival EU', 'Server: Skyblock US']);
    expect(lines(cart).map((line) => /switched off/.test(read(line)))).to.deep.equal([false, true]);
  });

  it('says whom a gift is for', async () => {
    const cart = await show({ product_id: BUNDLE, gift_to_customer_id: NOVA }, { product_id: BUNDLE });
    expect(parts(cart, 'line-gift').map(read)).to.deep.equal(['Gift for NovaCraft_77']);
  });

  const twins: [string, LineInput, LineInput][] = [
    ['options', dragon('frost'), dragon('ember')],
    ['a subscription', { product_id: VIP, subscription: true }, { product_id: VIP }],
    ['a trial', { product_id: VIP, subscription: true, trial: true }, { product_id: VIP, subscription: true }],
    ['the server', { product_id: AIRDROP, gameserver_id: SURVIVAL }, { product_id: AIRDROP, gameserver_id: SKYBLOCK }],
    ['the recipient', { product_id: BUNDLE, gift_to_customer_id: NOVA }, { product_id: BUNDLE }],
  ];
  for (const [difference, one, other] of twins)
    it(`keeps two lines of one product apart that differ in ${difference}`, async () => {
      const cart = await show(one, other);
      const [first, second] = shop.cart(shop.ann).lines;
      click(lines(cart)[1]!, 'quantity-increment');
      await ready(cart);
      expect(shop.units()).to.deep.equal([1, 2]);
      await type(part(lines(cart)[0]!, 'quantity-input')!, '4', 'Enter');
      await until(() => shop.units()[0] === 4);
      await ready(cart);
      expect(shop.units()).to.deep.equal([4, 2]);
      click(lines(cart)[0]!, 'remove');
      await until(() => shop.units().length === 1);
      expect(shop.cart(shop.ann).lines).to.deep.equal([{ ...second, quantity: 2 }]);
      await ready(cart);
      click(cart, 'undo');
      await until(() => shop.units().length === 2);
      expect(shop.cart(shop.ann).lines[1]).to.deep.equal({ ...first, quantity: 4 });
    });

  it('shows every line where the API sends names that are none', async () => {
    shop.seed(shop.ann, [dragon('frost'), { product_id: AIRDROP, gameserver_id: SURVIVAL }]);
    const odd: unknown[] = [{ _$litType$: 1, strings: ['x'] }, { nodeType: 1 }, { toString: 1 }, ['x'], 7];
    for (const name of odd) {
      const body = structuredClone(shop.cart(shop.ann)) as unknown as {
        lines: Record<string, Record<string, unknown>>[];
      };
      body.lines[1]!['selected_gameserver']!['name'] = name;
      (body.lines[0]!['custom_variables'] as unknown as Record<string, unknown>[])[0]!['description'] = name;
      (body.lines[0] as Record<string, unknown>)['image_url'] = name;
      shop.fail('GET', { status: 200, body });
      const cart = await openCart(shop);
      expect(parts(cart, 'line-name').map(read), JSON.stringify(name)).to.deep.equal(['Pet Dragon', 'Airdrop Signal']);
      cart.remove();
    }
  });

  it('shows hostile text as text', async () => {
    const bad = '<img src=x onerror="document.title=1"><b>{n}</b>';
    shop = openShop({
      products: [{ id: KEY, slug: 'x', name: bad, prices: { usd: 100 }, custom_variables: [
        { id: '1', identifier: 'a', name: bad, description: bad, type: 'text' },
        { id: '2', identifier: 'b', name: 'b', description: '', type: 'dropdown', options: [{ name: bad, value: 'v' }] },
      ], sale: { id: '1', name: bad, discount_type: 'percent', discount_amount: 100, begins_at: '2025-01-01T00:00:00Z' } }],
      gameServers: [{ id: SURVIVAL, name: bad, enabled: true }],
      customers: [{ id: '1', token: 'ann-token' }, { id: NOVA, name: bad }],
    }); // prettier-ignore
    const input = { product_id: KEY, gameserver_id: SURVIVAL, gift_to_customer_id: NOVA };
    const cart = await show({ ...input, custom_variables: { a: bad, b: 'v' } });
    expect(read(part(cart, 'line-name')!)).to.equal(bad);
    expect(parts(cart, 'line-variable').map(read)).to.deep.equal([`${bad}: ${bad}`, `b: ${bad}`]);
    for (const name of ['sale', 'line-gameserver', 'line-gift']) expect(read(part(cart, name)!)).to.include(bad);
    click(cart, 'remove');
    await until(() => part(cart, 'removed'));
    expect(read(part(cart, 'removed')!)).to.equal(`${bad} removed`);
    expect(all(cart, 'img')).to.deep.equal([]);
  });

  const pictures: [string, boolean][] = [
    ['https://cdn.example.test/key.png', true],
    [PICTURE, true],
    ['data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>', false],
    ['data:text/html,hello', false],
    ['http://cdn.example.test/key.png', false],
    ['javascript:alert(1)', false],
    ['/key.png', false],
    ['blob:https://example.test/1', false],
  ];
  for (const [address, shown] of pictures)
    it(`${shown ? 'shows' : 'refuses'} a picture from ${address.slice(0, 24)}`, async () => {
      shop.products[0]!.image_url = address;
      const images = all(await show({ product_id: KEY }), 'img') as HTMLImageElement[];
      expect(images.map((image) => image.getAttribute('src'))).to.deep.equal(shown ? [address] : []);
      expect(images.every(({ alt, referrerPolicy }) => alt === '' && referrerPolicy === 'no-referrer')).to.equal(true);
    });

  it('shows the middle of a picture that is higher than wide', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 10, height: 40 });
    shop.products[0]!.image_url = canvas.toDataURL('image/png');
    const cart = await show({ product_id: KEY });
    const img = cart.shadowRoot!.querySelector('img')!;
    await until(() => img.complete && img.naturalHeight === 40);
    const { width, height, top } = img.getBoundingClientRect();
    const frame = part(cart, 'line-image')!.getBoundingClientRect();
    expect([width, height, top]).to.deep.equal([frame.width, frame.height, frame.top]);
  });

  it('says how many lines it can’t show', async () => {
    shop.seed(shop.ann, [{ product_id: KEY }, { product_id: POTION }]);
    const body = shop.cart(shop.ann) as unknown as { lines: { quantity: unknown }[] };
    body.lines[1]!.quantity = 'many';
    shop.fail('GET', { status: 200, body });
    const cart = (await page(shop, html`<paynow-cart></paynow-cart>`)).querySelector('paynow-cart')!;
    await ready(cart);
    expect(lines(cart)).to.have.length(1);
    expect(read(cart)).to.include('1 item can’t be shown').and.include('$6.98');
  });

  it('has its total and its checkout button where it can show none of its lines', async () => {
    shop.seed(shop.ann, [{ product_id: KEY }]);
    const body = shop.cart(shop.ann) as unknown as { lines: { quantity: unknown }[] };
    body.lines[0]!.quantity = 'many';
    shop.fail('GET', { status: 200, body });
    const cart = (await page(shop, html`<paynow-cart></paynow-cart>`)).querySelector('paynow-cart')!;
    await ready(cart);
    expect([has(cart, 'checkout'), has(cart, 'empty'), read(part(cart, 'total')!)]).to.deep.equal([
      true,
      false,
      '$4.99',
    ]);
  });

  it('draws only what has changed, and keeps the place of each line', async () => {
    const cart = await show({ product_id: KEY }, { product_id: POTION }, { product_id: GEMS });
    const before = lines(cart);
    click(before[1]!, 'quantity-increment');
    await ready(cart);
    expect(lines(cart).map((line, index) => line === before[index])).to.deep.equal([true, true, true]);
  });

  it('has a row of its own for a line that comes as another goes', async () => {
    const cart = await show({ product_id: KEY, quantity: 2 }, { product_id: GEMS });
    const before = lines(cart);
    part<HTMLInputElement>(before[0]!, 'quantity-input')!.value = '5';
    shop.seed(shop.ann, [{ product_id: POTION, quantity: 3 }, { product_id: GEMS }]);
    await cart.session!.refresh();
    await ready(cart);
    const [gems, potion] = lines(cart);
    expect([gems === before[1], before.includes(potion!)]).to.deep.equal([true, false]);
    expect(part<HTMLInputElement>(potion!, 'quantity-input')!.value).to.equal('3');
  });

  it('leaves the focus at a line where others come and go around it', async () => {
    const cart = await show({ product_id: KEY }, { product_id: POTION }, { product_id: GEMS });
    const button = part(lines(cart)[1]!, 'quantity-increment')!;
    button.focus();
    let left = 0;
    button.addEventListener('blur', () => left++);
    for (const seeded of [[POTION, GEMS], [KEY, POTION], [POTION]]) {
      shop.seed(shop.ann, seeded.map((product_id) => ({ product_id }))); // prettier-ignore
      await cart.session!.refresh();
      await ready(cart);
    }
    expect([focused() === button, left]).to.deep.equal([true, 0]);
  });
});

function dragon(colour: string): LineInput {
  return { product_id: DRAGON, custom_variables: { colour, name_tag: 'Rex', size: '2' } };
}
