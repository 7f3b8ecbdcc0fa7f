// Answers whatever a page asks for: its own files, the elements from node_modules, PayNow's API by the fake storefront.
import { readFile } from 'node:fs/promises';
import { ConnectionReset } from 'paynow-elements/testing';

export const SHOP = 'https://shop.example';
const TYPES = { html: 'text/html', js: 'text/javascript' };

const fileAt = async (url) => {
  const body = await readFile(new URL(url)).catch(() => undefined);
  const type = TYPES[/\w+$/.exec(url)?.[0]] ?? 'text/plain';
  const headers = { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' };
  return new Response(body ?? 'not found', { status: body ? 200 : 404, headers });
};

async function answer(request, storefront) {
  const { origin, pathname } = new URL(request.url);
  if (origin === 'https://api.paynow.gg') return storefront.handle(request);
  if (origin === 'https://cdn.jsdelivr.net') {
    return fileAt(import.meta.resolve(`paynow-elements/${pathname.split('/dist/').at(-1)}`));
  }
  if (pathname === '/paynow-token') return new Response('ann-token');
  if (origin === SHOP) return fileAt(new URL(`.${pathname}`, import.meta.url).href);
  return new Response(`<!doctype html><title>Checkout</title>`, { headers: { 'content-type': 'text/html' } });
}

/** From now on no request of a Puppeteer page leaves this computer. */
export async function intercept(page, storefront) {
  await page.setRequestInterception(true);
  page.on('request', async (asked) => {
    const method = asked.method();
    const body = method === 'POST' ? { body: asked.postData() ?? '' } : {};
    try {
      const response = await answer(
        new Request(asked.url(), { method, headers: asked.headers(), ...body }),
        storefront,
      );
      await asked.respond({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    } catch (error) {
      if (!(error instanceof ConnectionReset)) console.error(error);
      await asked.abort('connectionreset');
    }
  });
}
