import { type FaultQueue, ConnectionReset } from './faults.js';
import { logRequest } from './log.js';
import { type Asked, operate } from './operations.js';
import { Refusal } from './refusal.js';
import { endless, errorBody, json, refused } from './respond.js';
import type { Store } from './store.js';
import type { Fault, Latency, LoggedRequest } from './types.js';
import { wait } from './wait.js';

/** One request and all that decides its answer. */
export interface Exchange {
  store: Store;
  request: Request;
  signal: AbortSignal;
  faults: FaultQueue;
  log: LoggedRequest[];
  latency: Latency;
  traceId: string;
}

/** Logs a request, lets it take effect, meets its fault and waits: in this order, so that a late answer is an old one. */
export async function answer(exchange: Exchange): Promise<Response> {
  const { store, request, signal, latency } = exchange;
  const { method } = request;
  const { pathname: path, searchParams: query } = new URL(request.url);
  const entry = logRequest(request, path, query, store);
  exchange.log.push(entry);
  const fault = exchange.faults.take(entry);
  try {
    const text = method === 'POST' ? await request.text() : '';
    if (text) entry.body = parsed(text);
    const asked: Asked = { method, path, query, headers: request.headers, text };
    const lost = fault && !isDelay(fault) && !('after' in fault && fault.after);
    const answered = lost ? undefined : attempt(exchange, asked);
    const extra = fault && 'delay' in fault ? (fault.delay ?? 0) : 0;
    await wait((typeof latency === 'function' ? latency(request) : latency) + extra, signal);
    const response = fault ? await meet(fault, exchange, answered) : answered!;
    entry.status = response.status;
    return response;
  } finally {
    entry.endedAt = performance.now();
  }
}

function attempt({ store, traceId }: Exchange, asked: Asked): Response {
  try {
    return operate(store, asked);
  } catch (error) {
    if (error instanceof Refusal) return refused(error, traceId);
    throw error;
  }
}

async function meet(fault: Fault, { signal, traceId }: Exchange, answered: Response | undefined): Promise<Response> {
  if ('network' in fault) throw new ConnectionReset('The connection was reset.');
  if ('hang' in fault) {
    if (fault.hang === 'headers') await wait(Infinity, signal);
    return endless(signal);
  }
  if ('text' in fault) {
    const headers = { 'content-type': fault.type ?? 'text/html' };
    return new Response(fault.text, { status: fault.status ?? 200, headers });
  }
  if (!('status' in fault)) return answered!;
  const { status, headers } = fault;
  if ([204, 205, 304].includes(status)) return new Response(null, { status, ...(headers && { headers }) });
  return json(status, fault.body === undefined ? errorBody(status, traceId) : fault.body, headers);
}

function isDelay(fault: Fault): boolean {
  return Object.keys(fault).every((name) => name === 'delay');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
