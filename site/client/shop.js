// A shop in the page: the fake storefront, with pictures, and a dialog in place of PayNow's checkout page.
import { formatMoney } from '../../src/components/money.ts';
import { createFakeStorefront, CUSTOMERS, PRODUCTS } from '../../src/testing/index.ts';

const art = import.meta.glob('../../demo/art/*.png', { query: '?inline', import: 'default', eager: true });

/** Opens the shop for a customer with this token. */
export function openShop(token) {
  const [customer, ...others] = CUSTOMERS;
  return createFakeStorefront({
    currency: 'eur',
    latency: 250,
    products: PRODUCTS.map((product) => ({ ...product, image_url: art[`../../demo/art/${product.slug}.png`] })),
    customers: [{ ...customer, token }, ...others],
  });
}

/** Has every checkout of this document end in a dialog, where the shopper may pay or not. */
export function payHere(storefront, refresh) {
  document.addEventListener('paynow-checkout-created', (event) => {
    event.preventDefault();
    const checkout = storefront.checkouts.find(({ id }) => id === event.detail.id);
    const dialog = document.createElement('dialog');
    dialog.className = 'checkout';
    dialog.setAttribute('aria-labelledby', 'checkout-title');
    const title = Object.assign(document.createElement('h2'), {
      id: 'checkout-title',
      textContent: 'PayNow’s checkout',
    });
    const sum = formatMoney(checkout.total, checkout.currency, 'en');
    const text = document.createElement('p');
    text.textContent = `Here the shopper leaves for PayNow’s own page, to pay ${sum}. This shop is a fake one: nobody pays anything.`;
    const form = Object.assign(document.createElement('form'), { method: 'dialog' });
    const button = (value, label) => Object.assign(document.createElement('button'), { value, textContent: label });
    form.append(button('pay', 'Pay'), button('cancel', 'Back to the shop'));
    dialog.append(title, text, form);
    dialog.addEventListener('close', () => {
      dialog.remove();
      storefront[dialog.returnValue === 'pay' ? 'pay' : 'cancel'](checkout.id);
      refresh();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Loads the elements as a page does: the built file. Whoever set `fetch` before has no request go elsewhere. */
export const loadElements = () =>
  import(
    /* @vite-ignore */ new URL(`${document.documentElement.dataset.root}cdn/paynow-elements.js`, location.href).href
  );
