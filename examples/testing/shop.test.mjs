// Tests of shop.html as it is, in a real browser and without a network: node --test examples/testing
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { createFakeStorefront } from 'paynow-elements/testing';
import puppeteer from 'puppeteer-core';
import { chromium } from '../../tools/browsers.mjs';
import { SHOP, intercept } from './intercept.mjs';

const storefront = createFakeStorefront({ currency: 'eur' });
let browser;
let page;

before(async () => {
  browser = await puppeteer.launch(chromium());
});
after(() => browser.close());

beforeEach(async () => {
  storefront.reset();
  page = await browser.newPage();
  await intercept(page, storefront);
});
afterEach(() => page.close());

const open = () => page.goto(`${SHOP}/shop.html`);
const news = (text) => page.waitForSelector(`::-p-text(${text})`);

test('a shopper buys a key', async () => {
  await open();
  await page.locator('paynow-add-button').click();
  await news('Crate Key is yours soon.');
  assert.equal(storefront.cart('ann-token').lines[0].name, 'Crate Key');

  await Promise.all([page.waitForNavigation(), page.locator('paynow-checkout-button').click()]);
  const [checkout] = storefront.checkouts;
  assert.equal(page.url(), checkout.url);
  assert.equal(checkout.options.return_url, `${SHOP}/thanks`);
  assert.equal(checkout.total, 449);
});

test('a shopper finds the cart of yesterday', async () => {
  storefront.seed('ann-token', [{ product_id: '411486491630370817', quantity: 2 }]);
  await open();
  await page.waitForSelector('paynow-cart >>> ::-p-text(VIP Rank)');
});

test('a shopper is told when the shop is busy, and the cart stays as it was', async () => {
  storefront.fail('PUT', { status: 429, headers: { 'retry-after': '60' } });
  await open();
  await page.locator('paynow-add-button').click();
  await news('The shop is busy. Please try again.');
  assert.equal(storefront.count('PUT /v1/store/cart/lines'), 1);
  assert.deepEqual(storefront.cart('ann-token').lines, []);
});
