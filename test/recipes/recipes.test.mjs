// Buys from every recipe's snippet in a real browser: npm run test:recipes (after a build of dist/cdn)
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { loadTs } from '../../tools/load-ts.mjs';
import { blocksOf, fillIn, openHosts, pageOf, RECIPES, serveSite } from './hosts.mjs';

const { createFakeStorefront, STORE_ID } = await loadTs('src/testing/index.ts');
const KEY = '411486491630370816';

describe('recipes', () => {
  const hosts = openHosts(createFakeStorefront);
  let shop, site, page, problems;
  beforeEach(() => ({ shop, site, page, problems } = hosts));

  const put = (path, html, player) =>
    site.pages.set(path, fillIn(html, { shop, site, storeId: STORE_ID, productId: KEY, player }));
  const pressed = (frame, selector) => frame.locator(selector).click();
  const has = (frame, units) =>
    frame.waitForFunction(
      (n) => ((cart) => cart?.count === n && cart.status === 'ready')(document.querySelector('paynow-cart')),
      {},
      units,
    );

  const said = (frame, words) =>
    frame.waitForFunction((text) => document.querySelector('#paynow-player output').textContent === text, {}, words);

  async function fill(frame, player) {
    if (player) {
      await frame.locator('[name=player]').fill(player);
      await pressed(frame, '#paynow-player button');
    }
    await has(frame, 0);
    await pressed(frame, 'paynow-add-button >>> button');
    await has(frame, 1);
    await pressed(frame, 'paynow-cart >>> [part~=quantity-increment]');
    await has(frame, 2);
  }
  const checkOut = async (frame) => {
    // the page's own button, which takes the place of the cart's
    const button = await frame.waitForFunction(() => {
      const find = (root) => root.querySelector('paynow-checkout-button');
      return (find(document) ?? find(document.querySelector('paynow-cart').shadowRoot))?.shadowRoot.querySelector(
        'button',
      );
    });
    await button.click();
  };
  const bought = () => shop.storefront.checkouts.map(({ customerId, lines }) => [customerId, lines[0].quantity]);
  const customer = (name) => shop.storefront.customers.find((candidate) => candidate.name === name).id;

  for (const recipe of RECIPES.filter((name) => name !== 'wix'))
    it(`${recipe}: a player says who they are, adds, edits, checks out, and is known on the next page`, async () => {
      put('/', `<!doctype html><body>${pageOf(blocksOf(recipe))}</body>`);
      await page.goto(site.url);
      await page.waitForFunction(() => document.querySelector('paynow-cart').status === 'signed-out');
      await fill(page, 'Eva_9');
      await page.goto(site.url);
      await has(page, 2);
      await said(page, 'You shop as Eva_9.');
      await Promise.all([page.waitForNavigation(), checkOut(page)]);
      assert.equal(await page.$eval('h1', (h1) => h1.textContent), 'The checkout');
      assert.deepEqual(bought(), [[customer('Eva_9'), 2]]);
      assert.deepEqual(problems, []);
    });

  for (const recipe of RECIPES.filter((name) => name !== 'wix'))
    it(`${recipe}: who has mistyped their name sees it, and shops as themselves after all`, async () => {
      put('/', `<!doctype html><body>${pageOf(blocksOf(recipe))}</body>`);
      await page.goto(site.url);
      await fill(page, 'Ewa_9');
      await said(page, 'You shop as Ewa_9.');
      await fill(page, 'Eva_9');
      await said(page, 'You shop as Eva_9.');
      await page.goto(site.url);
      await said(page, 'You shop as Eva_9.');
      await has(page, 2);
      await Promise.all([page.waitForNavigation(), checkOut(page)]);
      assert.deepEqual(bought(), [[customer('Eva_9'), 2]]);
      assert.deepEqual(problems, []);
    });

  it('signs a player in again whose token has expired', async () => {
    put('/', `<!doctype html><body>${pageOf(blocksOf('static'))}</body>`);
    await page.goto(site.url);
    await fill(page, 'Eva_9');
    shop.storefront.fail('GET /v1/store/cart', { status: 401, times: 1 });
    await page.evaluate(() => document.querySelector('paynow-store').session.refresh());
    await has(page, 2);
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('401')),
      [],
    );
  });

  for (const recipe of ['ghost', 'webflow', 'squarespace', 'azuriom'])
    it(`${recipe}: what is printed on every page of a site does no harm where there is no shop`, async () => {
      put(
        '/',
        `<!doctype html><body>${blocksOf(recipe)
          .filter((block) => block.includes('<script'))
          .join('')}</body>`,
      );
      await page.goto(site.url);
      await page.waitForFunction(() => customElements.get('paynow-cart'));
      assert.deepEqual(problems, []);
    });

  it('azuriom: who is signed in at the site is not asked, and leaves no name behind', async () => {
    const html = `<!doctype html><body>${pageOf(blocksOf('azuriom'))}</body>`;
    put('/', html, 'Eva_9');
    await page.goto(site.url);
    await fill(page);
    assert.equal(await page.$eval('#paynow-player', (form) => form.hidden), true);
    put('/', html);
    await page.goto(site.url);
    await page.waitForFunction(() => document.querySelector('paynow-cart').status === 'signed-out');
    assert.equal(await page.$eval('#paynow-player', (form) => form.hidden), false);
    assert.deepEqual(problems, []);
  });

  it('azuriom: who is signed in with Steam shops with a token from the site, and a guest is signed out', async () => {
    let token = '';
    const asked = [];
    const own = await serveSite(async ({ method, headers }, path) => {
      asked.push([method, path, headers.get('x-csrf-token')]);
      return token ? Response.json({ token }) : new Response(null, { status: 401 });
    });
    const [place] = blocksOf('azuriom');
    const [script] = blocksOf('azuriom', 'html steam');
    const html = `<!doctype html><meta name="csrf-token" content="csrf"><body>${place}${script}</body>`;
    const values = { shop, site: own, storeId: STORE_ID, productId: KEY, player: '/paynow/token' };
    own.pages.set('/', fillIn(html, values).replace('<paynow-store', `<paynow-store api-base="${shop.url}"`));
    try {
      await page.goto(own.url);
      await page.waitForFunction(() => document.querySelector('paynow-cart').status === 'signed-out');
      token = 'ann-token';
      await page.goto(own.url);
      await fill(page);
      await Promise.all([page.waitForNavigation(), checkOut(page)]);
      assert.deepEqual(bought(), [[customer('ann'), 2]]);
      assert.deepEqual(new Set(asked.map(String)), new Set(['POST,/paynow/token,csrf']));
      assert.deepEqual(problems, []);
    } finally {
      await page.goto('about:blank');
      await own.close();
    }
  });

  it('wiki: a player says who they are, buys, and is known when the page was changed without loading', async () => {
    const [script] = blocksOf('wiki', 'js');
    const [markup] = blocksOf('wiki', 'md').map((block) => block.slice(block.indexOf('<form')));
    const start = script.replace("import 'paynow-elements'", `import '${site.cdn}paynow-elements.js'`);
    put(
      '/',
      `<!doctype html><body><main>${markup}</main><script type="module">${start}\nglobalThis.startShop = startShop;</script>`,
    );
    await page.goto(site.url);
    await page.evaluate(() => globalThis.startShop());
    await fill(page, 'Eva_9');
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const shop = main.cloneNode(true);
      main.replaceChildren();
      globalThis.startShop();
      main.replaceWith(shop);
      globalThis.startShop();
    });
    await has(page, 2);
    await said(page, 'You shop as Eva_9.');
    await fill(page, 'Another_1');
    await said(page, 'You shop as Another_1.');
    assert.deepEqual(problems, []);
  });

  it('asks again for a name that PayNow refuses', async () => {
    put('/', `<!doctype html><body>${pageOf(blocksOf('static'))}</body>`);
    shop.storefront.fail('POST /v1/store/customer/auth', { status: 400 });
    await page.goto(site.url);
    await page.locator('[name=player]').fill('Nobody');
    await pressed(page, '#paynow-player button');
    await page.waitForFunction(() => document.querySelector('#paynow-player output').textContent);
    await fill(page, 'Eva_9');
    assert.deepEqual(problems, []);
  });

  it('carrd and squarespace do without type="module"', async () => {
    for (const recipe of ['carrd', 'squarespace'])
      assert.match(pageOf(blocksOf(recipe)), /<script src="[^"]+classic\.js"><\/script>/);
    for (const recipe of ['carrd', 'squarespace']) assert.doesNotMatch(pageOf(blocksOf(recipe)), /type="module"/);
  });

  for (const kind of ['', ' type="module"'])
    it(`wix: custom elements with a token each share one cart, the script loaded${kind || ' as a script'}`, async () => {
      const blocks = blocksOf('wix', 'html element').map((block) => block.replaceAll('<script', `<script${kind}`));
      put('/', `<!doctype html><body>${pageOf(blocks)}</body>`);
      await page.goto(site.url);
      await fill(page);
      await Promise.all([page.waitForNavigation(), checkOut(page)]);
      assert.deepEqual(bought(), [[customer('ann'), 2]]);
      assert.deepEqual(problems, []);
    });

  async function openFrame(sandbox, snippet = pageOf(blocksOf('wix'))) {
    put('/embed', snippet);
    put(
      '/',
      `<!doctype html><body><iframe width="600" height="900" sandbox="${sandbox}" src="/embed"></iframe></body>`,
    );
    await page.goto(site.url);
    return (await page.$('iframe')).contentFrame();
  }

  const link = () => document.querySelector('paynow-checkout-button').shadowRoot.querySelector('a')?.href;

  it('wix: an embed in a sandboxed frame takes the whole page to the checkout', async () => {
    const frame = await openFrame('allow-scripts allow-top-navigation-by-user-activation');
    await fill(frame, 'Eva_9');
    await Promise.all([page.waitForNavigation(), checkOut(frame)]);
    assert.equal(await page.$eval('h1', (h1) => h1.textContent), 'The checkout');
    assert.deepEqual(bought(), [[customer('Eva_9'), 2]]);
    assert.deepEqual(problems, []);
  });

  it('wix: an embed that may not leave its frame shows a link to the checkout', async () => {
    const frame = await openFrame('allow-scripts');
    await fill(frame, 'Eva_9');
    await checkOut(frame);
    const href = await (await frame.waitForFunction(link)).jsonValue();
    assert.equal(href, shop.storefront.checkouts[0].url);
    assert.equal(page.url(), `${site.url}/`);
  });

  it('wix: an embed that may only open tabs opens the checkout in one, by target="_blank"', async () => {
    const snippet = pageOf(blocksOf('wix')).replace('target="_top"', 'target="_blank"');
    const frame = await openFrame('allow-scripts allow-popups', snippet);
    await fill(frame, 'Eva_9');
    const opened = page.browserContext().waitForTarget((target) => target.url().includes('/checkout/'));
    await checkOut(frame);
    // where the first click may not say what the new tab shows, a link does
    await Promise.race([
      opened,
      frame.waitForFunction(link).then(() => pressed(frame, 'paynow-checkout-button >>> a')),
    ]);
    assert.equal((await opened).url(), shop.storefront.checkouts[0].url);
    assert.equal(page.url(), `${site.url}/`);
  });
});
