// The cart behind both small widgets: one read, changes shown at once, one write at a time, one read after the last.
const listeners = new Set();
let base;
let token;
let writing = Promise.resolve();
let waiting = 0;

export const store = { cart: undefined, adding: 0 };

const ask = (method, path = '') =>
  fetch(`${base}/v1/store/cart${path}`, { method, headers: { authorization: `Customer ${token}` } });

const tell = () => listeners.forEach((listener) => listener());

const read = async () => {
  const response = await ask('GET');
  const cart = await response.json();
  if (waiting) return;
  store.cart = cart;
  store.adding = 0;
  tell();
};

const write = (path) => {
  waiting++;
  writing = writing
    .then(() => ask('PUT', path))
    .then(() => --waiting || read())
    .catch(read);
};

export function start(element) {
  if (base) return;
  base = element.getAttribute('api-base');
  token = element.getAttribute('token');
  void read();
}

export function follow(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setQuantity(line, quantity) {
  line.quantity = quantity;
  if (!quantity) store.cart.lines = store.cart.lines.filter((other) => other !== line);
  tell();
  write(`/lines?product_id=${line.product_id}&quantity=${quantity}`);
}

export function add(product) {
  const line = store.cart?.lines.find(({ product_id }) => product_id === product);
  if (line) line.quantity++;
  else store.adding++;
  tell();
  write(`/lines?product_id=${product}&quantity=1&increment=true`);
}

export const count = () => (store.cart?.lines ?? []).reduce((units, { quantity }) => units + quantity, store.adding);

let format;
export const money = (minor) => {
  format ??= new Intl.NumberFormat('en', { style: 'currency', currency: store.cart.currency });
  return format.format(minor / 100);
};

export const styles = `
  :host { display: block; }
  ul { margin: 0; padding: 0; list-style: none; }
  li { display: grid; grid-template-columns: 48px 1fr auto; gap: 8px; padding: 8px 0; border-top: 1px solid #ddd; }
  img { width: 48px; height: 48px; }
  button { min-width: 32px; min-height: 32px; }
  input { width: 3em; font: inherit; text-align: center; }
  .far { content-visibility: auto; contain-intrinsic-block-size: auto 48px; }
`;
