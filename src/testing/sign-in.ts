import { accessKey } from './access.js';
import { readBody } from './checkout-request.js';
import { customerDto, customerFor, customerWith } from './customers.js';
import { Fields } from './fields.js';
import { flake, platform } from './formats.js';
import type { FakeCustomer } from './products.js';
import { invalid, missing } from './refusal.js';
import { json, noContent } from './respond.js';
import type { Store } from './store.js';

/** A request for a token, as far as it is read. */
interface Asked {
  method: string;
  path: string;
  headers: Headers;
  text: string;
}

const ACCOUNTS = ['steam_id', 'minecraft_uuid', 'xbox_xuid'] as const;

/** `POST /v1/store/customer/auth`: a token for whoever says to be a player; Steam accounts have to be proven elsewhere. */
function authenticate(store: Store, { headers, text }: Asked): Response {
  if (flake(headers.get('x-paynow-store-id') ?? '', 'x-paynow-store-id') !== store.id)
    throw missing('x-paynow-store-id', 'There is no such store.');
  const body = new Fields(readBody(text, headers.get('content-type')), '', ['platform', 'id']);
  const account = {
    platform: platform(body.text('platform', false) ?? '', 'platform'),
    id: body.text('id', false) ?? '',
  };
  if (!account.id) throw invalid('id', 'id is required.', 'required');
  if (account.platform === 'steam') throw invalid('platform', 'A Steam account has to be proven.', 'forbidden');
  let customer = customerWith(account, store.customers);
  if (!customer) store.customers.push((customer = customerFor(account, store.newId(), store.now())));
  return json(200, { customer_token: store.mint(customer.id) });
}

function createCustomer(store: Store, { headers, text }: Asked): Response {
  const body = new Fields(readBody(text, headers.get('content-type')), '');
  const customer: FakeCustomer = { id: store.newId(), created_at: new Date(store.now()).toISOString() };
  const name = body.text('name', true);
  if (name) customer.name = name;
  for (const account of ACCOUNTS) {
    const id = body.text(account, true);
    if (id) customer[account] = id;
  }
  store.customers.push(customer);
  return json(200, customerDto(customer, store.id));
}

/** Answers what asks for a token or, with an API key, minds customers; undefined for anything else. */
export function signIn(store: Store, asked: Asked): Response | undefined {
  const { method, path, headers } = asked;
  if (`${method} ${path}` === 'POST /v1/store/customer/auth') return authenticate(store, asked);
  const [, storeId, rest] = /^\/v1\/stores\/([^/]+)\/(customers(?:\/[^/]+\/tokens)?)$/.exec(path) ?? [];
  const [, customerId] = rest?.split('/') ?? [];
  if (!rest || !(method === 'POST' || (method === 'DELETE' && customerId))) return undefined;
  accessKey(headers, store.apiKeys);
  if (flake(storeId!, 'storeId') !== store.id) throw missing('storeId', 'There is no such store.');
  if (!customerId) return createCustomer(store, asked);
  const customer = store.customers.find(({ id }) => id === flake(customerId, 'customerId'));
  if (!customer) throw missing('customerId', 'There is no such customer.');
  if (method === 'POST') return json(200, { token: store.mint(customer.id) });
  store.invalidate(customer.id);
  return noContent();
}
