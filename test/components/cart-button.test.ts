import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PaynowCartButton, PaynowCartDrawer } from '../../src/index.js';
import { opened } from '../support/drawer.js';
import {
  calm,
  click,
  closeShops,
  focused,
  has,
  openShop,
  page,
  part,
  read,
  READ,
  type Shop,
  until,
  watchConsole,
} from '../support/elements.js';
import { KEY } from '../support/products.js';

describe('paynow-cart-button', () => {
  let shop: Shop;
  let log: ReturnType<typeof watchConsole>;
  beforeEach(() => {
    shop = openShop();
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
    log = watchConsole();
  });
  afterEach(() => {
    document.querySelectorAll('paynow-cart-drawer').forEach((drawer) => drawer.remove());
    log.restore();
    closeShops();
  });

  const open = async (content: unknown = html`<paynow-cart-button></paynow-cart-button>`) =>
    (await page(shop, content)).querySelector<PaynowCartButton>('paynow-cart-button')!;
  const inner = (button: Element) => part(button, 'button')!;
  const isExpanded = (button: Element) => inner(button).getAttribute('aria-expanded');

  it('says how many units are in the cart, as it changes', async () => {
    const button = await open();
    await until(() => has(button, 'count'));
    expect([read(button), read(part(button, 'count')!)]).to.deep.equal(['Cart 2 items', '2']);
    await button.session!.setQuantity(button.session!.snapshot.lines[0]!.key, 1);
    await until(() => read(button) === 'Cart 1 item');
    await button.session!.clear();
    await until(() => read(button) === 'Cart');
  });

  it('shows no count while it does not know it', async () => {
    const release = shop.hold(READ);
    const button = await open();
    expect(read(button)).to.equal('Cart');
    release();
    await until(() => read(button) === 'Cart 2 items');
  });

  it('takes the page’s own label', async () => {
    const button = await open(html`<paynow-cart-button>Loot</paynow-cart-button>`);
    await until(() => has(button, 'count'));
    expect(read(button)).to.equal('Loot 2 items');
  });

  it('opens the drawer that it names, and says so', async () => {
    const button = await open(
      html`<paynow-cart-button for="b"></paynow-cart-button><paynow-cart-drawer id="a"></paynow-cart-drawer
        ><paynow-cart-drawer id="b"></paynow-cart-drawer>`,
    );
    const drawer = button.parentElement!.querySelector<PaynowCartDrawer>('#b')!;
    expect([inner(button).ariaHasPopup, isExpanded(button)]).to.deep.equal(['dialog', 'false']);
    click(button, 'button');
    await opened(drawer);
    await until(() => isExpanded(button) === 'true');
    expect(button.parentElement!.querySelector<PaynowCartDrawer>('#a')!.open).to.equal(false);
    drawer.close();
    await until(() => isExpanded(button) === 'false');
  });

  it('opens the page’s only drawer, whenever that comes', async () => {
    const button = await open();
    click(button, 'button');
    expect(log.errors.join()).to.include('<paynow-cart-button>').and.include('paynow-cart-drawer');
    const drawer = document.createElement('paynow-cart-drawer');
    button.after(drawer);
    drawer.show();
    await until(() => isExpanded(button) === 'true');
    drawer.remove();
    await until(() => isExpanded(button) === 'false');
  });

  for (const [name, id] of [
    ['the only one', undefined],
    ['the one with its id', 'd'],
  ])
    it(`opens ${name} that is not on a page that is hidden`, async () => {
      const drawer = html`<paynow-cart-drawer id="d"></paynow-cart-drawer>`;
      const button = await open(
        html`<div hidden>${drawer}</div>
          <paynow-cart-button .for=${id}></paynow-cart-button>
          <div>${drawer}</div>`,
      );
      const [left, shown] = document.querySelectorAll('paynow-cart-drawer');
      click(button, 'button');
      await opened(shown!);
      await until(() => isExpanded(button) === 'true');
      expect([left!.open, log.errors]).to.deep.equal([false, []]);
    });

  it('chooses none of two drawers, and names the one that is missing', async () => {
    const drawers = html`<paynow-cart-drawer></paynow-cart-drawer><paynow-cart-drawer></paynow-cart-drawer>`;
    const button = await open(html`<paynow-cart-button></paynow-cart-button>${drawers}`);
    click(button, 'button');
    button.for = 'elsewhere';
    click(button, 'button');
    await calm();
    expect(button.parentElement!.querySelector('[open]')).to.equal(null);
    expect(log.errors).to.have.length(2);
    expect(log.errors[1]).to.include('"elsewhere"');
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', ' '],
  ])
    it(`is pressed by ${name}`, async () => {
      const button = await open(html`
        <paynow-cart-button></paynow-cart-button><paynow-cart-drawer></paynow-cart-drawer>
      `);
      button.focus();
      expect(focused() === inner(button)).to.equal(true);
      await sendKeys({ press: key! });
      await opened(button.parentElement!.querySelector('paynow-cart-drawer')!);
    });

  it('follows another customer, and says nothing of the last one', async () => {
    const button = await open();
    await until(() => has(button, 'count'));
    shop.seed(shop.bob, [{ product_id: KEY, quantity: 7 }]);
    button.token = shop.bob;
    await until(() => read(button) === 'Cart 7 items');
    button.token = '';
    button.parentElement!.querySelector('paynow-store')!.token = '';
    await until(() => read(button) === 'Cart');
  });

  it('asks nothing more once it has left the page, and works when it is put back', async () => {
    const button = await open();
    await until(() => has(button, 'count'));
    const { parentElement } = button;
    button.remove();
    parentElement!.append(button);
    await until(() => read(button) === 'Cart 2 items');
    expect(shop.count(READ)).to.equal(1);
  });

  it('shows the last count when the cart could not be read again', async () => {
    const button = await open();
    await until(() => has(button, 'count'));
    shop.fail(READ, { status: 403 });
    await button.session!.refresh().catch(() => {});
    await calm();
    expect(read(button)).to.equal('Cart 2 items');
  });
});
