// node demo/screenshots.mjs [outdir]   pictures of the demo, from a fresh build; outdir is docs/ unless given
// demo.png is the README's; the others go to outdir only where one is named.
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build, createServer } from 'vite';
import { chromium } from '../tools/browsers.mjs';

const wide = { width: 1280, height: 1120 };
const phone = { width: 360, height: 740 };

/** Named by file; `whole` takes all of the page, `act` is done first, `plain` leaves the demo's own controls out. */
const pictures = {
  demo: { query: 'cart=few', view: { width: 1280, height: 1300, deviceScaleFactor: 1.5 }, plain: true },
  'wide-light': { query: 'cart=full', view: wide, whole: true },
  'wide-dark': { query: 'cart=full&scheme=dark', view: wide, whole: true },
  'wide-arabic': { query: 'cart=full&lang=ar', view: wide, whole: true },
  'wide-german': { query: 'cart=full&lang=de&currency=huf&country=HU', view: wide },
  'wide-japanese': { query: 'cart=full&lang=ja&currency=jpy&country=JP', view: wide },
  'wide-empty': { query: 'cart=empty', view: wide },
  'wide-signed-out': { query: 'customer=none', view: wide },
  'wide-down': { query: 'mood=down', view: wide, status: 'error' },
  'look-default': { query: 'cart=full&look=default', view: wide },
  'look-neon': { query: 'cart=full&look=neon', view: wide },
  'look-blocky': { query: 'cart=full&look=blocky', view: wide },
  'look-minimal': { query: 'cart=full&look=minimal', view: wide },
  'look-corporate': { query: 'cart=full&look=corporate', view: wide },
  phone: { query: 'cart=full', view: phone, whole: true },
  'phone-dark-arabic': { query: 'cart=full&lang=ar&scheme=dark', view: phone, whole: true },
  'phone-narrow': { query: 'cart=full', view: { width: 320, height: 640 }, whole: true },
  checkout: { query: 'cart=full', view: { width: 720, height: 900 }, act: goToCheckout, whole: true },
};

async function goToCheckout(page) {
  await Promise.all([page.waitForNavigation(), page.click('.cart paynow-checkout-button')]);
}

/** Goes once to the end and back: what is loaded when it comes into view is loaded then. */
async function seeAll(page) {
  for (const end of [true, false]) {
    await page.evaluate(
      (down) =>
        new Promise((seen) => {
          document.documentElement.scrollTo({ top: down ? document.body.scrollHeight : 0, behavior: 'instant' });
          requestAnimationFrame(() => requestAnimationFrame(seen));
        }),
      end,
    );
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));
const out = resolve(process.argv[2] ?? `${root}/docs`);
const names = process.argv[2] ? Object.keys(pictures) : ['demo'];

const launching = chromium();
await mkdir(out, { recursive: true });
await build({ root, mode: 'cdn', logLevel: 'error' });
const server = await createServer({ root, mode: 'demo', logLevel: 'error' });
await server.listen();
const browser = await puppeteer.launch(launching);

try {
  for (const name of names) {
    await take(name, pictures[name]).catch((error) => {
      console.error(`${name}: ${error.message}`);
      process.exitCode = 1;
    });
  }
} finally {
  await browser.close();
  await server.close();
}

async function take(name, { query, view, whole = false, plain, act, status }) {
  const page = await browser.newPage();
  await page.setViewport(view);
  await page.emulateTimezone('UTC');
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`${server.resolvedUrls.local[0]}?${query}`, { waitUntil: 'load' });
  const wanted = status ?? (query.includes('customer=none') ? 'signed-out' : 'ready');
  await page.waitForFunction((is) => document.querySelector('paynow-cart')?.status === is, { timeout: 40_000 }, wanted);
  await act?.(page);
  if (plain) await page.addStyleTag({ content: '.settings { display: none }' });
  if (whole) await seeAll(page);
  await page.waitForNetworkIdle({ idleTime: 200 });
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: whole });
  await page.close();
  console.log(`${out}/${name}.png`);
}
