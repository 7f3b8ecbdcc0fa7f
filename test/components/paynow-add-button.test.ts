import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PaynowAddButton } from '../../src/index.js';
import type { Shop } from '../support/elements.js';
import {
  has,
  calm,
  click,
  closeShops,
  focused,
  listen,
  openShop,
  page,
  part,
  PUT,
  read,
  READ,
  ready,
  record,
  setOnline,
  until,
  watchConsole,
} from '../support/elements.js';
import { FastClock } from '../support/clock.js';
import { AIRDROP, BUNDLE, DRAGON, GUILD, KEY, NOVA, POTION, SURVIVAL, VIP } from '../support/products.js';
import { backFromCache } from '../support/stubs.js';

describe('paynow-add-button', () => {
  let shop: Shop;
  let log: ReturnType<typeof watchConsole>;
  beforeEach(() => {
    shop = openShop();
    log = watchConsole();
  });
  afterEach(() => {
    log.restore();
    setOnline(true);
    closeShops();
  });

  const open = async (content: unknown = html`<paynow-add-button product-id=${KEY}></paynow-add-button>`) =>
    (await page(shop, content)).querySelector<PaynowAddButton>('paynow-add-button')!;
  const idle = (button: PaynowAddButton) => until(() => !button.matches(':state(busy)'));
  const add = async (button: PaynowAddButton) => {
    const before = shop.count(PUT);
    click(button, 'button');
    await until(() => shop.count(PUT) > before);
    await idle(button);
  };

  it('adds its product', async () => {
    const button = await open();
    expect(read(button)).to.equal('Add to cart');
    await add(button);
    expect(Object.fromEntries(shop.log[0]!.query)).to.include({ product_id: KEY, quantity: '1' });
    expect(shop.log[0]!.query.get('increment')).to.match(/^(1|true)$/);
    await add(button);
    expect(shop.units()).to.deep.equal([2]);
  });

  it('says it all in its attributes', async () => {
    const variables = '{"colour":"frost","name_tag":"Rex & Co","size":"2"}';
    for (const [content, query] of [
      [html`<paynow-add-button product-id=${KEY} quantity="3"></paynow-add-button>`, { product_id: KEY, quantity: '3' }],
      [html`<paynow-add-button product-id=${VIP} subscription trial></paynow-add-button>`, { product_id: VIP, subscription: 'true', trial: 'true' }],
      [html`<paynow-add-button product-id=${KEY} subscription="false" trial="false"></paynow-add-button>`, { product_id: KEY }],
      // as frameworks set properties
      [html`<paynow-add-button product-id=${VIP} .subscription=${'true'} .trial=${true}></paynow-add-button>`, { product_id: VIP, subscription: 'true', trial: 'true' }],
      [html`<paynow-add-button product-id=${KEY} .subscription=${'false'} .trial=${undefined}></paynow-add-button>`, { product_id: KEY }],
      [html`<paynow-add-button product-id=${AIRDROP} gameserver-id=${SURVIVAL}></paynow-add-button>`, { product_id: AIRDROP, gameserver_id: SURVIVAL }],
      [html`<paynow-add-button product-id=${DRAGON} custom-variables=${variables}></paynow-add-button>`, { product_id: DRAGON, 'custom_variables[colour]': 'frost', 'custom_variables[name_tag]': 'Rex & Co', 'custom_variables[size]': '2' }],
      [html`<paynow-add-button product-id=${DRAGON} .customVariables=${JSON.parse(variables)}></paynow-add-button>`, { product_id: DRAGON, 'custom_variables[colour]': 'frost', 'custom_variables[name_tag]': 'Rex & Co', 'custom_variables[size]': '2' }],
      [html`<paynow-add-button product-id=${BUNDLE} gift-to-customer-id=${NOVA}></paynow-add-button>`, { product_id: BUNDLE, gift_to_customer_id: NOVA }],
      [html`<paynow-add-button product-id=${BUNDLE} gift-to-platform="minecraft_java_name" gift-to-id="NovaCraft_77"></paynow-add-button>`, { product_id: BUNDLE, 'gift_to.platform': 'minecraft_java_name', 'gift_to.id': 'NovaCraft_77' }],
    ] as const) {
      const button = await open(content);
      await add(button);
      expect(shop.lastQuery()).to.deep.equal(query);
      expect(button.matches(':state(error)'), JSON.stringify(query)).to.equal(false);
      button.parentElement!.remove();
    } // prettier-ignore
  });

  it('sets the quantity where it is told to', async () => {
    const button = await open(html`<paynow-add-button product-id=${KEY} quantity="4" mode="set"></paynow-add-button>`);
    await add(button);
    await add(button);
    expect(shop.log.filter(({ method, query }) => method === 'PUT' && query.has('increment'))).to.deep.equal([]);
    expect(shop.units()).to.deep.equal([4]);
  });

  it('tells before and after, once each', async () => {
    const told = record(document.body, 'paynow-add', 'paynow-added', 'paynow-error', 'paynow-quantity-changed');
    const button = await open();
    await add(button);
    await calm();
    expect(told.map(({ type, target }) => [type, target === button])).to.deep.equal([['paynow-add', true], ['paynow-added', true]]); // prettier-ignore
    expect(told[0]!.detail).to.have.keys('line');
    expect(told[0]!.detail.line).to.include({ product_id: KEY, quantity: 1 });
    expect(told[1]!.detail).to.have.keys('line', 'cart');
    expect(told[1]!.detail.line).to.include({ product_id: KEY, name: 'Crate Key', quantity: 1 });
    expect(told[1]!.detail.cart).to.equal(button.session!.snapshot.cart);
  });

  it('adds nothing when the page cancels it', async () => {
    const button = await open();
    button.addEventListener('paynow-add', (event) => event.preventDefault());
    click(button, 'button');
    await calm();
    expect([shop.sent, button.matches(':state(busy)')]).to.deep.equal([[], false]);
  });

  it('adds what the page’s listener makes of it', async () => {
    const button = await open();
    button.addEventListener('paynow-add', ({ detail }) =>
      Object.assign(detail.line, { product_id: POTION, quantity: 5 }),
    );
    await add(button);
    expect(shop.lastQuery()).to.deep.equal({ product_id: POTION, quantity: '5' });
  });

  it('is used by a script, which may override what it adds', async () => {
    const button = await open();
    await button.add({ quantity: 2 });
    await button.add({ product_id: POTION, gameserver_id: SURVIVAL });
    expect(shop.log.filter(({ method }) => method === 'PUT').map(({ query }) => query.get('quantity'))).to.deep.equal(['2', '1']); // prettier-ignore
    expect(shop.lastQuery()).to.deep.equal({ product_id: POTION, gameserver_id: SURVIVAL });
  });

  it('tells a script why it failed', async () => {
    const button = await open(html`<paynow-add-button product-id=${GUILD}></paynow-add-button>`);
    const error: unknown = await button.add().catch((reason: unknown) => reason); // prettier-ignore
    expect(error).to.include({ name: 'PayNowApiError', kind: 'api', status: 400, operation: 'putLine' });
  });

  it('ignores clicks while it is busy, and keeps the focus', async () => {
    const release = shop.hold(PUT);
    const button = await open();
    part(button, 'button')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => button.matches(':state(busy)'));
    await button.updateComplete;
    click(button, 'button');
    await sendKeys({ press: ' ' });
    await button.add();
    expect(read(button)).to.equal('Adding…');
    expect([part(button, 'button')!.ariaDisabled, has(button, 'spinner')]).to.deep.equal(['true', true]);
    expect(focused() === part(button, 'button')).to.equal(true);
    release();
    await idle(button);
    expect([shop.count(PUT), shop.units()]).to.deep.equal([1, [1]]);
    expect(focused() === part(button, 'button')).to.equal(true);
  });

  it('is slow when it has been busy for 300 ms, until it has added', async () => {
    const button = await open();
    const clock = new FastClock();
    clock.install();
    const slow = () => button.matches(':state(slow)');
    const release = shop.hold(PUT);
    click(button, 'button');
    await clock.pass(299);
    expect([button.matches(':state(busy)'), slow()]).to.deep.equal([true, false]);
    await clock.pass(1);
    expect(slow()).to.equal(true);
    release();
    await clock.pass(1000);
    expect([button.matches(':state(success)'), slow()]).to.deep.equal([true, false]);
    click(button, 'button');
    await clock.pass(1000);
    expect([shop.units(), slow()]).to.deep.equal([[2], false]);
  });

  it('stays busy when the page around it has only now been loaded', async () => {
    const release = shop.hold(PUT);
    const button = await open();
    click(button, 'button');
    await until(() => button.matches(':state(busy)'));
    dispatchEvent(new PageTransitionEvent('pageshow'));
    click(button, 'button');
    await button.updateComplete;
    expect(button.matches(':state(busy)')).to.equal(true);
    release();
    await idle(button);
    await calm();
    expect(shop.units()).to.deep.equal([1]);
  });

  it('says that it has added, to everyone', async () => {
    const button = await open();
    const said = await listen();
    await add(button);
    await until(() => button.matches(':state(success)'));
    await button.updateComplete;
    expect(read(button)).to.equal('Added · 1 in cart');
    await until(() => said.length);
    await calm();
    expect(said).to.have.length(1);
    expect(said[0]).to.include('Crate Key added').and.include('1 item, $4.99');
  });

  it('knows how many of its product are in the cart', async () => {
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 3 }, { product_id: POTION }]);
    const root = await page(
      shop,
      html`<paynow-add-button product-id=${KEY}></paynow-add-button><paynow-cart></paynow-cart>`,
    );
    const button = root.querySelector('paynow-add-button')!;
    await until(() => button.inCartQuantity === 3);
    await until(() => button.matches(':state(in-cart)'));
    button.productId = GUILD;
    await until(() => !button.matches(':state(in-cart)'));
    expect(button.inCartQuantity).to.equal(0);
  });

  it('says so for four seconds, each time anew', async () => {
    const button = await open();
    const clock = new FastClock();
    clock.install();
    const isAdded = () => button.matches(':state(success)');
    for (const wait of [3000, 3900]) {
      click(button, 'button');
      await clock.pass(50);
      expect(isAdded()).to.equal(true);
      await clock.pass(wait);
      expect(isAdded()).to.equal(true);
    }
    await clock.pass(100);
    expect([isAdded(), read(button), shop.units()]).to.deep.equal([false, 'Add to cart', [2]]);
  });

  it('stays busy with the next add when those are over', async () => {
    const button = await open();
    const clock = new FastClock();
    clock.install();
    click(button, 'button');
    await clock.pass(3000);
    const release = shop.hold(PUT);
    click(button, 'button');
    await clock.pass(2000);
    expect(button.matches(':state(busy)')).to.equal(true);
    release();
    await clock.pass(100);
    expect(button.matches(':state(success)')).to.equal(true);
  });

  it('counts its product over all lines of it', async () => {
    const colour = (name: string) => ({ colour: name, name_tag: 'Rex', size: '2' });
    shop.seed(shop.ann, [
      { product_id: DRAGON, quantity: 2, custom_variables: colour('frost') },
      { product_id: DRAGON, custom_variables: colour('ember') },
    ]);
    const button = await open(html`<paynow-add-button product-id=${DRAGON}></paynow-add-button>`);
    await button.session!.refresh();
    expect(button.inCartQuantity).to.equal(3);
  });

  it('says that it has added, though the cart can’t be read to tell what', async () => {
    const button = await open();
    const said = await listen();
    shop.fail(READ, { status: 403 });
    await add(button);
    await until(() => said.length);
    expect(said).to.deep.equal(['Added.']);
    expect(read(button)).to.include('Added');
  });

  it('asks nothing until it is used', async () => {
    const button = await open();
    await calm();
    expect([shop.sent, button.inCartQuantity]).to.deep.equal([[], 0]);
  });

  it('shows the page’s words', async () => {
    const release = shop.hold(PUT);
    const button = await open(
      html`<paynow-add-button product-id=${KEY}
        >Grab it<i slot="busy">Grabbing</i><i slot="success">Grabbed</i></paynow-add-button
      >`,
    );
    expect(read(button)).to.equal('Grab it');
    click(button, 'button');
    await until(() => read(button) === 'Grabbing');
    release();
    await until(() => read(button) === 'Grabbed');
  });

  it('shows its own words where the page gives white space alone, or words for later, and until it gives some', async () => {
    const button = await open(
      html`<paynow-add-button product-id=${KEY}>
        <i slot="busy">Grabbing</i>
      </paynow-add-button>`,
    );
    expect(read(button)).to.equal('Add to cart');
    button.append('Grab it');
    await until(() => read(button) === 'Grab it');
  });

  it('has the parts that a page may style', async () => {
    const button = await open();
    expect(['button', 'label', 'spinner'].map((name) => !!part(button, name))).to.deep.equal([true, true, true]);
    expect(part(button, 'button')).to.be.instanceOf(HTMLButtonElement);
    expect(has(button, 'error')).to.equal(false);
  });

  it('says at the button what went wrong, and tries again', async () => {
    const told = record(document.body);
    const button = await open();
    shop.fail(PUT, { status: 422, body: { status: 422, code: 'stock', message: 'Sold out.', trace_id: 't-1' } });
    await add(button);
    await until(() => button.matches(':state(error)'));
    await button.updateComplete;
    expect(read(part(button, 'error')!)).to.equal('Not added: Sold out. Trace id t-1');
    const why = () => part(button, 'button')!.getAttribute('aria-describedby');
    expect(read(button.shadowRoot!.getElementById(why()!)!)).to.equal('Not added: Sold out.');
    expect(read(part(button, 'button')!)).to.equal('Try again');
    expect(told.map(({ type, target }) => [type, target === button])).to.deep.equal([['paynow-error', true]]);
    expect(told[0]!.detail).to.include({ operation: 'putLine', kind: 'api', status: 422, code: 'stock', traceId: 't-1', message: 'Sold out.', retryable: false }); // prettier-ignore
    await add(button);
    await until(() => button.matches(':state(success)'));
    expect([button.matches(':state(error)'), has(button, 'error'), shop.units()]).to.deep.equal([false, false, [1]]);
    expect(why()).to.equal(null);
    // it is no mistake of the page's
    expect(log.errors).to.deep.equal([]);
  });

  it('still says what went wrong when the page comes back', async () => {
    const button = await open();
    shop.fail(PUT, { status: 422, body: { status: 422, code: 'stock', message: 'Sold out.' } });
    await add(button);
    await until(() => has(button, 'error'));
    backFromCache();
    await button.updateComplete;
    expect(read(part(button, 'error')!)).to.equal('Not added: Sold out.');
  });

  it('stays busy with its product where it is made another’s meanwhile', async () => {
    const button = await open();
    const release = shop.hold(PUT);
    click(button, 'button');
    button.productId = POTION;
    await button.updateComplete;
    expect(button.matches(':state(busy)')).to.equal(true);
    click(button, 'button');
    release();
    await idle(button);
    expect(shop.cart(shop.ann).lines.map((line) => line.product_id)).to.deep.equal([KEY]);
  });

  it('gives the trace id of a problem of the store, to ask for help with', async () => {
    const button = await open();
    shop.fail(PUT, { status: 500, body: { status: 500, message: 'Oops.', trace_id: 'trace-500' } }, 2);
    await add(button);
    expect(read(part(button, 'error')!)).to.equal('Not added: the store has a problem. Trace id trace-500');
  });

  it('says that the store is busy while it waits to try again', async () => {
    const clock = new FastClock();
    clock.install();
    const button = await open();
    shop.fail(PUT, { status: 429, headers: { 'retry-after': '4' } });
    click(button, 'button');
    await clock.pass(1000);
    expect([shop.count(PUT), read(button)]).to.deep.equal([1, 'Adding… The store is busy, trying again…']);
    expect(has(button, 'error')).to.equal(false);
    await clock.pass();
    expect([shop.units(), read(button)]).to.deep.equal([[1], 'Add to cart']);
  });

  it('never adds twice when an answer is lost', async () => {
    const root = await page(
      shop,
      html`<paynow-add-button product-id=${KEY}></paynow-add-button><paynow-cart></paynow-cart>`,
    );
    const button = root.querySelector('paynow-add-button')!;
    await ready(root.querySelector('paynow-cart')!);
    shop.fail(PUT, { network: true, after: true });
    click(button, 'button');
    await until(() => button.matches(':state(success)'));
    await idle(button);
    expect([shop.units(), shop.count(PUT)]).to.deep.equal([[1], 1]);
  });

  it('says so when it can’t be known whether it was added', async () => {
    const button = await open();
    shop.fail(PUT, { network: true, after: true });
    await add(button);
    await until(() => part(button, 'error'));
    expect(read(part(button, 'error')!))
      .to.include('not known')
      .and.include('Look into your cart');
    expect([shop.units(), shop.count(PUT)]).to.deep.equal([[1], 1]);
  });

  it('says that nobody is signed in', async () => {
    const told = record(document.body);
    const button = (await page(shop, html`<paynow-add-button product-id=${KEY}></paynow-add-button>`, '')).querySelector('paynow-add-button')!; // prettier-ignore
    click(button, 'button');
    await until(() => button.matches(':state(error)'));
    await button.updateComplete;
    expect(read(button)).to.include('not signed in');
    expect(shop.sent).to.deep.equal([]);
    expect(told.map(({ type, detail }) => [type, detail.kind])).to.deep.equal([['paynow-error', 'token']]);
  });

  it('adds although the page takes it away when it is told, as with a dialog', async () => {
    const button = await open();
    button.addEventListener('paynow-add', () => button.remove());
    click(button, 'button');
    await until(() => shop.count(PUT) === 1);
  });

  it('says that the device is offline, and asks nothing', async () => {
    const button = await open();
    setOnline(false);
    click(button, 'button');
    await until(() => button.matches(':state(error)'));
    await button.updateComplete;
    expect(read(button)).to.include('offline');
    expect(shop.sent).to.deep.equal([]);
  });

  const bad: [attributes: Record<string, string>, named: string, value: string][] = [
    [{ 'product-id': '' }, 'product', ''],
    [{ 'product-id': 'crate-key' }, 'product', 'crate-key'],
    [{ quantity: '0' }, 'quantity', '0'],
    [{ quantity: '-2' }, 'quantity', '-2'],
    [{ quantity: '1.5' }, 'quantity', '1.5'],
    [{ quantity: 'many' }, 'quantity', 'many'],
    [{ 'gameserver-id': 'eu' }, 'gameserver', 'eu'],
    [{ 'custom-variables': '{colour}' }, 'custom-variables', '{colour}'],
    [{ 'custom-variables': '["a"]' }, 'custom-variables', '["a"]'],
    [{ 'custom-variables': '{"size":2}' }, 'custom', '2'],
    [{ 'gift-to-customer-id': 'nova' }, 'gift', 'nova'],
    [{ 'gift-to-platform': 'steam' }, 'gift-to-platform', 'steam'],
    [{ 'gift-to-id': '765' }, 'gift-to-id', '765'],
  ];
  for (const [attributes, named, value] of bad)
    it(`refuses ${JSON.stringify(attributes)}, and asks nothing`, async () => {
      const told = record(document.body, 'paynow-add', 'paynow-added', 'paynow-error');
      const button = await open();
      for (const [name, text] of Object.entries(attributes)) button.setAttribute(name, text);
      click(button, 'button');
      await until(() => button.matches(':state(error)'));
      await button.updateComplete;
      expect(shop.sent).to.deep.equal([]);
      expect(told.map(({ type, detail }) => [type, detail.kind])).to.deep.equal([['paynow-error', 'config']]);
      expect(told[0]!.detail.message.replaceAll('_', '-')).to.include(named).and.include(value);
      expect(log.errors.join()).to.include(value).and.include(Object.keys(attributes)[0]);
      expect(read(part(button, 'error')!)).to.include('not set up right');
    });

  it('does nothing when it is disabled', async () => {
    const button = await open(html`<paynow-add-button product-id=${KEY} disabled></paynow-add-button>`);
    click(button, 'button');
    await calm();
    expect(shop.sent).to.deep.equal([]);
    button.disabled = false;
    await add(button);
    expect(shop.units()).to.deep.equal([1]);
  });

  it('adds to another customer’s cart when the token changes', async () => {
    const root = await page(shop, html`<paynow-add-button product-id=${KEY}></paynow-add-button>`);
    const button = root.querySelector('paynow-add-button')!;
    await add(button);
    await until(() => button.matches(':state(in-cart)'));
    root.querySelector('paynow-store')!.token = shop.bob;
    await until(() => !button.matches(':state(in-cart)'));
    await button.updateComplete;
    expect([button.inCartQuantity, read(button)]).to.deep.equal([0, 'Add to cart']);
    await add(button);
    expect([shop.units(), shop.cart(shop.bob).lines.length]).to.deep.equal([[1], 1]);
  });

  it('keeps from another customer what was added, and opens no cart for it', async () => {
    const root = await page(
      shop,
      html`<paynow-add-button product-id=${KEY} opens></paynow-add-button><paynow-cart-drawer></paynow-cart-drawer>`,
    );
    const button = root.querySelector('paynow-add-button')!;
    const said = await listen();
    const clock = new FastClock();
    clock.install();
    const release = shop.hold(PUT);
    click(button, 'button');
    await clock.pass(100);
    root.querySelector('paynow-store')!.token = shop.bob;
    await clock.pass(100);
    release();
    await clock.pass();
    expect([shop.units(), said, root.querySelector('paynow-cart-drawer')!.open]).to.deep.equal([[1], [], false]);
    expect(read(button)).to.equal('Add to cart');
  });

  it('forgets another customer’s error when the token changes', async () => {
    const root = await page(shop, html`<paynow-add-button product-id=${KEY}></paynow-add-button>`);
    const button = root.querySelector('paynow-add-button')!;
    shop.fail(PUT, { status: 422, body: { status: 422, code: 'x', message: 'You are banned.' } });
    await add(button);
    await until(() => part(button, 'error'));
    root.querySelector('paynow-store')!.token = shop.bob;
    await calm();
    expect(read(button)).to.equal('Add to cart');
  });

  it('finishes what it began when it leaves the page, and tells no one', async () => {
    const release = shop.hold(PUT);
    const button = await open();
    const told = record(button);
    click(button, 'button');
    await until(() => shop.count(PUT));
    button.remove();
    release();
    await calm();
    expect([shop.units(), told]).to.deep.equal([[1], []]);
  });

  for (const scheme of ['light', 'dark'])
    it(`is accessible when it is idle, busy and failed, ${scheme}`, async () => {
      const style = `color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#16181d' : '#fff'}`;
      const root = await fixture<HTMLElement>(html`<main lang="en" style=${style}><paynow-store token=${shop.ann}></paynow-store>
        <paynow-add-button product-id=${KEY}></paynow-add-button></main>`); // prettier-ignore
      const button = root.querySelector('paynow-add-button')!;
      await expect(button).to.be.accessible();
      const release = shop.hold(PUT);
      shop.fail(PUT, { status: 422 });
      click(button, 'button');
      await until(() => button.matches(':state(busy)'));
      await expect(button).to.be.accessible();
      release();
      await until(() => part(button, 'error'));
      await expect(button).to.be.accessible();
    });

  it('is as wide busy as idle', async () => {
    const button = await open();
    const width = button.offsetWidth;
    const release = shop.hold(PUT);
    click(button, 'button');
    await until(() => button.matches(':state(busy)'));
    await button.updateComplete;
    expect(button.offsetWidth).to.equal(width);
    release();
    await until(() => shop.count(READ));
    await idle(button);
  });

  for (const lang of ['en', 'de', 'uk', 'ja'])
    it(`is as wide when it has added one as idle, in ${lang}`, async () => {
      const button = await open();
      button.lang = lang;
      const { LANGUAGES } = await import('../../src/components/languages.js');
      await LANGUAGES[lang]?.();
      await calm();
      const width = button.offsetWidth;
      click(button, 'button');
      await until(() => button.matches(':state(success)'));
      await button.updateComplete;
      expect([button.inCartQuantity, button.offsetWidth]).to.deep.equal([1, width]);
    });

  it('is as wide when it has failed as idle, however much it says', async () => {
    const button = await open();
    const width = button.offsetWidth;
    shop.fail(PUT, {
      status: 422,
      body: { status: 422, message: 'No more of these today. '.repeat(9), trace_id: 't' },
    });
    await add(button);
    await until(() => has(button, 'error'));
    expect([button.offsetWidth, part(button, 'error')!.offsetWidth]).to.deep.equal([width, width]);
    button.style.inlineSize = '120px';
    expect(part(button, 'error')!.offsetWidth).to.equal(120);
  });
});
