import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Shop } from '../support/elements.js';
import {
  all,
  allSaid,
  calm,
  click,
  closeShops,
  focused,
  lines,
  listen,
  openCart,
  openShop,
  part,
  parts,
  PUT,
  read,
  READ,
  ready,
  setOnline,
  type,
  until,
} from '../support/elements.js';
import { AIRDROP, BUNDLE, DRAGON, KEY, NOVA, VIP } from '../support/products.js';
import { afterwards } from '../support/stubs.js';

describe('paynow-cart for everyone', () => {
  let shop: Shop;
  beforeEach(() => {
    shop = openShop();
    shop.seed(shop.ann, [
      { product_id: KEY, quantity: 2 },
      { product_id: VIP, subscription: true, trial: true },
      { product_id: DRAGON, custom_variables: { colour: 'frost', name_tag: 'Rex', size: '2' } },
      { product_id: AIRDROP, gameserver_id: '411486491630372002' },
      { product_id: BUNDLE, gift_to_customer_id: NOVA },
    ]);
  });
  afterEach(() => {
    setOnline(true);
    closeShops();
  });

  const looks = { light: 'color-scheme: light; background: #fff', dark: 'color-scheme: dark; background: #16181d' };
  for (const [look, style] of Object.entries(looks)) {
    const show = async (token = shop.ann) =>
      (await fixture(html`<main lang="en" style=${style}>
        <paynow-store token=${token}></paynow-store><paynow-cart show-clear></paynow-cart>
      </main>`)).querySelector('paynow-cart')!; // prettier-ignore

    it(`is accessible when it is ready, ${look}`, async () => {
      const cart = await show();
      await ready(cart);
      await expect(cart).to.be.accessible();
    });

    it(`is accessible when it is empty, ${look}`, async () => {
      shop.seed(shop.ann, []);
      const cart = await show();
      await ready(cart);
      await expect(cart).to.be.accessible();
    });

    it(`is accessible when it failed, ${look}`, async () => {
      shop.fail(READ, { status: 403 });
      const cart = await show();
      await until(() => part(cart, 'retry'));
      await expect(cart).to.be.accessible();
    });

    it(`is accessible when nobody is signed in, ${look}`, async () => {
      const cart = await show('');
      await cart.updateComplete;
      await expect(cart).to.be.accessible();
    });

    it(`is accessible while it loads, ${look}`, async () => {
      const release = shop.hold(READ);
      const cart = await show();
      await until(() => part(cart, 'skeleton'));
      await expect(cart).to.be.accessible();
      release();
      await ready(cart);
    });

    it(`is accessible with a removed line, a failed change and a bad quantity, ${look}`, async () => {
      const cart = await show();
      await ready(cart);
      click(lines(cart)[0]!, 'remove');
      await until(() => part(cart, 'undo'));
      await ready(cart);
      shop.fail(PUT, { status: 422 });
      click(lines(cart)[0]!, 'quantity-increment');
      await until(() => part(cart, 'retry'));
      await type(part(lines(cart)[1]!, 'quantity-input')!, 'many', 'Enter');
      await until(() => part(lines(cart)[1]!, 'error'));
      await expect(cart).to.be.accessible();
    });

    it(`is accessible offline, ${look}`, async () => {
      const cart = await show();
      await ready(cart);
      setOnline(false);
      await until(() => cart.matches(':state(offline)'));
      await expect(cart).to.be.accessible();
    });
  }

  it('is a region with the heading’s name, and a list', async () => {
    const cart = await openCart(shop);
    const region = part(cart, 'base')!;
    expect(region.matches('section, [role=region]')).to.equal(true);
    const list = part(cart, 'list')!;
    expect(list.matches('ul, ol, [role=list]')).to.equal(true);
    // to Safari, a list without markers is none unless it says so
    expect(list.role).to.equal('list');
    expect(lines(cart).every((line) => line.matches('li, [role=listitem]'))).to.equal(true);
  });

  it('names every button, and the product it acts on', async () => {
    const cart = await openCart(shop);
    for (const button of all(lines(cart)[0]!, 'button')) {
      const name = button.ariaLabel || read(button);
      expect(name, button.outerHTML).to.include('Crate Key');
    }
  });

  it('can be walked through with the keyboard, in the order it is read', async () => {
    shop.seed(shop.ann, [{ product_id: KEY }]);
    const cart = await openCart(shop, html`<a href="#x">before</a><paynow-cart show-clear></paynow-cart>`);
    cart.parentElement!.querySelector('a')!.focus();
    const met: string[] = [];
    for (let i = 0; i < 6; i++) {
      await sendKeys({ press: 'Tab' });
      met.push(focused().getAttribute('part')!);
    }
    expect(met).to.deep.equal([
      'clear',
      'quantity-decrement',
      'quantity-input',
      'quantity-increment',
      'remove',
      'button',
    ]);
  });

  it('takes the focus of what the page has put into it, and goes with its slot', async () => {
    const link = html`<a slot="checkout" href="/pay">Pay here</a>`;
    const cart = await openCart(shop, html`<paynow-cart>${link}</paynow-cart>`);
    const pay = cart.querySelector('a')!;
    pay.focus();
    await cart.session!.refresh();
    await cart.session!.addLine({ product_id: KEY });
    await calm();
    expect(focused() === pay).to.equal(true);
    shop.fail('*', { status: 401 }, 9);
    await cart.session!.refresh().catch(() => {});
    await until(() => focused() === part(cart, 'heading'));
  });

  it('shows where the focus is', async () => {
    const cart = await openCart(shop);
    part(cart, 'quantity-decrement')!.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    const { outlineStyle, outlineWidth } = getComputedStyle(focused());
    expect([outlineStyle, parseFloat(outlineWidth) >= 2]).to.deep.equal(['solid', true]);
  });

  it('has no outline of the page’s around what has the focus somewhere inside', async () => {
    const page = await fixture(
      html`<main class="theme">
        <style>
          .theme :focus {
            outline: 2px solid;
          }
        </style>
        <paynow-store token=${shop.ann}></paynow-store>
        <paynow-add-button product-id=${KEY}></paynow-add-button>
        <paynow-cart></paynow-cart>
        <button>The page’s</button>
      </main>`,
    );
    await ready(page.querySelector('paynow-cart')!);
    const outlines = ['paynow-add-button', 'paynow-cart', 'button'].map((name) => {
      const element = page.querySelector<HTMLElement>(name)!;
      (element.shadowRoot?.querySelector('button') ?? element).focus();
      return getComputedStyle(element).outlineStyle;
    });
    expect(outlines).to.deep.equal(['none', 'none', 'solid']);
  });

  it('has targets of 44 pixels', async () => {
    const cart = await openCart(shop, html`<paynow-cart show-clear></paynow-cart>`);
    for (const button of all(cart, 'button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), button.outerHTML).to.be.at.least(43.99);
    }
  });

  it('says each outcome once in the one live region of the page', async () => {
    const cart = await openCart(shop, html`<paynow-cart></paynow-cart><paynow-cart></paynow-cart>`);
    expect(document.querySelectorAll('body > [role=status]')).to.have.length(1);
    const said = await listen();
    for (let i = 0; i < 3; i++) click(cart, 'quantity-increment');
    await ready(cart);
    await until(() => said.length);
    await calm();
    expect(said).to.have.length(1);
    expect(said[0]).to.include('Crate Key').and.include('5').and.include('9 items');
  });

  it('says nothing of what it only reads', async () => {
    const said = await listen();
    const cart = await openCart(shop);
    await cart.session!.refresh();
    await cart.updateComplete;
    expect(await allSaid(said)).to.deep.equal([]);
  });

  it('says what failed once: not again as the name of Retry, which names the line', async () => {
    const cart = await openCart(shop);
    shop.fail(PUT, { status: 422, body: { status: 422, code: 'x', message: 'No more left.' } });
    click(cart, 'quantity-increment');
    await until(() => part(cart, 'retry'));
    expect(part(cart, 'retry')!.ariaLabel).to.equal('Retry: Crate Key');
    shop.fail(READ, { status: 403 }, 9);
    await cart.session!.refresh().catch(() => {});
    await until(() => parts(cart, 'retry').length === 2);
    expect(part(cart, 'retry')!.ariaLabel).to.equal('Retry: Your cart');
  });

  it('tells a field why its quantity is none, or was not taken', async () => {
    const cart = await openCart(shop);
    const why = () => read(cart.shadowRoot!.getElementById(field().getAttribute('aria-describedby')!)!);
    const field = () => part(cart, 'quantity-input')!;
    shop.fail(PUT, { status: 422, body: { status: 422, code: 'x', message: 'No more left.', trace_id: 'abc' } });
    click(cart, 'quantity-increment');
    await until(() => part(cart, 'retry'));
    expect(why()).to.equal('The quantity is still 2: No more left.');
    await type(field(), 'many', 'Enter');
    await until(() => field().getAttribute('aria-invalid'));
    expect(why()).to.equal('“many” is not a quantity. It is still 2.');
  });

  it('has nothing for a screen reader to say twice, or of nothing: a group, a click on a list', async () => {
    const clickable = new Set<string>();
    const { addEventListener } = EventTarget.prototype;
    afterwards(() => Reflect.deleteProperty(Element.prototype, 'addEventListener'));
    Element.prototype.addEventListener = function (this: Element, ...given: unknown[]) {
      if (given[0] === 'click') clickable.add(this.localName);
      Reflect.apply(addEventListener, this, given);
    };
    const cart = await openCart(shop);
    expect([...clickable].filter((name) => name !== 'button')).to.deep.equal([]);
    expect(all(cart, '[role=group], header')).to.deep.equal([]);
  });

  it('has a screen reader that jumps to a line hear its name first, and not “blank” for its picture', async () => {
    const cart = await openCart(shop);
    click(cart, 'remove');
    await until(() => part(cart, 'undo'));
    const pictures = parts(cart, 'line-image');
    expect(pictures).to.have.length(5);
    for (const picture of pictures) expect(picture.getAttribute('aria-hidden')).to.equal('true');
  });

  it('says a failed change as an alert', async () => {
    const cart = await openCart(shop);
    shop.fail(PUT, { status: 422, body: { status: 422, code: 'x', message: 'No more left.' } });
    click(cart, 'quantity-increment');
    await until(() => part(cart, 'error'));
    const alerts = all(cart, '[role=alert]').map(read).filter(Boolean);
    expect(alerts).to.have.length(1);
    expect(alerts[0]).to.include('No more left.');
  });
});
