// A shopper in a real browser: adds a product, makes it one more in the cart, checks out.
import assert from 'node:assert/strict';

const DRAGON = '411486491630370818';
const CART = '/v1/store/cart';

// says so in development only, of itself
const LIT_IN_DEVELOPMENT = /Lit is in dev mode/;

/** All that the page complains about, as it comes. */
function complaintsOf(page) {
  const complaints = [];
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warn'].includes(message.type()) && !LIT_IN_DEVELOPMENT.test(text)) complaints.push(text);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}

const cartHas = (page, units) =>
  page.waitForFunction(
    (units) => {
      const cart = document.querySelector('paynow-cart');
      return cart?.status === 'ready' && cart.count === units;
    },
    {},
    units,
  );

/** Shops on a page that stands on `fake`; fails with what was not as it should be. */
export async function goShopping(browser, { url, fake, customer, origin }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = complaintsOf(page);
  try {
    await page.goto(url);
    await cartHas(page, 0);
    assert.equal(fake.count(`GET ${CART}`), 1, 'one request for the cart');

    await page.locator('form [name="custom_variables[colour]"]').fill('frost');
    await page.locator('form [name="custom_variables[name_tag]"]').fill('Cinder');
    await page.locator('form paynow-add-button').click();
    await cartHas(page, 1);
    await page.waitForFunction(() => document.getElementById('news').textContent === 'Pet Dragon is in your cart.');

    await page.locator('paynow-cart >>> [part~=quantity-increment]').click();
    await cartHas(page, 2);

    await Promise.all([page.waitForNavigation(), page.locator('paynow-checkout-button').click()]);
    received(fake, customer, new URL(url).origin);
    assert.equal(page.url(), `${origin}/checkout/${fake.checkouts[0].id}`, 'the checkout page is open');
  } catch (error) {
    error.message += `\nThe page: ${await textOf(page)}\nIt said: ${complaints.join('\n') || 'nothing'}`;
    throw error;
  } finally {
    await context.close();
  }
  assert.deepEqual(complaints, [], 'the console is quiet');
}

const textOf = (page) =>
  page.evaluate(() => `${location.href} ${document.body.innerText.slice(0, 500)}`).catch((error) => error.message);

function received(fake, customer, from) {
  const [add, more, ...others] = fake.log.filter(({ method }) => method === 'PUT');
  assert.deepEqual(others, [], 'no more than two writes');
  assert.deepEqual(Object.fromEntries(add.query), {
    product_id: DRAGON,
    quantity: '1',
    increment: 'true',
    'custom_variables[colour]': 'frost',
    'custom_variables[name_tag]': 'Cinder',
    'custom_variables[size]': '3',
  });
  assert.equal(more.query.get('quantity'), '2', 'the quantity in the cart was set');
  const lines = fake.cart(customer.token).lines.map(({ product_id, quantity }) => ({ product_id, quantity }));
  assert.deepEqual(lines, [{ product_id: DRAGON, quantity: 2 }], 'what is in the cart');
  assert.equal(fake.count(`POST ${CART}/checkout`), 1, 'one checkout');
  assert.equal(fake.checkouts.length, 1, 'no other checkout');
  assert.equal(fake.checkouts[0].options.return_url, `${from}/thanks`, 'where the checkout leads back to');
}
