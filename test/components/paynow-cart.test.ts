import { expect, html } from '@open-wc/testing';
import type { Cart, CartLine } from '../../src/index.js';
import type { Shop } from '../support/elements.js';
import {
  has,
  all,
  closeShops,
  lines,
  openCart,
  openShop,
  page,
  part,
  parts,
  read,
  ready,
  setOnline,
  until,
  watchConsole,
  READ,
  PUT,
} from '../support/elements.js';
import { AIRDROP, BUNDLE, DRAGON, KEY, NOVA, SURVIVAL, VIP } from '../support/products.js';
import { afterwards, stub } from '../support/stubs.js';

const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('paynow-cart', () => {
  let shop: Shop;
  beforeEach(() => {
    shop = openShop();
    shop.products[0]!.image_url = PICTURE;
    shop.seed(shop.ann, [
      { product_id: KEY, quantity: 2 },
      { product_id: VIP, subscription: true, trial: true },
    ]);
  });
  afterEach(() => {
    setOnline(true);
    closeShops();
  });

  it('shows what is in it, how many, and what it costs', async () => {
    const cart = await openCart(shop);
    expect(lines(cart).map((line) => read(part(line, 'line-name')!))).to.deep.equal(['Crate Key', 'VIP Rank']);
    expect(lines(cart).map((line) => part<HTMLInputElement>(line, 'quantity-input')!.value)).to.deep.equal(['2', '1']);
    expect(read(part(lines(cart)[0]!, 'price')!)).to.equal('$4.99');
    expect(read(part(cart, 'total')!)).to.equal('$20.37');
    expect(read(part(cart, 'count')!)).to.equal('3');
  });

  it('tells scripts what it shows', async () => {
    const cart = await openCart(shop);
    expect(cart.count).to.equal(3);
    expect(cart.status).to.equal('ready');
    expect(cart.error).to.equal(null);
    expect(JSON.parse(JSON.stringify(cart.cart))).to.deep.equal(shop.cart(shop.ann));
    expect(cart.session!.snapshot.cart).to.equal(cart.cart);
    for (const name of ['count', 'status', 'error', 'cart', 'session'] as const)
      expect(() => Object.assign(cart, { [name]: undefined }), name).to.throw(TypeError);
  });

  it('gives each line its key', async () => {
    const cart = await openCart(shop);
    const keys = shop.cart(shop.ann).lines.map((line) => line.line_key);
    expect(lines(cart).map((line) => line.getAttribute('data-line-key'))).to.deep.equal(keys);
  });

  it('has every part that a page may style', async () => {
    shop.seed(shop.ann, [
      { product_id: KEY },
      { product_id: VIP, subscription: true },
      { product_id: DRAGON, custom_variables: { colour: 'frost', name_tag: 'Rex', size: '2' } },
      { product_id: AIRDROP, gameserver_id: SURVIVAL },
      { product_id: BUNDLE, gift_to_customer_id: NOVA },
    ]);
    const cart = await openCart(shop, html`<paynow-cart show-clear></paynow-cart>`);
    const names =
      'base heading count list line line-image line-name line-meta line-variable line-gameserver line-gift badge price ' +
      'price-original sale quantity quantity-decrement quantity-input quantity-increment remove summary total-label total ' +
      'tax-note clear checkout';
    expect(names.split(' ').filter((name) => !part(cart, name))).to.deep.equal([]);
  });

  it('lets a page style its parts and its checkout button', async () => {
    const cart = await openCart(shop, html`
      <style>
        paynow-cart::part(total) { color: rgb(1, 2, 3) }
        paynow-cart::part(button) { color: rgb(4, 5, 6) }
      </style>
      <paynow-cart></paynow-cart>`); // prettier-ignore
    expect(getComputedStyle(part(cart, 'total')!).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(part(cart, 'button')!).color).to.equal('rgb(4, 5, 6)');
  });

  it('has its own heading where a framework gives null, or a template nothing', async () => {
    const cart = await openCart(shop);
    for (const none of [null as unknown as undefined, '']) {
      cart.heading = none;
      await cart.updateComplete;
      expect(read(part(cart, 'heading')!)).to.equal('Your cart');
    }
  });

  it('has a heading of the page’s words and level', async () => {
    const cart = await openCart(shop, html`<paynow-cart heading="Basket" heading-level="4"></paynow-cart>`);
    const heading = all(cart, '[role=heading], h4')[0]!;
    expect(read(heading)).to.equal('Basket');
    expect(heading.ariaLevel ?? heading.localName.slice(1)).to.equal('4');
    cart.setAttribute('heading', 'Bag');
    cart.headingLevel = 3;
    await cart.updateComplete;
    const now = all(cart, '[role=heading], h3')[0]!;
    expect([read(now), now.ariaLevel ?? now.localName.slice(1)]).to.deep.equal(['Bag', '3']);
  });

  it('has a heading of level 2 unless told otherwise', async () => {
    const heading = all(await openCart(shop), '[role=heading], h2')[0]!;
    expect(read(heading)).to.equal('Your cart');
    expect(heading.ariaLevel ?? heading.localName.slice(1)).to.equal('2');
  });

  it('shows slotted content in place of its own', async () => {
    const cart = await openCart(shop, html`<paynow-cart>
      <h3 slot="heading">My things</h3>
      <p slot="footer">Free delivery</p>
      <a slot="checkout" href="/pay">Pay here</a>
      <p slot="empty">Go shopping</p>
      <p slot="signed-out">Who are you?</p>
    </paynow-cart>`); // prettier-ignore
    expect(read(cart)).to.include('My things').and.include('Free delivery').and.include('Pay here');
    expect(read(cart)).not.to.include('Your cart').and.not.to.include('Checkout').and.not.to.include('Go shopping');
    shop.seed(shop.ann, []);
    await cart.session!.refresh();
    await cart.updateComplete;
    expect(read(cart)).to.include('Go shopping').and.not.to.include('Nothing here');
    cart.parentElement!.querySelector('paynow-store')!.remove();
    await until(() => read(cart).includes('Who are you?'));
    expect(read(cart)).not.to.include('Sign in');
  });

  it('can’t be changed when it is readonly', async () => {
    const cart = await openCart(shop, html`<paynow-cart readonly show-clear></paynow-cart>`);
    expect(lines(cart).flatMap((line) => all(line, 'button, input'))).to.deep.equal([]);
    expect(has(cart, 'clear')).to.equal(false);
    expect(read(part(lines(cart)[0]!, 'quantity')!)).to.match(/2/);
    cart.readonly = false;
    await cart.updateComplete;
    expect(parts(cart, 'remove')).to.have.length(2);
  });

  it('can be cleared only where the page wants that', async () => {
    const cart = await openCart(shop);
    expect(has(cart, 'clear')).to.equal(false);
    cart.setAttribute('show-clear', '');
    await cart.updateComplete;
    expect(read(part(cart, 'clear')!)).to.equal('Clear cart');
  });

  it('leaves the pictures out', async () => {
    const cart = await openCart(shop);
    expect(all(cart, 'img').map((img) => img.getAttribute('src'))).to.deep.equal([PICTURE]);
    cart.setAttribute('images', 'none');
    await cart.updateComplete;
    expect([...parts(cart, 'line-image'), ...all(cart, 'img')]).to.deep.equal([]);
  });

  it('links a line’s name to where the page says', async () => {
    const cart = await openCart(shop);
    cart.productUrl = ({ slug }: CartLine) => (slug === 'crate-key' ? `/items/${slug}` : undefined);
    await cart.updateComplete;
    const links = all(cart, 'a[part~=line-name]') as HTMLAnchorElement[];
    expect(links.map((link) => link.href)).to.deep.equal([`${location.origin}/items/crate-key`]);
    expect(parts(cart, 'line-name')).to.have.length(2);
  });

  it('links it as the page’s own links, where it has a <base>', async () => {
    const base = document.head.appendChild(document.createElement('base'));
    afterwards(() => base.remove());
    base.href = '/shop/items/';
    const cart = await openCart(shop);
    cart.productUrl = () => 'key';
    await cart.updateComplete;
    expect(part<HTMLAnchorElement>(cart, 'line-name')!.href).to.equal(`${location.origin}/shop/items/key`);
  });

  it('keeps the direction of a name that is a link, and loses the link alone where the page’s function fails', async () => {
    const cart = await openCart(shop);
    cart.productUrl = () => '/items';
    await cart.updateComplete;
    const name = part(cart, 'line-name')!;
    expect([name.localName, getComputedStyle(name.firstElementChild!).unicodeBidi]).to.deep.equal(['a', 'isolate']);
    const told: unknown[] = [];
    stub(window, 'reportError', (error: unknown) => told.push(error));
    const mistake = new Error('no such page');
    cart.productUrl = () => {
      throw mistake;
    };
    await cart.updateComplete;
    expect([told.length > 0, told.every((error) => error === mistake)]).to.deep.equal([true, true]);
    expect([all(cart, 'a[part~=line-name]').length, parts(cart, 'line-name').length]).to.deep.equal([0, 2]);
  });

  it('reads nothing again when its page has only now been loaded', async () => {
    const cart = await openCart(shop);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await ready(cart);
    expect(shop.count(READ)).to.equal(1);
  });

  it('never links to a script', async () => {
    const cart = await openCart(shop);
    for (const address of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
    ]) {
      cart.productUrl = () => address;
      await cart.updateComplete;
      expect(all(cart, 'a[part~=line-name]'), address).to.deep.equal([]);
      expect(read(cart)).to.include('Crate Key');
    }
  });

  it('says how tax is dealt with', async () => {
    const note = async (country: string) => read(part(await openCart(shop, html`<paynow-cart country=${country}></paynow-cart>`), 'tax-note')!); // prettier-ignore
    expect(await note('')).to.equal('Tax is confirmed at checkout.');
    expect(await note('de'))
      .to.include('19%')
      .and.include('Includes');
    expect(await note('ch'))
      .to.include('8.1%')
      .and.include('added');
  });

  it('says a rate of tax with two decimals where it has them', async () => {
    const cart = await openCart(shop, html`<paynow-cart country="ch"></paynow-cart>`);
    const body = JSON.parse(JSON.stringify(cart.cart)) as Cart;
    for (const { pricing } of body.lines) pricing.vat_rate!.percentage = 8.25;
    shop.fail(READ, { status: 200, body });
    await cart.session!.refresh();
    await until(() => read(part(cart, 'tax-note')!).includes('8.25%'));
  });

  it('lets a key that is held down do what it does, but for Enter at a button', async () => {
    const cart = await openCart(shop);
    cart.productUrl = () => '/items';
    await cart.updateComplete;
    const isStopped = (key: string, name: string) =>
      !part(cart, name)!.dispatchEvent(
        new KeyboardEvent('keydown', { key, repeat: true, bubbles: true, composed: true, cancelable: true }),
      );
    expect([
      isStopped('Enter', 'quantity-increment'),
      isStopped('Tab', 'quantity-increment'),
      isStopped('Enter', 'line-name'),
    ]).to.deep.equal([true, false, false]);
  });

  it('says that it is loading, and shows where the lines will be', async () => {
    const release = shop.hold(READ);
    const cart = (await page(shop, html`<paynow-cart></paynow-cart>`)).querySelector('paynow-cart')!;
    await until(() => cart.status === 'loading');
    await cart.updateComplete;
    expect([cart.matches(':state(loading)'), cart.matches(':state(empty)')]).to.deep.equal([true, false]);
    // a screen reader hears that it is loading, and not what is drawn of lines that are still to come
    expect([part(cart, 'base')!.ariaBusy, part(cart, 'skeleton')?.ariaHidden]).to.deep.equal(['true', 'true']);
    release();
    await ready(cart);
    expect([cart.matches(':state(loading)'), part(cart, 'base')!.ariaBusy]).to.deep.equal([false, 'false']);
    expect(has(cart, 'skeleton')).to.equal(false);
  });

  it('says that it is updating', async () => {
    const cart = await openCart(shop);
    const release = shop.hold(PUT);
    part(cart, 'quantity-increment')!.click();
    await cart.updateComplete;
    expect([cart.status, cart.matches(':state(updating)')]).to.deep.equal(['updating', true]);
    expect(part<HTMLInputElement>(cart, 'quantity-input')!.value).to.equal('3');
    expect(read(part(cart, 'count')!)).to.equal('4');
    release();
    await ready(cart);
    expect(cart.matches(':state(updating)')).to.equal(false);
    expect(read(part(cart, 'total')!)).to.equal('$25.36');
  });

  it('says that it is empty', async () => {
    shop.seed(shop.ann, []);
    const cart = await openCart(shop);
    expect(cart.matches(':state(empty)')).to.equal(true);
    expect(read(part(cart, 'empty')!)).to.include('Nothing here yet');
    expect([has(cart, 'total'), has(cart, 'count'), has(cart, 'checkout')]).to.deep.equal([false, false, false]);
    await cart.session!.addLine({ product_id: KEY });
    await cart.updateComplete;
    expect(cart.matches(':state(empty)')).to.equal(false);
    expect(read(part(cart, 'count')!)).to.equal('1');
  });

  it('shows where the lines will be, and not that it is empty, while the first is on its way', async () => {
    shop.seed(shop.ann, []);
    const cart = await openCart(shop);
    const release = shop.hold(PUT);
    const added = cart.session!.addLine({ product_id: KEY });
    await until(() => has(cart, 'skeleton'));
    expect([has(cart, 'empty'), cart.matches(':state(empty)')]).to.deep.equal([false, false]);
    release();
    await added;
    await ready(cart);
    expect([has(cart, 'skeleton'), read(part(cart, 'line-name')!)]).to.deep.equal([false, 'Crate Key']);
  });

  it('says that it is not set up right, until it is', async () => {
    const log = watchConsole();
    const cart = (await page(shop, html`<paynow-cart currency="euro"></paynow-cart>`)).querySelector('paynow-cart')!;
    await until(() => read(cart).includes('not set up right'));
    log.restore();
    expect([cart.status, cart.error!.kind, cart.matches(':state(error)')]).to.deep.equal(['error', 'config', true]);
    cart.currency = 'usd';
    await ready(cart);
    expect([cart.error, lines(cart).length]).to.deep.equal([null, 2]);
  });

  it('is not called empty once nobody is signed in', async () => {
    shop.seed(shop.ann, []);
    const cart = await openCart(shop);
    expect(cart.matches(':state(empty)')).to.equal(true);
    shop.fail(READ, { status: 401 });
    await cart.session!.refresh().catch(() => {});
    await cart.updateComplete;
    expect([cart.matches(':state(empty)'), cart.matches(':state(signed-out)')]).to.deep.equal([false, true]);
  });

  it('says that nobody is signed in, and asks nothing', async () => {
    const cart = (await page(shop, html`<paynow-cart></paynow-cart>`, '')).querySelector('paynow-cart')!;
    await cart.updateComplete;
    expect([cart.status, cart.session, cart.cart, cart.count]).to.deep.equal(['signed-out', null, null, 0]);
    expect(cart.matches(':state(signed-out)')).to.equal(true);
    expect(read(cart)).to.include('Sign in to see your cart');
    expect(shop.sent).to.deep.equal([]);
  });

  it('stays readable offline, and is read again afterwards', async () => {
    const cart = await openCart(shop);
    setOnline(false);
    await until(() => cart.matches(':state(offline)'));
    expect(read(cart)).to.include('You are offline').and.include('Crate Key');
    part(cart, 'quantity-increment')!.click();
    part(cart, 'remove')!.click();
    await cart.updateComplete;
    expect(part<HTMLInputElement>(cart, 'quantity-input')!.value).to.equal('2');
    expect(shop.count('PUT')).to.equal(0);
    setOnline(true);
    await until(() => shop.count(READ) === 2);
    await until(() => !cart.matches(':state(offline)'));
  });

  it('says of each control that it does nothing offline, until it is online again', async () => {
    const cart = await openCart(shop, html`<paynow-cart show-clear show-promo-code></paynow-cart>`);
    part(cart, 'remove')!.click();
    await until(() => has(cart, 'undo'));
    await ready(cart);
    const buttons = ['undo', 'quantity-decrement', 'quantity-increment', 'remove', 'clear', 'promo-apply'];
    const isOff = (off: boolean) => {
      expect(buttons.filter((name) => part(cart, name)!.ariaDisabled !== `${off}`)).to.deep.equal([]);
      const fields = ['quantity-input', 'promo-input'].map((name) => part<HTMLInputElement>(cart, name)!.readOnly);
      expect(fields).to.deep.equal([off, off]);
    };
    setOnline(false);
    await until(() => cart.matches(':state(offline)'));
    isOff(true);
    setOnline(true);
    await until(() => !cart.matches(':state(offline)'));
    isOff(false);
  });

  it('takes what a page’s code has put into all objects for nobody’s attribute', () => {
    for (const name of ['apiBase', 'token', 'getToken', 'productId', 'lines'])
      Object.defineProperty(Object.prototype, name, { value: 'https://evil.example', configurable: true });
    try {
      const cart = document.createElement('paynow-cart');
      const buy = document.createElement('paynow-checkout-button');
      const store = document.createElement('paynow-store');
      const read = [cart.apiBase, cart.token, store.apiBase, store.getToken, buy.productId, buy.lines];
      expect(read).to.deep.equal([undefined, undefined, undefined, undefined, '', undefined]);
    } finally {
      for (const name of ['apiBase', 'token', 'getToken', 'productId', 'lines'])
        Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('has its defaults again where an attribute is taken away, or a property is undefined', async () => {
    const cart = await openCart(shop, html`<paynow-cart heading-level="4" max-quantity="7" show-clear></paynow-cart>`);
    expect([cart.headingLevel, cart.maxQuantity, cart.showClear, cart.readonly]).to.deep.equal([4, 7, true, false]);
    for (const name of ['heading-level', 'max-quantity', 'show-clear']) cart.removeAttribute(name);
    expect([cart.headingLevel, cart.maxQuantity, cart.showClear]).to.deep.equal([2, 0, false]);
    Object.assign(cart, { headingLevel: 3 });
    Object.assign(cart, { headingLevel: undefined });
    expect(cart.headingLevel).to.equal(2);
  });

  it('says what failed where the page has no words for why', async () => {
    shop.fail(READ, { status: 503 }, 3);
    const here = await page(shop, html`<paynow-cart></paynow-cart>`);
    Object.assign(here.querySelector('paynow-store')!, { messages: { reasonServer: '' } });
    const cart = here.querySelector('paynow-cart')!;
    await until(() => read(cart).includes('Your cart could not be loaded'));
  });

  it('shows its prices in the currency that it was read in last, also those that are the same number', async () => {
    const cart = await openCart(shop);
    const amounts = () => [...parts(cart, 'price'), part(cart, 'total')!].map(read);
    const dollars = amounts();
    shop.fail(READ, { text: JSON.stringify({ ...shop.cart(shop.ann), currency: 'eur' }) });
    await cart.session!.refresh();
    await cart.updateComplete;
    expect(amounts()).to.deep.equal(dollars.map((amount) => amount.replace('$', '€')));
  });
});
