import { expect, html } from '@open-wc/testing';
import type { PayNowApiError } from '../../src/index.js';
import { FastClock } from '../support/clock.js';
import { GEMS, KEY, POTION } from '../support/products.js';
import { click, field, HERE, lineOf, part, seen, RecordedShop, type } from '../support/recorded-shop.js';
import { afterwards, backFromCache, failure, setOnline, stub, tasks, until } from '../support/stubs.js';

const SEED = [{ product_id: KEY }, { product_id: GEMS, quantity: 2 }];

async function open(options?: ConstructorParameters<typeof RecordedShop>[0]) {
  const shop = new RecordedShop(options);
  shop.fake.seed('ann-token', SEED);
  const cart = await shop.openCart();
  return { shop, cart, row: () => lineOf(cart, 'Crate Key') };
}

describe('Faults: checkout url not absolute https', () => {
  const urls = [
    'http://checkout.paynow.gg/1',
    'javascript:alert(1)',
    'data:text/html,x',
    '/checkout/1',
    'checkout.paynow.gg/1',
    'https://user:pass@checkout.paynow.gg/1',
    'https://user@checkout.paynow.gg/1',
    '//checkout.paynow.gg/1',
    'https://',
    'ftp://checkout.paynow.gg/1',
    'http://localhost.evil.test/1',
    '',
  ];
  for (const url of urls)
    it(`opens nothing, and says that checkout is unavailable: ${JSON.stringify(url)}`, async () => {
      const opened: unknown[] = [];
      stub(window, 'open', (...args: unknown[]) => (opened.push(args), null));
      const shop = new RecordedShop();
      await shop.open(html`<paynow-checkout-button target="_blank" product-id=${KEY}></paynow-checkout-button>`);
      shop.fake.fail('POST', { status: 200, body: { id: '620000000000000000', token: 'checkout-token', url } });
      click(shop.checkout, 'button');
      await until(() => shop.told('paynow-error').length);
      await until(() => /checkout unavailable/i.test(seen(shop.checkout)));
      expect(shop.told('paynow-error').map(({ kind }) => kind)).to.deep.equal(['unsafe-url']);
      expect(opened).to.deep.equal([]);
      expect(shop.told('paynow-checkout-created')).to.deep.equal([]);
      expect(part(shop.checkout, 'link')).to.equal(null);
    });

  for (const url of ['https://checkout.paynow.gg/1', 'http://localhost:8080/1', 'http://127.0.0.1/1', 'http://[::1]/1'])
    it(`takes ${url}`, async () => {
      const shop = new RecordedShop();
      await shop.open(html`<paynow-checkout-button product-id=${KEY}></paynow-checkout-button>`);
      shop.page.addEventListener('paynow-checkout-created', (event) => event.preventDefault());
      shop.fake.fail('POST', { status: 200, body: { id: '620000000000000000', token: 'checkout-token', url } });
      await shop.checkout.checkout();
      expect(shop.told('paynow-checkout-created')).to.deep.equal([
        { id: '620000000000000000', token: 'checkout-token', url },
      ]);
      expect(shop.told('paynow-error')).to.deep.equal([]);
    });

  for (const url of [
    'https:checkout.paynow.gg/1',
    ' HTTPS:///checkout.paynow.gg/1',
    'https:\\\\checkout.paynow.gg\\1',
    'ht\ntps://check\tout.paynow.gg/1',
  ])
    it(`leads to the very address that was found to be safe: ${JSON.stringify(url)}`, async () => {
      const opened = { location: { href: '' } };
      stub(window, 'open', () => opened);
      const shop = new RecordedShop();
      await shop.open(html`<paynow-checkout-button target="_blank" product-id=${KEY}></paynow-checkout-button>`);
      shop.fake.fail('POST', { status: 200, body: { id: '620000000000000000', token: 'checkout-token', url } }, 2);
      await shop.checkout.checkout();
      expect(opened.location.href).to.equal('https://checkout.paynow.gg/1');
      expect(shop.told('paynow-checkout-created')[0]).to.have.property('url', 'https://checkout.paynow.gg/1');
      stub(window, 'open', () => null);
      await failure(shop.checkout.checkout());
      await until(() => part(shop.checkout, 'link'));
      expect(part(shop.checkout, 'link')!.getAttribute('href')).to.equal('https://checkout.paynow.gg/1');
    });
});

describe('Faults: top navigation or popup blocked, sandboxed frame', () => {
  it('shows a plain link when the popup is blocked', async () => {
    stub(window, 'open', () => null);
    const { shop, cart } = await open();
    shop.checkout.target = '_blank';
    click(shop.checkout, 'button');
    await until(() => part(shop.checkout, 'link'));
    const link = part<HTMLAnchorElement>(shop.checkout, 'link')!;
    expect(link.href).to.equal(shop.fake.checkouts[0]!.url);
    expect(seen(link)).to.not.equal('');
    expect(shop.told('paynow-error').map(({ kind }) => kind)).to.deep.equal(['navigation-blocked']);
    expect(shop.fake.count('POST')).to.equal(1);
    expect(seen(cart)).to.contain('Crate Key');
  });

  it('shows a plain link when window.open throws', async () => {
    stub(window, 'open', () => {
      throw new DOMException('no', 'SecurityError');
    });
    const { shop } = await open();
    shop.checkout.target = '_blank';
    click(shop.checkout, 'button');
    await until(() => part(shop.checkout, 'link'));
  });

  it('shows a plain link in a frame that may not leave for the top', async () => {
    const shop = new RecordedShop({ checkoutBase: HERE });
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    const entry = new URL('../../src/index.ts', import.meta.url);
    frame.srcdoc = `<!doctype html><script type="module" src="${entry}"></script><body>`;
    document.body.append(frame);
    afterwards(() => frame.remove());
    await until(() => frame.contentWindow?.customElements.get('paynow-store'), 'the frame has loaded', 8000);
    const page = frame.contentDocument!;
    const store = page.createElement('paynow-store');
    Object.assign(store, { token: 'ann-token', apiBase: shop.apiBase, fetch: shop.fetch });
    const button = page.createElement('paynow-checkout-button');
    Object.assign(button, { productId: KEY, target: '_top' });
    page.body.append(store, button);
    await until(() => button.session && part(button, 'button'));
    const before = location.href;
    click(button, 'button');
    await until(() => part(button, 'link'), 'a link is there');
    expect(part<HTMLAnchorElement>(button, 'link')!.href).to.equal(shop.fake.checkouts[0]!.url);
    expect(location.href).to.equal(before);
  });
});

describe('Faults: the page goes', () => {
  it('sends what waits behind a write that is under way, once', async () => {
    const { shop, row } = await open();
    let answer!: () => void;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const { fetch } = shop.fake;
    stub(shop.fake, 'fetch', async (input: string, init: RequestInit) => {
      const response = await fetch(input, init);
      if (init.method === 'PUT' && shop.puts.length === 1) await answered;
      return response;
    });
    click(row(), 'quantity-increment');
    await until(() => shop.puts.length === 1);
    click(lineOf(shop.cart, '500 Gems'), 'quantity-increment');
    click(row(), 'quantity-increment');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await until(() => shop.units(KEY) === 3 && shop.units(GEMS) === 3, 'all is written');
    expect(shop.puts.every(({ init }) => init.keepalive)).to.equal(true);
    answer();
    await shop.settle();
    expect([shop.puts.length, shop.units(KEY), shop.units(GEMS)]).to.deep.equal([3, 3, 3]);
    backFromCache();
    await shop.settle();
    expect(shop.cart.count).to.equal(6);
  });

  it('is shown with all that was sent as it went, when it comes back', async () => {
    const { shop, row } = await open();
    const answers: (() => void)[] = [];
    const { fetch } = shop.fake;
    stub(shop.fake, 'fetch', async (input: string, init: RequestInit) => {
      if (init.method === 'PUT') await new Promise<void>((resolve) => answers.push(resolve));
      return fetch(input, init);
    });
    click(row(), 'quantity-increment');
    await until(() => answers.length === 1);
    click(row(), 'quantity-increment');
    backFromCache();
    await until(() => answers.length === 2);
    answers[0]!();
    await until(() => shop.units(KEY) === 2);
    await tasks();
    answers[1]!();
    await until(() => shop.units(KEY) === 3);
    await shop.settle();
    expect(field(row()).value).to.equal('3');
  });
});

describe('Faults: element removed', () => {
  it('leaves a session that a page has kept able to tell what came of its writes', async () => {
    const { shop } = await open();
    const { session } = shop;
    shop.cart.remove();
    shop.store.remove();
    await tasks();
    const { reads } = shop;
    expect(await failure(session.refresh())).to.have.property('kind', 'token');
    const outcome = await session.addLine({ product_id: POTION });
    expect(shop.reads).to.equal(reads);
    expect(shop.units(POTION)).to.equal(1);
    expect([session.snapshot.pending, outcome?.type]).to.deep.equal([[], 'paynow-added']);
  });

  it('stops its reads', async () => {
    const { shop, cart } = await open();
    const aborted: unknown[] = [];
    shop.fake.fail('GET', { hang: 'headers' });
    const read = failure(shop.session.refresh());
    await until(() => shop.reads === 2);
    shop.sent.at(-1)!.init.signal!.addEventListener('abort', () => aborted.push(1));
    cart.remove();
    shop.store.remove();
    await until(() => aborted.length, 'the read is aborted');
    void read;
  });

  it('finishes its writes', async () => {
    const { shop, cart, row } = await open({ latency: 15 });
    click(row(), 'quantity-increment');
    click(lineOf(cart, '500 Gems'), 'remove');
    cart.remove();
    shop.store.remove();
    await until(() => shop.units(KEY) === 2 && shop.units(GEMS) === 0);
  });

  it('waits for them where a cart of the same customer comes before they are done', async () => {
    const { shop, cart } = await open();
    const clock = new FastClock();
    clock.install();
    shop.fake.fail('PUT', { delay: 5000 });
    void cart.session!.setQuantity(cart.cart!.lines[0]!.line_key, 4);
    await clock.pass(20);
    const { reads } = shop;
    const { parentElement: place } = cart;
    cart.remove();
    shop.store.token = undefined;
    await clock.pass(1000);
    shop.store.token = 'ann-token';
    place!.append(document.createElement('paynow-cart'));
    await clock.pass(1000);
    expect([shop.reads, shop.puts.length]).to.deep.equal([reads, 1]);
    await clock.pass();
    expect([shop.cart.count, shop.reads]).to.deep.equal([6, reads + 1]);
  });

  it('settles the promises of its edits', async () => {
    const { shop, cart } = await open({ latency: 15 });
    const { session } = shop;
    const edit = session.setQuantity(cart.cart!.lines[0]!.line_key, 4);
    cart.remove();
    shop.store.remove();
    await edit;
    expect(shop.units(KEY)).to.equal(4);
  });

  it('goes nowhere', async () => {
    stub(window, 'open', () => expect.fail('opened'));
    const shop = new RecordedShop({ latency: 20, checkoutBase: HERE });
    shop.fake.seed('ann-token', SEED);
    await shop.open(html`<paynow-checkout-button></paynow-checkout-button>`);
    const before = location.href;
    const made = shop.checkout.checkout();
    await until(() => shop.fake.count('POST') === 1);
    shop.checkout.remove();
    await made;
    expect(location.href).to.equal(before);
    expect(shop.fake.checkouts.length).to.equal(1);
  });

  it('hears nothing of the page any more', async () => {
    const { shop, cart } = await open();
    cart.remove();
    shop.store.remove();
    await tasks();
    const count = shop.sent.length;
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    backFromCache();
    await tasks(10);
    expect(shop.sent.length).to.equal(count);
  });
});

describe('Faults: page hidden, Back from checkout', () => {
  it('reads the cart and enables the button when the page comes back from the cache', async () => {
    const { shop } = await open({ checkoutBase: HERE });
    click(shop.checkout, 'button');
    await until(() => shop.told('paynow-checkout-created').length);
    await until(() => location.href.includes('/checkout/'));
    afterwards(() => history.replaceState(null, '', HERE.slice(0, -1)));
    await until(() => part(shop.checkout, 'button')!.ariaDisabled === 'true', 'busy until the page is gone');
    shop.fake.pay(shop.fake.checkouts[0]!.id);
    const reads = shop.reads;
    backFromCache();
    await until(() => shop.reads > reads);
    await until(() => /Nothing here yet/.test(seen(shop.cart)));
    await shop.settle();
    expect(shop.reads).to.equal(reads + 1);
  });

  it('enables the button again when the page comes back from the cache', async () => {
    const { shop } = await open({ checkoutBase: HERE });
    click(shop.checkout, 'button');
    await until(() => location.href.includes('/checkout/'));
    afterwards(() => history.replaceState(null, '', HERE.slice(0, -1)));
    backFromCache();
    await until(() => part(shop.checkout, 'button')!.ariaDisabled !== 'true');
    expect(seen(shop.checkout)).to.contain('Checkout');
    click(shop.checkout, 'button');
    await until(() => shop.fake.count('POST') === 2);
  });

  it('sends nobody to a checkout that was asked for before the page was left', async () => {
    const { shop } = await open({ checkoutBase: HERE });
    let answer!: () => void;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const { fetch } = shop.fake;
    stub(shop.fake, 'fetch', async (input: string, init: RequestInit) => {
      const response = await fetch(input, init);
      if (init.method === 'POST') await answered;
      return response;
    });
    const before = location.href;
    click(shop.checkout, 'button');
    await until(() => shop.fake.checkouts.length);
    backFromCache();
    answer();
    await tasks();
    expect([location.href, shop.told('paynow-checkout-created')]).to.deep.equal([before, []]);
    click(shop.checkout, 'button');
    await until(() => location.href === shop.fake.checkouts[1]?.url);
    afterwards(() => history.replaceState(null, '', before));
  });

  it('is busy with the next checkout though the one before it would be given up by now', async () => {
    const { shop } = await open({ checkoutBase: HERE });
    const clock = new FastClock();
    clock.install();
    const checkOut = async () => {
      const { length } = shop.fake.checkouts;
      click(shop.checkout, 'button');
      await until(async () => (await clock.pass(1), shop.told('paynow-checkout-created').length > length));
    };
    const isBusy = () => part(shop.checkout, 'button')!.ariaDisabled === 'true';
    await checkOut();
    afterwards(() => history.replaceState(null, '', HERE.slice(0, -1)));
    await clock.pass(9000);
    backFromCache();
    await clock.pass(10);
    expect(isBusy()).to.equal(false);
    await checkOut();
    await clock.pass(2000);
    expect(isBusy()).to.equal(true);
    await clock.pass();
    expect(isBusy()).to.equal(false);
  });

  it('reads the cart when the page is seen again', async () => {
    const { shop, cart } = await open();
    stub(document, 'hidden', true);
    stub(document, 'visibilityState', 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    shop.fake.seed('ann-token', [{ product_id: POTION }]);
    await tasks();
    expect(shop.reads).to.equal(1);
    stub(document, 'hidden', false);
    stub(document, 'visibilityState', 'visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => seen(cart).includes('Swiftness Potion'));
    expect(shop.reads).to.equal(2);
  });

  // Firefox never settles what was answered while the page was in the cache
  it('sends nothing again that was on its way when it was left, and shows soon what is so now', async () => {
    const { shop, cart, row } = await open();
    const clock = new FastClock();
    clock.install();
    shop.fake.fail('PUT', { hang: 'headers', after: true }, 3);
    click(row(), 'quantity-increment');
    await clock.pass(20);
    expect(shop.puts.length).to.equal(1);
    shop.fake.seed('ann-token', [{ product_id: KEY, quantity: 5 }]);
    backFromCache();
    await clock.pass(5000);
    expect([cart.status, field(row()).value]).to.deep.equal(['error', '5']);
    expect(seen(row())).to.include('The quantity is still 5: the store did not answer.');
    await clock.pass();
    expect([shop.puts.length, shop.units(KEY)]).to.deep.equal([1, 5]);
  });

  it('clears nothing again either that was on its way when it was left', async () => {
    const { shop, cart } = await open();
    const clock = new FastClock();
    clock.install();
    shop.fake.fail('DELETE', { hang: 'headers' });
    const cleared = failure<PayNowApiError>(cart.session!.clear());
    await clock.pass(20);
    backFromCache();
    await clock.pass(5000);
    expect(await cleared).to.include({ kind: 'network', operation: 'clearCart' });
    expect([shop.fake.count('DELETE'), cart.count]).to.deep.equal([1, 3]);
  });

  it('waits no longer for the first of two clicks than for the second, when it was left between them', async () => {
    const { shop, cart, row } = await open();
    const clock = new FastClock();
    clock.install();
    shop.fake.fail('PUT', { hang: 'headers', after: true }, 3);
    for (let i = 0; i < 2; i++) {
      click(row(), 'quantity-increment');
      await clock.pass(20);
    }
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await clock.pass(20);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await clock.pass(5000);
    expect([shop.puts.length, cart.status, field(row()).value]).to.deep.equal([2, 'ready', '3']);
  });

  it('sends no change again that fails only once it is back', async () => {
    const { shop, row } = await open();
    const clock = new FastClock();
    clock.install();
    shop.fake.latency = 300;
    shop.fake.fail('PUT', { status: 503 });
    click(row(), 'quantity-increment');
    await clock.pass(20);
    backFromCache();
    await clock.pass();
    expect([shop.puts.length, shop.units(KEY)]).to.deep.equal([1, 1]);
    expect(seen(row())).to.include('The quantity is still 1: the store has a problem.');
  });

  for (const [what, fault, cart, words] of [
    ['is in the cart', { hang: 'headers', after: true }, undefined, 'Added'],
    ['was removed since', { hang: 'headers', after: true }, [], 'Not added: the store did not answer.'],
    ['has failed', { status: 504 }, undefined, 'Not added: the store has a problem.'],
  ] as const)
    it(`adds nothing again that was on its way when it was left, and that ${what}`, async () => {
      const shop = new RecordedShop();
      await shop.open(html`<paynow-add-button product-id=${KEY}></paynow-add-button><paynow-cart></paynow-cart>`);
      await until(() => shop.cart.status === 'ready');
      const clock = new FastClock();
      clock.install();
      shop.fake.latency = 300;
      shop.fake.fail('PUT', fault, 3);
      click(shop.add, 'button');
      await clock.pass(20);
      backFromCache();
      if (cart) await clock.pass(500).then(() => shop.fake.seed('ann-token', [...cart]));
      await clock.pass(5000);
      expect([shop.puts.length, shop.cart.status]).to.deep.equal([1, 'ready']);
      expect(seen(shop.add)).to.include(words);
    });

  const goes = () => {
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    afterwards(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  };
  const getsHidden = () => {
    stub(document, 'hidden', true);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  for (const [what, leave] of [
    ['gets hidden', getsHidden],
    ['goes', goes],
  ] as const)
    it(`sends at once, and once, what waits for a further click when the page ${what}`, async () => {
      const { shop, row } = await open();
      const clock = new FastClock();
      clock.install();
      for (let i = 0; i < 2; i++) {
        click(row(), 'quantity-increment');
        await clock.pass(20);
      }
      expect(shop.puts.length).to.equal(1);
      leave();
      await clock.pass(0);
      expect([shop.puts.length, shop.units(KEY)]).to.deep.equal([2, 3]);
      await clock.pass();
      expect(shop.puts.length).to.equal(2);
    });

  it('has no edit wait for another write when the page goes, but when it only gets hidden', async () => {
    const { shop } = await open();
    const clock = new FastClock();
    clock.install();
    shop.fake.latency = 1000;
    const [key, gems] = shop.session.snapshot.lines.map((line) => line.key) as [string, string];
    void shop.session.setQuantity(key, 2);
    await clock.pass(20);
    void shop.session.setQuantity(gems, 5);
    void shop.session.setQuantity(key, 3);
    getsHidden();
    await clock.pass(20);
    expect(shop.puts.length).to.equal(1);
    goes();
    await clock.pass(0);
    expect(shop.puts.length).to.equal(3);
    await clock.pass();
    expect([shop.puts.length, shop.units(KEY), shop.units(GEMS)]).to.deep.equal([3, 3, 5]);
  });
});

describe('Faults: offline', () => {
  it('shows a notice beside the last cart', async () => {
    const { cart } = await open();
    setOnline(false);
    await until(() => /You are offline/.test(seen(cart)));
    expect(seen(cart)).to.contain('Crate Key');
    expect(cart.matches(':state(offline)')).to.equal(true);
  });

  it('refuses edits and queues none', async () => {
    const { shop, row } = await open();
    setOnline(false);
    const key = shop.session.snapshot.lines[0]!.key;
    const asks = [
      () => shop.session.setQuantity(key, 4),
      () => shop.session.removeLine(key),
      () => shop.session.addLine({ product_id: KEY }),
      () => shop.session.clear(),
      () => shop.session.checkout(),
      () => shop.session.checkoutLines([{ product_id: KEY }]),
    ];
    const operations: string[] = [];
    for (const ask of asks) {
      const error = (await failure<PayNowApiError>(ask()))!;
      expect(error).to.include({ kind: 'offline', retryable: true });
      operations.push(error.operation);
    }
    const puts = Array(3).fill('putLine') as string[];
    expect(operations).to.deep.equal([...puts, 'clearCart', 'createCartCheckout', 'createCheckout']);
    await tasks();
    click(row(), 'quantity-increment');
    click(row(), 'remove');
    expect(field(row()).value).to.equal('1');
    setOnline(true);
    await shop.settle();
    expect(new Set(shop.sent.map(({ method }) => method))).to.have.keys(['GET']);
    expect(shop.cart.count).to.equal(3);
  });

  it('says so at the add button', async () => {
    const shop = new RecordedShop();
    await shop.open(html`<paynow-add-button product-id=${KEY}></paynow-add-button>`);
    setOnline(false);
    click(shop.add, 'button');
    await until(() => /offline/i.test(seen(shop.add)));
    expect(shop.told('paynow-error').map(({ kind }) => kind)).to.deep.equal(['offline']);
    expect(shop.sent).to.deep.equal([]);
  });

  it('says so at the checkout button', async () => {
    const { shop } = await open();
    setOnline(false);
    await until(() => /offline/i.test(seen(shop.checkout)));
    click(shop.checkout, 'button');
    await tasks();
    expect(shop.fake.count('POST')).to.equal(0);
  });

  it('reads the cart when the connection comes back', async () => {
    const { shop, cart } = await open();
    setOnline(false);
    await until(() => /You are offline/.test(seen(cart)));
    shop.fake.seed('ann-token', [{ product_id: POTION }]);
    setOnline(true);
    await until(() => seen(cart).includes('Swiftness Potion'));
    await until(() => !/offline/i.test(seen(cart)));
    expect(shop.reads).to.equal(2);
  });

  it('shows the cart of a page that was opened offline when the connection comes', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', SEED);
    setOnline(false);
    await shop.open(html`<paynow-cart></paynow-cart>`);
    await until(() => /offline/i.test(seen(shop.cart)));
    expect(shop.sent).to.deep.equal([]);
    setOnline(true);
    await until(() => seen(shop.cart).includes('Crate Key'));
  });

  it('keeps a quantity that was typed', async () => {
    const { shop, row } = await open();
    field(row()).value = '5';
    setOnline(false);
    await tasks();
    type(row(), '5');
    await tasks();
    expect(shop.puts).to.deep.equal([]);
    expect(field(row()).value).to.equal('5');
  });

  it('keeps a quantity that was typed and is confirmed before anybody has told of the connection', async () => {
    const { shop, cart, row } = await open();
    field(row()).value = '5';
    stub(navigator, 'onLine', false);
    type(row(), '5');
    await until(() => shop.told('paynow-error').length);
    await cart.updateComplete;
    expect([field(row()).value, shop.puts.length]).to.deep.equal(['5', 0]);
  });

  it('tells of each edit in the cart that it refuses', async () => {
    const { shop, cart, row } = await open();
    cart.showClear = true;
    setOnline(false);
    await until(() => /You are offline/.test(seen(cart)));
    const gestures: [operation: string, gesture: () => void][] = [
      ['putLine', () => click(row(), 'quantity-increment')],
      ['putLine', () => click(row(), 'quantity-decrement')],
      ['putLine', () => click(row(), 'remove')],
      ['putLine', () => type(row(), '5')],
      ['clearCart', () => click(cart, 'clear')],
    ];
    for (const [operation, gesture] of gestures) {
      const before = shop.told('paynow-error').length;
      gesture();
      await tasks();
      const told = shop.told('paynow-error').slice(before);
      expect(told.map((error) => [error.kind, error.operation])).to.deep.equal([['offline', operation]]);
    }
    expect(field(row()).value).to.equal('5');
    expect(shop.puts).to.deep.equal([]);
  });
});

describe('Faults: another tab changes the cart', () => {
  /** A page whose channels can be told apart from another tab's. */
  async function tabs() {
    const names = new Set<string>();
    const posted: unknown[] = [];
    const { postMessage: post } = BroadcastChannel.prototype;
    stub(BroadcastChannel.prototype, 'postMessage', function (this: BroadcastChannel, message: unknown) {
      names.add(this.name);
      posted.push(message);
      post.call(this, message);
    });
    const opened = await open();
    await opened.shop.session.addLine({ product_id: POTION });
    const [message] = posted;
    const [name] = names;
    const other = new BroadcastChannel(name!);
    stub(other, 'postMessage', post.bind(other));
    afterwards(() => other.close());
    return { ...opened, names, posted, message, other };
  }

  it('tells the others of a write, with neither token nor cart', async () => {
    const { names, posted } = await tabs();
    expect(names.size).to.equal(1);
    expect(posted.length).to.be.at.least(1);
    const all = JSON.stringify([posted, [...names]]);
    expect(all).to.not.match(/ann-token|Customer|lines|price|4114864916303|total/);
    expect(all.length).to.be.below(200);
  });

  it('reads the cart within a second when another tab wrote', async () => {
    const { shop, cart, message, other } = await tabs();
    const reads = shop.reads;
    shop.fake.seed('ann-token', [{ product_id: GEMS, quantity: 7 }]);
    other.postMessage(message);
    await until(() => seen(cart).includes('500 Gems') && cart.count === 7, 'the new cart', 1000);
    expect(seen(cart)).to.not.contain('Crate Key');
    await shop.settle();
    expect(shop.reads).to.equal(reads + 1);
  });

  it('tells nobody of a cart that it only read', async () => {
    const { shop, posted, message, other } = await tabs();
    const count = posted.length;
    other.postMessage(message);
    await until(() => shop.reads === 3);
    await shop.settle();
    expect(posted.length).to.equal(count);
  });

  it('shows the cart where the browser lets the page tell no other tab', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', SEED);
    const frame = document.createElement('iframe');
    const entry = new URL('../../src/index.ts', import.meta.url);
    // as in Firefox, where a shopper blocks all cookies
    frame.srcdoc = `<!doctype html><script>BroadcastChannel = class { constructor() { throw new DOMException() } }</script>
      <script type="module" src="${entry}"></script><body>`;
    document.body.append(frame);
    afterwards(() => frame.remove());
    await until(() => frame.contentWindow?.customElements.get('paynow-cart-button'), 'the frame has loaded', 8000);
    const page = frame.contentDocument!;
    const store = page.createElement('paynow-store');
    Object.assign(store, { token: 'ann-token', apiBase: shop.apiBase, fetch: shop.fetch });
    const cart = page.createElement('paynow-cart');
    page.body.append(store, cart);
    await until(() => cart.count === 3);
    await cart.session!.removeLine(cart.cart!.lines[0]!.line_key);
    expect([cart.count, shop.units(KEY)]).to.deep.equal([2, 0]);
  });

  it('makes nothing of messages that are not ours', async () => {
    const { shop, cart, other } = await tabs();
    for (const odd of [null, 5, { lines: [] }, '<img src=x onerror=alert(1)>', { token: 'x' }]) other.postMessage(odd);
    await shop.settle();
    expect(cart.count).to.equal(4);
    expect(cart.status).to.be.oneOf(['ready', 'updating']);
  });

  it('tells the others of a write once, however often they make it read anew', async () => {
    const { shop, cart, posted, message, other } = await tabs();
    const count = posted.length;
    shop.fake.latency = ({ method }) => (method === 'GET' ? 60_000 : 0);
    const { reads } = shop;
    const edit = shop.session.setQuantity(cart.cart!.lines[0]!.line_key, 9);
    for (let times = 1; times <= 3; times++) {
      await until(() => shop.reads === reads + times);
      if (times === 3) shop.fake.latency = 0;
      other.postMessage(message);
    }
    await edit;
    await shop.settle();
    expect(posted.length).to.equal(count + 1);
    expect(cart.count).to.equal(12);
  });

  it('hears other tabs while one of its own writes is under way', async () => {
    const { shop, cart, message, other } = await tabs();
    shop.fake.latency = 20;
    const edit = shop.session.setQuantity(cart.cart!.lines[0]!.line_key, 9);
    other.postMessage(message);
    await edit;
    await shop.settle();
    expect(shop.units(KEY)).to.equal(9);
    expect(cart.count).to.equal(12);
  });
});

describe('Faults: bad attribute', () => {
  const cases: [name: string, markup: string][] = [
    ['custom-variables', `<paynow-add-button product-id="${KEY}" custom-variables="{oops"></paynow-add-button>`],
    ['custom-variables', `<paynow-add-button product-id="${KEY}" custom-variables="[1]"></paynow-add-button>`],
    ['product-id', '<paynow-add-button product-id="crate-key"></paynow-add-button>'],
    ['product', '<paynow-add-button></paynow-add-button>'],
    ['quantity', `<paynow-add-button product-id="${KEY}" quantity="two"></paynow-add-button>`],
    ['quantity', `<paynow-add-button product-id="${KEY}" quantity="0"></paynow-add-button>`],
    ['quantity', `<paynow-add-button product-id="${KEY}" quantity="1.5"></paynow-add-button>`],
    ['quantity', `<paynow-add-button product-id="${KEY}" quantity="99999999999"></paynow-add-button>`],
    ['gameserver', `<paynow-add-button product-id="${KEY}" gameserver-id="x"></paynow-add-button>`],
    ['gift-to', `<paynow-add-button product-id="${KEY}" gift-to-platform="steam"></paynow-add-button>`],
    ['gift-to', `<paynow-checkout-button product-id="${KEY}" gift-to-id="7"></paynow-checkout-button>`],
    ['lines', '<paynow-checkout-button lines="{}"></paynow-checkout-button>'],
    ['lines', '<paynow-checkout-button lines="[{"></paynow-checkout-button>'],
    ['coupon-id', '<paynow-checkout-button coupon-id="EMBER10"></paynow-checkout-button>'],
    ['return-url', '<paynow-checkout-button return-url="javascript:alert(1)"></paynow-checkout-button>'],
    ['return-url', '<paynow-checkout-button auto-redirect></paynow-checkout-button>'],
    ['cancel-url', '<paynow-checkout-button cancel-url="data:text/html,x"></paynow-checkout-button>'],
    ['currency', '<paynow-cart currency="euro"></paynow-cart>'],
    ['country', '<paynow-cart country="GER"></paynow-cart>'],
    ['api-base', '<paynow-cart token="sesame-token" api-base="http://api.paynow.gg"></paynow-cart>'],
    ['token', '<paynow-cart token="sésame-token"></paynow-cart>'],
    ['api-base', '<paynow-cart api-base="https://elsewhere.paynow.test"></paynow-cart>'],
  ];
  for (const [name, markup] of cases)
    it(`asks nothing and names it on the console: ${markup}`, async () => {
      const logged: string[] = [];
      stub(console, 'error', (...args: unknown[]) => logged.push(args.join(' ')));
      const shop = new RecordedShop();
      await shop.open(html`<p></p>`);
      const asked: unknown[] = [];
      stub(window, 'fetch', (...args: unknown[]) => (asked.push(args), Promise.reject(new TypeError('no'))));
      shop.page.querySelector('p')!.innerHTML = markup;
      const element = shop.page.querySelector('p')!.firstElementChild!;
      await until(() => element.shadowRoot?.firstElementChild);
      await tasks();
      if (element.localName !== 'paynow-cart') click(element, 'button');
      await until(() => logged.some((line) => line.includes(name)), `${name} on the console`);
      await shop.settle();
      expect(shop.sent).to.deep.equal([]);
      expect(asked).to.deep.equal([]);
      expect(logged.join()).to.not.match(/same-token|ann-token/);
      expect(shop.told('paynow-error').map(({ kind }) => kind)).to.deep.equal(['config']);
      expect(JSON.stringify(shop.heard.map(({ detail }) => detail))).to.not.match(/same-token/);
      expect(seen(element)).to.not.equal('');
    });

  it('asks for the cart when the attribute is put right', async () => {
    stub(console, 'error', () => {});
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', SEED);
    await shop.open(html`<paynow-cart currency="euro"></paynow-cart>`);
    await until(() => shop.told('paynow-error').length);
    shop.cart.setAttribute('currency', 'EUR');
    await until(() => seen(shop.cart).includes('Crate Key'));
    expect(shop.violations()).to.deep.equal([]);
  });

  it('quotes the value on the console', async () => {
    const logged: string[] = [];
    stub(console, 'error', (...args: unknown[]) => logged.push(args.join(' ')));
    const shop = new RecordedShop();
    await shop.open(html`<paynow-add-button product-id=${KEY} quantity="two"></paynow-add-button>`);
    expect(await failure(shop.add.add())).to.have.property('kind', 'config');
    expect(logged.join()).to.contain('two').and.contain('quantity');
  });
});
