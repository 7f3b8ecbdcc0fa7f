import { expect, html } from '@open-wc/testing';
import fc from 'fast-check';
import type { LineInput, PayNowApiError, Snapshot } from '../../src/index.js';
import { CART } from '../support/ask.js';
import { FastClock } from '../support/clock.js';
import { GEMS, KEY, POTION } from '../support/products.js';
import { click, field, lineOf, seen, RecordedShop } from '../support/recorded-shop.js';
import { failure, noJitter, stub, tasks, until } from '../support/stubs.js';

const SEED = [{ product_id: KEY }, { product_id: GEMS, quantity: 2 }, { product_id: POTION, quantity: 3 }];

async function open(latency: RecordedShop['fake']['latency'] = 0) {
  const shop = new RecordedShop();
  shop.fake.seed('ann-token', SEED);
  const cart = await shop.openCart();
  shop.fake.latency = latency;
  const keys = cart.cart!.lines.map(({ line_key }) => line_key) as [string, string, string];
  return { shop, cart, keys, key: keys[0], row: () => lineOf(cart, 'Crate Key') };
}

/** Every quantity that was shown of a product, one after the other. */
function watch(shop: RecordedShop, productId: string): number[] {
  const shown: number[] = [];
  const look = ({ lines }: Snapshot) => {
    const units = lines.find(({ line }) => line.product_id === productId)?.quantity ?? 0;
    if (shown.at(-1) !== units) shown.push(units);
  };
  look(shop.session.snapshot);
  shop.session.subscribe(look);
  return shown;
}

describe('Requests 7: one write at a time', () => {
  it('has one write in flight for a session', async () => {
    const { shop, keys } = await open(15);
    await Promise.all([
      shop.session.setQuantity(keys[0], 4),
      shop.session.addLine({ product_id: GEMS }),
      shop.session.removeLine(keys[2]),
      shop.session.addLine({ product_id: KEY, quantity: 2 }),
      shop.session.checkout(),
    ]);
    expect(shop.overlaps()).to.deep.equal([]);
    expect([shop.units(KEY), shop.units(GEMS), shop.units(POTION)]).to.deep.equal([6, 3, 0]);
  });

  it('costs three PUTs at most, and one read, for ten fast clicks', async () => {
    const { shop, cart, row } = await open(20);
    const reads = shop.reads;
    for (let i = 0; i < 10; i++) click(row(), 'quantity-increment');
    await until(() => field(row()).value === '11');
    await until(() => cart.status === 'ready');
    await shop.settle();
    expect(shop.puts.length).to.be.within(1, 3);
    expect(shop.puts.at(-1)!.url.searchParams.get('quantity')).to.equal('11');
    expect(shop.reads - reads).to.equal(1);
    expect(shop.overlaps()).to.deep.equal([]);
    expect(shop.units(KEY)).to.equal(11);
    expect(shop.violations()).to.deep.equal([]);
  });

  it('costs three PUTs at most for clicks a moment apart, however fast the API', async () => {
    const { shop, cart, row } = await open();
    for (let i = 0; i < 10; i++) {
      click(row(), 'quantity-increment');
      await tasks(4);
    }
    await until(() => cart.status === 'ready' && shop.units(KEY) === 11);
    await shop.settle();
    expect(shop.puts.length).to.be.within(1, 3);
  });

  it('tells of ten fast clicks once, with the first previous and the last quantity', async () => {
    const { shop, row } = await open(20);
    for (let i = 0; i < 10; i++) click(row(), 'quantity-increment');
    await until(() => shop.told('paynow-quantity-changed').length);
    await shop.settle();
    const told = shop.told('paynow-quantity-changed');
    expect(told.length).to.equal(1);
    expect(told[0]).to.include({ previous: 1, quantity: 11 });
    expect(told[0]!.cart).to.equal(shop.cart.cart);
    expect(shop.told('paynow-error')).to.deep.equal([]);
  });

  it('sends a removal at once, whatever still waited for a further click', async () => {
    const { shop, key } = await open();
    const clock = new FastClock();
    clock.install();
    for (const quantity of [2, 3, 0]) {
      void shop.session.setQuantity(key, quantity);
      await clock.pass(20);
    }
    expect([shop.puts.length, shop.units(KEY)]).to.deep.equal([2, 0]);
    await clock.pass();
    expect(shop.puts.length).to.equal(2);
  });

  it('shows a click at once', async () => {
    const { shop, cart, row } = await open(100);
    click(row(), 'quantity-increment');
    await cart.updateComplete;
    expect(field(row()).value).to.equal('2');
    expect(cart.count).to.equal(7);
    expect(cart.status).to.equal('updating');
    await shop.settle();
  });

  it('settles merged promises together, after the cart was read', async () => {
    const { shop, key } = await open(10);
    const settled: number[] = [];
    const ask = (n: number) =>
      shop.session.setQuantity(key, n).then((outcome) => {
        settled.push(n);
        expect(shop.session.snapshot.cart!.lines[0]!.quantity).to.equal(5);
        return outcome;
      });
    const outcomes = await Promise.all([ask(3), ask(4), ask(5)]);
    expect(settled).to.deep.equal([3, 4, 5]);
    expect(new Set(outcomes).size).to.equal(1);
  });

  it('reads the cart once when the queue is empty, not after each write', async () => {
    const { shop, keys } = await open(5);
    await Promise.all([
      shop.session.setQuantity(keys[0], 2),
      shop.session.setQuantity(keys[1], 3),
      shop.session.setQuantity(keys[2], 4),
    ]);
    await shop.settle();
    expect(shop.sent.map(({ method }) => method)).to.deep.equal(['GET', 'PUT', 'PUT', 'PUT', 'GET']);
  });

  it('keeps an edit shown until that read has come', async () => {
    const { shop, key } = await open(15);
    const shown = watch(shop, KEY);
    await shop.session.setQuantity(key, 9);
    expect(shown).to.deep.equal([1, 9]);
  });

  it('keeps an edit shown while another line is written', async () => {
    const { shop, keys } = await open(10);
    const shown = watch(shop, KEY);
    const first = shop.session.setQuantity(keys[0], 5);
    await until(() => shop.puts.length === 1);
    await Promise.all([first, shop.session.setQuantity(keys[1], 6), shop.session.removeLine(keys[2])]);
    expect(shown).to.deep.equal([1, 5]);
  });

  it('keeps an edit shown when the read after it fails', async () => {
    noJitter();
    const { shop, key, row } = await open();
    shop.fake.fail('GET', { status: 500 }, 3);
    await shop.session.setQuantity(key, 5).catch(() => {});
    await shop.settle();
    expect(field(row()).value).to.equal('5');
    expect(seen(shop.cart)).to.contain('as last seen');
    await shop.session.refresh();
    expect(field(row()).value).to.equal('5');
  });

  it('shows what is so, once it is known, where an edit was taken for done and has changed nothing', async () => {
    noJitter();
    const { shop, key } = await open();
    const shown = watch(shop, KEY);
    shop.fake.fail('PUT', { status: 204 });
    shop.fake.fail('GET', { status: 404 });
    await shop.session.setQuantity(key, 5);
    expect(shown).to.deep.equal([1, 5]);
    await shop.session.refresh();
    expect(shown).to.deep.equal([1, 5, 1]);
  });

  it('throws a read away that began before a write', async () => {
    const { shop, key } = await open();
    shop.deaf = true;
    const shown = watch(shop, KEY);
    shop.fake.fail('GET', { delay: 60 });
    const read = shop.session.refresh();
    await until(() => shop.reads === 2);
    await shop.session.setQuantity(key, 8);
    await read;
    await shop.settle();
    expect(shown).to.deep.equal([1, 8]);
  });

  it('changes there and back again without a write, or with the last word right', async () => {
    const { shop, key } = await open(10);
    await Promise.all([shop.session.setQuantity(key, 2), shop.session.setQuantity(key, 1)]);
    await shop.settle();
    expect(shop.units(KEY)).to.equal(1);
    expect(shop.cart.count).to.equal(6);
  });

  it('checks out after the edits before it', async () => {
    const { shop, key } = await open(10);
    const edits = [shop.session.setQuantity(key, 3), shop.session.addLine({ product_id: KEY, quantity: 2 })];
    await shop.session.checkout();
    expect(shop.fake.checkouts[0]!.lines[0]!.quantity).to.equal(5);
    await Promise.all(edits);
  });

  it('checks out after an edit before it that goes on being changed', async () => {
    const { shop, key } = await open();
    const clock = new FastClock();
    clock.install();
    const edits = [shop.session.setQuantity(key, 2)];
    await clock.pass(50);
    // waits for what comes next
    edits.push(shop.session.setQuantity(key, 3));
    const made = shop.session.checkout();
    await clock.pass(50);
    edits.push(shop.session.setQuantity(key, 4));
    await clock.pass();
    await Promise.all([...edits, made]);
    expect(shop.fake.checkouts[0]!.lines.map(({ quantity }) => quantity)).to.deep.equal([4, 2, 3]);
    expect(shop.puts.length).to.equal(2);
  });

  it('does not check out what the shopper did not see, when an edit before it failed', async () => {
    const { shop, key } = await open(10);
    shop.fake.fail('PUT', { status: 422 });
    const edit = failure<PayNowApiError>(shop.session.setQuantity(key, 3));
    const refused = (await failure<PayNowApiError>(shop.session.checkout()))!;
    const { status, message, traceId } = (await edit)!;
    expect([status, refused.operation]).to.deep.equal([422, 'createCartCheckout']);
    expect(traceId).to.be.a('string');
    expect(refused).to.include({ status, message, traceId });
    expect(shop.fake.checkouts).to.deep.equal([]);
  });

  it('does not check out where it was the second of the edits before it that failed', async () => {
    const { shop, key } = await open(10);
    const edits = [shop.session.setQuantity(key, 3), failure(shop.session.addLine({ product_id: '1' }))];
    expect(await failure(shop.session.checkout())).to.include({ operation: 'createCartCheckout', kind: 'api' });
    await Promise.all(edits);
    expect(shop.fake.checkouts).to.deep.equal([]);
  });

  it('does not check out where an edit before it failed by the time the cart was read in another currency', async () => {
    const { shop, cart } = await open(10);
    shop.store.currency = 'eur';
    await shop.store.updateComplete;
    expect(cart.session!.snapshot.cart).to.equal(null);
    const edit = failure(cart.session!.addLine({ product_id: '1' }));
    expect(await failure(cart.session!.checkout())).to.include({ operation: 'createCartCheckout', kind: 'api' });
    await edit;
    expect(shop.fake.checkouts).to.deep.equal([]);
  });

  it('checks out no lines that are none, and says so as it says all', async () => {
    const { shop } = await open(10);
    for (const lines of [undefined, null, []] as unknown as LineInput[][])
      expect(await failure(shop.session.checkoutLines(lines))).to.have.property('kind', 'config');
    expect(shop.fake.checkouts).to.deep.equal([]);
  });

  it('tells whoever listens to the session what came of a checkout', async () => {
    const { shop } = await open(10);
    const told: unknown[] = [];
    shop.session.on('paynow-checkout-created', ({ id }) => told.push(id));
    shop.session.on('paynow-error', ({ operation, status }) => told.push(operation, status));
    const { id } = await shop.session.checkout();
    shop.fake.fail('POST', { status: 422 });
    await failure(shop.session.checkout());
    expect(told).to.deep.equal([id, 'createCartCheckout', 422]);
  });

  it('checks out lines as they were when they were given, behind an edit, too', async () => {
    const { shop, key } = await open(10);
    const edit = shop.session.setQuantity(key, 3);
    const lines = [{ product_id: KEY, quantity: 2 }];
    const made = shop.session.checkoutLines(lines);
    lines[0]!.quantity = 9;
    lines.push({ product_id: GEMS, quantity: 1 });
    await Promise.all([edit, made]);
    expect(shop.fake.checkouts[0]!.lines.map(({ quantity }) => quantity)).to.deep.equal([2]);
  });

  it('tells other tabs of what was written, and minds nothing where the page can tell them no more', async () => {
    const { shop, key } = await open();
    let heard = 0;
    const other = new BroadcastChannel('paynow-elements');
    other.onmessage = () => heard++;
    await shop.session.setQuantity(key, 2);
    await until(() => heard === 1);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await shop.session.setQuantity(key, 3);
    expect([shop.session.snapshot.status, shop.units(KEY)]).to.deep.equal(['ready', 3]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await shop.session.setQuantity(key, 4);
    await until(() => heard === 2);
    other.close();
  });

  it('reads nothing because the page is shown for the first time', async () => {
    const { shop } = await open();
    dispatchEvent(new PageTransitionEvent('pageshow'));
    await shop.settle();
    expect(shop.fake.count(`GET ${CART}`)).to.equal(1);
  });

  it('tells a cart with another token of the same customer of what was written', async () => {
    const shop = new RecordedShop({ latency: 5 });
    shop.fake.seed('ann-token', SEED);
    const [ann] = shop.fake.customers.filter(({ token }) => token === 'ann-token');
    shop.fake.customers.push({ ...ann!, token: 'second-token' });
    stub(window, 'fetch', shop.fetch);
    await shop.open(html`
      <paynow-cart></paynow-cart>
      <paynow-add-button product-id=${KEY} .token=${'second-token'} .apiBase=${shop.apiBase}></paynow-add-button>
    `);
    await until(() => shop.cart.count === 6);
    await shop.add.add();
    await until(() => shop.cart.count === 7);
  });

  it('queues the writes of one customer in two currencies together, and tells each of changes', async () => {
    const shop = new RecordedShop({ latency: 10 });
    shop.fake.seed('ann-token', SEED);
    await shop.open(html`<paynow-cart></paynow-cart><paynow-cart currency="eur"></paynow-cart>`);
    const [usd, eur] = shop.page.querySelectorAll('paynow-cart');
    await until(() => usd!.status === 'ready' && eur!.status === 'ready');
    expect(usd!.session).to.not.equal(eur!.session);
    const [first, second] = usd!.cart!.lines;
    await Promise.all([
      usd!.session!.setQuantity(first!.line_key, 5),
      eur!.session!.setQuantity(second!.line_key, 6),
      usd!.session!.addLine({ product_id: POTION }),
    ]);
    await until(() => usd!.count === 15 && eur!.count === 15);
    expect(shop.overlaps()).to.deep.equal([]);
    expect([usd!.cart!.currency, eur!.cart!.currency]).to.deep.equal(['usd', 'eur']);
    await shop.settle();
    expect(shop.reads).to.equal(4);
  });

  it('ends as the shopper meant it, whatever the edits and their pace', async () => {
    const edit = fc.record({ line: fc.nat(2), quantity: fc.integer({ min: 0, max: 9 }), pause: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), fc.array(fc.nat(8)), async (edits, delays) => {
        let asked = 0;
        const { shop, cart, keys } = await open(() => delays[asked++ % (delays.length || 1)] ?? 0);
        shop.deaf = true;
        const wanted = [1, 2, 3];
        for (const { line, quantity, pause } of edits) {
          wanted[line] = quantity;
          // a removed line has left the cart once that was read: then there is nothing to set
          if (!shop.session.snapshot.lines.some(({ key }) => key === keys[line])) wanted[line] = 0;
          else void failure(shop.session.setQuantity(keys[line]!, quantity));
          await tasks(pause);
        }
        await until(() => shop.session.snapshot.status === 'ready');
        await shop.settle();
        const shown = shop.session.snapshot.cart!.lines.map((line) => [line.line_key, line.quantity]);
        const kept = shop.fake.cart('ann-token').lines.map((line) => [line.line_key, line.quantity]);
        expect(shown).to.deep.equal(kept);
        const units = [KEY, GEMS, POTION].map((id) => shop.units(id));
        expect(units).to.deep.equal(wanted);
        expect(shop.overlaps()).to.deep.equal([]);
        cart.remove();
        shop.store.remove();
      }),
      { numRuns: 15 },
    );
  });
});

describe('Requests 8: no answer brings back what was', () => {
  it('never shows an older cart when answers come in odd order', async () => {
    const { shop } = await open();
    shop.deaf = true;
    const shown = watch(shop, KEY);
    const late = [80, 60, 40, 20];
    shop.fake.latency = (request) => (request.method === 'GET' ? (late.shift() ?? 0) : 0);
    for (const quantity of [2, 3, 4]) {
      void shop.session.refresh().catch(() => {});
      await tasks();
      shop.fake.seed('ann-token', [{ product_id: KEY, quantity }]);
    }
    await shop.session.refresh();
    await shop.settle();
    expect(shown).to.deep.equal([...shown].sort());
    expect(shown.at(-1)).to.equal(4);
  });

  it('never brings back a removed line', async () => {
    const { shop, key, row } = await open();
    shop.deaf = true;
    const shown = watch(shop, KEY);
    shop.fake.fail('GET', { delay: 80 });
    void shop.session.refresh().catch(() => {});
    await until(() => shop.reads === 2);
    click(row(), 'remove');
    await until(() => shop.told('paynow-removed').length);
    await shop.settle();
    expect(shown).to.deep.equal([1, 0]);
    expect(shop.session.snapshot.cart!.lines.some(({ line_key }) => line_key === key)).to.equal(false);
    expect(seen(shop.cart)).to.contain('Crate Key removed');
  });

  it('never shows another customer’s cart that comes late', async () => {
    const { shop } = await open();
    shop.deaf = true;
    shop.fake.seed('bob-token', [{ product_id: POTION }]);
    shop.fake.fail('GET', { delay: 80 });
    void shop.session.refresh().catch(() => {});
    await until(() => shop.reads === 2);
    shop.store.token = 'bob-token';
    await until(() => seen(shop.cart).includes('Swiftness Potion') && !seen(shop.cart).includes('Crate Key'));
    await shop.settle();
    expect(seen(shop.cart)).to.not.contain('Crate Key');
    expect(shop.cart.cart!.customer_id).to.equal('411486491630371002');
  });

  it('never shows a cart that was read before another tab’s change', async () => {
    const { shop } = await open();
    shop.deaf = true;
    shop.fake.fail('GET', { delay: 80 });
    const first = shop.session.refresh();
    await until(() => shop.reads === 2);
    shop.fake.seed('ann-token', [{ product_id: KEY, quantity: 7 }]);
    const shown = watch(shop, KEY);
    await Promise.all([first, shop.session.refresh()]);
    await shop.settle();
    expect(shown.at(-1)).to.equal(7);
    expect(shop.fake.count(`GET ${CART}`)).to.be.at.most(3);
  });

  it('shows the same snapshot to all who listen, and never changes one in place', async () => {
    const { shop, key } = await open();
    const before = shop.session.snapshot;
    const copy = JSON.stringify(before);
    const [a, b]: Snapshot[][] = [[], []];
    const undo = shop.session.subscribe((snapshot) => a!.push(snapshot));
    shop.session.subscribe((snapshot) => b!.push(snapshot));
    await shop.session.setQuantity(key, 2);
    expect(a).to.deep.equal(b);
    expect(JSON.stringify(before)).to.equal(copy);
    undo();
    const count = a!.length;
    await shop.session.refresh();
    expect(a!.length).to.equal(count);
  });

  it('shows no failure of a line any more from the next gesture on it', async () => {
    const { shop, key } = await open();
    const row = () => shop.session.snapshot.lines[0]!;
    shop.fake.fail('PUT', { status: 422 });
    await failure(shop.session.setQuantity(key, 3));
    expect([row().quantity, row().wanted, row().error?.status]).to.deep.equal([1, 3, 422]);
    const next = shop.session.setQuantity(key, 4);
    expect([row().quantity, row().pending, row().wanted, row().error]).to.deep.equal([4, true, undefined, undefined]);
    await next;
    expect([row().quantity, row().pending, row().error]).to.deep.equal([4, false, undefined]);
  });

  it('shows nothing any more of what came of single lines before all were cleared', async () => {
    const { shop, keys } = await open();
    shop.fake.fail('PUT', { status: 422 });
    await failure(shop.session.setQuantity(keys[0], 9));
    await shop.session.removeLine(keys[1]);
    await shop.session.clear();
    const { status, error } = shop.session.snapshot;
    expect([status, error]).to.deep.equal(['ready', null]);
    await shop.session.undo();
    expect(shop.session.snapshot.lines.map(({ line }) => line.product_id)).to.deep.equal([KEY, POTION]);
  });

  it('shows nothing under way any more where a line was changed and changed back', async () => {
    const { shop, key } = await open();
    await Promise.all([shop.session.setQuantity(key, 2), shop.session.setQuantity(key, 1)]);
    expect(shop.session.snapshot.lines.map(({ pending }) => pending)).to.deep.equal([false, false, false]);
  });

  it('shows nothing under way any more where a line was removed, and can be brought back', async () => {
    const { shop, key } = await open();
    await shop.session.removeLine(key);
    const [row] = shop.session.snapshot.lines;
    expect([row!.quantity, row!.pending]).to.deep.equal([0, false]);
  });

  it('shows no failure of an add, which its button tells of', async () => {
    const { shop } = await open();
    shop.fake.fail('PUT', { status: 422 });
    await failure(shop.session.addLine({ product_id: KEY }));
    const { status, error, lines } = shop.session.snapshot;
    expect([status, error, lines[0]!.error]).to.deep.equal(['ready', null, undefined]);
  });

  it('shows why the cart can’t be read rather than why an edit failed', async () => {
    const { shop, key } = await open();
    shop.fake.fail('PUT', { status: 422 });
    await failure(shop.session.setQuantity(key, 3));
    shop.fake.fail('GET', { status: 404 });
    await failure(shop.session.refresh());
    expect([shop.session.snapshot.error?.status, shop.session.snapshot.lines[0]!.error?.status]).to.deep.equal([
      404, 422,
    ]);
  });

  it('shows the last of several failures, and each at its line', async () => {
    const { shop, keys } = await open();
    shop.fake.fail('PUT', { status: 422 });
    shop.fake.fail('PUT', { status: 403 });
    await Promise.all(keys.slice(0, 2).map((key) => failure(shop.session.setQuantity(key, 9))));
    const { error, lines } = shop.session.snapshot;
    expect([error?.status, ...lines.map((line) => line.error?.status)]).to.deep.equal([403, 422, 403, undefined]);
  });

  it('shows all that comes with a line, that it did not have before too', async () => {
    const { shop } = await open();
    const body = JSON.parse(JSON.stringify(shop.fake.cart('ann-token'))) as { lines: Record<string, unknown>[] };
    body.lines[1]!['note'] = 'New';
    shop.fake.fail('GET', { status: 200, body });
    await shop.session.refresh();
    expect(shop.session.snapshot.lines[1]!.line).to.have.property('note', 'New');
  });

  it('keeps what it shows of the lines that are as they were', async () => {
    const { shop, key } = await open();
    const { cart, lines } = shop.session.snapshot;
    await shop.session.setQuantity(key, 5);
    const { cart: now, lines: after } = shop.session.snapshot;
    const isKept = (index: number) => [now!.lines[index] === cart!.lines[index], after[index] === lines[index]];
    expect([0, 1, 2].map(isKept)).to.deep.equal([[false, false], [true, true], [true, true]]); // prettier-ignore
  });

  it('says what is on its way', async () => {
    const { shop, key } = await open();
    const pending = () =>
      shop.session.snapshot.pending.map(({ type, productId, quantity }) => [type, productId, quantity]);
    const edits = [shop.session.setQuantity(key, 3), shop.session.addLine({ product_id: GEMS, quantity: 2 })];
    expect(pending()).to.deep.equal([['set', KEY, 3], ['add', GEMS, 2]]); // prettier-ignore
    edits.push(shop.session.clear());
    expect(pending()[2]).to.deep.equal(['clear', undefined, 0]);
    const { count, status, cleared } = shop.session.snapshot;
    expect([count, status, cleared]).to.deep.equal([0, 'updating', true]);
    await Promise.all(edits);
    expect([pending(), shop.session.snapshot.status]).to.deep.equal([[], 'ready']);
  });

  it('offers back what was cleared, where that is something, and was done', async () => {
    const { shop } = await open();
    shop.fake.fail('DELETE', { status: 422 });
    await failure(shop.session.clear());
    expect([shop.session.snapshot.cleared, shop.session.snapshot.clearError?.status]).to.deep.equal([false, 422]);
    await shop.session.clear();
    expect([shop.session.snapshot.cleared, shop.session.snapshot.clearError]).to.deep.equal([true, undefined]);
    await shop.session.clear();
    expect(shop.session.snapshot.cleared).to.equal(false);
  });
});
