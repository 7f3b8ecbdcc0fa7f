export { createFakeStorefront } from './storefront.js';
export { toKoaMiddleware, toMswResolver, toNodeHandler } from './adapters.js';
export { ConnectionReset } from './faults.js';
export { API_KEY, CUSTOMERS, GAME_SERVERS, PRODUCTS, PROMO_CODES, STORE_ID } from './catalog.js';
export type { AdapterOptions, KoaContext, NodeRequest, NodeResponse } from './adapters.js';
export type * from './products.js';
export type * from './types.js';
