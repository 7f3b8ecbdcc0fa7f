// The adapters of paynow-elements/testing, each in the server or library that it is for.
import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import { connect, createServer as createHttp2 } from 'node:http2';
import { test } from 'node:test';
import { DevServer } from '@web/dev-server-core';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { createServer as createVite } from 'vite';
import { loadTs } from './load-ts.mjs';

const { createFakeStorefront, toKoaMiddleware, toMswResolver, toNodeHandler } = await loadTs('src/testing/index.ts');
const KEY = '411486491630370816';
const headers = { authorization: 'Customer ann-token' };

const silent = { log() {}, debug() {}, error() {}, warn() {}, group() {}, groupEnd() {}, logSyntaxError() {} };

/** Adds, reads and checks out below an address, and meets a fault; the same for every adapter. */
async function shopAt(base, storefront) {
  const put = await fetch(`${base}/v1/store/cart/lines?product_id=${KEY}&quantity=2`, { method: 'PUT', headers });
  assert.equal(put.status, 204);
  const cart = await (await fetch(`${base}/v1/store/cart?currency=eur`, { headers })).json();
  assert.deepEqual([cart.total, cart.currency], [898, 'eur']);
  const checkout = await fetch(`${base}/v1/store/cart/checkout`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ promo_codes: ['EMBER10'] }),
  });
  assert.equal(checkout.status, 200);
  assert.deepEqual(storefront.checkouts[0].options.promo_codes, ['EMBER10'], 'the body has come');
  assert.deepEqual(
    storefront.log.map(({ method, path, status }) => `${method} ${path} ${status}`),
    ['PUT /v1/store/cart/lines 204', 'GET /v1/store/cart 200', 'POST /v1/store/cart/checkout 200'],
  );

  storefront.fail('GET', { network: true });
  await assert.rejects(fetch(`${base}/v1/store/cart`, { headers }), TypeError, 'a network fault is one');
  const leaves = new AbortController();
  storefront.latency = () => {
    queueMicrotask(() => leaves.abort());
    return 60_000;
  };
  await assert.rejects(fetch(`${base}/v1/store/cart`, { headers, signal: leaves.signal }), 'one can leave');
  storefront.latency = 0;
}

const listen = async (server) => {
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${server.address().port}`;
};

test('answers over HTTP/2, as Vite speaks it with https', async () => {
  const server = createHttp2(toNodeHandler(createFakeStorefront()));
  const client = connect(await listen(server));
  const stream = client.request({ ':path': '/v1/store/cart?currency=eur', ...headers });
  let status;
  stream.once('response', (answer) => (status = answer[':status']));
  const text = (await stream.toArray()).join('');
  assert.deepEqual([status, JSON.parse(text).currency], [200, 'eur']);
  client.close();
  server.close();
});

test('says 400 to what no browser sends, and goes on', async () => {
  const server = createServer(toNodeHandler(createFakeStorefront()));
  const base = await listen(server);
  const statusOf = (options) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(base);
      const asked = request({ hostname, port, path: '/v1/store/cart', ...options }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });
  assert.equal(await statusOf({ method: 'TRACE' }), 400);
  assert.equal(await statusOf({ headers: { host: '[' } }), 400);
  assert.equal(await statusOf({ headers }), 200);
  server.closeAllConnections();
  server.close();
});

test('answers in a server of Node', async () => {
  const storefront = createFakeStorefront();
  const server = createServer(toNodeHandler(storefront));
  const base = await listen(server);
  await shopAt(base, storefront);
  assert.equal((await fetch(`${base}/elsewhere`)).status, 404, 'with nobody after it, it answers everything');
  server.closeAllConnections();
  server.close();
});

test('answers in Vite, below where it is mounted, and leaves the rest to Vite', async () => {
  const storefront = createFakeStorefront();
  const handler = toNodeHandler(storefront);
  const vite = await createVite({
    configFile: false,
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [{ name: 'paynow', configureServer: ({ middlewares }) => void middlewares.use('/paynow', handler) }],
  });
  await vite.listen();
  const base = `http://127.0.0.1:${vite.httpServer.address().port}`;
  await shopAt(`${base}/paynow`, storefront);
  assert.match(await (await fetch(`${base}/package.json`)).text(), /"name": "paynow-elements"/);
  await vite.close();
});

test('answers in the server of Web Test Runner below a prefix, and leaves the rest to it', async () => {
  const storefront = createFakeStorefront();
  const middleware = [toKoaMiddleware(storefront, { prefix: '/paynow' })];
  const server = new DevServer({ rootDir: process.cwd(), hostname: '127.0.0.1', port: 0, middleware }, silent);
  await server.start();
  const base = `http://127.0.0.1:${server.server.address().port}`;
  await shopAt(`${base}/paynow`, storefront);
  assert.match(await (await fetch(`${base}/package.json`)).text(), /"name": "paynow-elements"/);
  await server.stop();
});

test('answers through Mock Service Worker, and leaves other addresses to other handlers', async () => {
  const storefront = createFakeStorefront();
  const proxied = createFakeStorefront();
  const other = http.get('https://shop.example/*', () => new Response('the shop itself'));
  const server = setupServer(
    http.all('https://api.paynow.gg/*', toMswResolver(storefront)),
    http.all('https://shop.example/*', toMswResolver(proxied, { prefix: '/paynow/' })),
    other,
  );
  server.listen({ onUnhandledRequest: 'error' });
  await shopAt('https://api.paynow.gg', storefront);
  await shopAt('https://shop.example/paynow', proxied);
  assert.equal(await (await fetch('https://shop.example/v1/mine')).text(), 'the shop itself');
  server.close();
});
