import type { Credentials } from './credentials.js';
import { PayNowApiError, type ErrorKind } from './errors.js';
import { parseJson } from './json.js';
import { pause, TIMED_OUT, within } from './timing.js';
import type { PayNowError } from './types.js';

const ATTEMPT_LIMIT = 10_000;
const OPERATION_LIMIT = 30_000;
const RETRIES = 2;
const BACKOFF = 500;

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

/** One operation of the API. */
export interface Exchange {
  operation: string;
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  path: string;
  query?: URLSearchParams;
  body?: unknown;
  /** Whether it may be sent again when its outcome is not known: reads, and writes of an absolute state. */
  repeatable?: boolean;
  /** Whether its answer's body is wanted. */
  answers?: boolean;
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

const isOffline = () => globalThis.navigator?.onLine === false;

const MESSAGES: Partial<Record<ErrorKind, string>> = {
  offline: 'This device is offline',
  timeout: 'The API did not answer in time',
  network: 'The API could not be reached',
  'bad-response': 'The answer of the API could not be read',
};

const fail = (operation: string, kind: ErrorKind, status?: number) =>
  new PayNowApiError(operation, kind, MESSAGES[kind]!, status === undefined ? {} : { status });

const kindOf = (status: number): ErrorKind =>
  status === 401
    ? 'token'
    : status === 429
      ? 'rate-limited'
      : status === 408 || status >= 500
        ? 'server'
        : status >= 400
          ? 'api'
          : 'bad-response';

/** Milliseconds that `Retry-After` asks for, given in seconds or as a date. */
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  if (!value) return undefined;
  const wait = /^\s*\d+\s*$/.test(value) ? +value * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function refusal(operation: string, response: Response, text: string): PayNowApiError {
  let body: Partial<PayNowError> | undefined;
  try {
    body = parseJson(text) as PayNowError | undefined;
  } catch {
    // an error page, or nothing: the status says enough
  }
  const { status } = response;
  const errors = Array.isArray(body?.errors) ? body.errors.filter((error) => typeof error?.message === 'string') : [];
  return new PayNowApiError(operation, kindOf(status), typeof body?.message === 'string' ? body.message : `HTTP ${status}`, {
    status,
    ...(typeof body?.code === 'string' && { code: body.code }),
    ...(typeof body?.trace_id === 'string' && { traceId: body.trace_id }),
    ...(errors.length && { errors }),
    retryAfter: retryAfter(response),
  });
}

/** One attempt: what the answer's body says, undefined where none is wanted. */
async function attempt(target: Target, exchange: Exchange, token: string | undefined, limit: number, outer?: AbortSignal) {
  const { operation, method, path, query, body, answers } = exchange;
  if (isOffline()) throw fail(operation, 'offline');
  const send = target.fetch?.() ?? fetch;
  const headers: Record<string, string> = {};
  if (token) headers.authorization = `Customer ${token}`;
  if (target.country) headers['x-paynow-customer-countrycode'] = target.country;
  if (body) headers['content-type'] = 'application/json';
  const run = async (signal: AbortSignal): Promise<[Response, string]> => {
    const response = await send(`${target.apiBase}${path}${query?.size ? `?${query}` : ''}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : undefined,
      credentials: token ? 'omit' : 'same-origin',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal,
    });
    if (response.ok && !answers) {
      response.body?.cancel().catch(() => {});
      return [response, ''];
    }
    return [response, await response.text()];
  };
  let answer: [Response, string];
  try {
    answer = await within(limit, run, outer);
  } catch (cause) {
    if (outer?.aborted) throw cause;
    throw fail(operation, cause === TIMED_OUT ? 'timeout' : isOffline() ? 'offline' : 'network');
  }
  const [response, text] = answer;
  if (!response.ok) throw refusal(operation, response, text);
  if (!answers) return undefined;
  try {
    return parseJson(text);
  } catch {
    throw fail(operation, 'bad-response', response.status);
  }
}

/**
 * Carries out one operation within 30 s, with at most 10 s for an attempt. What may be repeated is tried three times at
 * most, after a wait of full jitter or as long as `Retry-After` asks. A 401 is tried once more with another token.
 * `read` turns the body into the result; undefined from it is a `bad-response`, which a GET tries once more.
 * Rejects with a PayNowApiError, or with the reason of an aborted `signal`.
 */
export async function request<T>(
  target: Target,
  exchange: Exchange,
  read: (body: unknown) => T | undefined,
  options: RequestOptions = {},
): Promise<T> {
  const { operation, method, repeatable, answers } = exchange;
  const { signal, enough, onRetry } = options;
  const end = Date.now() + OPERATION_LIMIT;
  let renewed = false;
  let unread = method !== 'GET';
  for (let tries = 0; ; ) {
    const token = await target.credentials?.current(operation);
    try {
      const result = read(await attempt(target, exchange, token, Math.min(ATTEMPT_LIMIT, end - Date.now()), signal));
      if (result === undefined && answers) throw fail(operation, 'bad-response', 200);
      return result as T;
    } catch (cause) {
      if (!(cause instanceof PayNowApiError) || signal?.aborted) throw cause;
      if (cause.kind === 'token' && token && !renewed) {
        renewed = true;
        if (await target.credentials!.renew(token)) continue;
      }
      const again =
        cause.outcomeUnknown || cause.kind === 'rate-limited'
          ? repeatable
          : cause.kind === 'bad-response' && !unread && (unread = true);
      if (!again || tries++ >= RETRIES || enough?.aborted) throw cause;
      const wait = cause.retryAfter ?? Math.random() * BACKOFF * 2 ** tries;
      if (Date.now() + wait >= end) {
        if (cause.retryAfter === undefined) throw cause;
        const { message, status, code, traceId, retryAfter } = cause;
        throw new PayNowApiError(operation, 'rate-limited', message, { status, code, traceId, retryAfter });
      }
      onRetry?.(cause);
      await pause(wait, enough && signal ? AbortSignal.any([enough, signal]) : (enough ?? signal));
      signal?.throwIfAborted();
      if (enough?.aborted) throw cause;
    }
  }
}
