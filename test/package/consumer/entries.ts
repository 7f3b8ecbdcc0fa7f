// What each entry's types say to a consumer with every check on.
import { createClient, formatMoney, PayNowApiError, version, type Cart, type CartSession } from 'paynow-elements';
import { PaynowAddButton, type PaynowEvents } from 'paynow-elements/elements';
import { createFakeStorefront } from 'paynow-elements/testing';
import { version as served } from 'paynow-elements/cdn/paynow-elements.js';
import { en } from 'paynow-elements/locales/en';

const cart: Cart = await createClient({ token: 'token' }).getCart();
const text: string = formatMoney(cart.total, cart.currency, 'en') + version + served + en.add;
export const session: CartSession | null | undefined = document.querySelector('paynow-cart')?.session;
export const storefront = createFakeStorefront();

document.addEventListener('paynow-error', ({ detail }) => detail.kind === 'token');
document.createElement('paynow-checkout-button').autoRedirect = text !== '';
export const button = new PaynowAddButton();
export const detail: PaynowEvents['paynow-add'] = { line: { product_id: '1' } };
export const isOurs = (error: unknown) => error instanceof PayNowApiError && error.kind === 'offline';

// @ts-expect-error no such attribute
button.colour = 'red';
// @ts-expect-error not a string
button.productId = 1;
// @ts-expect-error not one of its words
document.createElement('paynow-checkout-button').target = 'blank';
