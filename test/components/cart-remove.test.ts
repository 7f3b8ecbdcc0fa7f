import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PaynowCart } from '../../src/index.js';
import type { Shop } from '../support/elements.js';
import {
  has,
  all,
  calm,
  CLEAR,
  click,
  clickAgain,
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
  ready,
  record,
  until,
} from '../support/elements.js';
import { DRAGON, GEMS, KEY, POTION } from '../support/products.js';

describe('what is removed from paynow-cart', () => {
  let shop: Shop;
  let cart: PaynowCart;
  const open = async () => {
    shop = openShop();
    shop.seed(shop.ann, [
      { product_id: KEY, quantity: 2 },
      { product_id: DRAGON, quantity: 3, custom_variables: { colour: 'frost', name_tag: 'Rex', size: '2' } },
      { product_id: GEMS },
    ]);
    cart = await openCart(shop, html`<paynow-cart show-clear></paynow-cart>`);
  };
  beforeEach(open);
  afterEach(closeShops);

  const names = () => parts(cart, 'line-name').map(read);
  const press = async (name: string, root: Element = cart) => {
    part(root, name)!.focus();
    await sendKeys({ press: 'Enter' });
  };
  const gone = async () => {
    await until(() => part(cart, 'undo'));
    await ready(cart);
  };

  it('leaves its words and the way back in its place', async () => {
    click(lines(cart)[1]!, 'remove');
    await gone();
    expect(shop.units()).to.deep.equal([2, 1]);
    expect(names()).to.deep.equal(['Crate Key', '500 Gems']);
    expect([lines(cart).length, all(cart, '[data-line-key]').length]).to.deep.equal([2, 2]);
    expect(read(part(cart, 'list')!)).to.match(/Crate Key.*Pet Dragon removed.*Undo.*500 Gems/);
    expect(read(part(cart, 'count')!)).to.equal('3');
  });

  it('leaves nothing that is wider than the cart, in little room with text at 200 %', async () => {
    cart.lang = 'pt';
    cart.style.cssText = '--paynow-font-size: 30px; inline-size: 168px';
    const right = (at: Element) => at.getBoundingClientRect().right;
    const fits = () => all(cart, '[part=undo], [part=empty] p').every((at) => right(at) < right(cart));
    click(lines(cart)[1]!, 'remove');
    await until(() => /Desfazer/.test(read(cart)));
    await ready(cart);
    expect(fits()).to.equal(true);
    click(cart, 'clear');
    await until(() => /Carrinho esvaziado/.test(read(cart)));
    expect(fits()).to.equal(true);
  });

  it('has no way back in a cart that is readonly', async () => {
    const other = await openCart(shop, html`<paynow-cart readonly></paynow-cart>`);
    click(lines(cart)[1]!, 'remove');
    await until(() => /Pet Dragon removed/.test(read(other)));
    expect([has(cart, 'undo'), has(other, 'undo')]).to.deep.equal([true, false]);
    shop.fail(CLEAR, { status: 422 });
    click(cart, 'clear');
    await until(() => has(other, 'error'));
    expect([has(cart, 'retry'), has(other, 'retry')]).to.deep.equal([true, false]);
    click(cart, 'retry');
    await until(() => /Cart cleared/.test(read(other)));
    expect([has(cart, 'undo'), has(other, 'undo')]).to.deep.equal([true, false]);
  });

  it('comes back whole, to where it was shown', async () => {
    const before = shop.cart(shop.ann).lines[1];
    click(lines(cart)[1]!, 'remove');
    await gone();
    click(cart, 'undo');
    await until(() => shop.units().length === 3);
    await ready(cart);
    expect(shop.cart(shop.ann).lines.find(({ product_id }) => product_id === DRAGON)).to.deep.equal(before);
    expect(names()).to.deep.equal(['Crate Key', 'Pet Dragon', '500 Gems']);
    expect(has(cart, 'removed')).to.equal(false);
  });

  it('tells once that it is back', async () => {
    click(cart, 'remove');
    await gone();
    const told = record(cart);
    click(cart, 'undo');
    await until(() => shop.units().length === 3);
    await ready(cart);
    await calm();
    expect(told.filter(({ type }) => type !== 'paynow-error')).to.have.length(1);
  });

  it('can be brought back at once, before the server has answered', async () => {
    const release = shop.hold(PUT);
    click(lines(cart)[0]!, 'remove');
    await until(() => part(cart, 'undo'));
    click(cart, 'undo');
    release();
    await ready(cart);
    expect(names()).to.deep.equal(['Crate Key', 'Pet Dragon', '500 Gems']);
    expect(shop.units().sort()).to.deep.equal([1, 2, 3]);
  });

  it('can be several lines, each with its own way back', async () => {
    for (const line of lines(cart)) click(line, 'remove');
    await until(() => parts(cart, 'undo').length === 3);
    await ready(cart);
    expect([shop.units(), cart.matches(':state(empty)')]).to.deep.equal([[], true]);
    click(parts(cart, 'undo')[1]!.closest('li')!, 'undo');
    await until(() => lines(cart).length);
    await ready(cart);
    expect([names(), shop.units()]).to.deep.equal([['Pet Dragon'], [3]]);
  });

  it('is told once, with the line and the cart', async () => {
    const told = record(document.body);
    const line = shop.cart(shop.ann).lines[0]!;
    click(cart, 'remove');
    await gone();
    expect(told.map(({ type, target }) => [type, target === cart])).to.deep.equal([['paynow-removed', true]]);
    expect(Object.keys(told[0]!.detail).sort()).to.deep.equal(['cart', 'line']);
    expect(told[0]!.detail.line.line_key).to.equal(line.line_key);
    expect(told[0]!.detail.cart).to.equal(cart.cart);
  });

  it('keeps the focus on the way back, and then on the line', async () => {
    const key = lines(cart)[1]!.dataset['lineKey'];
    await press('remove', lines(cart)[1]);
    await gone();
    expect(focused() === part(cart, 'undo')).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await until(() => lines(cart).length === 3);
    await ready(cart);
    expect(focused().closest<HTMLElement>('[part~=line]')?.dataset['lineKey']).to.equal(key);
  });

  it('keeps the focus on the way back, too, where a click gives a button none, as in Safari', async () => {
    const clicked = new MouseEvent('click', { detail: 1, bubbles: true, composed: true });
    part(lines(cart)[0]!, 'remove')!.dispatchEvent(clicked);
    await gone();
    expect(focused() === part(cart, 'undo')).to.equal(true);
  });

  it('is not brought back by the Enter that removed it', async () => {
    await press('remove');
    await gone();
    await calm();
    expect([shop.units().length, shop.count(PUT)]).to.deep.equal([2, 1]);
  });

  it('is not brought back by an Enter that is held down', async () => {
    part(cart, 'remove')!.focus();
    for (let times = 0; times < 3; times++) await sendKeys({ down: 'Enter' });
    await sendKeys({ up: 'Enter' });
    await gone();
    await calm();
    expect([shop.units().length, shop.count(PUT)]).to.deep.equal([2, 1]);
  });

  it('is not brought back by the second of two quick clicks, nor removed again', async () => {
    click(cart, 'remove');
    await until(() => part(cart, 'undo'));
    clickAgain(cart, 'undo');
    await gone();
    expect(shop.units()).to.deep.equal([3, 1]);
    click(cart, 'undo');
    await until(() => !part(cart, 'undo'));
    clickAgain(cart, 'remove');
    await ready(cart);
    expect([...shop.units()].sort()).to.deep.equal([1, 2, 3]);
  });

  it('keeps the focus in the cart when the last line goes', async () => {
    shop.seed(shop.ann, [{ product_id: KEY }]);
    await cart.session!.refresh();
    await cart.updateComplete;
    await press('remove');
    await gone();
    expect(focused() === part(cart, 'undo')).to.equal(true);
  });

  it('keeps the focus in the cart when its line goes elsewhere', async () => {
    part(lines(cart)[0]!, 'remove')!.focus();
    shop.seed(shop.ann, [{ product_id: GEMS }]);
    await cart.session!.refresh();
    await cart.updateComplete;
    expect([document.activeElement === cart, focused() !== cart]).to.deep.equal([true, true]);
  });

  it('keeps the focus in a cart with a heading of the page’s own, too', async () => {
    const heading = Object.assign(document.createElement('h2'), { slot: 'heading' });
    cart.append(heading);
    part(lines(cart)[0]!, 'remove')!.focus();
    shop.seed(shop.ann, [{ product_id: GEMS }]);
    await cart.session!.refresh();
    await cart.updateComplete;
    expect(focused() === part(cart, 'base')).to.equal(true);
  });

  it('is announced once, and so is its return', async () => {
    const said = await listen();
    click(cart, 'remove');
    await gone();
    await until(() => said.length);
    click(cart, 'undo');
    await until(() => said.length === 2);
    await calm();
    expect(said[0]).to.include('Crate Key removed').and.include('4 items, $51.96');
    expect(said[1]).to.include('Crate Key').and.include('back').and.include('6 items');
    expect(said).to.have.length(2);
  });

  it('is there again, with the reason, when the server refuses', async () => {
    const told = record(cart);
    shop.fail(PUT, { status: 422, body: { status: 422, code: 'x', message: 'This one stays.' } });
    click(cart, 'remove');
    await until(() => part(cart, 'error'));
    await cart.updateComplete;
    expect(names()).to.deep.equal(['Crate Key', 'Pet Dragon', '500 Gems']);
    expect(read(part(lines(cart)[0]!, 'error')!)).to.include('This one stays.');
    expect(told.map((event) => event.type)).to.deep.equal(['paynow-error']);
    expect(document.activeElement).not.to.equal(null);
  });

  it('keeps the focus when a removal by keyboard is refused', async () => {
    shop.fail(PUT, { status: 422 });
    await press('remove');
    await until(() => part(cart, 'error'));
    await cart.updateComplete;
    expect(document.activeElement === cart).to.equal(true);
  });

  it('leaves a way back when bringing it back fails', async () => {
    click(cart, 'remove');
    await gone();
    shop.fail(PUT, { status: 422, body: { status: 422, code: 'x', message: 'Sold out.' } });
    click(cart, 'undo');
    await until(() => part(cart, 'error'));
    await cart.updateComplete;
    expect(read(part(cart, 'error')!)).to.include('Sold out.');
    click(cart, 'undo');
    await until(() => shop.units().length === 3);
  });

  it('comes back by Retry too, and says so', async () => {
    click(cart, 'remove');
    await gone();
    shop.fail(PUT, { status: 422 });
    click(cart, 'undo');
    await until(() => part(cart, 'retry'));
    expect(read(part(cart, 'error')!)).to.include('Crate Key is not back');
    const said = await listen();
    click(cart, 'retry');
    await until(() => shop.units().length === 3);
    await until(() => said.length);
    expect(said[0]).to.include('Crate Key is back in the cart').and.include('6 items');
    expect(names()).to.deep.equal(['Crate Key', 'Pet Dragon', '500 Gems']);
  });

  it('is everything when it is cleared, without a question', async () => {
    const told = record(cart);
    const before = cart.cart!.lines;
    click(cart, 'clear');
    await gone();
    expect([shop.count(CLEAR), shop.units(), cart.count]).to.deep.equal([1, [], 0]);
    expect(cart.matches(':state(empty)')).to.equal(true);
    expect(told.map((event) => event.type)).to.deep.equal(['paynow-cleared']);
    expect(Object.keys(told[0]!.detail).sort()).to.deep.equal(['cart', 'lines']);
    expect(told[0]!.detail.lines.map((line: { line_key: string }) => line.line_key)).to.deep.equal(before.map((line) => line.line_key)); // prettier-ignore
    expect(told[0]!.detail.cart.lines).to.deep.equal([]);
  });

  it('comes back whole after it was cleared', async () => {
    const before = shop.cart(shop.ann).lines;
    click(cart, 'clear');
    await gone();
    click(cart, 'undo');
    await until(() => shop.units().length === 3);
    await ready(cart);
    expect(shop.cart(shop.ann).lines).to.deep.equal(before);
    expect([has(cart, 'undo'), cart.count]).to.deep.equal([false, 6]);
  });

  it('is announced once when it is cleared, and when it comes back', async () => {
    const said = await listen();
    click(cart, 'clear');
    await gone();
    await until(() => said.length);
    click(cart, 'undo');
    await until(() => shop.units().length === 3);
    await until(() => said.length === 2);
    await calm();
    expect(said).to.have.length(2);
    expect(said[0]).to.include('cleared');
    expect(said[1]).to.include('6 items, $61.94');
  });

  it('keeps the focus when it is cleared and brought back', async () => {
    await press('clear');
    await gone();
    expect(focused() === part(cart, 'undo')).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await until(() => lines(cart).length === 3);
    await ready(cart);
    expect(document.activeElement === cart).to.equal(true);
    expect(focused()).not.to.equal(cart);
  });

  it('is still there, with the reason, when clearing fails', async () => {
    const told = record(cart);
    shop.fail(CLEAR, { status: 500 });
    click(cart, 'clear');
    await until(() => part(cart, 'error'));
    await until(() => lines(cart).length === 3);
    expect(read(cart)).to.include('The cart was not cleared');
    expect(told.map((event) => event.type)).to.deep.equal(['paynow-error']);
    expect(shop.count(CLEAR)).to.equal(1);
    click(cart, 'retry');
    await until(() => !shop.units().length);
  });

  it('can’t come back once something else was added to the cleared cart', async () => {
    click(cart, 'clear');
    await gone();
    await cart.session!.addLine({ product_id: POTION });
    await ready(cart);
    expect(has(cart, 'undo')).to.equal(false);
    expect(all(cart, '[part~=line]')).to.have.length(1);
  });

  it('is not cleared once more, nor brought back with what was', async () => {
    const told = record(cart, 'paynow-cleared');
    click(cart, 'remove');
    await gone();
    click(cart, 'clear');
    await until(() => told.length);
    await ready(cart);
    expect(told[0]!.detail.lines.map(({ product_id }) => product_id)).to.deep.equal([DRAGON, GEMS]);
    click(cart, 'undo');
    await until(() => shop.units().length === 2);
    await ready(cart);
    expect(shop.units()).to.deep.equal([3, 1]);
  });

  it('is nothing for a page’s own button to undo while all is there', async () => {
    const session = cart.session!;
    const { key } = session.snapshot.lines[0]!;
    await session.setQuantity(key, 4);
    const puts = shop.count(PUT);
    expect([await session.undo(), await session.undo(key), shop.count(PUT)]).to.deep.equal([
      undefined,
      undefined,
      puts,
    ]);
    expect(shop.units()).to.deep.equal([4, 3, 1]);
  });

  it('is brought back last first by a page’s own button, and each by its key', async () => {
    const session = cart.session!;
    const keys = cart.cart!.lines.map(({ line_key }) => line_key);
    for (const key of keys) await session.removeLine(key);
    await session.undo();
    expect(shop.units()).to.deep.equal([1]);
    await session.undo(keys[0]);
    expect(shop.units().sort()).to.deep.equal([1, 2]);
  });

  it('is no single line to bring back where all of them were cleared', async () => {
    const session = cart.session!;
    const { key } = session.snapshot.lines[0]!;
    await session.clear();
    await session.undo(key);
    expect(shop.units()).to.deep.equal([]);
  });

  it('tells that it is back where all was cleared, too', async () => {
    click(cart, 'clear');
    await gone();
    const told = record(cart, 'paynow-quantity-changed');
    click(cart, 'undo');
    await until(() => told.length);
    expect(told[0]!.detail.cart.lines).to.have.length(3);
  });

  it('is undone by a page’s own button too', async () => {
    await cart.session!.removeLine(cart.cart!.lines[0]!.line_key);
    await gone();
    await cart.session!.undo();
    await until(() => lines(cart).length === 3);
    await cart.session!.clear();
    await cart.session!.undo();
    await ready(cart);
    expect(lines(cart)).to.have.length(3);
  });
});
