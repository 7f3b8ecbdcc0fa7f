import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CheckoutOptions, PaynowCheckoutButton } from '../../src/index.js';
import { CART_CHECKOUT, CHECKOUTS } from '../support/ask.js';
import type { Shop } from '../support/elements.js';
import {
  has,
  calm,
  click,
  closeShops,
  focused,
  openShop,
  page,
  part,
  PUT,
  read,
  ready,
  record,
  setOnline,
  until,
  watchConsole,
} from '../support/elements.js';
import { AIRDROP, BUNDLE, DRAGON, KEY, NOVA, POTION, SURVIVAL, VIP } from '../support/products.js';
import { afterwards, backFromCache, stub } from '../support/stubs.js';

const CHECKOUT = `POST ${CART_CHECKOUT}`;
const BUY = `POST ${CHECKOUTS}`;
const address = location.href.replace(/#.*/, '');
const COUPON = '411486491630376001';

describe('paynow-checkout-button', () => {
  let shop: Shop;
  let log: ReturnType<typeof watchConsole>;
  beforeEach(() => {
    // a checkout page that is a place on this page, so that going there does not end the tests
    shop = openShop({ checkoutBase: `${address}#` });
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
    log = watchConsole();
  });
  afterEach(() => {
    log.restore();
    setOnline(true);
    history.replaceState(null, '', address);
    closeShops();
  });

  for (const attribute of ['product-id', 'lines'])
    it(`does not check the cart out where ${attribute} is there and empty`, async () => {
      const here = await page(shop, html`<paynow-checkout-button></paynow-checkout-button>`);
      const button = here.querySelector('paynow-checkout-button')!;
      button.setAttribute(attribute, '');
      const told = record(button);
      click(button, 'button');
      await until(() => part(button, 'error'));
      expect(
        told.map(({ detail: { kind, message } }) => [kind, message.split(':')[0]!.replace('_', '-')]),
      ).to.deep.equal([['config', attribute]]);
      expect([shop.count(CHECKOUT), shop.count(BUY)]).to.deep.equal([0, 0]);
    });

  it('is as high as what is seen of it, and gives nobody anything to scroll', async () => {
    const here = await page(
      shop,
      html`<div style="overflow: auto; inline-size: 120px">
        <paynow-checkout-button style="display: block">Buy now</paynow-checkout-button>
      </div>`,
    );
    const card = here.querySelector<HTMLElement>('div > paynow-checkout-button')!.parentElement!;
    const button = card.querySelector('paynow-checkout-button')!;
    await button.updateComplete;
    expect([card.clientHeight, card.scrollHeight, card.scrollWidth]).to.deep.equal([44, 44, 120]);
    // of cards in a row the one that is busy does not jump
    button.innerHTML = '<div style="block-size: 99px">Buy now</div>';
    const release = shop.hold(CHECKOUT);
    const { height } = button.getBoundingClientRect();
    click(button, 'button');
    await until(() => part(button, 'button')!.ariaDisabled === 'true');
    expect([height > 99, button.getBoundingClientRect().height]).to.deep.equal([true, height]);
    release();
    await until(() => location.hash);
  });

  it('takes promo codes as an array, which a script may set', async () => {
    const here = await page(shop, html`<paynow-checkout-button></paynow-checkout-button>`);
    const button = here.querySelector('paynow-checkout-button')!;
    keep(button);
    button.promoCodes = ['WELCOME', 'EMBER10'] as unknown as string;
    const told = record(button, 'paynow-checkout');
    await button.checkout();
    expect(told[0]!.detail.options.promo_codes).to.deep.equal(['WELCOME', 'EMBER10']);
  });

  /** The page's own listener keeps the shopper here. */
  const keep = (button: Element) =>
    button.addEventListener('paynow-checkout-created', (event) => event.preventDefault());
  const open = async (content: unknown = html`<paynow-checkout-button></paynow-checkout-button>`) => {
    const button = (await page(shop, content)).querySelector<PaynowCheckoutButton>('paynow-checkout-button')!;
    keep(button);
    return button;
  };
  /** Whether the shopper is still here. */
  const here = () => location.href === address;
  const body = () => shop.log.at(-1)!.body as CheckoutOptions & { lines?: unknown[] };
  const failed = async (button: PaynowCheckoutButton) => {
    click(button, 'button');
    await until(() => button.matches(':state(error)'));
    await button.updateComplete;
  };

  it('checks the cart out', async () => {
    const button = await open();
    expect(read(button)).to.equal('Checkout');
    click(button, 'button');
    await until(() => shop.checkouts.length);
    expect([shop.count(CHECKOUT), shop.count(BUY), shop.checkouts[0]!.origin]).to.deep.equal([1, 0, 'cart']);
    expect(shop.checkouts[0]!.lines.map(({ quantity }) => quantity)).to.deep.equal([2]);
  });

  it('sends every option that its attributes name', async () => {
    const button = await open(html`<paynow-checkout-button coupon-id=${COUPON} promo-codes=" WELCOME , EMBER10,,"
      affiliate-code="streamer" return-url="https://shop.test/thanks" cancel-url="https://shop.test/cart"
      auto-redirect></paynow-checkout-button>`); // prettier-ignore
    click(button, 'button');
    await until(() => shop.checkouts.length);
    expect(body()).to.deep.equal({
      coupon_id: COUPON,
      promo_codes: ['WELCOME', 'EMBER10'],
      affiliate_code: 'streamer',
      return_url: 'https://shop.test/thanks',
      cancel_url: 'https://shop.test/cart',
      auto_redirect: true,
    });
  });

  it('sends nothing that nobody asked for', async () => {
    const button = await open();
    click(button, 'button');
    await until(() => shop.checkouts.length);
    expect(body() ?? {}).to.deep.equal({});
  });

  it('resolves relative addresses against the page', async () => {
    const button = await open(
      html`<paynow-checkout-button return-url="/thanks?a=1" cancel-url="../cart"></paynow-checkout-button>`,
    );
    click(button, 'button');
    await until(() => shop.checkouts.length);
    expect(body()).to.deep.equal({ return_url: new URL('/thanks?a=1', document.baseURI).href, cancel_url: new URL('../cart', document.baseURI).href }); // prettier-ignore
  });

  it('resolves them as the page’s own links, where it has a <base>', async () => {
    const base = document.head.appendChild(document.createElement('base'));
    afterwards(() => base.remove());
    base.href = '/shop/items/';
    const button = await open(html`<paynow-checkout-button return-url="thanks"></paynow-checkout-button>`);
    click(button, 'button');
    await until(() => shop.checkouts.length);
    expect(body()).to.deep.equal({ return_url: `${location.origin}/shop/items/thanks` });
  });

  it('buys one product now and leaves the cart alone', async () => {
    const button = await open(
      html`<paynow-checkout-button
        product-id=${VIP}
        quantity="2"
        subscription
        promo-codes="EMBER10"
      ></paynow-checkout-button>`,
    );
    click(button, 'button');
    await until(() => shop.checkouts.length);
    expect(body()).to.deep.equal({
      promo_codes: ['EMBER10'],
      lines: [{ product_id: VIP, quantity: 2, subscription: true }],
    });
    expect([shop.count(BUY), shop.count(CHECKOUT), shop.units()]).to.deep.equal([1, 0, [2]]);
  });

  it('buys with a server, options and a recipient', async () => {
    const root = await page(shop, html`
      <paynow-checkout-button product-id=${AIRDROP} gameserver-id=${SURVIVAL} gift-to-customer-id=${NOVA}></paynow-checkout-button>
      <paynow-checkout-button product-id=${DRAGON} custom-variables='{"colour":"void","name_tag":"Rex","size":"2"}'></paynow-checkout-button>
      <paynow-checkout-button product-id=${BUNDLE} gift-to-platform="steam" gift-to-id="76561198000000003"></paynow-checkout-button>`); // prettier-ignore
    const sent = [];
    for (const button of root.querySelectorAll('paynow-checkout-button')) {
      keep(button);
      await button.checkout();
      sent.push(body().lines![0]);
    }
    expect(sent).to.deep.equal([
      { product_id: AIRDROP, quantity: 1, selected_gameserver_id: SURVIVAL, gift_to_customer_id: NOVA },
      { product_id: DRAGON, quantity: 1, custom_variables: { colour: 'void', name_tag: 'Rex', size: '2' } },
      { product_id: BUNDLE, quantity: 1, gift_to: { platform: 'steam', id: '76561198000000003' } },
    ]);
  });

  const wanted = [{ product_id: KEY, quantity: 3 }, { product_id: AIRDROP, gameserver_id: SURVIVAL }]; // prettier-ignore
  for (const [form, content] of [
    ['an attribute', html`<paynow-checkout-button lines=${JSON.stringify(wanted)}></paynow-checkout-button>`],
    ['a property', html`<paynow-checkout-button .lines=${wanted}></paynow-checkout-button>`],
  ] as const)
    // prettier-ignore
    it(`buys the lines of ${form}`, async () => {
      const button = await open(content);
      click(button, 'button');
      await until(() => shop.checkouts.length);
      expect(body().lines).to.deep.equal([{ product_id: KEY, quantity: 3 }, { product_id: AIRDROP, quantity: 1, selected_gameserver_id: SURVIVAL }]); // prettier-ignore
      expect(shop.count(CHECKOUT)).to.equal(0);
    });

  it('waits for the changes of the cart that are under way', async () => {
    const root = await page(shop, html`<paynow-cart></paynow-cart>`);
    const cart = root.querySelector('paynow-cart')!;
    await ready(cart);
    keep(root);
    const release = shop.hold(PUT);
    click(cart, 'quantity-increment');
    await until(() => shop.count(PUT));
    click(part(cart, 'checkout')!, 'button');
    await calm();
    expect(shop.count(CHECKOUT)).to.equal(0);
    release();
    await until(() => shop.checkouts.length);
    expect(shop.checkouts[0]!.lines[0]!.quantity).to.equal(3);
  });

  it('tells before and after, once each', async () => {
    const told = record(document.body, 'paynow-checkout', 'paynow-checkout-created', 'paynow-error');
    const button = await open(html`<paynow-checkout-button promo-codes="EMBER10"></paynow-checkout-button>`);
    const made = await button.checkout();
    expect(told.map(({ type, target }) => [type, target === button])).to.deep.equal([['paynow-checkout', true], ['paynow-checkout-created', true]]); // prettier-ignore
    expect(told[0]!.detail.options).to.deep.include({ promo_codes: ['EMBER10'] });
    expect(told[0]!.detail.lines).to.equal(undefined);
    const { id, token, url } = shop.checkouts[0]!;
    expect(told[1]!.detail).to.deep.equal({ id, token, url });
    expect(made).to.deep.equal({ id, token, url });
  });

  it('tells of the lines that it would buy', async () => {
    const told = record(document.body, 'paynow-checkout');
    const button = await open(html`<paynow-checkout-button product-id=${KEY}></paynow-checkout-button>`);
    await button.checkout();
    expect(told[0]!.detail.lines).to.deep.equal([{ product_id: KEY, quantity: 1 }]);
  });

  it('makes no checkout when the page cancels it', async () => {
    const button = await open();
    button.addEventListener('paynow-checkout', (event) => event.preventDefault());
    expect(await button.checkout()).to.equal(undefined);
    expect([shop.sent, button.matches(':state(busy)')]).to.deep.equal([[], false]);
  });

  it('sends the options that the page’s listener has changed', async () => {
    const button = await open(
      html`<paynow-checkout-button promo-codes="EMBER10" coupon-id=${COUPON}></paynow-checkout-button>`,
    );
    button.addEventListener('paynow-checkout', ({ detail }) => {
      detail.options.affiliate_code = 'late';
      detail.options.return_url = '/late';
      delete detail.options.coupon_id;
    });
    await button.checkout();
    expect(body()).to.deep.equal({
      promo_codes: ['EMBER10'],
      affiliate_code: 'late',
      return_url: `${location.origin}/late`,
    });
  });

  it('takes options from a script, over its attributes', async () => {
    const button = await open(
      html`<paynow-checkout-button affiliate-code="a" promo-codes="EMBER10"></paynow-checkout-button>`,
    );
    await button.checkout({ affiliate_code: 'b' });
    expect(body()).to.deep.equal({ affiliate_code: 'b', promo_codes: ['EMBER10'] });
  });

  it('goes to the checkout page', async () => {
    const button = (await page(shop, html`<paynow-checkout-button></paynow-checkout-button>`)).querySelector('paynow-checkout-button')!; // prettier-ignore
    click(button, 'button');
    await until(() => !here());
    expect(location.href).to.equal(shop.checkouts[0]!.url);
  });

  it('stays when the page cancels the navigation', async () => {
    const button = await open();
    click(button, 'button');
    await until(() => shop.checkouts.length);
    await until(() => !button.matches(':state(busy)'));
    await calm();
    expect([here(), button.matches(':state(error)')]).to.deep.equal([true, false]);
  });

  it('is busy until the page is gone, and itself again when the page comes back', async () => {
    const button = (await page(shop, html`<paynow-checkout-button></paynow-checkout-button>`)).querySelector('paynow-checkout-button')!; // prettier-ignore
    part(button, 'button')!.focus();
    click(button, 'button');
    await until(() => !here());
    await calm();
    expect([button.matches(':state(busy)'), read(button)]).to.deep.equal([true, 'Opening checkout…']);
    expect([part(button, 'button')!.ariaDisabled, focused() === part(button, 'button')]).to.deep.equal(['true', true]);
    click(button, 'button');
    await calm();
    expect(shop.checkouts).to.have.length(1);
    backFromCache();
    await until(() => !button.matches(':state(busy)'));
    await button.updateComplete;
    expect(read(button)).to.equal('Checkout');
    click(button, 'button');
    await until(() => location.href === shop.checkouts[1]?.url);
  });

  it('stays busy where an earlier checkout fails after the page was left and has come back', async () => {
    const button = (await page(shop, html`<paynow-checkout-button></paynow-checkout-button>`)).querySelector('paynow-checkout-button')!; // prettier-ignore
    keep(button);
    const told = record(button, 'paynow-error');
    shop.fail(CHECKOUT, { status: 500 });
    const release = shop.hold(CHECKOUT);
    click(button, 'button');
    await until(() => shop.count(CHECKOUT) === 1);
    backFromCache();
    await until(() => !button.matches(':state(busy)'));
    const later = shop.hold(CHECKOUT);
    click(button, 'button');
    release();
    await until(() => shop.count(CHECKOUT) === 2);
    await calm();
    expect([button.matches(':state(busy)'), has(button, 'error'), told.length]).to.deep.equal([true, false, 1]);
    later();
    await until(() => !button.matches(':state(busy)'));
    expect(shop.checkouts).to.have.length(1);
  });

  it('sends nobody away when it has left the page, or shows another customer', async () => {
    const root = await page(
      shop,
      html`<paynow-checkout-button></paynow-checkout-button><paynow-checkout-button></paynow-checkout-button>`,
    );
    const [one, two] = root.querySelectorAll('paynow-checkout-button');
    const release = shop.hold(CHECKOUT);
    for (const button of [one!, two!]) click(button, 'button');
    one!.remove();
    two!.token = shop.bob;
    await until(() => shop.checkouts.length);
    release();
    await until(() => shop.checkouts.length === 2);
    await calm();
    expect(here()).to.equal(true);
  });

  it('offers a link where the browser opens no window', async () => {
    const { open: original } = window;
    window.open = () => null;
    try {
      const told = record(document.body, 'paynow-error');
      const root = await page(shop, html`<paynow-checkout-button target="_blank"></paynow-checkout-button>`);
      const button = root.querySelector('paynow-checkout-button')!;
      part(button, 'button')!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => part(button, 'link'));
      const link = part<HTMLAnchorElement>(button, 'link')!;
      expect([link.href, link.target, link.relList.contains('noopener')]).to.deep.equal([
        shop.checkouts[0]!.url,
        '_blank',
        true,
      ]);
      expect(told.map(({ detail }) => detail.kind)).to.deep.equal(['navigation-blocked']);
      expect(button.matches(':state(busy)')).to.equal(false);
      expect(focused() === link).to.equal(true);
      await expect(button).to.be.accessible();
    } finally {
      window.open = original;
    }
  });

  /** A button whose window was blocked, so that it is a link. */
  const openLink = async (
    content: unknown = html`<paynow-checkout-button target="_blank"></paynow-checkout-button>`,
  ) => {
    stub(window, 'open', () => null);
    const root = await page(shop, content);
    const button = root.querySelector('paynow-checkout-button')!;
    await button.session!.refresh();
    click(button, 'button');
    await until(() => part(button, 'link'));
    return button;
  };

  it('takes the link away as soon as the cart is another', async () => {
    const button = await openLink();
    await button.session!.addLine({ product_id: POTION });
    await until(() => !part(button, 'link'));
    expect(read(button)).to.include('Checkout');
  });

  it('keeps what is said of the checkout after it, whatever becomes of the cart', async () => {
    const button = await openLink();
    shop.fail(CHECKOUT, { status: 422, body: { status: 422, message: 'No more of these today.' } });
    await button.checkout().catch(() => {});
    await button.session!.addLine({ product_id: POTION });
    await button.updateComplete;
    expect(read(part(button, 'error')!)).to.include('No more of these today.');
  });

  it('takes the link away while an edit is on its way, too', async () => {
    const button = await openLink();
    const release = shop.hold(PUT);
    const edit = button.session!.setQuantity(button.session!.snapshot.lines[0]!.key, 3);
    await until(() => !part(button, 'link'));
    release();
    await edit;
  });

  it('keeps the link to what is bought at once, whatever becomes of the cart', async () => {
    const button = await openLink(html`<paynow-checkout-button product-id=${KEY} target="_blank"></paynow-checkout-button>`); // prettier-ignore
    await button.session!.addLine({ product_id: POTION });
    await button.updateComplete;
    expect(part<HTMLAnchorElement>(button, 'link')?.href).to.equal(shop.checkouts[0]!.url);
  });

  it('has its label where nothing but white space stands in it', async () => {
    const root = await page(shop, html`<paynow-checkout-button> </paynow-checkout-button>`);
    const button = root.querySelector('paynow-checkout-button')!;
    await until(() => /Checkout/.test(read(part(button, 'button')!)));
    button.textContent = 'Pay';
    await until(() => !/Checkout/.test(button.shadowRoot!.querySelector('[part=label] > span')!.textContent));
  });

  it('opens a window of its own that can’t reach back', async () => {
    const { open: original } = window;
    const opened = {
      opener: window as Window | null,
      address: '',
      location: {
        get href() {
          return opened.address;
        },
        set href(address) {
          // as in a sandboxed frame
          if (!opened.opener) throw new DOMException('not the opener', 'SecurityError');
          opened.address = address;
        },
      },
    };
    window.open = (() => opened) as unknown as typeof window.open;
    try {
      const root = await page(shop, html`<paynow-checkout-button target="_blank"></paynow-checkout-button>`);
      const button = root.querySelector('paynow-checkout-button')!;
      click(button, 'button');
      await until(() => opened.location.href);
      expect([opened.location.href, opened.opener]).to.deep.equal([shop.checkouts[0]!.url, null]);
      await until(() => !button.matches(':state(busy)'));
    } finally {
      window.open = original;
    }
  });

  it('leaves no empty window where it may not send it anywhere', async () => {
    let open = true;
    const location = {
      set href(_address: string) {
        throw new DOMException('not allowed', 'SecurityError');
      },
    };
    stub(window, 'open', () => ({ location, close: () => (open = false) }));
    const root = await page(shop, html`<paynow-checkout-button target="_blank"></paynow-checkout-button>`);
    const button = root.querySelector('paynow-checkout-button')!;
    click(button, 'button');
    await until(() => part(button, 'link'));
    expect(open).to.equal(false);
  });

  for (const url of [
    'javascript:alert(1)',
    'http://checkout.test/1',
    'https://ann:secret@checkout.test/1',
    '/checkout/1',
    'data:text/html,x',
  ])
    it(`never goes to ${url}`, async () => {
      const told = record(document.body);
      const root = await page(shop, html`<paynow-checkout-button></paynow-checkout-button>`);
      const button = root.querySelector('paynow-checkout-button')!;
      shop.fail(CHECKOUT, { status: 200, body: { id: '1', token: 't', url } });
      await failed(button);
      expect(read(part(button, 'error')!)).to.include('can’t be opened');
      expect(told.map(({ type, detail }) => [type, detail.kind])).to.deep.equal([['paynow-error', 'unsafe-url']]);
      expect([here(), has(button, 'link')]).to.deep.equal([true, false]);
    });

  const bad: [attributes: Record<string, string>, named: string][] = [
    [{ 'auto-redirect': '' }, 'auto-redirect'],
    [{ 'return-url': 'javascript:alert(1)' }, 'javascript:alert(1)'],
    [{ 'cancel-url': 'javascript:alert(1)' }, 'cancel-url'],
    [{ 'return-url': 'http://elsewhere.test/' }, 'return-url'],
    [{ 'coupon-id': 'SUMMER' }, 'SUMMER'],
    [{ lines: '{"product_id":1}' }, 'lines'],
    [{ lines: '[oops' }, '[oops'],
    [{ lines: '[{"product_id":"key"}]' }, 'key'],
    [{ lines: '[]' }, 'lines'],
    [{ 'product-id': KEY, quantity: '0' }, 'quantity'],
    [{ 'product-id': BUNDLE, 'gift-to-platform': 'steam' }, 'gift-to-platform'],
    [{ 'product-id': BUNDLE, 'gift-to-id': '765' }, 'gift-to-id'],
  ];
  for (const [attributes, named] of bad)
    it(`refuses ${JSON.stringify(attributes)}, and asks nothing`, async () => {
      const told = record(document.body);
      const button = await open();
      for (const [name, text] of Object.entries(attributes)) button.setAttribute(name, text);
      await failed(button);
      expect(shop.sent).to.deep.equal([]);
      expect(told.map(({ type, detail }) => [type, detail.kind])).to.deep.equal([['paynow-error', 'config']]);
      expect(told[0]!.detail.message).to.include(named);
      expect(log.errors.join()).to.include(named);
      expect(read(part(button, 'error')!)).to.include('not set up right');
    });

  it('says why no checkout was made, once, and tries again', async () => {
    const told = record(document.body);
    const button = await open(html`<paynow-checkout-button promo-codes="NOPE"></paynow-checkout-button>`);
    await failed(button);
    expect(read(part(button, 'error')!)).to.include('The promo code "NOPE" is not valid.');
    expect(told.map(({ type, target }) => [type, target === button])).to.deep.equal([['paynow-error', true]]);
    expect(told[0]!.detail).to.include({ operation: 'createCartCheckout', kind: 'api', status: 400, retryable: false });
    button.promoCodes = 'EMBER10';
    click(button, 'button');
    await until(() => shop.checkouts.length);
    await until(() => !button.matches(':state(error)'));
  });

  it('gives the trace id of a problem of the store, to ask for help with', async () => {
    const button = (await page(shop, html`<paynow-checkout-button></paynow-checkout-button>`)).querySelector(
      'paynow-checkout-button',
    )!;
    shop.fail(CHECKOUT, { status: 503, body: { status: 503, message: 'Oops.', trace_id: 'trace-503' } });
    click(button, 'button');
    await until(() => has(button, 'error'));
    expect(read(part(button, 'error')!)).to.include('the store has a problem. Trace id trace-503');
  });

  it('never asks for a checkout twice', async () => {
    const button = await open();
    shop.fail(CHECKOUT, { status: 503, after: true });
    await failed(button);
    expect([shop.count(CHECKOUT), shop.checkouts.length]).to.deep.equal([1, 1]);
  });

  it('says that nobody is signed in', async () => {
    const told = record(document.body);
    const root = await page(shop, html`<paynow-checkout-button></paynow-checkout-button>`, '');
    const button = root.querySelector('paynow-checkout-button')!;
    await failed(button);
    expect([read(button).includes('not signed in'), shop.sent, told.map(({ detail }) => detail.kind)]).to.deep.equal([
      true,
      [],
      ['token'],
    ]);
  });

  it('has nothing to do with a form around it, whether that is filled in or Enter is pressed in it', async () => {
    const root = await page(
      shop,
      html`<form @submit=${(event: Event) => event.preventDefault()}>
        <input required /><input />
        <paynow-checkout-button></paynow-checkout-button>
      </form>`,
    );
    root.querySelector('input')!.focus();
    await sendKeys({ press: 'Enter' });
    await calm();
    expect(shop.sent).to.deep.equal([]);
    root.addEventListener('paynow-checkout-created', (event) => event.preventDefault());
    click(root, 'button');
    await until(() => shop.checkouts.length);
  });

  it('says that the device is offline', async () => {
    const button = await open();
    setOnline(false);
    await until(() => read(button).includes('Offline'));
    expect(part(button, 'button')!.getAttribute('aria-disabled')).to.equal('true');
    click(button, 'button');
    await calm();
    expect(shop.sent).to.deep.equal([]);
    setOnline(true);
    await until(() => !read(button).startsWith('Offline'));
    await button.checkout();
    expect(shop.checkouts).to.have.length(1);
  });

  it('does nothing when it is disabled', async () => {
    const button = await open(html`<paynow-checkout-button disabled></paynow-checkout-button>`);
    click(button, 'button');
    await calm();
    expect(shop.sent).to.deep.equal([]);
  });

  it('shows the page’s words', async () => {
    const release = shop.hold(CHECKOUT);
    const button = await open(
      html`<paynow-checkout-button>Pay up<i slot="busy">One moment</i></paynow-checkout-button>`,
    );
    expect(read(button)).to.equal('Pay up');
    click(button, 'button');
    await until(() => read(button) === 'One moment');
    expect(['button', 'label', 'spinner'].map((name) => !!part(button, name))).to.deep.equal([true, true, true]);
    release();
    await until(() => read(button) === 'Pay up');
  });

  for (const scheme of ['light', 'dark'])
    it(`is accessible when it is idle, busy and failed, ${scheme}`, async () => {
      const style = `color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#16181d' : '#fff'}`;
      const root = await fixture<HTMLElement>(html`<main lang="en" style=${style}><paynow-store token=${shop.ann}></paynow-store>
        <paynow-checkout-button></paynow-checkout-button></main>`); // prettier-ignore
      const button = root.querySelector('paynow-checkout-button')!;
      await expect(button).to.be.accessible();
      const release = shop.hold(CHECKOUT);
      shop.fail(CHECKOUT, { status: 422 });
      click(button, 'button');
      await until(() => button.matches(':state(busy)'));
      await expect(button).to.be.accessible();
      release();
      await until(() => part(button, 'error'));
      await expect(button).to.be.accessible();
    });
});
