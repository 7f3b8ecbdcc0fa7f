import { bareToken, Credentials, type GetToken } from './credentials.js';
import { configError, PayNowApiError } from './errors.js';
import { checkQuantity, identify, lineBody, lineQuery } from './line.js';
import { parseCart } from './parse-cart.js';
import { request, type RequestOptions, type Target } from './request.js';
import type { Cart, CheckoutOptions, CheckoutSession, LineInput } from './types.js';
import { isOwnOrigin, resolveApiBase } from './url.js';

/** Who asks, and how. */
export interface ClientOptions {
  /** `https://api.paynow.gg` unless given; a path on the page's own origin works too. */
  apiBase?: string;
  /** The Customer token, bare or as `Customer TOKEN`. */
  token?: string;
  /** Asked when there is no token, and when the API has refused it. */
  getToken?: GetToken;
  /** `cookie`: the own origin's cookies say who asks, and no token is sent. */
  auth?: 'token' | 'cookie';
  /** ISO 4217, for the cart's prices; the store's own currency unless given. */
  currency?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** Used instead of the platform's own. */
  fetch?: typeof fetch;
}

/** The five operations of the Storefront API that a cart needs. All reject with a PayNowApiError. */
export type Client = ReturnType<typeof clientOf>;

const checkCode = (name: string, value: string | undefined, length: number) => {
  if (value && !(value.length === length && /^[a-z]+$/i.test(value)))
    throw configError(`${name}: "${value}" is not a code of ${length} letters`);
  return value;
};

/** Checks where and as whom to ask. Throws a `config` error that names what is wrong, and never the token. */
export function targetOf(options: Omit<ClientOptions, 'getToken' | 'fetch'>): Target & { currency?: string } {
  const apiBase = resolveApiBase(options.apiBase || undefined);
  if (options.auth === 'cookie' && !isOwnOrigin(apiBase))
    throw configError(`auth: "cookie" needs an api-base on the page's own origin, not "${apiBase}"`);
  return {
    apiBase,
    currency: checkCode('currency', options.currency, 3)?.toLowerCase(),
    country: checkCode('country', options.country, 2)?.toUpperCase(),
  };
}

const parseCheckout = (body: unknown): CheckoutSession | undefined => {
  const session = body as CheckoutSession | null;
  return session && typeof session.url === 'string' ? { ...session, id: String(session.id) } : undefined;
};

/** The operations at a target: one function each, nothing else. */
export function clientOf(target: Target & { currency?: string }) {
  const cart = '/v1/store/cart';
  const none = () => undefined;
  return {
    /** The customer's cart: `GET /v1/store/cart`. */
    getCart: (options?: RequestOptions): Promise<Cart> => {
      const query = new URLSearchParams(target.currency && { currency: target.currency });
      const exchange = { operation: 'getCart', method: 'GET', path: cart, query, repeatable: true, answers: true } as const;
      return request(target, exchange, parseCart, options);
    },

    /** Takes everything out of the cart: `DELETE /v1/store/cart`. Never sent twice. */
    clearCart: (options?: RequestOptions): Promise<void> =>
      request<undefined>(target, { operation: 'clearCart', method: 'DELETE', path: cart }, none, options),

    /**
     * Sets a line to `line.quantity` units, or adds that many to it with `increment`: `PUT /v1/store/cart/lines`. A
     * quantity of 0 removes the line. An increment is never sent twice.
     */
    putLine: async (
      line: LineInput,
      { increment, ...options }: RequestOptions & { increment?: boolean } = {},
    ): Promise<void> => {
      const query = lineQuery(identify(line), checkQuantity(line.quantity ?? 1, increment ? 1 : 0), increment);
      const exchange = { operation: 'putLine', method: 'PUT', path: `${cart}/lines`, query, repeatable: !increment } as const;
      await request<undefined>(target, exchange, none, options);
    },

    /** Checks the cart out: `POST /v1/store/cart/checkout`. Never sent twice. */
    createCartCheckout: (checkout: CheckoutOptions = {}, options?: RequestOptions): Promise<CheckoutSession> =>
      request(
        target,
        {
          operation: 'createCartCheckout',
          method: 'POST',
          path: `${cart}/checkout`,
          body: checkout,
          answers: true,
        },
        parseCheckout,
        options,
      ),

    /** Checks lines out without the cart: `POST /v1/checkouts`. Never sent twice. */
    createCheckout: async (
      lines: LineInput[],
      checkout: CheckoutOptions = {},
      options?: RequestOptions,
    ): Promise<CheckoutSession> => {
      const body = { ...checkout, lines: lines.map((line) => lineBody(identify(line), checkQuantity(line.quantity ?? 1))) };
      if (!lines.length) throw new PayNowApiError('createCheckout', 'config', 'lines: there is none');
      return request(
        target,
        { operation: 'createCheckout', method: 'POST', path: '/v1/checkouts', body, answers: true },
        parseCheckout,
        options,
      );
    },
  };
}

/** A client for one customer. Throws a `config` error when an option is not what it should be. */
export function createClient(options: ClientOptions = {}): Client {
  const target = targetOf(options);
  if (options.auth !== 'cookie')
    target.credentials = new Credentials(bareToken(options.token ?? ''), () => options.getToken);
  target.fetch = () => options.fetch;
  return clientOf(target);
}
