// Every page of the site in a browser.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { built, newPage, serveSite, startBrowser } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const all = readdirSync(built, { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html'));
const sources = all.filter((file) => file.startsWith('source/'));
const pages = [...all.filter((file) => !sources.includes(file) && file !== 'try.html'), ...sources.slice(0, 2)];

let site;
let browser;
before(async () => ([site, browser] = await Promise.all([serveSite(), startBrowser()])));
after(() => Promise.all([browser.close(), site.close()]));

/** Opens a page and waits until its cart, if it has one, is there. */
async function open(page, file) {
  await page.goto(site.url + file, { waitUntil: 'load' });
  await page.waitForFunction(() => {
    const cart = document.querySelector('paynow-cart');
    return !cart || cart.status === 'ready';
  });
}

/** What axe finds. Long code and long tables are looked at in a few pages: axe takes seconds for each. */
async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const code = /(start|events|theming|testing)\.html$/.test(location.pathname)
      ? []
      : ['pre code', 'tbody tr:nth-child(n + 8)'];
    const { violations } = await globalThis.axe.run(
      { include: ['html'], exclude: code },
      {
        iframes: false,
        resultTypes: ['violations'],
        rules: { 'heading-order': { enabled: true } },
      },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 150)).join(' | ')}`); // prettier-ignore
  });
}

test('every page opens without a complaint, and axe finds nothing in it', async () => {
  const { page, complaints, close } = await newPage(browser);
  assert.ok(pages.length > 20);
  for (const file of pages) {
    await open(page, file);
    assert.deepEqual(await violations(page), [], file);
    assert.deepEqual(complaints, [], file);
  }
  await close();
});

test('every page has nothing beside a window of 320 px, in the dark, and axe finds nothing there', async () => {
  const { page, complaints, close } = await newPage(browser, { width: 320, height: 640, scheme: 'dark' });
  for (const file of pages) {
    await open(page, file);
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
    assert.ok(beside <= 0, `${file} is ${beside} px too wide`);
    if (/^(index|playground|start|theming|reference.paynow-cart)\.html$/.test(file))
      assert.deepEqual(await violations(page), [], file);
  }
  assert.deepEqual(complaints, []);
  await close();
});

test('nothing moves while a page loads', async () => {
  const { page, close } = await newPage(browser);
  await page.evaluateOnNewDocument(() => {
    globalThis.moved = 0;
    new globalThis.PerformanceObserver((list) =>
      list.getEntries().forEach(({ value }) => (globalThis.moved += value)),
    ).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  for (const file of ['index.html', 'playground.html', 'tokens.html']) {
    await open(page, file);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    assert.ok((await page.evaluate(() => globalThis.moved)) < 0.01, file);
  }
  await close();
});

test('a keyboard reaches the content by the skip link, and the menu of a phone', async () => {
  const { page, close } = await newPage(browser, { width: 360 });
  await open(page, 'tokens.html');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the content');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'main');
  await page.focus('.menu');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#menu:popover-open');
  await page.keyboard.press('Escape');
  await page.waitForSelector('#menu:not(:popover-open)');
  await close();
});

test('the search finds elements, events and recipes, and opens what it found', async () => {
  const { page, complaints, close } = await newPage(browser);
  const first = {
    'cart drawer': 'reference/paynow-cart-drawer.html',
    createFakeStorefront: 'testing.html#',
    'google analytics': 'events.html#google-analytics-4',
    getToken: 'tokens.html#gettoken-reason-',
  };
  await open(page, 'reference/paynow-store.html');
  await page.keyboard.press('/');
  await page.waitForSelector('#finder[open]');
  for (const [words, address] of Object.entries(first)) {
    await page.$eval('#query', (input) => (input.value = ''));
    await page.type('#query', words);
    const found = () => page.$$eval('#finder li a', (links) => links.slice(0, 3).map((link) => link.href));
    await page
      .waitForFunction(
        (end) => [...document.querySelectorAll('#finder li a')].slice(0, 3).some((link) => link.href.includes(end)),
        {},
        address,
      ) // prettier-ignore
      .catch(async () => assert.fail(`${words}: ${await found()}`));
  }
  await page.$eval('#query', (input) => (input.value = ''));
  await page.type('#query', 'content-security-policy');
  await page.waitForSelector('#finder li a[href*="security.html"]');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.match(page.url(), /\.html(#.*)?$/);
  assert.deepEqual(complaints, []);
  await close();
});
