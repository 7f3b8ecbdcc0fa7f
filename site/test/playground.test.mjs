// The playground: what it shows is what its snippet makes of an empty page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createFakeStorefront } from 'paynow-elements/testing';
import { cdnFile, html, intercept, newPage, serveSite, startBrowser } from './support.mjs';

let site;
let browser;
before(async () => ([site, browser] = await Promise.all([serveSite(), startBrowser()])));
after(() => Promise.all([browser.close(), site.close()]));

// the page's own, which the elements take over
const FONT = `<style>body { font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif }</style>`;

/** What a shopper sees of the elements: their tags and attributes, texts, colours and shapes. */
const seen = (root) =>
  root.evaluate(() =>
    [...document.querySelectorAll('paynow-add-button, paynow-checkout-button, paynow-cart, paynow-cart-button')].map(
      (element) => {
        const button = element.shadowRoot.querySelector('[part~=button], [part~=base]');
        const { backgroundColor, color, borderRadius, fontFamily, direction } = getComputedStyle(button);
        const text = (element.shadowRoot.querySelector('[part~=label], [part~=heading]') ?? button).textContent.trim();
        const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
        return { tag: element.localName, attributes, own: element.textContent.trim(), text, backgroundColor, color, borderRadius, fontFamily, direction }; // prettier-ignore
      },
    ),
  );

const settled = (root) =>
  root.waitForFunction(() => {
    const elements = [...document.querySelectorAll('paynow-cart, paynow-add-button')];
    return elements.length && elements.every((element) => element.session && element.shadowRoot?.querySelector('[part~=base], [part~=button]')); // prettier-ignore
  });

const frameOf = async (page) => {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await settled(frame);
  return frame;
};

/** Opens an empty page with the snippet in it, on a fake storefront behind PayNow's own address. */
async function paste(snippet) {
  const storefront = createFakeStorefront({ currency: 'eur', customers: [{ id: '1', token: 'CUSTOMER_TOKEN' }] });
  storefront.seed('CUSTOMER_TOKEN', [{ product_id: '411486491630370816', quantity: 2 }]);
  const { page, complaints, close } = await newPage(browser);
  await intercept(page, (request) => {
    if (request.url.startsWith('https://api.paynow.gg/')) return storefront.handle(request);
    if (request.url.startsWith('https://cdn.jsdelivr.net/')) return cdnFile(request.url);
    if (request.url === 'https://shop.example/') return html(snippet, FONT);
    return undefined;
  });
  await page.goto('https://shop.example/');
  await settled(page);
  return { page, complaints, close, storefront };
}

/** Each with the cart's heading, which says that its language has come. */
const CASES = {
  'as it comes': ['', 'Your cart'],
  'in colours of its own': [
    '?accent=%23b4470a&on-accent=%23fff4e8&radius=6px&font=Georgia%2C+serif&show=add&show=cart&show=buy',
    'Your cart',
  ],
  'in a finished look': ['?look=neon&show=add&show=cart&show=drawer', 'Your cart'],
  'in Arabic, from right to left': ['?lang=ar&currency=kwd&country=US', 'سلتك'],
  'with every attribute': [
    '?product=411486491630370817&label=Join+%3Cus%3E+%26+win&quantity=2&subscription=1&trial=1&heading=Basket&max=5&clear=1&promo=1&plain=1&scheme=dark',
    'Basket',
  ],
};

const headed = (root, heading) =>
  root.waitForFunction(
    (text) => {
      const cart = document.querySelector('paynow-cart');
      return cart?.status === 'ready' && cart.shadowRoot.querySelector('[part~=heading]')?.textContent.trim() === text;
    },
    {},
    heading,
  );

for (const [name, [query, heading]] of Object.entries(CASES))
  test(`what the snippet makes of an empty page is what the preview shows: ${name}`, async () => {
    const { page, complaints, close } = await newPage(browser);
    await page.goto(`${site.url}playground.html${query}`);
    const frame = await frameOf(page);
    const address = page.url();
    const stranger = await paste(await page.$eval('[data-snippet]', (code) => code.textContent));
    await Promise.all([headed(frame, heading), headed(stranger.page, heading)]);
    const wanted = await seen(frame);
    assert.deepEqual(await seen(stranger.page), wanted);
    assert.ok(wanted.length >= 2);
    assert.equal(page.url(), address, 'what was asked for stays in the address');
    assert.deepEqual([...complaints, ...stranger.complaints], []);
    await stranger.close();
    await close();
  });

test('what is picked is in the address, the preview and the snippet, and comes back with the address', async () => {
  const { page, complaints, close } = await newPage(browser);
  await page.goto(`${site.url}playground.html`);
  let frame = await frameOf(page);
  await page.locator('[name=label]').fill('Take it');
  await page.select('[name=lang]', 'de');
  await page.locator('[name=clear]').click();
  await page.$eval('[name=accent]', (input) => {
    input.value = '#7a1fa2';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const snippet = await page.$eval('[data-snippet]', (code) => code.textContent);
  for (const part of [
    '--paynow-accent: #7a1fa2;',
    '<div lang="de">',
    '>Take it</paynow-add-button>',
    '<paynow-cart show-clear>',
  ])
    assert.ok(snippet.includes(part), `${part} in ${snippet}`);
  assert.deepEqual(Object.fromEntries(new URL(page.url()).searchParams), {
    label: 'Take it',
    lang: 'de',
    clear: '1',
    accent: '#7a1fa2',
  });

  await page.reload();
  frame = await frameOf(page);
  await frame.waitForFunction(() => document.querySelector('paynow-add-button')?.textContent === 'Take it');
  assert.equal(await page.$eval('[data-snippet]', (code) => code.textContent), snippet);

  await page.locator('.controls [type=reset]').click();
  await page.waitForFunction(
    () => !location.search && !document.querySelector('[data-snippet]').textContent.includes('style'),
  );
  assert.deepEqual(complaints, []);
  await close();
});

test('the preview keeps its cart while elements are picked, and tells what happens', async () => {
  const { page, complaints, close } = await newPage(browser);
  await page.goto(`${site.url}playground.html`);
  const frame = await frameOf(page);
  const count = (units) => frame.waitForFunction((n) => document.querySelector('paynow-cart')?.count === n, {}, units);
  await count(2);
  await frame.locator('paynow-add-button').click();
  await count(3);
  await page.waitForFunction(() => /paynow-added Crate Key/.test(document.querySelector('.news output').value));
  await page.locator('[name=promo]').click();
  await frame.waitForSelector('paynow-cart[show-promo-code]');
  await count(3);
  assert.deepEqual(complaints, []);
  await close();
});
