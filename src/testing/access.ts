import type { FakeCustomer } from './products.js';
import { invalid, Refusal } from './refusal.js';
import type { Store } from './store.js';

/** The customer whose token a request carries; undefined for anything but `Customer TOKEN` with a known token. */
export function customerOf(headers: Headers, store: Store): FakeCustomer | undefined {
  const token = /^Customer ([\x21-\x7e]+)$/.exec(headers.get('authorization') ?? '')?.[1];
  return token === undefined ? undefined : store.customerOf(token);
}

/** The customer who asks; a 401 where there is none. */
export function authorized(headers: Headers, store: Store): FakeCustomer {
  const customer = customerOf(headers, store);
  if (!customer) throw new Refusal(401, 'unauthorized', 'The customer token is missing, malformed or expired.');
  return customer;
}

/** Lets nobody through who has no API key of the store. */
export function accessKey(headers: Headers, keys: readonly string[]): void {
  const key = /^APIKey (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (key === undefined || !keys.includes(key))
    throw new Refusal(401, 'unauthorized', 'The API key is missing, malformed or unknown.');
}

/** The customer's country, where the request names one; whose address it is, only a proxy may and must say. */
export function countryOf(headers: Headers, behindProxy: boolean): string | undefined {
  const ip = headers.get('x-paynow-customer-ip');
  if (behindProxy && !/^(\d{1,3}(\.\d{1,3}){3}|[\da-f:.]*:[\da-f:.]*)$/i.test(ip ?? ''))
    throw invalid('x-paynow-customer-ip', 'A proxy has to send the address of its customer.', 'required');
  if (!behindProxy && ip !== null)
    throw invalid('x-paynow-customer-ip', 'x-paynow-customer-ip must not be sent by a browser.', 'forbidden');
  const country = headers.get('x-paynow-customer-countrycode') ?? undefined;
  if (country !== undefined && !/^[A-Z]{2}$/.test(country))
    throw invalid('x-paynow-customer-countrycode', `"${country}" is not an ISO 3166-1 alpha-2 code.`, 'pattern');
  return country;
}
