// The shops of the site: its own, and the one that a reader of "Start" makes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newPage, serveSite, startBrowser } from './support.mjs';

let site;
let browser;
before(async () => ([site, browser] = await Promise.all([serveSite(), startBrowser()])));
after(() => Promise.all([browser.close(), site.close()]));

const units = (page, count) =>
  page.waitForFunction((count) => document.querySelector('paynow-cart')?.count === count, {}, count);

test('a reader buys on the first page', async () => {
  const { page, complaints, close } = await newPage(browser);
  await page.goto(`${site.url}index.html`);
  await units(page, 1);
  await page.locator('.shelf paynow-add-button').click();
  await units(page, 2);
  await page.locator('paynow-cart >>> paynow-checkout-button').click();
  await page.locator('dialog.checkout button[value=pay]').click();
  await units(page, 0);
  assert.deepEqual(complaints, []);
  await close();
});

test('the page of "Start" is a working cart', async () => {
  const { page, complaints, close } = await newPage(browser);
  const said = [];
  page.on('dialog', (dialog) => (said.push(dialog.message()), dialog.accept()));
  await page.goto(`${site.url}try.html`);
  await page.locator('paynow-add-button').click();
  await units(page, 1);
  await page.locator('paynow-cart >>> paynow-checkout-button').click();
  await page.waitForFunction(() => document.querySelector('paynow-cart').status === 'ready');
  while (!said.length) await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.deepEqual(said, ['Here your shopper goes to PayNow’s checkout page.']);
  assert.deepEqual(complaints, []);
  await close();
});
