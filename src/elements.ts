/** The elements' classes, the API and the types. Registers nothing. */
export { createClient, type Client, type ClientOptions } from './api/client.js';
export type { CartSession } from './api/cart-session.js';
export type { GetToken } from './api/credentials.js';
export { PayNowApiError, type ApiErrorInit, type ErrorKind } from './api/errors.js';
export type { RequestOptions } from './api/request.js';
export type { EditOutcome, ErrorDetails, SessionEvents } from './api/session-events.js';
export type { PendingEdit, SessionStatus, ShownLine, Snapshot } from './api/snapshot.js';
export type * from './api/types.js';
export { version } from './components/define.js';
export type { PaynowEvents } from './components/events.js';
export { formatMoney } from './components/money.js';
export { PaynowAddButton } from './components/paynow-add-button.js';
export { PaynowCart } from './components/paynow-cart.js';
export { PaynowCartButton } from './components/paynow-cart-button.js';
export { PaynowCartDrawer } from './components/paynow-cart-drawer.js';
export { PaynowCheckoutButton } from './components/paynow-checkout-button.js';
export { PaynowStore } from './components/paynow-store.js';
export type { MessageKey, Messages, Plural } from './locales/messages.js';
