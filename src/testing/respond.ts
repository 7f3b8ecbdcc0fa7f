import type { PayNowError } from '../api/types.js';
import { stringifyExact } from './exact-json.js';
import type { Refusal } from './refusal.js';
import { reasonOf, wait } from './wait.js';

/** An answer in JSON. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(stringifyExact(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** An answer without a body. */
export function noContent(): Response {
  return new Response(null, { status: 204 });
}

/** The body of an error answer. */
export function errorBody(status: number, traceId: string, refusal?: Refusal): PayNowError {
  return {
    status,
    code: refusal?.code ?? (status === 429 ? 'rate_limited' : status >= 500 ? 'internal_error' : 'error'),
    message: refusal?.message ?? (status >= 500 ? 'Something went wrong on our side.' : `Refused with ${status}.`),
    trace_id: traceId,
    errors: refusal?.errors ?? null,
  };
}

/** An answer that refuses a request. */
export function refused(refusal: Refusal, traceId: string): Response {
  return json(refusal.status, errorBody(refusal.status, traceId, refusal));
}

/** An answer whose body begins and never ends; reading it fails when the signal is aborted. */
export function endless(signal: AbortSignal): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{'));
      const abort = () => controller.error(reasonOf(signal));
      if (signal.aborted) abort();
      else signal.addEventListener('abort', abort, { once: true });
    },
  });
  const response = new Response(body, { headers: { 'content-type': 'application/json' } });
  // a body that the network gave fails with the reason; one that a script gave fails in some engines as a TypeError
  for (const read of ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'])
    Object.defineProperty(response, read, { value: () => wait(Infinity, signal) });
  return response;
}

/** The answer to a browser that asks whether it may ask. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, PUT, DELETE, POST',
      'access-control-allow-headers': 'authorization, content-type, x-paynow-customer-countrycode, x-paynow-store-id',
      'access-control-max-age': '600',
    },
  });
}

/** Lets a page of the asking origin read an answer, unless the answer says otherwise itself. */
export function withCors(response: Response, request: Request): Response {
  const { headers } = response;
  if (!headers.has('access-control-allow-origin'))
    headers.set('access-control-allow-origin', request.headers.get('origin') ?? '*');
  headers.set('access-control-expose-headers', 'Retry-After');
  headers.set('vary', 'Origin');
  return response;
}
