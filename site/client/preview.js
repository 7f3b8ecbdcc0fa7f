// The page in the playground's frame: shows the snippet that it is told, on a shop of its own.
import { loadElements, openShop, payHere } from './shop.js';

const TOKEN = 'CUSTOMER_TOKEN'; // as the snippet has it
const storefront = openShop(TOKEN);
storefront.seed(TOKEN, [{ product_id: '411486491630370816', quantity: 2 }]);
const style = document.head.appendChild(document.createElement('style'));
const place = document.querySelector('main > div');
let body;

function show(next) {
  style.textContent = next.css;
  if (next.body === body) return;
  body = next.body;
  const template = document.createElement('template');
  template.innerHTML = body;
  // made but not connected: the store has its shop before it asks for anything
  const content = document.importNode(template.content, true);
  content.querySelector('paynow-store').fetch = storefront.fetch;
  place.replaceChildren(content);
}

const said = {
  'paynow-added': ({ line }) => line?.name,
  'paynow-quantity-changed': ({ line, previous, quantity }) => `${line.name}: ${previous} → ${quantity}`,
  'paynow-removed': ({ line }) => line.name,
  'paynow-cleared': ({ lines }) => `${lines.length} lines`,
  'paynow-checkout-created': ({ id }) => id,
  'paynow-error': ({ operation, kind, message }) => `${operation}, ${kind}: ${message}`,
};
for (const [type, summary] of Object.entries(said))
  document.addEventListener(type, ({ detail }) => tell({ event: `${type} ${summary(detail) ?? ''}` }));

const tell = (data) => parent.postMessage(data, location.origin);

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || origin !== location.origin) return;
  if (data === 'are you ready?') tell('ready');
  else if (data?.body) show(data);
});

payHere(storefront, () => document.querySelector('paynow-store')?.session?.refresh());
await loadElements();
tell('ready');
