import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/index.js';
import { PayNowApiError, type Cart, type PaynowCart } from '../../src/index.js';
import { createFakeStorefront } from '../../src/testing/index.js';
import { FastClock } from '../support/clock.js';
import { DRAGON, KEY, POTION } from '../support/products.js';
import { stub } from '../support/stubs.js';
import { howToRepeat, search } from './settings.js';

const ORIGIN = 'https://parsing.paynow.test';

const fake = createFakeStorefront();
fake.seed('ann-token', [
  { product_id: KEY, quantity: 2 },
  { product_id: POTION, quantity: 1 },
  { product_id: DRAGON, custom_variables: { colour: 'frost', name_tag: 'Ash', size: '3' } },
]);
const GOOD = JSON.stringify(fake.cart('ann-token'));

/** A change of a JSON value: walks to a place and puts something there, or takes it away. */
interface Change {
  path: number[];
  /** JSON text; undefined takes the place away. */
  put: string | undefined;
}

const odd = fc.constantFrom(
  ...['null', '0', '-1', '1e400', '1.5', '9007199254740993', '-9223372036854775809', '""', '"\\u0000123"', '[]', '{}'],
  ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":1}}', '"javascript:alert(1)"', '"<b>"', 'true'],
);
const text = fc.oneof(odd, fc.json({ maxDepth: 3 }));
const change: fc.Arbitrary<Change> = fc.record({
  path: fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }),
  put: fc.option(text, { nil: undefined, freq: 5 }),
});

function changed(cart: string, changes: readonly Change[]): string {
  const root = JSON.parse(cart) as object;
  const raw: string[] = [];
  for (const { path, put } of changes) {
    let at = root as Record<string, unknown>;
    for (const [depth, index] of path.entries()) {
      const keys = Object.keys(at);
      if (!keys.length) break;
      const key = keys[index % keys.length]!;
      const next = at[key];
      if (depth < path.length - 1 && typeof next === 'object' && next) at = next as typeof at;
      else {
        if (put === undefined) delete at[key];
        else at[key] = `\u0001${raw.push(put) - 1}`;
        break;
      }
    }
  }
  // put in as text, so that a number beyond 2^53 arrives as it was written
  return JSON.stringify(root).replace(/"\\u0001(\d+)"/g, (_all, index: number) => raw[index]!);
}

const answer = fc.oneof(
  { weight: 5, arbitrary: fc.array(change, { minLength: 1, maxLength: 4 }).map((all) => changed(GOOD, all)) },
  { weight: 3, arbitrary: text },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.nat(GOOD.length).map((length) => GOOD.slice(0, length)) },
);

const wellFormed = ({ lines, total, currency, customer_id, omittedLines = 0 }: Cart, text: string) => {
  expect(typeof total === 'bigint' || Number.isSafeInteger(total), 'total').to.equal(true);
  expect(currency).to.match(/^[a-z]{3}$/);
  expect(customer_id).to.be.a('string');
  expect(lines.length + omittedLines).to.equal((JSON.parse(text) as Cart).lines.length);
  expect(new Set(lines.map(({ line_key }) => line_key)).size, 'line keys').to.equal(lines.length);
  for (const line of lines) {
    expect(line.product_id).to.be.a('string');
    expect(Number.isSafeInteger(line.quantity) && line.quantity > 0, 'quantity').to.equal(true);
    expect(typeof line.price === 'bigint' || Number.isSafeInteger(line.price), 'price').to.equal(true);
  }
};

describe('Orderings: any JSON as a cart', () => {
  it('throws nothing, and never blanks the last good cart', async function () {
    this.timeout(60_000);
    const parameters = search<[string]>(1000);
    const clock = new FastClock();
    const real = window.fetch.bind(window);
    let body = GOOD;
    stub(window, 'fetch', (input: string | URL, init?: RequestInit) => {
      if (!String(input).startsWith(ORIGIN)) return real(input, init);
      const response = new Response(body, { headers: { 'content-type': 'application/json' } });
      const text = body;
      Object.defineProperty(response, 'text', { value: () => Promise.resolve(text) });
      return Promise.resolve(response);
    });
    clock.install();
    const thrown: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent) => {
      event.preventDefault();
      thrown.push('reason' in event ? event.reason : event.error);
    };
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);

    const element: PaynowCart = document.createElement('paynow-cart');
    element.setAttribute('api-base', ORIGIN);
    element.setAttribute('token', 'ann-token');
    const page = document.body.appendChild(document.createElement('div'));
    page.append(element);
    await clock.pass();
    // in no order: a line keeps the place at which it was shown, and one that was left out comes back last
    const shown = () =>
      [...element.shadowRoot!.querySelectorAll('[part~=line]')]
        .map((row) => row.textContent.replace(/\s+/g, ' ').trim())
        .sort();
    const read = async (text: string) => {
      body = text;
      const reading = element.session!.refresh().catch((error: unknown) => error);
      await clock.pass();
      await element.updateComplete;
      return reading;
    };
    const good = shown();
    expect(good).to.have.length(3);

    const found = await fc.check(
      fc.asyncProperty(answer, async (text) => {
        const before = element.cart;
        const came = await read(text);
        if (came instanceof Error) {
          expect(came).to.be.instanceOf(PayNowApiError).with.property('kind', 'bad-response');
          expect(element.cart, 'the last good cart').to.equal(before);
          expect(shown(), 'what is shown').to.deep.equal(good);
        } else {
          wellFormed(came as Cart, text);
          expect(shown().length, 'lines').to.equal((came as Cart).lines.length);
        }
        expect(await read(GOOD)).not.to.be.instanceOf(Error);
        expect(shown(), 'the good cart, read again').to.deep.equal(good);
        expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
        expect(thrown.splice(0), 'thrown').to.deep.equal([]);
      }),
      parameters,
    );
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    page.remove();
    await clock.pass();
    if (!found.failed) return;
    const { errorInstance, counterexample, counterexamplePath: path, seed } = found;
    throw new Error(`${(errorInstance as Error).message}\n\n${counterexample?.[0]}\n${howToRepeat({ seed, path })}`);
  });
});
