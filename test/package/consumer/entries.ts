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

// what may be left out may be undefined, under exactOptionalPropertyTypes too
export const button = new PaynowAddButton();
declare const maybe: string | undefined;
createClient({ token: maybe, apiBase: maybe, currency: maybe });
createFakeStorefront({ currency: maybe, checkoutBase: maybe });
const store = document.createElement('paynow-store');
store.getToken = store.token = undefined;
store.messages = undefined;
store.apiBase = maybe;
button.giftToId = maybe;

document.addEventListener('paynow-error', ({ detail }) => detail.kind === 'token');
document.createElement('paynow-checkout-button').autoRedirect = text !== '';
export const detail: PaynowEvents['paynow-add'] = { line: { product_id: '1' } };
export const isOurs = (error: unknown) => error instanceof PayNowApiError && error.kind === 'offline';

// @ts-expect-error no such attribute
button.colour = 'red';
// @ts-expect-error not a string
button.productId = 1;
// @ts-expect-error not one of its words
document.createElement('paynow-checkout-button').target = 'blank';
