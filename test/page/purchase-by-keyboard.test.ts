import { expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { opened, openPage } from '../support/drawer.js';
import {
  calm,
  click,
  closeShops,
  focused,
  openShop,
  part,
  parts,
  read,
  ready,
  type Shop,
  until,
} from '../support/elements.js';
import { DRAGON, KEY } from '../support/products.js';
import { afterwards } from '../support/stubs.js';

const address = location.href.replace(/#.*/, '');
const PRODUCTS = html`
  <paynow-add-button product-id=${KEY}>Add key</paynow-add-button>
  <form>
    <label>Name <input name="custom_variables[name_tag]" required /></label>
    <label>Size <input name="custom_variables[size]" type="number" required /></label>
    <input name="custom_variables[colour]" type="hidden" value="frost" />
    <paynow-add-button product-id=${DRAGON}>Add dragon</paynow-add-button>
  </form>
`;

/** Where the focus is, as a shopper would call it. */
function place(): string {
  const at = focused() as HTMLInputElement;
  return at.ariaLabel ?? (read(at) || at.name || (at.getAttribute('part') ?? at.localName));
}

describe('a purchase by keyboard alone', () => {
  let shop: Shop;
  beforeEach(() => {
    // a checkout page that is a place on this page, so that going there does not end the tests
    shop = openShop({ checkoutBase: `${address}#` });
  });
  afterEach(() => {
    document.querySelectorAll('paynow-cart-drawer').forEach((drawer) => drawer.remove());
    history.replaceState(null, '', address);
    closeShops();
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({ press: key });
  };
  /** Tabs on until the focus is at a place, and fails when it never is. */
  const tabTo = async (wanted: string) => {
    const met: string[] = [];
    for (let times = 0; times < 30; times++) {
      await press('Tab');
      met.push(place());
      if (met.at(-1) === wanted) return met;
    }
    throw new Error(`Tab never came to ${wanted}, but to ${met.join(', ')}`);
  };

  it('leads from the first Tab to the checkout page', async () => {
    const drawerTemplate = html`<paynow-cart-drawer show-clear show-promo-code></paynow-cart-drawer>`;
    const { here, button, drawer } = await openPage(shop, PRODUCTS, drawerTemplate);
    const cart = drawer.shadowRoot!.querySelector('paynow-cart')!;
    await ready(cart);
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()!.setPosition(here, 0); // where the page begins

    // adds a key, and a dragon by Enter in a field of its form
    await tabTo('Add key');
    await press('Enter');
    await until(() => cart.count === 1);
    expect(place()).to.include('Add');
    await tabTo('custom_variables[name_tag]');
    await sendKeys({ type: 'Rex' });
    await press('Enter');
    await calm();
    expect([cart.count, place()]).to.deep.equal([1, 'custom_variables[size]']); // the form's own validation
    await sendKeys({ type: '2' });
    await press('Enter');
    await until(() => cart.count === 2);
    await ready(cart);

    // opens the cart
    button.focus();
    await press(' ');
    await opened(drawer);
    expect(place()).to.equal('Close the cart');

    // three keys in place of one, and no dragon; and then a dragon all the same
    await tabTo('One Crate Key more');
    await press('Enter', 'Enter');
    await until(() => cart.count === 4);
    await ready(cart);
    expect(place()).to.equal('One Crate Key more');
    await tabTo('Remove Pet Dragon');
    await press('Enter');
    await until(() => place() === 'Undo: Pet Dragon removed');
    await ready(cart);
    await press('Enter');
    await until(() => place() === 'Remove Pet Dragon');
    await ready(cart);

    // two codes, one of which goes again
    await tabTo('promo-input');
    for (const code of ['EMBER10', 'WELCOME']) {
      await sendKeys({ type: code });
      await press('Enter');
    }
    await until(() => parts(cart, 'promo-code').length === 2);
    await tabTo('Remove code EMBER10');
    await press('Enter');
    await until(() => parts(cart, 'promo-code').length === 1);
    expect(place()).to.equal('promo-input');

    // and out
    await tabTo('Checkout');
    await press('Enter');
    await until(() => shop.checkouts.length);
    await until(() => location.href === shop.checkouts[0]!.url);
    const [made] = shop.checkouts;
    expect(made!.lines.map(({ name, quantity }) => [name, quantity])).to.deep.equal([['Crate Key', 3], ['Pet Dragon', 1]]); // prettier-ignore
    expect(made!.options.promo_codes).to.deep.equal(['WELCOME']);
  });

  it('meets everything in the drawer once, in the order it is read, and then the beginning again', async () => {
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
    const { drawer } = await openPage(
      shop,
      '',
      html`<paynow-cart-drawer show-clear show-promo-code></paynow-cart-drawer>`,
    );
    const cart = drawer.shadowRoot!.querySelector('paynow-cart')!;
    await ready(cart);
    cart.session!.setPromoCodes(['EMBER10']);
    drawer.show();
    await opened(drawer);
    expect(place()).to.equal('Close the cart');
    expect(await tabTo('Checkout')).to.deep.equal([
      'Clear cart',
      'One Crate Key less',
      'Quantity of Crate Key',
      'One Crate Key more',
      'Remove Crate Key',
      'promo-input',
      'Add',
      'Remove code EMBER10',
      'Checkout',
    ]);
    await press('Escape');
    await until(() => !drawer.open);
  });

  /** One of each product that needs no options. */
  const fill = () =>
    shop.seed(shop.ann, shop.products.filter(({ custom_variables: v, allow_subscription: s, single_game_server_only: o }) => !v && !s && !o).map(({ id }) => ({ product_id: id }))); // prettier-ignore
  const isUncovered = () => {
    const at = focused();
    const root = at.getRootNode() as ShadowRoot;
    // WebKit scrolls a moment later than it moves the focus
    return until(() => {
      const { left, top, width, height } = at.getBoundingClientRect();
      const above = root.elementFromPoint(left + width / 2, top + height / 2);
      return at.contains(above) || above === part(at, 'label');
    }, `${place()} is covered`);
  };

  it('shows where the focus is, at every place in the drawer, and never under what stands still', async () => {
    fill();
    const { drawer } = await openPage(shop, '', html`<paynow-cart-drawer show-promo-code></paynow-cart-drawer>`);
    const cart = drawer.shadowRoot!.querySelector('paynow-cart')!;
    await ready(cart);
    drawer.show();
    await opened(drawer);
    await until(() => drawer.shadowRoot!.getAnimations().length === 0);
    for (let last = ''; last !== 'Checkout'; last = place()) {
      await press('Tab');
      const { outlineStyle, outlineWidth } = getComputedStyle(focused());
      expect([outlineStyle, parseFloat(outlineWidth) >= 2], place()).to.deep.equal(['solid', true]);
      await isUncovered();
    }
  });

  it('is never under a head or a total of several lines on a small phone, back from the checkout', async function () {
    try {
      await setViewport({ width: 320, height: 568 });
    } catch {
      this.skip(); // this engine's window has a least size
    }
    afterwards(() => void setViewport({ width: 800, height: 600 }));
    fill();
    shop.fail('POST', { status: 400, body: { status: 400, code: 'limit', message: 'The customer has reached the purchase limit.' } }); // prettier-ignore
    const { drawer } = await openPage(
      shop,
      '',
      html`<paynow-cart-drawer lang="de" show-clear show-promo-code></paynow-cart-drawer>`,
    );
    const cart = drawer.shadowRoot!.querySelector('paynow-cart')!;
    await ready(cart);
    drawer.show();
    await opened(drawer);
    await until(() => drawer.shadowRoot!.getAnimations().length === 0);
    const pay = cart.shadowRoot!.querySelector('paynow-checkout-button')!;
    click(pay, 'button');
    await until(() => part(pay, 'error'));
    part(pay, 'button')!.focus();
    for (let stops = 0; place() !== 'Warenkorb leeren'; stops++) {
      await sendKeys({ down: 'Shift' });
      await press('Tab');
      await sendKeys({ up: 'Shift' });
      await isUncovered();
      expect(stops).to.be.below(60);
    }
  });
});
