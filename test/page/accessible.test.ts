import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { CHECKOUTS } from '../support/ask.js';
import { cartIn, opened } from '../support/drawer.js';
import { all, click, closeShops, lines, openShop, part, parts, PUT, read, READ, ready } from '../support/elements.js';
import { setOnline, type Shop, type, until, watchConsole } from '../support/elements.js';
import { AIRDROP, BUNDLE, DRAGON, KEY, NOVA, VIP } from '../support/products.js';
import { afterwards } from '../support/stubs.js';

const PAGE = html`
  <h1>Shop</h1>
  <paynow-add-button product-id=${KEY}>Add key</paynow-add-button>
  <paynow-cart-button></paynow-cart-button>
  <paynow-checkout-button product-id=${KEY}>Buy now</paynow-checkout-button>
  <paynow-cart-drawer show-clear show-promo-code></paynow-cart-drawer>
`;
const LOOKS = {
  light: 'color-scheme: light; background: #fff; color: #000',
  dark: 'color-scheme: dark; background: #16181d; color: #fff',
};

describe('every element, for everyone', () => {
  let shop: Shop;
  let log: ReturnType<typeof watchConsole>;
  const stay = (event: Event) => event.preventDefault();
  beforeEach(() => {
    addEventListener('paynow-checkout-created', stay);
    shop = openShop();
    shop.seed(shop.ann, [
      { product_id: KEY, quantity: 2 },
      { product_id: VIP, subscription: true, trial: true },
      { product_id: DRAGON, custom_variables: { colour: 'frost', name_tag: 'Rex', size: '2' } },
      { product_id: AIRDROP, gameserver_id: '411486491630372002' },
      { product_id: BUNDLE, gift_to_customer_id: NOVA },
    ]);
    log = watchConsole();
  });
  afterEach(() => {
    removeEventListener('paynow-checkout-created', stay);
    document.querySelectorAll('paynow-cart-drawer').forEach((drawer) => drawer.remove());
    setOnline(true);
    log.restore();
    closeShops();
  });

  const show = async (style = LOOKS.light, token = shop.ann) => {
    const here = await fixture<HTMLElement>(
      html`<main lang="en" style=${style}><paynow-store token=${token}></paynow-store>${PAGE}</main>`,
    );
    const drawer = here.querySelector('paynow-cart-drawer')!;
    return { here, drawer, cart: cartIn(drawer), add: here.querySelector('paynow-add-button')! };
  };
  type Page = Awaited<ReturnType<typeof show>>;
  const open = async ({ drawer }: Page) => {
    drawer.show();
    await opened(drawer);
    await until(() => drawer.shadowRoot!.getAnimations().length === 0);
  };
  const still = ({ here }: Page) =>
    until(() =>
      all(here, '*').every((element) => element.getAnimations().every((each) => each instanceof CSSAnimation)),
    );

  /** What a page goes through. */
  const STATES: Record<string, (page: Page) => Promise<unknown>> = {
    'at rest': ({ cart }) => ready(cart),
    'while it adds and makes a checkout': async ({ here }) => {
      for (const operation of [PUT, `POST ${CHECKOUTS}`]) afterwards(shop.hold(operation));
      for (const button of parts(here, 'button')) if (!button.ariaHasPopup) button.click();
      await until(() => here.querySelectorAll(':state(busy)').length === 2);
    },
    'when it has added': async ({ add }) => {
      click(add, 'button');
      await until(() => add.matches(':state(success)'));
    },
    'when nothing worked': async ({ here, cart }) => {
      await ready(cart);
      shop.fail('PUT', { status: 422 }, 9);
      shop.fail('POST', { status: 422 }, 9);
      for (const button of parts(here, 'button')) if (!button.ariaHasPopup) button.click();
      await until(() => here.querySelectorAll(':state(error)').length === 2);
    },
    'with the drawer open': async (page) => {
      await ready(page.cart);
      await open(page);
    },
    'with the drawer open and codes kept and refused': async (page) => {
      await ready(page.cart);
      await open(page);
      for (const code of ['EMBER10', 'NOPE']) await type(part(page.cart, 'promo-input')!, code, 'Enter');
      click(page.cart, 'button');
      await until(() => part(page.cart, 'promo-input')!.ariaInvalid);
    },
    'with the drawer open and a line removed, a change failed and a quantity bad': async (page) => {
      await ready(page.cart);
      await open(page);
      click(lines(page.cart)[0]!, 'remove');
      await until(() => part(page.cart, 'undo'));
      await ready(page.cart);
      shop.fail(PUT, { status: 422 });
      click(lines(page.cart)[0]!, 'quantity-increment');
      await until(() => part(page.cart, 'retry'));
      await type(part(lines(page.cart)[1]!, 'quantity-input')!, 'many', 'Enter');
      await until(() => part(lines(page.cart)[1]!, 'error'));
    },
    'with the drawer open and empty': async (page) => {
      shop.seed(shop.ann, []);
      await page.cart.session!.refresh();
      await open(page);
    },
    'with the drawer open and offline': async (page) => {
      await ready(page.cart);
      await open(page);
      setOnline(false);
      await until(() => page.cart.matches(':state(offline)'));
    },
  };
  for (const [look, style] of Object.entries(LOOKS)) {
    for (const [state, bring] of Object.entries(STATES))
      it(`is accessible ${state}, ${look}`, async () => {
        const page = await show(style);
        await bring(page);
        await still(page);
        await expect(page.here).to.be.accessible();
      });

    it(`is accessible with the drawer open and loading, failed, or signed out, ${look}`, async () => {
      const release = shop.hold(READ);
      const loading = await show(style);
      await open(loading);
      await expect(loading.here).to.be.accessible();
      shop.fail(READ, { status: 403 });
      release();
      await loading.cart.session!.refresh().catch(() => {});
      await expect(loading.here).to.be.accessible();
      loading.here.querySelector('paynow-store')!.token = '';
      await until(() => part(loading.cart, 'signed-out'));
      await expect(loading.here).to.be.accessible();
    });
  }

  // else Orca in Firefox takes the focus from a button as it reads it, or loses its place as the label changes
  it('has nothing between a button and its words', async () => {
    const page = await show();
    await ready(page.cart);
    const here = ['paynow-add-button', 'paynow-cart-button'].map((name) => document.createElement(name));
    page.here.append(...here);
    const labels = all(page.here, '[part=label], [part=label] :is(span, slot)');
    const blocks = labels.filter((at) => getComputedStyle(at).display === 'block');
    expect(blocks.length).to.be.above(4);
    expect(blocks.filter((at) => at.getAttribute('role') !== 'none').map((at) => at.outerHTML)).to.deep.equal([]);
  });

  it('has targets of 44 pixels everywhere, and never any under 24', async () => {
    const page = await show();
    await STATES['with the drawer open and codes kept and refused']!(page);
    const sizes = () =>
      all(page.here, 'button, input, a').map((at) => {
        const { width, height } = at.getBoundingClientRect();
        return { name: at.ariaLabel ?? read(at), least: Math.min(width, height) };
      });
    expect(sizes().filter(({ least }) => least < 43.99)).to.deep.equal([]);
    page.here.style.setProperty('--paynow-control-size', '0px');
    page.here.style.setProperty('--paynow-space', '2px');
    expect(sizes().filter(({ least }) => least < 24)).to.deep.equal([]);
  });

  for (const size of [100, 200, 400])
    it(`overflows nowhere at 320 pixels with text of ${size} %`, async function () {
      try {
        await setViewport({ width: 320, height: 640 });
      } catch {
        this.skip(); // this engine's window has a least size
      }
      afterwards(() => void setViewport({ width: 800, height: 600 }));
      const page = await show(`${LOOKS.light}; --paynow-font-size: ${size * 0.15}px; font-size: ${size * 0.16}px`);
      await STATES['with the drawer open and codes kept and refused']!(page);
      const wide = all(page.here, '*').filter((at) => {
        if (!at.checkVisibility({ visibilityProperty: true })) return false;
        const { right, left, width } = at.getBoundingClientRect();
        return width > 1 && (right > innerWidth + 0.5 || left < -0.5) && at.getAttribute('part') !== 'backdrop';
      });
      expect(wide.map((at) => `${at.localName}.${at.className} ${at.part.value}`)).to.deep.equal([]);
      const panel = page.drawer.shadowRoot!.querySelector('.panel')!;
      expect(panel.scrollWidth).to.equal(panel.clientWidth);
    });
});
