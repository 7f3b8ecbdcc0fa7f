import type { Cart, LineInput } from '../api/types.js';
import { authorized, countryOf } from './access.js';
import { putLine } from './cart-store.js';
import { viewCart } from './cart-view.js';
import { readBody, readCartCheckout, readCheckout } from './checkout-request.js';
import { openCheckout } from './checkout.js';
import { fromInput } from './line.js';
import { onlyParameters, readLineQuery } from './line-request.js';
import { checkLine } from './line-rules.js';
import type { FakeCustomer } from './products.js';
import { invalid, Refusal } from './refusal.js';
import { json, noContent } from './respond.js';
import { signIn } from './sign-in.js';
import type { Store } from './store.js';

/** A request, read as far as it can be without knowing what it asks for. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  text: string;
}

type Operation = (store: Store, asked: Asked, customer: FakeCustomer, country: string | undefined) => Response;

const getCart: Operation = (store, { query }, customer, country) => {
  onlyParameters(query, ['currency']);
  return json(200, cartOf(store, customer, query.get('currency') ?? store.currency, country));
};

const clearCart: Operation = (store, { query }, customer) => {
  onlyParameters(query, []);
  store.setLines(customer.id, []);
  return noContent();
};

const addLine: Operation = (store, { query }, customer) => {
  const { line, increment } = readLineQuery(query);
  const kept = checkLine(store, line, { prefix: '', gameServer: 'gameserver_id' });
  store.setLines(customer.id, putLine(store.lines(customer.id), kept, increment));
  return noContent();
};

const createCartCheckout: Operation = (store, { query, text, headers }, customer, country) => {
  onlyParameters(query, []);
  const options = readCartCheckout(readBody(text, headers.get('content-type')));
  return json(200, openCheckout(store, customer.id, store.lines(customer.id), options, 'cart', country));
};

const createCheckout: Operation = (store, { query, text, headers }, customer, country) => {
  onlyParameters(query, []);
  const { lines, options } = readCheckout(readBody(text, headers.get('content-type')));
  const kept = lines.map((line, index) =>
    checkLine(store, line, { prefix: `lines[${index}].`, gameServer: 'selected_gameserver_id' }),
  );
  return json(200, openCheckout(store, customer.id, kept, options, 'lines', country));
};

const OPERATIONS = new Map<string, Map<string, Operation>>([
  ['/v1/store/cart', new Map([['GET', getCart], ['DELETE', clearCart]])], // prettier-ignore
  ['/v1/store/cart/lines', new Map([['PUT', addLine]])],
  ['/v1/store/cart/checkout', new Map([['POST', createCartCheckout]])],
  ['/v1/checkouts', new Map([['POST', createCheckout]])],
]);

/** Does what a request asks for; throws a `Refusal` where the API would refuse. */
export function operate(store: Store, asked: Asked): Response {
  const signedIn = signIn(store, asked);
  if (signedIn) return signedIn;
  const methods = OPERATIONS.get(asked.path);
  if (!methods) throw new Refusal(404, 'not_found', `There is nothing at ${asked.path}.`);
  const operation = methods.get(asked.method);
  if (!operation) throw new Refusal(405, 'method_not_allowed', `${asked.path} does not answer ${asked.method}.`);
  const customer = authorized(asked.headers, store);
  return operation(store, asked, customer, countryOf(asked.headers, store.behindProxy));
}

/** A customer's cart in one currency. */
export function cartOf(store: Store, customer: FakeCustomer, currency: string, country?: string): Cart {
  if (!store.currencies().has(currency)) throw invalid('currency', `The currency "${currency}" is not known.`, 'enum');
  return viewCart(store, customer.id, { currency, country, now: store.now() });
}

/** Replaces a customer's cart, line by line as if each had been added. */
export function seedCart(store: Store, customer: FakeCustomer, lines: readonly LineInput[]): void {
  const kept = lines.map((line) => checkLine(store, fromInput(line), { prefix: '', gameServer: 'gameserver_id' }));
  store.setLines(customer.id, kept.reduce((cart: typeof kept, line) => putLine(cart, line, true), [])); // prettier-ignore
}
