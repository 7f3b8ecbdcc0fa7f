export { createFakeStorefront } from './storefront.js';
export { ConnectionReset } from './faults.js';
export { CUSTOMERS, GAME_SERVERS, PRODUCTS, PROMO_CODES } from './catalog.js';
export type * from './products.js';
export type * from './types.js';
