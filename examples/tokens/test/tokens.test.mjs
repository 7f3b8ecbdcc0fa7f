// Every server sample against the management side of a fake storefront: npm run test:tokens
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { loadTs } from '../../../tools/load-ts.mjs';
import { environment, ORIGIN, SAMPLES, serveDrip, serveStorefront, sessionCookie } from './samples.mjs';

const { API_KEY, createFakeStorefront, STORE_ID } = await loadTs('src/testing/index.ts');
const ANN = '411486491630371001';
const BOB = '411486491630371002';
const MINT = `POST /v1/stores/${STORE_ID}/customers/${ANN}/tokens`;

for (const [name, { path, skip, start }] of Object.entries(SAMPLES))
  describe(`the ${name} sample`, { skip }, () => {
    const storefront = createFakeStorefront();
    let api, server, cookie;
    before(async () => {
      api = await serveStorefront(storefront);
      server = await start(environment(api, { apiKey: API_KEY, storeId: STORE_ID }));
      cookie = await server.session(ANN);
    });
    beforeEach(() => storefront.reset());
    after(async () => {
      await server?.close();
      await api?.close();
    });

    const ask = async ({ method = 'POST', query = '', headers = {}, body } = {}) => {
      const response = await fetch(server.url + path + query, {
        method,
        headers: { origin: ORIGIN, cookie, ...headers },
        body,
      });
      return { response, status: response.status, text: await response.text() };
    };
    const nothingLeaks = ({ response, text }) => {
      assert.doesNotMatch(text + JSON.stringify([...response.headers]) + server.output(), new RegExp(API_KEY));
      assert.match(response.headers.get('cache-control'), /no-store/);
      assert.equal(response.headers.get('access-control-allow-origin'), null);
    };

    it('mints a token for the customer of the session', async () => {
      const answer = await ask();
      assert.equal(answer.status, 200);
      const authorization = `Customer ${JSON.parse(answer.text).token}`;
      const cart = await fetch(`${api.url}/v1/store/cart`, { headers: { authorization } });
      assert.equal((await cart.json()).customer_id, ANN);
      nothingLeaks(answer);
    });

    it('does not let the browser choose the customer', async () => {
      await ask({
        query: `?customerId=${BOB}&customer_id=${BOB}`,
        headers: { 'content-type': 'application/json', 'x-customer-id': BOB },
        body: JSON.stringify({ customerId: BOB, customer_id: BOB }),
      });
      assert.deepEqual(
        storefront.log.map(({ method, path }) => `${method} ${path}`),
        [MINT],
      );
    });

    it('gives nothing to somebody who is not signed in', async () => {
      const forged = [
        '',
        'session=',
        `session=${ANN}`,
        `session=${ANN}.9999999999.`,
        sessionCookie(ANN, { secret: 'another' }),
        sessionCookie(ANN, { seconds: -1 }),
        'PHPSESSID=unknown',
        'PHPSESSID=../../etc/passwd',
        'PHPSESSID[]=unknown',
      ];
      const before = await server.sessions?.();
      for (const cookie of forged) {
        const answer = await ask({ headers: { cookie } });
        assert.equal(answer.status, 401, cookie);
        assert.equal(answer.response.headers.get('set-cookie'), null, cookie);
        nothingLeaks(answer);
      }
      assert.equal(await server.sessions?.(), before);
      assert.equal(storefront.log.length, 0);
    });

    it('knows its session beside cookies of any other shape', async () => {
      for (const other of ['prefs={"a":1,"b":"c"}', 'x=a b', 'foo/bar=1', 'nameless', 'name=\u00f6'])
        assert.equal((await ask({ headers: { cookie: `${other}; ${cookie}` } })).status, 200, other);
    });

    it('takes a session of any bytes for none, and goes on', async () => {
      for (const signature of ['\u00e9'.repeat(43), 'x'.repeat(43), '', '..', '%'])
        assert.equal(
          (await ask({ headers: { cookie: `session=${ANN}.9999999999.${signature}` } })).status,
          401,
          signature,
        );
      assert.equal((await ask()).status, 200);
    });

    it('answers the pages of its own site only', async () => {
      for (const origin of ['https://evil.example', 'null', `${ORIGIN}.evil.example`, '']) {
        const answer = await ask({ headers: { origin } });
        assert.equal(answer.status, 403, origin);
        nothingLeaks(answer);
      }
      assert.equal((await ask({ method: 'GET' })).status, 405);
      assert.equal(storefront.log.length, 0);
    });

    const faults = {
      'refuses the key': { status: 401 },
      'is down': { status: 503 },
      'asks to wait': { status: 429, headers: { 'retry-after': '3' } },
      'sends a page': { text: `<title>${API_KEY}</title>` },
      'sends something else': { status: 200, body: { token: 'two lines\r\nset-cookie: a=b' } },
      'sends no token': { status: 200, body: { token: null } },
      'sends a list': { status: 200, body: { token: ['abc'] } },
      'sends a number': { status: 200, body: { token: 12345 } },
      'sends nothing in JSON': { status: 200, body: null },
      'cuts the connection': { network: true },
      'never answers': { hang: 'headers' },
    };
    for (const [what, fault] of Object.entries(faults))
      it(`says 502 and no more when PayNow ${what}`, async () => {
        storefront.fail('POST', fault);
        const answer = await ask();
        assert.equal(answer.status, 502);
        nothingLeaks(answer);
        assert.equal(storefront.count(MINT), 1);
      });

    for (const head of [true, false])
      it(`waits no longer for ${head ? 'an answer' : 'a body'} that comes byte by byte`, async () => {
        const slow = await serveDrip({ head });
        const waiting = await start(environment(slow, { apiKey: API_KEY, storeId: STORE_ID }));
        try {
          const began = performance.now();
          const headers = { origin: ORIGIN, cookie: await waiting.session(ANN) };
          const { status } = await fetch(waiting.url + path, { method: 'POST', headers });
          assert.equal(status, 502);
          assert.ok(performance.now() - began < 2000);
        } finally {
          await waiting.close();
          await slow.close();
        }
      });

    it('does not carry the key to another address', async () => {
      const asked = [];
      const elsewhere = await serveStorefront(async (request) => {
        asked.push(request.url);
        return Response.json({ token: 'stolen' });
      });
      try {
        for (const status of [302, 307]) {
          storefront.fail('POST', { status, headers: { location: `${elsewhere.url}/` } });
          assert.equal((await ask()).status, 502);
        }
      } finally {
        await elsewhere.close();
      }
      assert.deepEqual(asked, []);
    });
  });
