import { expect, html } from '@open-wc/testing';
import type { PayNowApiError } from '../../src/index.js';
import type { Fault } from '../../src/testing/index.js';
import { FastClock } from '../support/clock.js';
import { DRAGON, GEMS, KEY, POTION } from '../support/products.js';
import { click, field, lineOf, linesOf, part, seen, RecordedShop, type } from '../support/recorded-shop.js';
import { failure, noJitter, tasks, until } from '../support/stubs.js';

const SEED = [{ product_id: KEY }, { product_id: GEMS, quantity: 2 }];

async function open() {
  const shop = new RecordedShop();
  shop.fake.seed('ann-token', SEED);
  const cart = await shop.openCart();
  const keys = cart.cart!.lines.map(({ line_key }) => line_key) as [string, string];
  return { shop, cart, keys, key: keys[0], row: () => lineOf(cart, 'Crate Key') };
}

const NO_TRACE: [row: string, fault: Fault, kind: string, words: RegExp][] = [
  ['network, CORS, reset', { network: true }, 'network', /did not answer/],
  ['timeout, body never ends', { hang: 'headers' }, 'timeout', /did not answer/],
];
const ALL: typeof NO_TRACE = [
  ...NO_TRACE,
  ['5xx, 408', { status: 503 }, 'server', /has a problem/],
  ['5xx, 408', { status: 408 }, 'server', /has a problem/],
];

for (const [row, fault, kind, words] of ALL)
  describe(`Faults: ${row}${'status' in fault ? ` (${fault.status})` : ''}`, () => {
    beforeEach(() => {
      noJitter();
      if ('hang' in fault) new FastClock().run();
    });

    it('says that the cart could not be loaded, and offers to retry', async () => {
      const shop = new RecordedShop();
      shop.fake.seed('ann-token', SEED);
      // however often it is asked: what the page is told from outside may have it read once more
      shop.fake.fail('GET', fault, Infinity);
      await shop.open(html`<paynow-cart></paynow-cart>`);
      await until(() => part(shop.cart, 'retry'));
      expect(seen(shop.cart)).to.contain('could not be loaded').and.match(words);
      expect(shop.cart.status).to.equal('error');
      expect(shop.cart.error).to.have.property('kind', kind);
      expect(shop.told('paynow-error').map((error) => error.kind)).to.deep.equal([kind]);
      if ('status' in fault) expect(seen(part(shop.cart, 'error-trace'))).to.contain(shop.cart.error!.traceId!);
      shop.fake.fail('GET', fault, 0);
      click(shop.cart, 'retry');
      await until(() => seen(shop.cart).includes('Crate Key'));
      expect(shop.cart.status).to.equal('ready');
      expect(shop.cart.error).to.equal(null);
    });

    it('keeps the last good cart beside the message when a later read fails', async () => {
      const { shop, cart } = await open();
      shop.fake.fail('GET', fault, 3);
      expect(await failure(shop.session.refresh())).to.have.property('kind', kind);
      await until(() => words.test(seen(cart)));
      expect(seen(cart)).to.contain('Crate Key').and.contain('500 Gems');
      expect(cart.cart!.lines.length).to.equal(2);
      if ('status' in fault) expect(seen(part(cart, 'error-trace'))).to.match(/[0-9a-f]{16}/);
      click(cart, 'retry');
      await until(() => !words.test(seen(cart)));
      expect(cart.error).to.equal(null);
    });

    it('rolls a failed edit back alone, with a message and Retry at its line', async () => {
      const { shop, cart, keys, row: line } = await open();
      shop.fake.fail('PUT', fault, 3);
      click(line(), 'quantity-increment');
      const other = shop.session.setQuantity(keys[1], 5);
      await until(() => part(line(), 'error'));
      await other;
      await until(() => field(line()).value === '1');
      expect(seen(line())).to.match(words);
      expect(part(lineOf(cart, '500 Gems'), 'error')).to.equal(null);
      expect(field(lineOf(cart, '500 Gems')).value).to.equal('5');
      if ('status' in fault) expect(seen(part(line(), 'error-trace'))).to.match(/[0-9a-f]{16}/);
      expect(shop.told('paynow-error').length).to.equal(1);
      expect(shop.told('paynow-error')[0]).to.include({ kind, operation: 'putLine', retryable: true });
      click(line(), 'retry');
      await until(() => !part(line(), 'error') && field(line()).value === '2');
      await until(() => shop.units(KEY) === 2);
    });

    it('asks four times at most for a failed edit and the read after it', async () => {
      const { shop, row: line } = await open();
      const { length } = shop.sent;
      shop.fake.fail('*', fault, Infinity);
      click(line(), 'quantity-increment');
      await until(() => part(line(), 'error'));
      await shop.settle();
      expect(shop.sent.slice(length).map(({ method }) => method)).to.deep.equal(['PUT', 'PUT', 'PUT', 'GET']);
      expect(seen(shop.cart))
        .to.match(words)
        .and.not.match(/Trying again/);
      expect(part(shop.cart, 'retry')).to.not.equal(null);
    });

    it('keeps an edit’s error through the reads that follow, until the next gesture on that line', async () => {
      const { shop, keys, row: line } = await open();
      shop.fake.fail('PUT', fault, 3);
      click(line(), 'quantity-increment');
      await until(() => part(line(), 'error'));
      await shop.session.refresh();
      await shop.session.setQuantity(keys[1], 4);
      expect(part(line(), 'error')).to.not.equal(null);
      click(line(), 'quantity-increment');
      await until(() => !part(line(), 'error'));
    });

    it('takes a lost edit that happened after all for done', async () => {
      const { shop, row: line } = await open();
      shop.fake.fail('PUT', { ...fault, after: true }, 3);
      click(line(), 'quantity-increment');
      await until(() => shop.told('paynow-quantity-changed').length || shop.told('paynow-error').length);
      await shop.settle();
      expect(field(line()).value).to.equal('2');
      expect(shop.told('paynow-error')).to.deep.equal([]);
    });

    it('says that an add failed, at its button, and that it can be tried again', async () => {
      const shop = new RecordedShop();
      await shop.open(html`<paynow-add-button product-id=${KEY}></paynow-add-button>`);
      shop.fake.fail('PUT', fault, 2);
      click(shop.add, 'button');
      await until(() => part(shop.add, 'error'));
      expect(seen(part(shop.add, 'error'))).to.match(words);
      expect(shop.told('paynow-error').length).to.equal(1);
      click(shop.add, 'button');
      await until(() => shop.told('paynow-added').length);
      expect(part(shop.add, 'error')).to.equal(null);
      expect(shop.units(KEY)).to.equal(1);
    });

    it('says that no checkout was made', async () => {
      const { shop } = await open();
      shop.fake.fail('POST', fault);
      click(shop.checkout, 'button');
      await until(() => part(shop.checkout, 'error'));
      expect(seen(shop.checkout)).to.match(words);
      expect(shop.told('paynow-error').map((error) => error.kind)).to.deep.equal([kind]);
      expect(part(shop.checkout, 'button')!.ariaDisabled).to.not.equal('true');
    });

    it('brings all lines back when the cart could not be cleared', async () => {
      const { shop, cart } = await open();
      cart.setAttribute('show-clear', '');
      await until(() => part(cart, 'clear'));
      shop.fake.fail('DELETE', fault);
      click(cart, 'clear');
      await until(() => /was not cleared/.test(seen(cart)));
      expect(linesOf(cart).length).to.equal(2);
      expect(shop.told('paynow-cleared')).to.deep.equal([]);
      expect(shop.told('paynow-error').length).to.equal(1);
    });

    it('says no longer that the cart could not be cleared when it is empty', async () => {
      const { shop, cart } = await open();
      shop.fake.fail('DELETE', fault);
      expect(await failure(shop.session.clear())).to.have.property('kind', kind);
      await until(() => /was not cleared/.test(seen(cart)));
      click(lineOf(cart, 'Crate Key'), 'remove');
      click(lineOf(cart, '500 Gems'), 'remove');
      await until(() => /Nothing here yet/.test(seen(cart)));
      await shop.settle();
      expect(seen(cart)).to.not.contain('not cleared');
    });
  });

describe('Faults: an answer that does not say whether it was done', () => {
  const long = { headers: { 'retry-after': '60' } };
  const ANSWERS = {
    'a 503 that asks for a longer wait than there is': [{ status: 503, after: true, ...long }],
    'a 408 that does': [{ status: 408, after: true, ...long }],
    'a 503, then a 429 that does': [
      { status: 503, after: true },
      { status: 429, ...long },
    ],
  };
  for (const [name, answers] of Object.entries(ANSWERS)) {
    const busy = async () => {
      noJitter();
      const page = await open();
      for (const answer of answers) page.shop.fake.fail('PUT', answer);
      return page;
    };

    it(`takes an edit that happened at its first attempt for done: ${name}`, async () => {
      const { shop, row } = await busy();
      click(row(), 'quantity-increment');
      await until(() => shop.told('paynow-quantity-changed').length || shop.told('paynow-error').length);
      await shop.settle();
      expect(field(row()).value).to.equal('2');
      expect(shop.told('paynow-error')).to.deep.equal([]);
    });

    it(`takes no units that came of such an edit for those of an add that was lost: ${name}`, async () => {
      const { shop, key } = await busy();
      shop.fake.fail('PUT', { network: true });
      const set = shop.session.setQuantity(key, 5);
      const added = failure<PayNowApiError>(shop.session.addLine({ product_id: KEY }));
      await set;
      expect(await added).to.have.property('uncertain', true);
      expect(shop.units(KEY)).to.equal(5);
    });
  }
});

describe('Faults: 429', () => {
  it('says that it is trying again, then shows the cart', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', SEED);
    const cart = await shop.openCart();
    shop.fake.fail('GET', { status: 429, headers: { 'retry-after': '1' } });
    const read = shop.session.refresh();
    await until(() => /busy, trying again/.test(seen(cart)));
    expect(seen(cart)).to.contain('Crate Key');
    await read;
    await until(() => !/busy/.test(seen(cart)));
  });

  it('says so to a shopper whose first cart is on its way', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', SEED);
    shop.fake.fail('GET', { status: 429, headers: { 'retry-after': '2' } });
    await shop.open(html`<paynow-cart></paynow-cart>`);
    await until(() => /busy/i.test(seen(shop.cart)), 'the shopper is told', 1500);
  });

  it('gives up as rate-limited', async () => {
    noJitter();
    const { shop, row } = await open();
    shop.fake.fail('PUT', { status: 429 }, 3);
    click(row(), 'quantity-increment');
    await until(() => part(row(), 'error'));
    expect(seen(row())).to.match(/busy/);
    expect(shop.told('paynow-error')[0]).to.include({ kind: 'rate-limited', status: 429 });
    expect(field(row()).value).to.equal('1');
  });
});

describe('Faults: other 4xx', () => {
  const body = {
    status: 422,
    code: 'limit_reached',
    message: 'Only <b>five</b> each.',
    trace_id: 'trace-422',
    errors: [
      { code: 'a', message: 'Too many keys.', path: 'quantity', validation: 'maximum' },
      { code: 'b', message: 'Ask the store.', path: ['quantity'], validation: 'other' },
    ],
  };

  it('shows the API’s message as text, and each of errors', async () => {
    const { shop, row } = await open();
    const reads = shop.reads;
    shop.fake.fail('PUT', { status: 422, body });
    click(row(), 'quantity-increment');
    await until(() => part(row(), 'error'));
    await shop.settle();
    const words = seen(part(row(), 'error'));
    expect(words).to.contain(body.message).and.contain('Too many keys.').and.contain('Ask the store.');
    expect(words).to.contain('trace-422');
    expect(part(row(), 'error')!.querySelector('b')).to.equal(null);
    expect(field(row()).value).to.equal('1');
    expect(shop.puts.length).to.equal(1);
    expect(shop.reads).to.equal(reads + 1);
    expect(shop.told('paynow-error')).to.have.length(1);
    expect(shop.told('paynow-error')[0]).to.deep.include({
      kind: 'api',
      status: 422,
      code: 'limit_reached',
      traceId: 'trace-422',
      errors: body.errors,
      retryable: false,
    });
  });

  it('never passes on a token that the API quotes', async () => {
    const { shop, row } = await open();
    const errors = [{ ...body.errors[0], message: 'Not for ann-token.' }];
    shop.fake.fail('PUT', { status: 422, body: { ...body, message: 'Customer ann-token has enough.', errors } });
    click(row(), 'quantity-increment');
    await until(() => part(row(), 'error'));
    await until(() => shop.told('paynow-error').length);
    expect(seen(part(row(), 'error'))).to.contain('has enough');
    expect(JSON.stringify([shop.told('paynow-error'), seen(part(row(), 'error'))])).to.not.contain('ann-token');
  });

  for (const [name, fault] of [
    [
      'escapes',
      { status: 422, text: '{"message":"no cart of ann\\u002dtoken","errors":[{"message":"ann\\u002dtoken"}]}' },
    ],
    ['says in place of a cart', { status: 200, text: '{"message":"no cart of ann-token"}' }],
  ] as const)
    it(`never passes on a token that the API ${name}`, async () => {
      const { shop } = await open();
      shop.fake.fail('GET', { ...fault, type: 'application/json' }, 2);
      const { message, errors } = (await failure<PayNowApiError>(shop.session.refresh()))!;
      expect(message).to.contain('no cart of');
      expect(JSON.stringify([message, errors, shop.told('paynow-error')])).to.not.contain('ann-token');
    });

  it('rolls back that edit alone', async () => {
    const { shop, cart, keys, row } = await open();
    shop.fake.fail('PUT', { status: 400 });
    const [refused] = await Promise.all([
      failure(shop.session.setQuantity(keys[0], 9)),
      shop.session.setQuantity(keys[1], 7),
    ]);
    expect(refused).to.have.property('kind', 'api');
    expect(field(row()).value).to.equal('1');
    expect(field(lineOf(cart, '500 Gems')).value).to.equal('7');
  });

  it('shows them at the add button', async () => {
    const { shop } = await open();
    const add = document.createElement('paynow-add-button');
    add.productId = KEY;
    shop.page.querySelector('div')!.append(add);
    shop.fake.fail('PUT', { status: 422, body });
    expect(await failure(add.add())).to.have.property('code', 'limit_reached');
    await until(() => seen(part(add, 'error')).includes('Too many keys.'));
    expect(seen(part(add, 'error'))).to.contain(body.message);
  });

  it('shows them at the checkout button', async () => {
    const { shop } = await open();
    shop.fake.fail('POST', { status: 422, body });
    click(shop.checkout, 'button');
    await until(() => seen(part(shop.checkout, 'error')).includes('Ask the store.'));
    expect(shop.told('paynow-error')).to.have.length(1);
  });

  it('shows a removed line again that could not be removed', async () => {
    const { shop, cart, row } = await open();
    shop.fake.fail('PUT', { status: 409 });
    click(row(), 'remove');
    await until(() => shop.told('paynow-error').length);
    await until(() => linesOf(cart).length === 2);
    expect(seen(row())).to.contain('Refused with 409.');
    expect(seen(cart)).to.not.contain('Crate Key removed');
    expect(shop.told('paynow-removed')).to.deep.equal([]);
  });
});

const UNREADABLE: [name: string, fault: Fault][] = [
  ['HTML', { text: '<!doctype html><h1>Hello</h1>' }],
  ['nothing', { text: '', type: 'application/json' }],
  ['cut JSON', { text: '{"store_id":"1","lines":[{"line_key":', type: 'application/json' }],
  ['another thing', { text: '{"ok":true}', type: 'application/json' }],
];
for (const [name, fault] of UNREADABLE)
  describe(`Faults: 200 with HTML, nothing, cut JSON (${name})`, () => {
    beforeEach(() => noJitter());

    it('reads once more', async () => {
      const { shop } = await open();
      shop.fake.fail('GET', fault);
      await shop.session.refresh();
      expect(shop.reads).to.equal(3);
    });

    it('keeps the last good cart, with a message, when that fails too', async () => {
      const { shop, cart } = await open();
      shop.fake.fail('GET', fault, 2);
      expect(await failure(shop.session.refresh())).to.have.property('kind', 'bad-response');
      await until(() => /could not be read/.test(seen(cart)));
      expect(shop.reads).to.equal(3);
      expect(seen(cart)).to.contain('Crate Key');
      expect(shop.told('paynow-error').map(({ kind }) => kind)).to.deep.equal(['bad-response']);
    });

    it('counts a write as done', async () => {
      const { shop, row } = await open();
      shop.fake.fail('PUT', { ...fault, after: true });
      click(row(), 'quantity-increment');
      await until(() => shop.told('paynow-quantity-changed').length);
      expect(shop.puts.length).to.equal(1);
      expect(shop.told('paynow-error')).to.deep.equal([]);
      shop.fake.fail('DELETE', { ...fault, after: true });
      await shop.session.clear();
      expect(shop.cart.count).to.equal(0);
    });

    it('makes no checkout of it, and sends it once', async () => {
      const { shop } = await open();
      shop.fake.fail('POST', fault);
      click(shop.checkout, 'button');
      await until(() => /could not be read/.test(seen(shop.checkout)));
      expect(shop.fake.count('POST')).to.equal(1);
      expect(shop.told('paynow-error').map(({ kind }) => kind)).to.deep.equal(['bad-response']);
    });
  });

describe('Faults: a bad line in a good cart', () => {
  const bad: [name: string, change: object | null][] = [
    ['a line that is null', null],
    ['no product', { product_id: undefined }],
    ['no price', { price: undefined, pricing: {} }],
    ['a price as text', { price: '4.99', pricing: { price_final: '4.99' } }],
    ['half a unit', { quantity: 0.5 }],
    ['options that are not options', { custom_variables: [null] }],
    ['options that are no list', { custom_variables: 'red' }],
  ];
  for (const [name, change] of bad)
    it(`leaves it out with a note, and the total stays: ${name}`, async () => {
      const { shop, cart } = await open();
      const good = JSON.parse(JSON.stringify(shop.fake.cart('ann-token'))) as { lines: object[]; total: number };
      const body = { ...good, lines: [change && { ...good.lines[0], ...change }, good.lines[1]], total: 12345 };
      shop.fake.fail('GET', { status: 200, body });
      await shop.session.refresh();
      await until(() => /1 item can.t be shown/.test(seen(cart)));
      expect(linesOf(cart).map((line) => seen(part(line, 'line-name')))).to.deep.equal(['500 Gems']);
      expect(seen(part(cart, 'total'))).to.equal('$123.45');
      expect(shop.told('paynow-error')).to.deep.equal([]);
      expect(cart.status).to.equal('ready');
    });

  it('shows the good lines of a cart with odd extras', async () => {
    const { shop, cart } = await open();
    const good = JSON.parse(JSON.stringify(shop.fake.cart('ann-token'))) as { lines: object[] };
    const odd = { image_url: 5, name: 7, slug: null, selected_gameserver: 'x', gift_to_customer: [], pricing: { price_final: 499, active_sale: 'x', vat_rate: 3 }, custom_variables: null }; // prettier-ignore
    shop.fake.fail('GET', { status: 200, body: { ...good, lines: [{ ...good.lines[0], ...odd }, good.lines[1]] } });
    await shop.session.refresh();
    await tasks();
    expect(linesOf(cart).length).to.equal(2);
    expect(seen(cart)).to.contain('500 Gems');
  });

  it('shows lines whose tax and options can’t be made text, without these', async () => {
    const { shop, cart } = await open();
    const good = JSON.parse(JSON.stringify(shop.fake.cart('ann-token'))) as { lines: { pricing: object }[] };
    const odd = { toString: 1 };
    for (const price of [odd, 'abc', true, 1.5]) {
      const [first, second] = good.lines as [object & { pricing: object }, object];
      const pricing = { ...first.pricing, vat_rate: { percentage: odd, vat_abbreviation: odd } };
      const custom_variables = [{ identifier: 'a', value: 'b', name: 'Size', selected_option: { name: 'XL', price } }];
      shop.fake.fail('GET', { status: 200, body: { ...good, lines: [{ ...first, pricing, custom_variables }, second], total: 777 } }); // prettier-ignore
      await shop.session.refresh();
      await until(() => seen(cart).includes('Size : XL'));
      expect(seen(part(cart, 'line-variable'))).to.equal('Size : XL');
      expect([seen(part(cart, 'total')), seen(part(cart, 'tax-note'))]).to.deep.equal(['$7.77', 'Tax is confirmed at checkout.']); // prettier-ignore
      shop.fake.fail('GET', { status: 200, body: { ...good, total: 888 } });
      await shop.session.refresh();
      await until(() => seen(part(cart, 'total')) === '$8.88');
    }
  });

  it('takes a cart whose currency can’t be made text for none', async () => {
    const { shop } = await open();
    const good = JSON.parse(JSON.stringify(shop.fake.cart('ann-token'))) as object;
    shop.fake.fail('GET', { status: 200, body: { ...good, currency: { toString: 1 } } }, 2);
    expect(await failure(shop.session.refresh())).to.include({ name: 'PayNowApiError', kind: 'bad-response' });
  });
});

describe('Faults: never lost', () => {
  it('keeps a typed quantity that is none, with a message, and sends nothing', async () => {
    const { shop, row } = await open();
    type(row(), '2x');
    await until(() => /2x/.test(seen(row())));
    expect(field(row()).value).to.equal('2x');
    await shop.session.refresh();
    expect(field(row()).value).to.equal('2x');
    expect(shop.puts).to.deep.equal([]);
  });

  it('keeps what is being typed while the cart is read', async () => {
    const { shop, row } = await open();
    field(row()).focus();
    field(row()).value = '17';
    field(row()).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    shop.fake.seed('ann-token', [{ product_id: KEY, quantity: 3 }, SEED[1]!]);
    await shop.session.refresh();
    await tasks();
    expect(field(row()).value).to.equal('17');
    expect(shop.cart.shadowRoot!.activeElement).to.equal(field(row()));
  });

  it('keeps focus in the field when its edit fails', async () => {
    const { shop, row } = await open();
    shop.fake.fail('PUT', { status: 422 });
    field(row()).focus();
    type(row(), '4');
    await until(() => part(row(), 'error'));
    await shop.settle();
    expect(shop.cart.shadowRoot!.activeElement).to.equal(field(row()));
  });

  it('retries with the quantity that was asked for', async () => {
    const { shop, row } = await open();
    shop.fake.fail('PUT', { status: 422 });
    type(row(), '14');
    await until(() => part(row(), 'retry'));
    click(row(), 'retry');
    await until(() => shop.units(KEY) === 14);
  });

  it('keeps the trace id of a failed edit through a read', async () => {
    noJitter();
    const { shop, row } = await open();
    shop.fake.fail('PUT', { status: 500 }, 3);
    click(row(), 'quantity-increment');
    await until(() => part(row(), 'error-trace'));
    const trace = seen(part(row(), 'error-trace'));
    await shop.session.refresh();
    expect(seen(part(row(), 'error-trace'))).to.equal(trace);
  });

  it('lets an add fail without touching the lines', async () => {
    const { shop, cart } = await open();
    const error = await failure<PayNowApiError>(shop.session.addLine({ product_id: DRAGON }));
    expect(error).to.include({ kind: 'api', status: 400 });
    expect(linesOf(cart).length).to.equal(2);
    await shop.session.addLine({ product_id: POTION });
    expect(cart.count).to.equal(4);
  });
});
