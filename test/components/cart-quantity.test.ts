import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PayNowApiError, PaynowCart } from '../../src/index.js';
import type { Shop } from '../support/elements.js';
import {
  has,
  all,
  calm,
  click,
  clickAgain,
  closeShops,
  focused,
  lines,
  openCart,
  openShop,
  part,
  parts,
  PUT,
  read,
  READ,
  ready,
  record,
  type,
  until,
} from '../support/elements.js';
import { FastClock } from '../support/clock.js';
import { KEY, POTION } from '../support/products.js';
import { afterwards } from '../support/stubs.js';

describe('the quantity in paynow-cart', () => {
  let shop: Shop;
  let cart: PaynowCart;
  beforeEach(async () => {
    shop = openShop();
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }, { product_id: POTION }]);
    cart = await openCart(shop);
  });
  afterEach(closeShops);

  const field = () => part<HTMLInputElement>(cart, 'quantity-input')!;
  const changed = async (units: number) => {
    await until(() => shop.units()[0] === units);
    await ready(cart);
  };

  for (const [width, images] of [
    [300, undefined],
    [360, undefined],
    [640, undefined],
    [640, 'none'],
  ] as const)
    it(`moves nothing while it is saved, ${width} px wide${images ? ', without pictures' : ''}`, async () => {
      cart.style.inlineSize = `${width}px`;
      cart.images = images;
      await cart.updateComplete;
      const places = () =>
        [part(cart, 'checkout')!, ...parts(cart, 'remove')].map((each) => {
          const { top, left } = each.getBoundingClientRect();
          return [top, left];
        });
      const before = places();
      const release = shop.hold(PUT);
      click(cart, 'quantity-increment');
      await until(() => read(cart).includes('Updating the total…'));
      expect(places()).to.deep.equal(before);
      const { bottom } = part(cart, 'quantity')!.getBoundingClientRect();
      const saving = all(cart, '.saving')[0]!;
      if (width === 640) expect(saving.getBoundingClientRect().top).to.be.at.least(bottom);
      release();
      await changed(3);
    });

  it('goes up and down', async () => {
    click(cart, 'quantity-increment');
    await changed(3);
    expect(field().value).to.equal('3');
    click(cart, 'quantity-decrement');
    await changed(2);
    expect(field().value).to.equal('2');
    expect(shop.units()).to.deep.equal([2, 1]);
  });

  for (const width of [720, 360, 240])
    it(`can be read whole, however many there are, ${width} px wide`, async () => {
      cart.style.inlineSize = `${width}px`;
      const { width: usual } = field().getBoundingClientRect();
      for (const units of [999, 12345, 123456, 2147483647]) {
        shop.seed(shop.ann, [{ product_id: KEY, quantity: units }]);
        await cart.session!.refresh();
        await until(() => field().value === `${units}`);
        expect(field().scrollWidth, `${units}`).to.equal(field().clientWidth);
        const { right } = part(cart, 'quantity')!.getBoundingClientRect();
        expect(right).to.be.below(cart.getBoundingClientRect().right);
        if (units < 1000) expect(field().getBoundingClientRect().width).to.equal(usual);
      }
    });

  it('is in a field that Safari does not empty when its page comes back: it does those that say autocomplete="off"', async () => {
    cart.showPromoCode = true;
    await cart.updateComplete;
    for (const name of ['quantity-input', 'promo-input'])
      expect(part<HTMLInputElement>(cart, name)!.autocomplete).to.equal('');
  });

  it('is typed and taken with Enter, once', async () => {
    const told = record(cart);
    await type(field(), '7', 'Enter');
    await changed(7);
    field().blur();
    await calm();
    expect(shop.count(PUT)).to.equal(1);
    expect(told.map((event) => event.type)).to.deep.equal(['paynow-quantity-changed']);
  });

  it('is taken when the field is left', async () => {
    await type(field(), '5', 'Tab');
    await changed(5);
    expect(shop.count(PUT)).to.equal(1);
  });

  it('is as it was after Escape', async () => {
    await type(field(), '9', 'Escape');
    expect(field().value).to.equal('2');
    field().blur();
    await calm();
    expect([field().value, shop.count(PUT)]).to.deep.equal(['2', 0]);
  });

  for (const typed of ['abc', '-1', '1.5', '', '2e3', '99999999999'])
    it(`keeps and explains ${JSON.stringify(typed)}, and asks nothing`, async () => {
      if (typed) await type(field(), typed, 'Enter');
      else {
        field().focus();
        field().select();
        await sendKeys({ press: 'Delete' });
        await sendKeys({ press: 'Enter' });
      }
      await until(() => part(lines(cart)[0]!, 'error'));
      expect(read(part(lines(cart)[0]!, 'error')!)).to.include('not a quantity');
      expect(field().value).to.equal(typed);
      expect(field().getAttribute('aria-invalid')).to.equal('true');
      expect([shop.count(PUT), shop.units()[0]]).to.deep.equal([0, 2]);
      await sendKeys({ press: 'Escape' });
      await until(() => !part(lines(cart)[0]!, 'error'));
      expect([field().value, field().getAttribute('aria-invalid')]).to.deep.equal(['2', null]);
    });

  it('is not taken while an input method is still composing it', async () => {
    await type(field(), '7');
    const enter = { key: 'Enter', isComposing: true, bubbles: true, composed: true, cancelable: true };
    expect(field().dispatchEvent(new KeyboardEvent('keydown', enter))).to.equal(true);
    await calm();
    expect([field().value, shop.count(PUT), focused() === field()]).to.deep.equal(['7', 0, true]);
  });

  it('forgets a bad one when it is corrected', async () => {
    await type(field(), 'lots', 'Enter');
    await until(() => part(cart, 'error'));
    await type(field(), '4', 'Enter');
    await changed(4);
    expect(has(cart, 'error')).to.equal(false);
    expect(field().value).to.equal('4');
  });

  // a click elsewhere leaves the field first: what went only then would have the row move away under the pointer
  it('is typed unseen by the page’s hotkeys, which take a field in the cart for none', async () => {
    const heard: string[] = [];
    const hotkey = (event: KeyboardEvent) => {
      heard.push(event.key);
      event.preventDefault();
    };
    document.addEventListener('keydown', hotkey);
    afterwards(() => document.removeEventListener('keydown', hotkey));
    cart.showPromoCode = true;
    await cart.updateComplete;
    await type(field(), '7');
    await type(part(cart, 'promo-input')!, 'k7');
    expect(field().value).to.equal('7');
    expect(part<HTMLInputElement>(cart, 'promo-input')!.value).to.equal('k7');
    expect(heard).to.deep.equal([]);
    // a browser that fills a field in by itself tells of keys without a name
    field().dispatchEvent(new Event('keydown', { bubbles: true, composed: true }));
    heard.length = 0;
    // all else is the page's to hear
    for (const modifier of ['ctrlKey', 'metaKey'])
      field().dispatchEvent(new KeyboardEvent('keydown', { key: modifier[0], [modifier]: true, bubbles: true, composed: true })); // prettier-ignore
    await sendKeys({ press: 'Home' });
    part(cart, 'remove')!.focus();
    await sendKeys({ press: 'm' });
    expect(heard).to.deep.equal(['c', 'm', 'Home', 'm']);
  });

  it('takes back what was said of a bad one as soon as a good one is typed, and asks nothing yet', async () => {
    await type(field(), 'lots', 'Enter');
    await until(() => part(cart, 'error'));
    await type(field(), '4');
    await until(() => !part(cart, 'error'));
    expect([field().value, field().getAttribute('aria-invalid'), focused()]).to.deep.equal(['4', null, field()]);
    expect([shop.count(PUT), shop.units()[0]]).to.deep.equal([0, 2]);
    const bin = part(cart, 'remove')!;
    const { top } = bin.getBoundingClientRect();
    field().blur();
    expect(bin.getBoundingClientRect().top).to.equal(top);
    await changed(4);
  });

  // the browser tells of no change in a field that is left as it was found
  for (const [what, bad] of [
    ['after a bad one', 'lots'],
    ['while another was typed', ''],
  ] as const)
    it(`is forgotten, and follows the cart again, where the old one is typed ${what}`, async () => {
      if (bad) await type(field(), bad, 'Enter');
      else await type(field(), '29', 'Backspace');
      if (bad) await type(field(), '2');
      await sendKeys({ press: 'Tab' });
      await until(() => !part(cart, 'error'));
      await cart.session!.addLine({ product_id: KEY });
      await changed(3);
      expect(field().value).to.equal('3');
      expect(shop.count(PUT)).to.equal(1);
    });

  for (const [name, typed] of [
    ['Arabic', '٣'],
    ['Persian', '۳'],
    ['full-width', '３'],
    ['spaced', ' 3 '],
  ] as const)
    // prettier-ignore
    it(`understands ${name} digits`, async () => {
      await type(field(), typed, 'Enter');
      await changed(3);
      expect(field().value).to.equal('3');
    });

  it('removes the line when it is 0', async () => {
    const told = record(cart);
    await type(field(), '0', 'Enter');
    await until(() => part(cart, 'undo'));
    await ready(cart);
    expect(shop.units()).to.deep.equal([1]);
    expect(told.map((event) => event.type)).to.deep.equal(['paynow-removed']);
  });

  it('removes the line when one less is none', async () => {
    click(lines(cart)[1]!, 'quantity-decrement');
    await until(() => part(cart, 'removed'));
    expect(read(part(cart, 'removed')!)).to.equal('Swiftness Potion removed');
  });

  it('never goes beyond the most that the page allows', async () => {
    cart.setAttribute('max-quantity', '3');
    click(cart, 'quantity-increment');
    await changed(3);
    expect(part(cart, 'quantity-increment')!.ariaDisabled).to.equal('true');
    click(cart, 'quantity-increment');
    await type(field(), '50', 'Enter');
    await calm();
    await ready(cart);
    expect([shop.units()[0], shop.count(PUT), field().value]).to.deep.equal([3, 1, '3']);
  });

  it('stays as it is at Escape, at Enter, and where more is asked for, where more than the most is in the cart', async () => {
    cart.maxQuantity = 1;
    await cart.updateComplete;
    field().focus();
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Enter' });
    click(cart, 'quantity-increment');
    await type(field(), '50', 'Enter');
    expect(field().value).to.equal('2');
    await calm();
    expect([shop.units()[0], shop.count(PUT)]).to.deep.equal([2, 0]);
  });

  it('can be lowered where it was beyond the most', async () => {
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 9 }]);
    await cart.session!.refresh();
    cart.maxQuantity = 3;
    await cart.updateComplete;
    click(cart, 'quantity-decrement');
    await until(() => shop.units()[0] !== 9);
    expect(shop.units()[0]).to.be.within(3, 8);
  });

  it('costs three requests at most for ten clicks as fast as a hand makes them', async () => {
    const clock = new FastClock();
    clock.install();
    for (let i = 0; i < 10; i++) {
      click(cart, 'quantity-increment');
      await clock.pass(150);
    }
    await clock.pass();
    expect(shop.units()[0]).to.equal(12);
    expect(shop.count(PUT)).to.be.at.most(3);
  });

  it('shows no sign of saving while a click only waits for the next one', async () => {
    const clock = new FastClock();
    clock.install();
    let signs = 0;
    const watch = new MutationObserver(() => (signs += cart.shadowRoot!.querySelectorAll('.saving').length));
    watch.observe(cart.shadowRoot!, { childList: true, subtree: true });
    for (let i = 0; i < 4; i++) {
      click(cart, 'quantity-increment');
      await clock.pass(290);
    }
    await clock.pass();
    watch.disconnect();
    expect(shop.units()[0]).to.equal(6);
    expect(signs).to.equal(0);
  });

  it('says that it is being saved when that takes a while, each time anew', async () => {
    const clock = new FastClock();
    clock.install();
    const saving = () => [
      ...lines(cart).map((line) => line.querySelector('.saving') !== null),
      read(cart).includes('Updating the total…'),
    ];
    for (const units of [3, 4]) {
      const release = shop.hold(PUT);
      click(cart, 'quantity-increment');
      await clock.pass(290);
      expect(saving()).to.deep.equal([false, false, false]);
      await clock.pass(20);
      expect(saving()).to.deep.equal([true, false, true]);
      release();
      await clock.pass();
      expect(saving()).to.deep.equal([false, false, false]);
      expect(shop.units()[0]).to.equal(units);
    }
  });

  it('counts the second of two quick clicks too', async () => {
    click(cart, 'quantity-increment');
    clickAgain(cart, 'quantity-increment');
    await changed(4);
  });

  it('makes one gesture of many quick clicks', async () => {
    const told = record(cart);
    for (let i = 0; i < 5; i++) click(cart, 'quantity-increment');
    await changed(7);
    await calm();
    expect(told).to.have.length(1);
    expect(told[0]!.detail).to.include({ previous: 2, quantity: 7 });
    expect(shop.count(PUT)).to.be.at.most(2);
  });

  it('tells what has changed, with the cart as it was read', async () => {
    const told = record(document.body);
    click(cart, 'quantity-increment');
    await changed(3);
    expect(told).to.have.length(1);
    const { type: name, detail, target } = told[0]!;
    expect([name, target === cart]).to.deep.equal(['paynow-quantity-changed', true]);
    expect(Object.keys(detail).sort()).to.deep.equal(['cart', 'line', 'previous', 'quantity']);
    expect(detail).to.include({ previous: 2, quantity: 3, cart: cart.cart });
    expect(detail.line).to.include({ product_id: KEY, quantity: 3 });
  });

  it('is the server’s when the server makes it another', async () => {
    const told = record(cart);
    shop.fail(PUT, { status: 204 });
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 4 }]);
    await type(field(), '6', 'Enter');
    await until(() => told.length);
    await ready(cart);
    expect([field().value, told[0]!.detail.quantity]).to.deep.equal(['4', 4]);
  });

  it('is asked for with the keys for numbers', () => {
    expect(field().inputMode).to.equal('numeric');
  });

  it('that was refused is told in a readonly cart too, where nobody can try again', async () => {
    const other = Object.assign(document.createElement('paynow-cart'), { readonly: true });
    cart.after(other);
    await ready(other);
    shop.fail(PUT, { status: 422, body: { status: 422, code: 'x', message: 'No more left.' } });
    click(cart, 'quantity-increment');
    await until(() => has(other, 'error'));
    expect(read(part(other, 'error')!)).to.equal('The quantity is still 2: No more left.');
    expect([has(cart, 'retry'), has(other, 'retry')]).to.deep.equal([true, false]);
  });

  it('is refused in all of the API’s words, each once', async () => {
    const errors = ['Three a week.', 'No stock.', 'Three a week.'].map((message) => ({ code: 'x', message, path: [] }));
    shop.fail(PUT, { status: 422, body: { status: 422, code: 'x', message: 'Not so many.', errors } });
    await type(field(), '6', 'Enter');
    await until(() => part(lines(cart)[0]!, 'error'));
    expect(read(part(cart, 'error')!)).to.include(': Not so many. Three a week. No stock. Retry');
  });

  it('goes back and says why when the server refuses', async () => {
    const told = record(cart);
    const message = 'Only five of these are left.';
    shop.fail(PUT, { status: 422, body: { status: 422, code: 'stock', message, trace_id: 'abc-123' } });
    await type(field(), '6', 'Enter');
    await until(() => part(lines(cart)[0]!, 'error'));
    await cart.updateComplete;
    expect(field().value).to.equal('2');
    expect(read(part(cart, 'error')!))
      .to.include(message)
      .and.include('abc-123');
    expect(read(part(cart, 'error-trace')!)).to.include('abc-123');
    expect([cart.status, cart.error!.kind, cart.matches(':state(error)')]).to.deep.equal(['error', 'api', true]);
    expect(told.map((event) => event.type)).to.deep.equal(['paynow-error']);
    const { operation, kind, status, code, traceId, retryable } = told[0]!.detail;
    expect({ operation, kind, status, code, traceId, retryable }).to.deep.equal({ operation: 'putLine', kind: 'api', status: 422, code: 'stock', traceId: 'abc-123', retryable: false }); // prettier-ignore
    expect(told[0]!.detail.message).to.equal(message);
    click(cart, 'retry');
    await changed(6);
    expect(has(cart, 'error')).to.equal(false);
  });

  it('keeps the focus in its line when it is tried again, but not on what removes the line', async () => {
    shop.fail(PUT, { status: 422 });
    click(cart, 'quantity-increment');
    await until(() => part(cart, 'retry'));
    part(cart, 'retry')!.focus();
    await sendKeys({ press: 'Enter' });
    await changed(3);
    expect(focused() === part(cart, 'quantity-decrement')).to.equal(true);
  });

  it('is told once when its change is stored but the cart can’t be read', async () => {
    const told = record(cart);
    shop.fail(READ, { status: 403 }, Infinity);
    click(cart, 'quantity-increment');
    await until(() => cart.status === 'error');
    await cart.updateComplete;
    expect(shop.units()[0]).to.equal(3);
    expect(told.filter((event) => event.type === 'paynow-error')).to.have.length(1);
    expect(read(cart)).to.include('Crate Key');
    shop.fail(READ, { status: 403 }, 0);
    click(cart, 'retry');
    await ready(cart);
    expect(field().value).to.equal('3');
  });

  it('is changed with the keyboard alone, and the focus stays', async () => {
    field().focus();
    await sendKeys({ press: 'Tab' });
    expect(focused().getAttribute('part')).to.include('quantity-increment');
    await sendKeys({ press: 'Enter' });
    await changed(3);
    expect(focused() === part(cart, 'quantity-increment')).to.equal(true);
    await sendKeys({ press: ' ' });
    await changed(4);
    expect(focused() === part(cart, 'quantity-increment')).to.equal(true);
  });

  it('keeps what is being typed when the cart is read meanwhile', async () => {
    await type(field(), '12');
    shop.seed(shop.ann, [
      { product_id: KEY, quantity: 5 },
      { product_id: POTION, quantity: 2 },
    ]);
    await cart.session!.refresh();
    await cart.updateComplete;
    expect(field().value).to.equal('12');
    expect(focused() === field()).to.equal(true);
  });

  it('is refused to a script that asks for what is none', async () => {
    for (const units of [-1, 1.5, NaN, 2 ** 31]) {
      const refusal = await cart.session!.setQuantity(lines(cart)[0]!.dataset['lineKey']!, units).catch((error: PayNowApiError) => error.kind); // prettier-ignore
      expect(refusal, `${units}`).to.equal('config');
    }
    await calm();
    expect([shop.count(PUT), has(cart, 'error'), field().value]).to.deep.equal([0, false, '2']);
  });

  it('says who it belongs to', () => {
    const names = ['quantity-decrement', 'quantity-input', 'quantity-increment'].map(
      (name) => part(cart, name)!.ariaLabel,
    );
    for (const name of names) expect(name).to.include('Crate Key');
    expect(new Set(names)).to.have.property('size', 3);
  });
});
