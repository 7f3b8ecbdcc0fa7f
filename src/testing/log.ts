import { customerOf } from './access.js';
import type { Store } from './store.js';
import type { LoggedRequest } from './types.js';

/** A request as the log keeps it: with the customer's id where its token stood. */
export function logRequest(request: Request, path: string, query: URLSearchParams, store: Store): LoggedRequest {
  const headers = Object.fromEntries(request.headers);
  if ('authorization' in headers) headers.authorization = customerOf(request.headers, store)?.id ?? '(invalid)';
  const { cache, credentials, keepalive, mode, redirect, referrerPolicy } = request;
  return {
    method: request.method,
    path,
    query: new URLSearchParams(query),
    headers,
    body: undefined,
    init: { cache, credentials, keepalive, mode, redirect, referrerPolicy },
    at: store.now(),
    startedAt: performance.now(),
  };
}
