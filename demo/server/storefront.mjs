// The demo's storefront, on an origin of its own as PayNow's is: the fake API, its checkout page, and a few switches.
//   GET, POST /checkout/:id      the checkout page; Pay and Cancel end it and go back to the shop
//   POST /demo/mood  { mood }    how it feels from now on
//   POST /demo/reset             all as it was in the beginning
import { readFileSync } from 'node:fs';
import { serveStorefront } from '../../tools/http-storefront.mjs';
import { loadTs } from '../../tools/load-ts.mjs';
import { checkoutPage, endedPage, missingPage } from './checkout-page.mjs';
import { moody } from './mood.mjs';
import { pictured, WINDOW } from './shelf.mjs';

const stylesheet = readFileSync(new URL('../checkout.css', import.meta.url));

const htmlAnswer = (status, markup) =>
  new Response(String(markup), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'",
      'cache-control': 'no-store',
    },
  });

const answer = (status, headers = {}) => new Response(null, { status, headers });

/** Only a page of this machine may work the switches; any other's request would arrive all the same. */
const fromHere = (request) => /^http:\/\/(127\.0\.0\.1|localhost)(:|$)/.test(request.headers.get('origin') ?? '');

async function listen(handle, host, first) {
  for (let port = first; ; port++) {
    try {
      return await serveStorefront(handle, { host, port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port > first + 50) throw error;
    }
  }
}

/**
 * Starts it on the first free port from `port` on.
 * @param {{ host: string, port: number, shop: () => string }} options `shop`: where the shop is, asked when needed
 */
export async function startStorefront({ host, port, shop }) {
  const { createFakeStorefront, PRODUCTS, CUSTOMERS } = await loadTs('src/testing/index.ts');
  const { formatMoney } = await loadTs('src/components/money.ts');
  const server = await listen((request) => respond(request), host, port);
  const storefront = createFakeStorefront({
    products: pictured(PRODUCTS),
    customers: [...CUSTOMERS, WINDOW],
    currency: 'eur',
    checkoutBase: server.url,
  });
  const mood = moody(storefront);
  mood.set('fast');

  const goingBack = ({ status, options }) => (status === 'paid' ? options.return_url : options.cancel_url);

  async function checkout(request, id) {
    const found = storefront.checkouts.find((candidate) => candidate.id === id);
    if (!found) return htmlAnswer(404, missingPage(shop()));
    if (request.method === 'POST') {
      const { action } = Object.fromEntries(new URLSearchParams(await request.text()));
      if (action !== 'pay' && action !== 'cancel') return answer(400);
      const ended = storefront[action](id);
      return answer(303, { location: goingBack(ended) ?? `/checkout/${id}` });
    }
    return htmlAnswer(200, found.status === 'open' ? checkoutPage(found, formatMoney) : endedPage(found, shop()));
  }

  async function control(request, name) {
    if (request.method === 'OPTIONS') return answer(204);
    if (request.method !== 'POST' || !fromHere(request)) return answer(403);
    if (name === 'reset') {
      storefront.reset();
      mood.set('fast');
      return answer(204);
    }
    const { mood: wanted } = await request.json().catch(() => ({}));
    return answer(mood.set(wanted) ? 204 : 400);
  }

  const withCors = (response) => {
    response.headers.set('access-control-allow-origin', '*');
    response.headers.set('access-control-allow-headers', 'content-type');
    return response;
  };

  async function respond(request) {
    const { pathname } = new URL(request.url);
    const [, id] = /^\/checkout\/(\d+)$/.exec(pathname) ?? [];
    const [, name] = /^\/demo\/(mood|reset)$/.exec(pathname) ?? [];
    if (id) return checkout(request, id);
    if (name) return withCors(await control(request, name));
    if (pathname === '/checkout.css') return new Response(stylesheet, { headers: { 'content-type': 'text/css' } });
    if (request.method !== 'OPTIONS') mood.before(request);
    return storefront.handle(request);
  }

  return { storefront, mood, formatMoney, url: server.url, close: () => server.close() };
}
