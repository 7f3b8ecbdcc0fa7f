// What stands around an example: the fake storefront with its checkout page, and a web server for what was built.
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { serveStorefront } from '../../tools/http-storefront.mjs';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

const html = (text) => new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });

/** A fake storefront behind HTTP, with a checkout page. */
export async function serveFake({ createFakeStorefront, API_KEY, STORE_ID }) {
  const storefront = {};
  const server = await serveStorefront((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/checkout/'))
      return html('<!doctype html><link rel="icon" href="data:,"><h1>Checkout</h1>');
    return storefront.fake.handle(request);
  });
  const fake = createFakeStorefront({ checkoutBase: server.origin });
  const [customer] = fake.customers;
  const { origin, close } = server;
  return Object.assign(storefront, { fake, customer, apiKey: API_KEY, storeId: STORE_ID, origin, close });
}

/**
 * A web server for a folder, with the `/paynow-token` that the shop's own server would have. `change` edits the pages on
 * their way.
 */
export function serveFolder(folder, { token, change = (text) => text }) {
  return serveStorefront(async (request) => {
    const path = normalize(decodeURIComponent(new URL(request.url).pathname));
    if (path === '/paynow-token' && request.method === 'POST') return Response.json({ token });
    const asked = join(folder, path);
    const file = (await stat(asked).catch(() => null))?.isDirectory() ? join(asked, 'index.html') : asked;
    const body = await readFile(file).catch(() => null);
    if (!body) return new Response(`${path} is not there`, { status: 404 });
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    if (type === 'text/html') return html(change(body.toString()));
    return new Response(body, { headers: { 'content-type': type } });
  });
}
