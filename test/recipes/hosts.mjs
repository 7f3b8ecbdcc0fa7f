// What the recipes' pages need: a site with their snippets in it, and a fake storefront on an origin of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromium } from '../../tools/browsers.mjs';
import { serveStorefront } from '../../tools/http-storefront.mjs';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const TYPES = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8' };

/** The names of all recipes that have snippets. */
export const RECIPES = readdirSync(file('docs/recipes'))
  .map((name) => name.replace('.md', ''))
  .filter((name) => blocksOf(name).length);

/** A recipe's blocks of HTML: `info` is what stands behind the backticks. */
export function blocksOf(recipe, info = 'html') {
  const text = readFileSync(file(`docs/recipes/${recipe}.md`), 'utf8');
  return [...text.matchAll(/^```(.+)\n([^]*?)^```$/gm)].filter(([, is]) => is === info).map(([, , code]) => code);
}

/** Blocks in the order in which hosts print them: what an author writes, then the site's footer. */
export const pageOf = (blocks) =>
  blocks.toSorted((a, b) => Number(a.includes('<script')) - Number(b.includes('<script'))).join('\n');

/** A storefront with a checkout page. */
export async function serveShop(createFakeStorefront) {
  const server = await serveStorefront((request) => {
    if (!new URL(request.url).pathname.startsWith('/checkout/')) return storefront.handle(request);
    return new Response('<h1>The checkout</h1>', { headers: { 'content-type': 'text/html' } });
  });
  const storefront = createFakeStorefront({ checkoutBase: `${server.url}/checkout` });
  return { storefront, url: server.url, close: server.close };
}

/** The built elements on an origin of their own, as a CDN has them. */
const serveCdn = () =>
  serveStorefront(async (request) => {
    const headers = { 'content-type': TYPES['.js'], 'access-control-allow-origin': '*' };
    return new Response(readFileSync(file(`dist${new URL(request.url).pathname}`)), { headers });
  });

/**
 * A site that serves pages and the built elements, which `cdn` serves too.
 * @param {(request: Request, path: string) => Promise<Response>} [behind] answers whatever begins with /paynow
 */
export async function serveSite(behind) {
  const pages = new Map();
  const cdn = await serveCdn();
  const site = await serveStorefront(async (request) => {
    const { pathname, search } = new URL(request.url);
    if (behind && pathname.startsWith('/paynow')) return behind(request, pathname + search);
    const headers = { 'content-type': TYPES[extname(pathname)] ?? TYPES['.html'], 'access-control-allow-origin': '*' };
    const content = pathname.startsWith('/cdn/') ? readFileSync(file(`dist${pathname}`)) : pages.get(pathname);
    return content === undefined ? new Response(null, { status: 404 }) : new Response(content, { headers });
  });
  const close = () => Promise.all([site.close(), cdn.close()]);
  return { ...site, pages, cdn: `${cdn.url}/cdn/`, close };
}

/** For the tests of a suite: a shop, a site, and for each test a page in a browser of its own, with what went wrong in it. */
export function openHosts(createFakeStorefront) {
  const hosts = {};
  let browser;
  before(async () => {
    hosts.shop = await serveShop(createFakeStorefront);
    hosts.site = await serveSite();
    browser = await puppeteer.launch(chromium());
  });
  after(async () => {
    await browser?.close();
    await hosts.site?.close();
    await hosts.shop?.close();
  });
  beforeEach(async () => {
    hosts.shop.storefront.reset();
    hosts.page = await (await browser.createBrowserContext()).newPage();
    hosts.page.setDefaultTimeout(8_000);
    hosts.problems = [];
    hosts.page.on('pageerror', (error) => hosts.problems.push(String(error)));
  });
  afterEach(() => hosts.page.browserContext().close());
  return hosts;
}

/** A snippet with the placeholders filled in, and the fake storefront where PayNow is; `player` is who is signed in at the site. */
export const fillIn = (snippet, { shop, site, storeId, productId, player = '' }) =>
  snippet
    .replaceAll(/\{\{.*?\}\}/g, player)
    .replaceAll(/https:\/\/cdn\.jsdelivr\.net\/npm\/paynow-elements@[\d.]+\/dist\/cdn\//g, site.cdn)
    .replaceAll('https://api.paynow.gg', shop.url)
    .replaceAll(/<(paynow-store|paynow-(?:cart|add-button)(?= [^>]*token=))/g, `<$1 api-base="${shop.url}"`)
    .replaceAll('STORE_ID', storeId)
    .replaceAll('PRODUCT_ID', productId)
    .replaceAll('CUSTOMER_TOKEN', 'ann-token');
