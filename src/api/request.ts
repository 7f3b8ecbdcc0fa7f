import type { Credentials } from './credentials.js';
import { PayNowApiError, type ErrorKind } from './errors.js';
import { asText, parseJson } from './json.js';
import { pause, within } from './timing.js';
import type { PayNowError } from './types.js';

/** Where and as whom requests are made. */
export interface Target {
  /** Resolved, without a slash at the end. */
  apiBase: string;
  /** None where the origin's own cookies say who asks. */
  credentials?: Credentials;
  /** ISO 3166-1 alpha-2, upper case. */
  country?: string;
  /** Called anew at each request, as a plain function; the platform's own where there is none. */
  fetch?: () => typeof fetch | undefined;
}

/** What is particular about one operation. */
export interface Exchange<T> {
  body?: unknown;
  /** The kinds of failure after which it may be sent again; none unless given. */
  again?: RegExp;
  /** Turns the answer's body into the result, undefined where it can't; without it nobody waits for the body. */
  read?: (body: unknown) => T | undefined;
}

/** What a caller may do while a request runs. */
export interface RequestOptions {
  /** Ends the request, body included, which then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Ends waiting and trying again, but not an attempt under way. */
  enough?: AbortSignal;
  /** Told before each wait for another try. */
  onRetry?: (error: PayNowApiError) => void;
  /** How often it may be tried, where it may be tried again at all; 3 times unless given, an increment once. */
  tries?: number;
  /** When all has to be over, as `Date.now()` tells the time; 30 s from now unless given. */
  end?: number;
}

/** The longest that an operation may take, in milliseconds, all tries and waits included. */
export const TIME_LIMIT = 30_000;

/** What has to be left of it for another try. */
export const TIME_FOR_ONE = 6000;

/** Whether the device knows that it is offline. */
export const isOffline = (): boolean => globalThis.navigator?.onLine === false;

const KINDS: Partial<Record<number, ErrorKind>> = { 401: 'token', 408: 'server', 429: 'rate-limited' };

/** What `read` makes of an answer. Throws what the answer says instead, but for `token`, or that it can't be read. */
function resultOf<T>(
  operation: string,
  response: Response,
  text: string,
  token?: string,
  read?: Exchange<T>['read'],
): T {
  const bodyWithout = (secret?: string): unknown => {
    try {
      return parseJson(text, secret);
    } catch {
      return undefined; // an error page, or nothing: the status says enough
    }
  };
  const { ok, status, headers } = response;
  const result = ok && read?.(bodyWithout());
  if (result) return result;
  const { message, code, trace_id, errors } = Object(bodyWithout(token)) as Partial<PayNowError>;
  const after = headers.get('retry-after') as string;
  const wait = +after * 1000 || Date.parse(after) - Date.now();
  const kind = KINDS[status] ?? (ok ? 'bad-response' : status < 500 ? 'api' : 'server');
  throw new PayNowApiError(operation, kind, asText(message) || `HTTP ${status}`, {
    status,
    code: asText(code),
    traceId: asText(trace_id),
    errors: Array.isArray(errors) ? errors.filter((error) => asText(error?.message)) : undefined,
    retryAfter: wait >= 0 ? wait : undefined,
  });
}

/**
 * Carries out one operation within 30 s, with at most 10 s for an attempt. What may be repeated is tried three times at
 * most, after a wait of full jitter or as long as `Retry-After` asks; what could not be read, once more. A 401 is tried
 * once more with another token. Rejects with a PayNowApiError, or with the reason of an aborted `signal`.
 */
export async function request<T>(
  target: Target,
  operation: string,
  endpoint: `${'GET' | 'PUT' | 'POST' | 'DELETE'} /${string}`,
  { body, again, read }: Exchange<T>,
  { signal, enough, onRetry, tries = 3, end = Date.now() + TIME_LIMIT }: RequestOptions = {},
): Promise<T> {
  const [method, path] = endpoint.split(' ');
  const seen = new Set<ErrorKind>();

  const send = async (token: string | undefined, signal: AbortSignal): Promise<[Response, string]> => {
    const headers: Record<string, string> = {};
    if (token) headers.authorization = `Customer ${token}`;
    if (target.country) headers['x-paynow-customer-countrycode'] = target.country;
    if (body) headers['content-type'] = 'application/json';
    const response = await (target.fetch?.() ?? fetch)(target.apiBase + path, {
      method,
      headers,
      body: JSON.stringify(body),
      credentials: token ? 'omit' : 'same-origin',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      // what has no answer to read is a change of the cart: it outlives the page, where the shopper leaves it at once
      keepalive: !read,
      signal,
    });
    // of a refusal the status says enough
    if (!response.ok) return [response, await response.text().catch(() => '')];
    return [response, read ? await response.text() : ''];
  };

  for (;;) {
    const { credentials } = target;
    // a known token waits for nothing: the first request leaves before anything is drawn
    const token = credentials && (credentials.token || (await credentials.first(operation)));
    if (isOffline()) throw new PayNowApiError(operation, 'offline');
    const limit = Math.min(10_000, end - Date.now());
    try {
      const [response, text] = await within(limit, (ended) => send(token, ended), signal).catch((cause: unknown) => {
        throw signal?.aborted ? cause : new PayNowApiError(operation, cause === undefined ? 'timeout' : 'network');
      });
      return response.ok && !read ? (undefined as T) : resultOf(operation, response, text, token, read);
    } catch (cause) {
      const error = cause as PayNowApiError;
      const { kind, retryAfter } = error;
      const first = !seen.has(kind);
      seen.add(kind);
      // whom the next token would be of is not known, where the page was left and is back
      if (kind === 'token' && enough?.aborted) throw new PayNowApiError(operation, 'network');
      if (first && kind === 'token' && (await credentials?.renew(token!))) continue;
      if (!error.retryable || !again?.test(kind) || (kind === 'bad-response' ? !first : --tries < 1)) throw error;
      const left = end - Date.now();
      // nobody comes back at the very moment at which all others may, nor with no time left for an answer
      if ((retryAfter ?? 0) + TIME_FOR_ONE > left) throw Object.assign(error, retryAfter && { kind: 'rate-limited' });
      const wait =
        retryAfter === undefined
          ? (Math.random() * 4000) / 2 ** tries
          : retryAfter + Math.random() * Math.min(retryAfter + 1000, left - 2000 - retryAfter);
      onRetry?.(error);
      await pause(wait, enough ?? signal);
      if (enough?.aborted) throw error;
    }
  }
}
