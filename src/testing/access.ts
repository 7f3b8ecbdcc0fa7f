import type { FakeCustomer } from './products.js';
import { invalid, Refusal } from './refusal.js';

/** The customer whose token a request carries; undefined for anything but `Customer TOKEN` with a known token. */
export function customerOf(headers: Headers, customers: readonly FakeCustomer[]): FakeCustomer | undefined {
  const token = /^Customer ([\x21-\x7e]+)$/.exec(headers.get('authorization') ?? '')?.[1];
  return token === undefined ? undefined : customers.find((customer) => customer.token === token);
}

/** The customer who asks; a 401 where there is none. */
export function authorized(headers: Headers, customers: readonly FakeCustomer[]): FakeCustomer {
  const customer = customerOf(headers, customers);
  if (!customer) throw new Refusal(401, 'unauthorized', 'The customer token is missing, malformed or expired.');
  return customer;
}

/** The customer's country, where the request names one. */
export function countryOf(headers: Headers): string | undefined {
  if (headers.has('x-paynow-customer-ip'))
    throw invalid('x-paynow-customer-ip', 'x-paynow-customer-ip must not be sent by a browser.', 'forbidden');
  const country = headers.get('x-paynow-customer-countrycode') ?? undefined;
  if (country !== undefined && !/^[A-Z]{2}$/.test(country))
    throw invalid('x-paynow-customer-countrycode', `"${country}" is not an ISO 3166-1 alpha-2 code.`, 'pattern');
  return country;
}
