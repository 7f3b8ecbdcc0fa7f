import { loadElements, openShop, payHere } from './shop.js';

const store = document.querySelector('paynow-store');
const storefront = openShop('ann-token');
storefront.seed('ann-token', [{ product_id: '411486491630370817', quantity: 1, subscription: true, trial: true }]);
store.fetch = storefront.fetch;
payHere(storefront, () => store.session?.refresh());
await loadElements();
