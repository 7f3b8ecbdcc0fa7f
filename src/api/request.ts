import type { Credentials } from './credentials.js';
import { PayNowApiError, type ErrorKind } from './errors.js';
import { asText, parseJson } from './json.js';
import { later, pause, within } from './timing.js';
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
  /** Whether it may be sent again when its outcome is not known: reads, and writes of an absolute state. */
  repeatable?: boolean;
  /** Turns the answer's body into the result, undefined where it can't; without it nobody waits for the body. */
  read?: (body: unknown) => T | undefined;
}

/** What a caller may do while a request runs. */
export interface RequestOptions {
  /** Ends the request, body included. */
  signal?: AbortSignal;
  /** Ends waiting and trying again, but not an attempt under way. */
  enough?: AbortSignal;
  /** Told before each wait for another try. */
  onRetry?: (error: PayNowApiError) => void;
}

/** Whether the device knows that it is offline. */
export const isOffline = (): boolean => globalThis.navigator?.onLine === false;

const KINDS: Partial<Record<number, ErrorKind>> = { 401: 'token', 408: 'server', 429: 'rate-limited' };

/** What `read` makes of an answer. Throws what the answer says instead, or that it can't be read. */
function resultOf<T>(operation: string, response: Response, text: string, read?: Exchange<T>['read']): T {
  let body: unknown;
  try {
    body = parseJson(text);
  } catch {
    // an error page, or nothing: the status says enough
  }
  const { ok, status, headers } = response;
  const result = ok ? read?.(body) : undefined;
  if (result !== undefined) return result;
  const { message, code, trace_id, errors } = Object(body) as Partial<PayNowError>;
  const after = headers.get('retry-after') ?? '';
  const wait = /^\d+$/.test(after) ? +after * 1000 : Date.parse(after) - Date.now();
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
  { body, repeatable, read }: Exchange<T>,
  { signal, enough, onRetry }: RequestOptions = {},
): Promise<T> {
  const [method, path] = endpoint.split(' ');
  const end = Date.now() + 30_000;
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
      // outlives the page, where the shopper leaves it at once
      keepalive: method === 'PUT' || method === 'DELETE',
      signal,
    });
    return [response, read || !response.ok ? await response.text() : ''];
  };

  for (let tries = 0; ;) {
    const { credentials } = target;
    // a known token waits for nothing: the first request leaves before anything is drawn
    const token = credentials && (credentials.token || (await credentials.first(operation)));
    try {
      if (isOffline()) throw new PayNowApiError(operation, 'offline');
      const limit = Math.min(10_000, end - Date.now());
      const [response, text] = await within(limit, (ended) => send(token, ended), signal).catch((cause: unknown) => {
        if (signal?.aborted) throw cause;
        throw new PayNowApiError(operation, cause === undefined ? 'timeout' : 'network');
      });
      return response.ok && !read ? (undefined as T) : resultOf(operation, response, text, read);
    } catch (cause) {
      const error = cause as PayNowApiError;
      const { kind, retryAfter } = error;
      const first = !seen.has(kind);
      seen.add(kind);
      if (first && kind === 'token' && (await credentials?.renew(token!))) continue;
      const again = error.outcomeUnknown || kind === 'rate-limited' || (first && kind === 'bad-response');
      if (!again || !repeatable || ++tries > 2) throw error;
      const left = end - Date.now();
      const wait =
        retryAfter === undefined
          ? Math.random() * 500 * 2 ** tries
          : Math.max(retryAfter, Math.min(later(retryAfter), left - 3000));
      if (Math.max(wait, retryAfter ?? 0) >= left)
        throw retryAfter ? new PayNowApiError(operation, 'rate-limited', error.message, error) : error;
      onRetry?.(error);
      await pause(wait, enough ?? signal);
      if (enough?.aborted) throw error;
    }
  }
}
