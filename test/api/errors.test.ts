import { expect } from '@open-wc/testing';
import { CartSession } from '../../src/api/cart-session.js';
import { WriteQueue } from '../../src/api/write-queue.js';
import { createClient, type ErrorKind, PayNowApiError } from '../../src/index.js';
import { KEY } from '../support/products.js';
import { jsonAnswer, recorder } from '../support/recorder.js';
import { failure, noJitter } from '../support/stubs.js';

const apiBase = 'https://secret-host.paynow.test/prefix';
const ask = async (answer: () => Response | Promise<Response>) => {
  const record = recorder(answer);
  const ann = createClient({ apiBase, token: 'ann-token', fetch: record.fetch });
  const error = (await failure<PayNowApiError>(ann.createCartCheckout()))!;
  expect(error).to.be.an.instanceOf(PayNowApiError);
  return { error, count: record.asked.length };
};

describe('client: errors', () => {
  const kinds: [status: number, kind: ErrorKind, retryable: boolean][] = [
    [400, 'api', false],
    [401, 'token', false],
    [403, 'api', false],
    [404, 'api', false],
    [408, 'server', true],
    [409, 'api', false],
    [410, 'api', false],
    [422, 'api', false],
    [429, 'rate-limited', true],
    [500, 'server', true],
    [502, 'server', true],
    [503, 'server', true],
    [504, 'server', true],
  ];
  it('leaves out the token of what the API says, but no part of a word for a token that is one', async () => {
    for (const [token, message, told] of [
      ['ann-token', 'ann-token may not.', '••• may not.'],
      ['ann', 'This cannot be added.', 'This cannot be added.'],
    ] as const) {
      const record = recorder(() => jsonAnswer({ message, code: 'cannot' }, 422));
      const ann = createClient({ apiBase, token, fetch: record.fetch });
      const error = await failure<PayNowApiError>(ann.createCartCheckout());
      expect(error).to.include({ message: told, code: 'cannot' });
    }
  });

  for (const [status, kind, retryable] of kinds)
    it(`calls a ${status} ${kind}`, async () => {
      const body = { status, code: 'some_code', message: 'Some words.', trace_id: 'trace-1', errors: null };
      const { error, count } = await ask(() => jsonAnswer(body, status));
      const told = { kind, status, code: 'some_code', message: 'Some words.', traceId: 'trace-1', retryable };
      expect(error).to.include({ ...told, operation: 'createCartCheckout' });
      expect(count).to.equal(1);
    });

  it('is one of the API where a path is not what it should be', async () => {
    const told: Record<string, unknown>[] = [];
    for (const path of ['[12345678901234567890]', '{"toString":1}', '[[null]]', '7']) {
      const body = `{"message":"Bad promo.","errors":[{"message":"No.","path":${path}}]}`;
      const record = recorder(() => new Response(body, { status: 422 }));
      const session = new CartSession(
        createClient({ apiBase, token: 'ann-token', fetch: record.fetch }),
        new WriteQueue(''),
      );
      session.setPromoCodes(['A']);
      const { kind, message, status } = (await failure<PayNowApiError>(session.checkout()))!;
      told.push({ kind, message, status });
    }
    expect(told).to.deep.equal(Array(4).fill({ kind: 'api', message: 'Bad promo.', status: 422 }));
  });

  for (const path of ['lines[0].quantity', ['lines', '0', 'quantity']])
    it(`hands out each of errors, its path ${typeof path === 'string' ? 'a string' : 'an array'}`, async () => {
      const errors = [
        { code: 'a', message: 'One.', path, validation: 'minimum' },
        { code: 'b', message: 'Two.', path, validation: 'maximum' },
      ];
      const { error } = await ask(() => jsonAnswer({ status: 400, code: 'x', message: 'No.', errors }, 400));
      expect(error.errors).to.deep.equal(errors);
    });

  const bodies: [name: string, body: string | null][] = [
    ['no body', null],
    ['an HTML page', '<!doctype html><h1>Bad gateway</h1>'],
    ['cut JSON', '{"status":400,"mess'],
    ['a bare string', '"no"'],
    ['null', 'null'],
    ['an array', '[]'],
    ['an empty message', '{"status":400,"code":"x","message":""}'],
    ['odd types', '{"status":"x","code":5,"message":{"a":1},"trace_id":7,"errors":{"a":1}}'],
  ];
  for (const [name, body] of bodies)
    it(`makes do with ${name}`, async () => {
      const { error } = await ask(() => new Response(body, { status: 400 }));
      expect(error).to.include({ kind: 'api', status: 400 });
      expect(error.message).to.be.a('string').and.not.contain('<').and.not.equal('');
    });

  it('hands out those of errors alone that say something', async () => {
    const good = { code: 'a', message: 'One.', path: 'lines', validation: '' };
    const errors = [null, { code: 'b' }, good, 'Two.'];
    const { error } = await ask(() => jsonAnswer({ status: 400, code: 'x', message: 'No.', errors }, 400));
    expect(error.errors).to.deep.equal([good]);
  });

  it('makes no wait of a Retry-After that is over', async () => {
    for (const after of [new Date(Date.now() - 60_000).toUTCString(), '-60']) {
      const { error } = await ask(() => jsonAnswer({ message: 'Busy.' }, 429, { 'retry-after': after }));
      expect([error.kind, error.retryAfter]).to.deep.equal(['rate-limited', undefined]);
    }
  });

  it('calls a network that fails network', async () => {
    const { error, count } = await ask(() => Promise.reject(new TypeError('Failed to fetch https://secret-host')));
    expect(error).to.include({ kind: 'network', retryable: true });
    expect(count).to.equal(1);
  });

  for (const [name, body] of [
    ['HTML', '<p>'],
    ['nothing', ''],
    ['cut JSON', '{"id":'],
    ['null', 'null'],
    ['no url', '{"id":"1"}'],
  ] as const)
    // prettier-ignore
    it(`calls a 200 with ${name} a bad response`, async () => {
      const { error } = await ask(() => new Response(body));
      expect(error).to.include({ kind: 'bad-response' });
    });

  it('never holds the token or the address', async () => {
    noJitter();
    const answers: (() => Response | Promise<Response>)[] = [
      ...[400, 401, 429, 500].map((status) => () => jsonAnswer({ status, code: 'x', message: 'No.' }, status)),
      () => Promise.reject(new TypeError(`Failed to fetch ${apiBase}`)),
      () => new Response('<p>'),
    ];
    for (const answer of answers) {
      const record = recorder(answer);
      const ann = createClient({ apiBase, token: 'ann-token', fetch: record.fetch });
      const asked = [ann.getCart, ann.clearCart, () => ann.putLine({ product_id: KEY }), ann.createCartCheckout];
      for (const ask of asked) {
        const error = await failure<PayNowApiError>(ask());
        if (!error) continue;
        const all = [error.message, error.stack?.split('\n')[0], String(error), JSON.stringify(error)].join();
        const cause = (error as Error & { cause?: unknown }).cause;
        expect(`${all} ${String(cause)}`).to.not.match(/ann-token|secret-host|Customer /);
      }
    }
  });

  it('counts a write’s 2xx as done whatever it says', async () => {
    for (const body of ['<p>', '', '{"a":']) {
      const record = recorder(() => new Response(body, { status: 200 }));
      const ann = createClient({ apiBase, token: 'ann-token', fetch: record.fetch });
      await ann.putLine({ product_id: KEY });
      await ann.clearCart();
      expect(record.asked.length).to.equal(2);
    }
  });

  it('does not wait for the body of a write that is done', async () => {
    const record = recorder(() => new Response(new ReadableStream(), { status: 200 }));
    await createClient({ apiBase, token: 'ann-token', fetch: record.fetch }).clearCart();
  });

  it('asks nothing where the caller’s signal is aborted already', async () => {
    const record = recorder();
    const reason = new Error('enough');
    const ann = createClient({ apiBase, token: 't', fetch: record.fetch });
    expect(await failure(ann.getCart({ signal: AbortSignal.abort(reason) }))).to.equal(reason);
    expect(record.asked).to.deep.equal([]);
  });

  it('ends with the reason of the caller’s signal', async () => {
    const record = recorder(() => new Promise<Response>(() => {}));
    const abort = new AbortController();
    const asked = failure(createClient({ apiBase, token: 't', fetch: record.fetch }).getCart({ signal: abort.signal }));
    const reason = new Error('enough');
    abort.abort(reason);
    expect(await asked).to.equal(reason);
  });
});
