import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/index.js';
import { createFakeStorefront, type FakeStorefront } from '../../src/testing/index.js';
import type { PaynowCart } from '../../src/elements.js';
import { KEY } from '../support/products.js';

describe('the fake storefront in a page, as docs/testing.md has it', () => {
  let tests = 0;
  let token: string;
  let storefront: FakeStorefront;
  let host: HTMLElement;
  beforeEach(async () => {
    token = `token-of-test-${++tests}`;
    storefront = createFakeStorefront({ customers: [{ id: '1', token }] });
    host = await fixture(html`<div></div>`);
  });

  it('serves elements that a test makes by hand', async () => {
    const store = Object.assign(document.createElement('paynow-store'), { token, fetch: storefront.fetch });
    const button = Object.assign(document.createElement('paynow-add-button'), { productId: KEY });
    host.append(store, button);

    await button.add();

    expect(storefront.cart(token).lines[0]!.name).to.equal('Crate Key');
  });

  it('serves a page whose store was told of it before the elements were there', async () => {
    storefront.seed(token, [{ product_id: KEY, quantity: 2 }]);
    // in a page without a window, nothing is defined
    const page = document.implementation.createHTMLDocument();
    page.body.innerHTML = `<paynow-store token="${token}"></paynow-store><paynow-cart></paynow-cart>`;
    page.querySelector('paynow-store')!.fetch = storefront.fetch;

    host.append(...page.body.children);

    const cart = host.querySelector<PaynowCart>('paynow-cart')!;
    await waitUntil(() => cart.count === 2);
    expect(storefront.count('GET /v1/store/cart')).to.equal(1);
  });
});
