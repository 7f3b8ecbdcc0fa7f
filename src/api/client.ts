import { bareToken, Credentials, type GetToken } from './credentials.js';
import { checkText, configError, notA } from './errors.js';
import { asText } from './json.js';
import { checkLine, fingerprint } from './line.js';
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

/**
 * The five operations of the Storefront API that a cart needs. All reject with a PayNowApiError, or with the reason of an
 * aborted `signal`.
 */
export type Client = ReturnType<typeof clientOf>;

const CART = '/v1/store/cart';

/** Checks where and as whom to ask. Throws a `config` error that names what is wrong, and never the token. */
export function targetOf(options: Omit<ClientOptions, 'getToken' | 'fetch'>): Target & { currency?: string } {
  const apiBase = resolveApiBase(options.apiBase);
  if (options.auth === 'cookie' && !isOwnOrigin(apiBase))
    throw notA('on this site, as auth=cookie needs', 'api-base', apiBase);
  return {
    apiBase,
    currency: checkText(/^([a-z]{3})?$/i, 'currency', options.currency).toLowerCase(),
    country: checkText(/^([a-z]{2})?$/i, 'country', options.country).toUpperCase(),
  };
}

const readCheckout = (body: unknown): CheckoutSession | undefined => {
  const session = Object(body) as CheckoutSession;
  session.id = asText(session.id)!;
  return typeof session.url === 'string' ? session : undefined;
};

/** The operations at a target: one function each, nothing else. */
export function clientOf(target: Target & { currency?: string }) {
  return {
    /** The customer's cart: `GET /v1/store/cart`. */
    getCart: (options?: RequestOptions): Promise<Cart> => {
      const query = target.currency ? `?currency=${target.currency}` : '';
      return request(target, 'getCart', `GET ${CART}${query}`, { again: /./, read: parseCart }, options);
    },

    /** Takes everything out of the cart: `DELETE /v1/store/cart`. Never sent twice. */
    clearCart: (options?: RequestOptions): Promise<void> => request(target, 'clearCart', `DELETE ${CART}`, {}, options),

    /**
     * Sets a line to `line.quantity` units, or adds that many to it with `increment`: `PUT /v1/store/cart/lines`. A
     * quantity of 0 removes the line. An increment is never sent twice, unless with `tries` after a 429, which refused it.
     */
    putLine: async (
      line: LineInput & { increment?: boolean },
      options: RequestOptions & { increment?: boolean } = {},
    ): Promise<void> => {
      const checked = checkLine(line, 0);
      // the API has it among the fields of the line
      const increment = options.increment ?? line.increment;
      const query = `${fingerprint(checked)}&quantity=${checked.quantity}${increment ? '&increment=true' : ''}`;
      const again = increment ? /rate-limited/ : /./;
      const limits = { tries: increment ? 1 : 3, ...options };
      return request(target, 'putLine', `PUT ${CART}/lines?${query}`, { again }, limits);
    },

    /** Checks the cart out: `POST /v1/store/cart/checkout`. Never sent twice. */
    createCartCheckout: (body: CheckoutOptions = {}, options?: RequestOptions): Promise<CheckoutSession> =>
      request(target, 'createCartCheckout', `POST ${CART}/checkout`, { body, read: readCheckout }, options),

    /** Checks lines out without the cart: `POST /v1/checkouts`. Never sent twice. */
    createCheckout: async (
      lines: LineInput[],
      checkout: CheckoutOptions = {},
      options?: RequestOptions,
    ): Promise<CheckoutSession> => {
      if (!lines?.length) throw configError('lines: there is none');
      const body = { ...checkout, lines: lines.map((line) => checkLine(line)) };
      return request(target, 'createCheckout', 'POST /v1/checkouts', { body, read: readCheckout }, options);
    },
  };
}

/** A client for one customer. Throws a `config` error when an option is not what it should be. */
export function createClient(options: ClientOptions = {}): Client {
  const target = targetOf(options);
  if (options.auth !== 'cookie') target.credentials = new Credentials(bareToken(options.token), () => options.getToken);
  target.fetch = () => options.fetch;
  return clientOf(target);
}
