import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PaynowCartDrawer } from '../../src/index.js';
import { cartIn, closed, dialogOf, opened, openPage, region, root, scrolling } from '../support/drawer.js';
import {
  calm,
  click,
  clickAgain,
  closeShops,
  focused,
  openShop,
  part,
  parts,
  PUT,
  type Shop,
  type,
  until,
  watchConsole,
} from '../support/elements.js';
import { KEY } from '../support/products.js';
import { stub } from '../support/stubs.js';

describe('paynow-cart-drawer', () => {
  let shop: Shop;
  beforeEach(() => {
    shop = openShop();
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
  });
  afterEach(() => {
    document.querySelectorAll('paynow-cart-drawer').forEach((drawer) => drawer.remove());
    closeShops();
  });

  const command = (name: string) => html`<button commandfor="d" command=${name}>Open</button>`;

  it('is closed until it is opened, and asks for the cart once beside a cart and a button', async () => {
    const { here, drawer } = await openPage(shop, html`<paynow-cart></paynow-cart>`);
    await until(() => here.querySelector('paynow-cart')!.count === 2);
    expect([dialogOf(drawer).open, drawer.open, shop.count('*')]).to.deep.equal([false, false, 1]);
    drawer.show();
    await opened(drawer);
    await calm();
    expect(shop.count('*')).to.equal(1);
  });

  const WAYS: Record<string, (drawer: PaynowCartDrawer) => void> = {
    'show() and close()': (drawer) => (drawer.open ? drawer.close() : drawer.show()),
    'the property': (drawer) => (drawer.open = !drawer.open),
    'the attribute': (drawer) => drawer.toggleAttribute('open'),
    'a command': (drawer) => drawer.parentElement!.querySelector('button')!.click(),
  };
  for (const [way, turn] of Object.entries(WAYS))
    it(`opens as a modal dialog, and closes, by ${way}`, async () => {
      const { drawer } = await openPage(shop, command('--toggle'));
      turn(drawer);
      await opened(drawer);
      expect([drawer.hasAttribute('open'), scrolling()]).to.deep.equal([true, 'hidden']);
      turn(drawer);
      await closed(drawer);
      expect(drawer.hasAttribute('open')).to.equal(false);
    });

  it('does nothing at a button that names it, but no command', async () => {
    const { here, drawer } = await openPage(shop, html`<button commandfor="d">Open</button>`);
    here.querySelector<HTMLElement>('[commandfor]')!.click();
    await drawer.updateComplete;
    expect(drawer.open).to.equal(false);
  });

  for (const name of ['--show', 'show-modal', '--open'])
    it(`opens by command="${name}" of a button of the page`, async () => {
      const { here, drawer } = await openPage(shop, command(name));
      here.querySelector('button')!.click();
      await opened(drawer);
      here.querySelector('button')!.click();
      await drawer.updateComplete;
      expect(drawer.open).to.equal(true);
    });

  it('is open from the start where the page says so', async () => {
    const { drawer } = await openPage(shop, '', html`<paynow-cart-drawer open></paynow-cart-drawer>`);
    await opened(drawer);
  });

  it('stays closed when the page has kept the click to itself, or clicks nothing', async () => {
    const { here, drawer } = await openPage(shop, command('--show'));
    here.addEventListener('click', (event) => event.preventDefault());
    here.querySelector('button')!.click();
    document.dispatchEvent(new MouseEvent('click'));
    await calm();
    expect(drawer.open).to.equal(false);
  });

  const ENDS: Record<string, (drawer: PaynowCartDrawer) => unknown> = {
    Escape: () => sendKeys({ press: 'Escape' }),
    'its close button': (drawer) => click(drawer, 'close'),
    'a click beside it': (drawer) => click(drawer, 'backdrop'),
    'a command in it': (drawer) => drawer.querySelector('button')!.click(),
  };
  for (const [end, act] of Object.entries(ENDS))
    it(`closes by ${end}, and the focus goes back to what opened it`, async () => {
      const close = html`<button commandfor="d" command="--close">Go on shopping</button>`;
      const { button, drawer } = await openPage(
        shop,
        '',
        html`<paynow-cart-drawer id="d">${close}</paynow-cart-drawer>`,
      );
      click(button, 'button');
      await opened(drawer);
      expect(drawer.contains(focused()) || drawer.shadowRoot!.contains(focused())).to.equal(true);
      expect(parts(button, 'button')[0]!.ariaExpanded).to.equal('true');
      await act(drawer);
      await closed(drawer);
      await until(() => focused() === part(button, 'button'));
      await until(() => part(button, 'button')!.ariaExpanded === 'false');
    });

  it('is called as its cart is, in the language around it as that changes', async () => {
    const { here, drawer } = await openPage(shop);
    const names = () => [dialogOf(drawer), part(drawer, 'close')!].map((one) => one.getAttribute('aria-label'));
    await until(() => String(names()) === 'Your cart,Close the cart');
    here.lang = 'de';
    await until(() => String(names()) === 'Dein Warenkorb,Warenkorb schließen');
  });

  it('has its customer’s session while it is on the page, and is opened by nothing once it has left', async () => {
    const { here, button, drawer } = await openPage(shop, command('--show'));
    await until(() => cartIn(drawer).session);
    expect(drawer.session === cartIn(drawer).session).to.equal(true);
    drawer.remove();
    expect(drawer.session).to.equal(null);
    const log = watchConsole();
    here.querySelector<HTMLElement>('[commandfor]')!.click();
    click(button, 'button');
    log.restore();
    expect(log.errors.join()).to.include('found no <paynow-cart-drawer>');
    expect(drawer.open).to.equal(false);
  });

  for (const name of ['close', 'backdrop'])
    it(`stays open at the second of two quick clicks on its button, which meets its ${name}`, async () => {
      const { button, drawer } = await openPage(shop);
      click(button, 'button');
      await opened(drawer);
      clickAgain(drawer, name);
      await calm();
      expect(drawer.open).to.equal(true);
    });

  it('keeps the focus in it', async () => {
    const { drawer } = await openPage(shop, html`<a href="#x">Outside</a>`);
    drawer.show();
    await opened(drawer);
    await until(() => cartIn(drawer).count === 2);
    for (let i = 0; i < 9; i++) {
      await sendKeys({ press: 'Tab' });
      const at = document.activeElement;
      expect(at === drawer || at === document.body, at?.outerHTML).to.equal(true);
    }
  });

  it('keeps the room of the page’s scroll bar, where it takes any, until it is closed', async function () {
    if (!CSS.supports('scrollbar-gutter', 'stable')) this.skip(); // there is no way to keep it
    const { drawer } = await openPage(shop);
    const gutter = () => getComputedStyle(root).scrollbarGutter;
    for (const [room, kept] of [[15, 'stable'], [0, 'auto']] as const) {
      stub(window, 'innerWidth', root.clientWidth + room);
      drawer.show();
      await opened(drawer);
      expect([gutter(), scrolling()]).to.deep.equal([kept, 'hidden']);
      drawer.close();
      await closed(drawer);
      expect(gutter()).to.equal('auto');
    } // prettier-ignore
  });

  it('gives the page its scrolling back when it is removed while it is open', async () => {
    root.style.overflow = 'clip';
    const { drawer } = await openPage(shop);
    drawer.show();
    await opened(drawer);
    expect(scrolling()).to.equal('hidden');
    drawer.remove();
    expect([scrolling(), region().parentElement]).to.deep.equal(['clip', document.body]);
    root.style.overflow = '';
    drawer.show();
    await drawer.updateComplete;
    expect(scrolling()).to.equal('visible');
  });

  it('is found again when the page has moved it while it was open', async () => {
    const { here, button, drawer } = await openPage(shop);
    click(button, 'button');
    await opened(drawer);
    here.prepend(drawer);
    await closed(drawer);
    click(button, 'button');
    await opened(drawer);
  });

  it('closes when the part of the page that it stands in gets hidden, and opens again with it', async () => {
    const { drawer } = await openPage(shop);
    const place = drawer.parentElement!;
    for (let i = 0; i < 2; i++) {
      drawer.show();
      await opened(drawer);
      place.style.display = 'none';
      await closed(drawer);
      place.style.display = '';
    }
    expect([drawer.hasAttribute('open'), region().parentElement]).to.deep.equal([false, document.body]);
  });

  it('does not open, nor stay open, in a closed <details>, where it would keep the page from being used', async () => {
    const { drawer } = await openPage(shop);
    const place = document.createElement('details');
    drawer.replaceWith(place);
    place.append(drawer);
    drawer.show();
    await closed(drawer);
    expect(dialogOf(drawer).open).to.equal(false);
    place.open = true;
    drawer.show();
    await opened(drawer);
  });

  it('takes back what was typed for a quantity at Escape, and closes at the next', async () => {
    const { drawer } = await openPage(shop);
    drawer.show();
    await opened(drawer);
    const field = () => part<HTMLInputElement>(cartIn(drawer), 'quantity-input')!;
    await until(() => cartIn(drawer).count === 2 && part(cartIn(drawer), 'quantity-input'));
    await type(field(), '7', 'Escape');
    await calm();
    expect([dialogOf(drawer).open, field().value]).to.deep.equal([true, '2']);
    await sendKeys({ press: 'Escape' });
    await closed(drawer);
    expect(shop.count(PUT)).to.equal(0);
  });

  it('stays closed when it is drawn after Escape and before it has heard of it', async () => {
    const { drawer } = await openPage(shop);
    drawer.show();
    await opened(drawer);
    await sendKeys({ press: 'Tab' });
    new MutationObserver(() => drawer.requestUpdate()).observe(dialogOf(drawer), { attributes: true });
    await sendKeys({ press: 'Escape' });
    await closed(drawer);
    await calm();
    expect([drawer.open, dialogOf(drawer).open]).to.deep.equal([false, false]);
  });

  it('stays open when it is closed and shown again at once, and then lets the page scroll again', async () => {
    const { drawer } = await openPage(shop);
    drawer.show();
    await opened(drawer);
    drawer.close();
    await drawer.updateComplete;
    drawer.show();
    await opened(drawer);
    await calm();
    expect([drawer.open, dialogOf(drawer).open, drawer.hasAttribute('open')]).to.deep.equal([true, true, true]);
    drawer.close();
    await closed(drawer);
  });

  it('lets the page scroll again when two were open, whichever closes first', async () => {
    const { here, drawer } = await openPage(shop, html`<paynow-cart-drawer id="e"></paynow-cart-drawer>`);
    const other = here.querySelector<PaynowCartDrawer>('#e')!;
    for (const each of [drawer, other]) {
      each.show();
      await opened(each);
    }
    for (const each of [drawer, other]) each.close();
    await closed(drawer);
    await closed(other);
  });

  // Orca takes the first thing in a dialog for what it was at already, and says nothing of it when it gets the focus
  it('begins with the live region, and gives the focus to what comes after', async () => {
    const { drawer } = await openPage(shop);
    drawer.show();
    await opened(drawer);
    const order = [...dialogOf(drawer).querySelectorAll('slot[name=status], button')];
    expect([order[0]!.localName, order[1]]).to.deep.equal(['slot', focused()]);
  });

  it('has the live region in it while it is open, and on the body before and after', async () => {
    const { drawer } = await openPage(shop);
    expect(region().parentElement === document.body).to.equal(true);
    drawer.show();
    await opened(drawer);
    expect([region().parentElement === drawer, region().assignedSlot !== null]).to.deep.equal([true, true]);
    expect(dialogOf(drawer).contains(region().assignedSlot)).to.equal(true);
    drawer.close();
    await closed(drawer);
    expect(region().parentElement === document.body).to.equal(true);
    expect(document.querySelectorAll('[role=status]')).to.have.length(1);
  });
});
