import { expect } from '@open-wc/testing';
import type { FakeStorefront } from '../../src/testing/index.js';
import type { PayNowError } from '../../src/api/types.js';
import { responseViolations } from '../openapi/contract.js';

/** What a request has besides method and path. */
export interface Question {
  /** `ann-token` unless given; null for none. */
  token?: string | null;
  query?: string;
  headers?: Record<string, string>;
  /** Sent as JSON; text is sent as it is. */
  body?: unknown;
}

/** An answer that was read. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
}

export const CART = '/v1/store/cart';
export const LINES = '/v1/store/cart/lines';
export const CART_CHECKOUT = '/v1/store/cart/checkout';
export const CHECKOUTS = '/v1/checkouts';

/** Asks a fake storefront and holds its answer against the API's document. */
export async function ask(
  storefront: Pick<FakeStorefront, 'fetch'>,
  operation: string,
  { token = 'ann-token', query = '', headers = {}, body }: Question = {},
): Promise<Answer> {
  const [method = '', path = ''] = operation.split(' ');
  const response = await storefront.fetch(`https://api.paynow.test${path}${query && `?${query}`}`, {
    method,
    headers: {
      ...(token !== null && { authorization: `Customer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const { status } = response;
  expect(responseViolations({ method, path, status, body: text }), `${status} of ${operation}`).to.deep.equal([]);
  return { status, headers: response.headers, text, json: text ? JSON.parse(text) : undefined };
}

/** Asks, expects a refusal of one status about one field, and hands out its body. */
export async function refusal(
  storefront: FakeStorefront,
  operation: string,
  question: Question,
  status: number,
  path?: string,
): Promise<PayNowError> {
  const answer = await ask(storefront, operation, question);
  const error = answer.json as PayNowError;
  const asked = `${operation}?${question.query ?? ''} ${JSON.stringify(question.body)}`;
  expect(answer.status, `${asked} ${answer.text}`).to.equal(status);
  expect(error.status).to.equal(status);
  expect(error.trace_id).to.be.a('string');
  if (path !== undefined) expect(error.errors?.[0]?.path, asked).to.equal(path);
  return error;
}
