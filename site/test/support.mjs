// The built site behind a server, and a browser that listens to what its pages complain about.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';
import { chromium } from '../../tools/browsers.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const root = here('../..');
export const built = here('../../dist-docs');
export const readText = (path) => readFile(`${root}/${path}`, 'utf8');

/** Serves dist-docs; `url` ends with a slash. */
export async function serveSite() {
  const server = await preview({
    configFile: here('../vite.config.mjs'),
    logLevel: 'silent',
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const { port } = server.httpServer.address();
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

export function startBrowser() {
  return puppeteer.launch(chromium());
}

// browsers ask for one where a page names none
const isIcon = (url = '') => url.endsWith('/favicon.ico');

/** A page, and all that went wrong in it so far. */
export async function newPage(browser, { width = 1280, height = 900, scheme = 'light' } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  const complaints = [];
  page.on('console', (message) => {
    if (!['error', 'warn'].includes(message.type()) || isIcon(message.location().url)) return;
    complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    // what has no content, an intercepted request calls aborted
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason} ${request.url()}`);
  });
  page.on(
    'response',
    (response) =>
      response.status() >= 400 && !isIcon(response.url()) && complaints.push(`${response.status()} ${response.url()}`),
  );
  return { page, complaints, close: () => context.close() };
}

/** Answers what a page asks of other origins; what `answer` does not know is left to the network. */
export async function intercept(page, answer) {
  await page.setRequestInterception(true);
  page.on('request', async (asked) => {
    const method = asked.method();
    const body = method === 'POST' ? { body: asked.postData() ?? '' } : {};
    const response = await answer(new Request(asked.url(), { method, headers: asked.headers(), ...body }));
    if (!response) return asked.continue();
    const headers = Object.fromEntries(response.headers);
    return asked.respond({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
  });
}

/** A file of the built package, as a CDN has it. */
export async function cdnFile(url) {
  const path = new URL(url).pathname.split('/dist/')[1];
  const headers = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };
  return new Response(await readFile(`${root}/dist/${path}`), { headers });
}

export const html = (body, head = '') =>
  new Response(`<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}<body>${body}`, { headers: { 'content-type': 'text/html' } }); // prettier-ignore
