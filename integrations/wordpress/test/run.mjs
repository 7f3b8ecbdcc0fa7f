// Buys from a real WordPress in a real browser: npm run test:wordpress. Installs Debian's packages where they are missing,
// so it wants to be root on Debian, as in a container.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, beforeEach, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromium } from '../../../tools/browsers.mjs';
import { serveStorefront } from '../../../tools/http-storefront.mjs';
import { loadTs } from '../../../tools/load-ts.mjs';
import { KEY, PAGES } from './pages.mjs';
import { ensurePrograms, run } from './programs.mjs';
import { startSite } from './site.mjs';

const ANN = '411486491630371001';
const BOB = '411486491630371002';
const SECRET = 'pnapi_v1_nobody_may_see_this';

let launching;
try {
  ensurePrograms();
  launching = chromium();
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
const { createFakeStorefront, STORE_ID } = await loadTs('src/testing/index.ts');

describe('the WordPress plugin', () => {
  let api, storefront, site, browser, context, page;
  /** Every answer that a browser has got, by address. */
  const seen = new Map();

  before(async () => {
    api = await serveStorefront((request) => {
      if (!new URL(request.url).pathname.startsWith('/checkout/')) return storefront.handle(request);
      return new Response('<h1>The checkout</h1>', { headers: { 'content-type': 'text/html' } });
    });
    storefront = createFakeStorefront({ apiKeys: [SECRET], checkoutBase: `${api.url}/checkout` });
    const customers = { ann: ANN, bob: BOB, cem: '', dan: BOB, eve: '' };
    site = await startSite({ apiBase: api.url, apiKey: SECRET, storeId: STORE_ID, customers, pages: PAGES });
    // as a shop that delivers by name has it: nobody is a customer whose name nothing proves
    mkdirSync(`${site.folder}/wp-content/mu-plugins`, { recursive: true });
    writeFileSync(
      `${site.folder}/wp-content/mu-plugins/names.php`,
      `<?php add_filter( 'paynow_elements_new_customer', function ( $new, $user ) { return 'eve' === $user->user_login ? array() : $new; }, 10, 2 );`,
    );
    console.log(`WordPress ${site.version} at ${site.url}`);
    browser = await puppeteer.launch(launching);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await api?.close();
  });
  beforeEach(async () => {
    storefront.reset();
    await context?.close();
    context = await browser.createBrowserContext();
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('response', async (response) => {
      const text = await response.text().catch(() => '');
      seen.set(`${response.request().method()} ${response.url()} ${seen.size}`, text);
    });
    page.on('dialog', (dialog) => dialog.dismiss());
  });

  async function signIn(name, tab = page) {
    await tab.goto(`${site.url}/wp-login.php`);
    await tab.$eval('#user_login', (input, value) => (input.value = value), name);
    await tab.$eval('#user_pass', (input, value) => (input.value = value), `${name}-password`);
    await Promise.all([tab.waitForNavigation(), tab.click('#wp-submit')]);
  }
  const signOut = async () => context.deleteCookie(...(await context.cookies()));
  const open = (name) => page.goto(site.pages[name]);
  const click = (selector) => page.locator(selector).click();
  const count = (n) =>
    page.waitForFunction(
      (n) => ((cart) => cart?.count === n && cart.status === 'ready')(document.querySelector('paynow-cart')),
      {},
      n,
    );
  const status = (s) => page.waitForFunction((s) => document.querySelector('paynow-cart')?.status === s, {}, s);
  const minted = () =>
    storefront.log.filter(({ path }) => path.endsWith('/tokens')).map(({ path }) => path.split('/')[5]);

  it('sells by shortcodes: add, change the quantity, check out', async () => {
    await signIn('ann');
    await open('shortcodes');
    await click('paynow-add-button >>> button');
    await count(1);
    await click('paynow-cart >>> [part~=quantity-increment]');
    await count(2);
    await Promise.all([page.waitForNavigation(), click('paynow-checkout-button >>> button')]);
    assert.equal(await page.$eval('h1', (h1) => h1.textContent), 'The checkout');
    const [checkout] = storefront.checkouts;
    assert.deepEqual(
      [checkout.customerId, checkout.lines[0].quantity, checkout.options.return_url],
      [ANN, 2, `${site.url}/?thanks=1`],
    );
    assert.deepEqual(minted(), [ANN]);
    assert.equal(storefront.log.find(({ path }) => path === '/v1/store/cart').query.get('currency'), 'eur');
  });

  it('sells by blocks, without a store that somebody has put there', async () => {
    await signIn('bob');
    await open('blocks');
    await click('paynow-add-button >>> button');
    await count(2);
    await Promise.all([page.waitForNavigation(), click('div > paynow-checkout-button >>> button')]);
    const [checkout] = storefront.checkouts;
    assert.deepEqual([checkout.customerId, checkout.origin, checkout.lines[0].quantity], [BOB, 'lines', 1]);
  });

  it('opens the drawer by its button, with the same cart in it', async () => {
    await signIn('ann');
    await open('shortcodes');
    await click('paynow-add-button >>> button');
    await count(1);
    await click('paynow-cart-button >>> button');
    await page.waitForFunction(() => document.querySelector('paynow-cart-drawer').open);
    await page.waitForSelector('paynow-cart-drawer >>> [part~=line]', { visible: true });
  });

  it('opens the drawer by an add button that opens the only one', async () => {
    await signIn('ann');
    await open('paragraphs');
    await click('p paynow-add-button >>> button');
    await page.waitForFunction(() => document.querySelector('paynow-cart-drawer').open);
    await count(1);
  });

  it('makes a block of a button that stands by itself, which themes align, and none within a line or a cart', async () => {
    const display = () =>
      page.$$eval('.paynow-elements', (all) =>
        all.map((one) => `${one.localName} ${one.firstChild.localName} ${getComputedStyle(one).display}`),
      );
    await open('paragraphs');
    assert.deepEqual(await display(), [
      'span paynow-add-button block',
      'span paynow-cart block',
      'span paynow-add-button inline',
    ]);
    assert.equal((await page.$$('paynow-cart > paynow-checkout-button')).length, 1);
    await open('blocks');
    assert.deepEqual(await display(), [
      'div paynow-add-button block',
      'div paynow-cart block',
      'div paynow-checkout-button block',
    ]);
    assert.equal((await page.$$('.wp-block-paynow-add-button')).length, 1);
  });

  it('gives a cart its width in a row', async () => {
    await open('row');
    await status('signed-out');
    assert.ok((await page.$eval('paynow-cart', (cart) => cart.offsetWidth)) > 400);
  });

  it('shows a visitor who is not signed in that there is no cart, and asks PayNow for nothing', async () => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await open('shortcodes');
    await status('signed-out');
    assert.equal(storefront.log.length, 0);
    const other = asked.filter((url) => /admin-ajax|rest_route|wp-json/.test(url));
    assert.deepEqual(other, [], 'nor the site, beside the page');
  });

  const marks = async () => (await context.cookies()).filter(({ name }) => name === 'paynow_elements_signed_in').length;

  it('knows who is signed in before a page of the shop is opened, which may come from a cache, and who is so no more', async () => {
    await open('shortcodes');
    assert.equal(await marks(), 0);
    await signIn('ann');
    assert.equal(await marks(), 1);
    await page.goto(`${site.url}/wp-login.php?action=logout`);
    await Promise.all([page.waitForNavigation(), page.click('a[href*="action=logout"]')]);
    assert.equal(await marks(), 0);
  });

  it('knows who is signed in by the page, too, where cookies get lost', async () => {
    await signIn('ann');
    await open('shortcodes');
    await status('ready');
    const ask = (isMarked) =>
      page.evaluate(async (isMarked) => {
        document.cookie = 'paynow_elements_signed_in=; max-age=0; path=/';
        document.body.classList.toggle('logged-in', isMarked);
        return document.querySelector('paynow-store').getToken({ reason: 'expired' });
      }, isMarked);
    assert.equal(await ask(false), '');
    assert.notEqual(await ask(true), '');
  });

  it('shows a user who is no customer the same, until the settings say to make one', async () => {
    await signIn('cem');
    await open('shortcodes');
    await status('signed-out');
    assert.equal(storefront.log.length, 0);
  });

  it('starts WordPress once for a token, but for the first page', async () => {
    const asked = [];
    page.on('request', (request) => {
      const [, what] = /(rest-nonce|v1(?:\/|%2F)token)/.exec(request.url()) ?? [];
      if (what) asked.push(what.slice(-5));
    });
    const visit = async (name) => {
      asked.length = 0;
      await open(name);
      await status('ready');
      return asked.join();
    };
    await signIn('ann');
    assert.equal(await visit('shortcodes'), 'nonce,token');
    assert.equal(await visit('blocks'), 'token');
    await signOut();
    await signIn('bob');
    assert.equal(await visit('shortcodes'), 'token,nonce,token');
    assert.equal(minted().at(-1), BOB);
  });

  it('asks for a token while the elements are still on their way, where the page has a cart', async () => {
    const isToken = (response) => /v1(?:\/|%2F)token/.test(response.url());
    await signIn('ann');
    await page.setRequestInterception(true);
    const came = page.waitForResponse(isToken);
    page.on('request', async (request) => {
      if (request.url().includes('paynow-elements.js')) await came;
      await request.continue();
    });
    await open('shortcodes');
    await status('ready');
    assert.deepEqual(minted(), [ANN]);
  });

  const pageIs = (what) =>
    page.evaluate((what) => dispatchEvent(new window.PageTransitionEvent(what, { persisted: true })), what);
  const tokenOfPage = () => page.evaluate(() => document.querySelector('paynow-store').getToken({ reason: 'first' }));

  // Firefox has such a cache, this browser hasn't: its events are sent by hand
  it('gives a page that comes back from the cache of Back no token of who was signed in when it was left', async () => {
    await signIn('ann');
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.url().includes('paynow-elements.js') ? request.abort() : request.continue(),
    );
    const came = page.waitForResponse((response) => /v1(?:\/|%2F)token/.test(response.url()) && response.ok());
    await open('shortcodes');
    // for elements that never came: it would be the first that they are given
    await came;
    await pageIs('pagehide');
    await signOut();
    await pageIs('pageshow');
    await page.evaluate(() => document.body.classList.add('logged-in'));
    assert.equal(await tokenOfPage(), '');
    assert.deepEqual(minted(), [ANN]);

    await signIn('bob', await context.newPage());
    const authorization = `Customer ${await tokenOfPage()}`;
    const cart = await fetch(`${api.url}/v1/store/cart`, { headers: { authorization } });
    assert.equal((await cart.json()).customer_id, BOB);
  });

  it('nor a token that was still on its way then', async () => {
    await signIn('ann');
    await open('shortcodes');
    await status('ready');
    storefront.fail('POST', { delay: 1000 });
    const asked = tokenOfPage();
    while (minted().length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    await pageIs('pagehide');
    await signOut();
    await pageIs('pageshow');
    assert.equal(await asked, '');
  });

  it('gets another token when the last one was taken back', async () => {
    await signIn('ann');
    await open('shortcodes');
    await status('ready');
    await fetch(`${api.url}/v1/stores/${STORE_ID}/customers/${ANN}/tokens`, {
      method: 'DELETE',
      headers: { authorization: `APIKey ${SECRET}` },
    });
    await click('paynow-add-button >>> button');
    await count(1);
    assert.equal(minted().length, 3);
  });

  it('has nothing personal in its pages, so that they can be cached', async () => {
    const html = async (name) => {
      if (name) await signIn(name);
      return (await open('shortcodes')).text();
    };
    const nobodys = await html();
    assert.equal(await html('ann'), nobodys);
    assert.equal((await html('bob')).match(/minted|nonce=|ann|bob/), null);
  });

  it('lets an attribute be nothing but an attribute', async () => {
    await signIn('ann');
    const html = await (await open('hostile')).text();
    await status('ready');
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    const headings = await page.$$eval('paynow-cart', (carts) => carts.map((cart) => cart.getAttribute('heading')));
    assert.equal(headings[1], '"><img src=x onerror="window.hacked=2">');
    const names = await page.$$eval('paynow-store, paynow-cart, paynow-checkout-button, paynow-add-button', (all) =>
      all.map((element) => element.getAttributeNames().join(' ')),
    );
    assert.deepEqual(names, [
      'data-token-url data-nonce-url api-base currency',
      'images',
      'heading',
      'product-id',
      'product-id custom-variables',
    ]);
    assert.doesNotMatch(html, /evil\.example|stolen|<script>window|javascript:/);
    assert.equal(await page.$eval('paynow-store', (store) => store.getAttribute('api-base')), api.url);
  });

  it('keeps a product that is none, so that its button buys nothing, and an address that begins with neither a slash nor a dot', async () => {
    await signIn('ann');
    await open('mistakes');
    await status('ready');
    assert.deepEqual(
      await page.$$eval('paynow-checkout-button, paynow-add-button', (all) =>
        all.flatMap((element) => ['product-id', 'return-url'].map((name) => element.getAttribute(name))),
      ),
      [`${KEY}x`, 'thanks', '”5″', '../shop'],
    );
    await click('paynow-checkout-button >>> button');
    await page.waitForFunction(() => document.querySelector('paynow-checkout-button').matches(':state(error)'));
    assert.equal(storefront.checkouts.length, 0);
  });

  it('loads nothing where nothing is sold', async () => {
    assert.doesNotMatch(await (await open('plain')).text(), /paynow-elements/);
    const modules = (await (await open('shortcodes')).text()).match(/<script[^>]*paynow-elements[^>]*>/g);
    assert.equal(modules.length, 2);
    for (const tag of modules) assert.match(tag, /type="module"/);
  });

  const token = (headers = {}, cookie, { route = 'token', method = 'POST' } = {}) =>
    fetch(`${site.url}/?rest_route=/paynow-elements/v1/${route}`, {
      method,
      headers: { origin: site.url, ...headers, ...(cookie && { cookie }) },
    });

  it('gives a token to its own pages only, and lets nobody keep it', async () => {
    await signIn('ann');
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const nonce = await (
      await fetch(`${site.url}/wp-admin/admin-ajax.php?action=rest-nonce`, { headers: { cookie } })
    ).text();
    assert.equal((await token()).status, 401);
    assert.equal((await token({}, cookie)).status, 401);
    assert.equal((await token({ 'x-wp-nonce': 'abcdef1234' }, cookie)).status, 403);
    assert.equal((await token({ 'x-wp-nonce': nonce, origin: 'https://evil.example' }, cookie)).status, 403);
    assert.equal(storefront.log.length, 0);
    // by the plain address alone: what is no POST might be kept on the way
    for (const [route, header] of [
      ['token&_method=POST', {}],
      ['token', { 'x-http-method-override': 'POST' }],
    ])
      assert.equal((await token({ 'x-wp-nonce': nonce, ...header }, cookie, { route, method: 'GET' })).status, 403);
    assert.equal(storefront.log.length, 0);
    // WordPress finds a route in any case, and with a line's end
    for (const route of ['token', 'TOKEN', 'token%0a', 'Token/', 'token&_envelope=1', 'token&_fields=token']) {
      const right = await token({ 'x-wp-nonce': nonce }, cookie, { route });
      assert.equal(right.status, 200, route);
      assert.match(right.headers.get('cache-control'), /no-store/, route);
      if (!route.includes('_envelope')) assert.deepEqual(Object.keys(await right.json()), ['token'], route);
    }
  });

  it('says 502 and no more when PayNow fails, and stops who asks too often', async () => {
    await signIn('dan');
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const nonce = await (
      await fetch(`${site.url}/wp-admin/admin-ajax.php?action=rest-nonce`, { headers: { cookie } })
    ).text();
    const ask = () => token({ 'x-wp-nonce': nonce }, cookie);
    for (const fault of [
      { status: 401 },
      { text: SECRET },
      { network: true },
      { status: 200, body: { token: 'a\r\nb' } },
    ]) {
      storefront.fail('POST', fault);
      const answer = await ask();
      assert.equal(answer.status, 502);
      assert.doesNotMatch(await answer.text(), new RegExp(SECRET));
    }
    const statuses = [];
    for (let times = 4; times <= 100; times++) statuses.push((await ask()).status);
    assert.deepEqual(statuses, [...Array(96).fill(200), 429]);
    for (const route of ['token', 'TOKEN']) {
      const refused = await token({ 'x-wp-nonce': nonce }, cookie, { route });
      assert.ok(Number(refused.headers.get('retry-after')) > 0, route);
    }
  });

  it('keeps the settings to administrators, and the key to itself', async () => {
    await signIn('ann');
    const address = `${site.url}/wp-admin/options-general.php?page=paynow-elements`;
    assert.equal((await page.goto(address)).status(), 403);
    await signOut();
    await signIn('admin');
    await page.goto(address);
    assert.equal(await page.$eval('#api_key', (input) => input.value), '');
    await page.$eval('#api_base', (input) => (input.value = 'javascript:alert(1)'));
    await page.$eval('[name="paynow_elements[create]"]', (box) => (box.checked = true));
    assert.match(await page.$eval('form', (form) => form.textContent), /delivers by name/);
    await Promise.all([page.waitForNavigation(), page.click('#submit')]);
    assert.match(await page.$eval('.settings-error', (error) => error.textContent), /can’t be right/);
    assert.equal(await page.$eval('#api_base', (input) => input.value), api.url);
    assert.match(await page.$eval('#api_key', (input) => input.placeholder), /saved/);

    // the key is still there, and a user without a customer gets one now
    const asker = async (name) => {
      await signOut();
      await signIn(name);
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      const nonce = await fetch(`${site.url}/wp-admin/admin-ajax.php?action=rest-nonce`, { headers: { cookie } });
      return [{ 'x-wp-nonce': await nonce.text() }, cookie];
    };
    // but for one of whom the site knows no name that counts
    assert.equal((await token(...(await asker('eve')))).status, 404);
    const [headers, cookie] = await asker('cem');
    // who is called as the visitor chose, but not in the shop
    const renamed = await fetch(`${site.url}/?rest_route=/wp/v2/users/me`, {
      method: 'POST',
      headers: { ...headers, cookie, 'content-type': 'application/json' },
      body: '{"name":"NovaCraft_77"}',
    });
    assert.equal((await renamed.json()).name, 'NovaCraft_77');
    // one, though three pages ask at once
    const answers = await Promise.all([1, 2, 3].map(() => token(headers, cookie)));
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [200, 200, 200],
    );
    await open('shortcodes');
    await status('ready');
    assert.equal(storefront.log.filter(({ path }) => path.endsWith('/customers')).length, 1);
    assert.equal(storefront.customers.at(-1).name, 'cem');
  });

  it('has its blocks in the editor, as they were saved', async () => {
    await signIn('admin');
    const id = new URL(site.pages.blocks).searchParams.get('page_id');
    await page.goto(`${site.url}/wp-admin/post.php?post=${id}&action=edit`);
    await page.waitForFunction(() => window.wp?.data?.select('core/block-editor').getBlockCount() === 3);
    const blocks = await page.evaluate(() =>
      window.wp.data
        .select('core/block-editor')
        .getBlocks()
        .map(({ name, isValid, attributes }) => [name, isValid, attributes.productId]),
    );
    assert.deepEqual(blocks, [
      ['paynow/add-button', true, '411486491630370816'],
      ['paynow/cart', true, null],
      ['paynow/checkout-button', true, '411486491630370816'],
    ]);
    const types = await page.evaluate(() =>
      window.wp.blocks
        .getBlockTypes()
        .filter(({ name }) => name.startsWith('paynow/'))
        .map(({ title }) => title),
    );
    assert.equal(types.length, 6);
    const settings = await page.evaluate(() => {
      const { select, dispatch } = window.wp.data;
      const [{ clientId }] = select('core/block-editor').getBlocks();
      dispatch('core/block-editor').updateBlockAttributes(clientId, { mode: 'set' });
      return window.wp.blocks.serialize(select('core/block-editor').getBlocks()).split('\n')[0];
    });
    assert.match(settings, /^<!-- wp:paynow\/add-button \{.*"mode":"set".*\} \/-->$/);
  });

  it('has shown the key to nobody, and has not made PHP complain', () => {
    assert.ok(seen.size > 50);
    for (const [address, text] of seen) assert.ok(!text.includes(SECRET), address);
    assert.doesNotMatch(site.log(), /paynow-elements\/|nobody_may_see/);
  });
});

describe('the WordPress plugin in a network of sites', () => {
  let site, said;
  before(async () => {
    const customers = { ann: ANN, bob: '' };
    site = await startSite({ apiBase: 'https://api.example', apiKey: SECRET, storeId: STORE_ID, customers, pages: {} });
    const output = run('php', [fileURLToPath(new URL('network.php', import.meta.url)), site.folder]);
    said = JSON.parse(output.slice(output.lastIndexOf('\n{')));
  });
  after(() => site?.close());

  it('has only the network say where scripts come from and where the key goes', () => {
    const { script, api_base, ...own } = said.owner;
    assert.deepEqual([script, api_base, said['owner may type']], ['', '', false]);
    assert.deepEqual([own.store_id, own.api_key], ['5', 'other']);
    assert.deepEqual([said.admin.script, said.admin.api_base], ['https://cdn.example/a.js', 'https://api.example']);
    assert.equal(said['admin may type'], true);
  });

  it('takes a customer of one site for none of another', () => {
    assert.equal(said['customer elsewhere'], false);
  });

  it('leaves nothing behind on any site', () => {
    assert.deepEqual(said.left, { 1: [], 2: [], users: [] });
  });

  it('has not made PHP complain', () => {
    assert.doesNotMatch(site.log(), /paynow-elements\/|nobody_may_see/);
  });
});
