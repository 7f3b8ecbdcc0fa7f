import { ConnectionReset } from './faults.js';
import type { FakeStorefront } from './types.js';

/** A fake storefront, or what answers in its place. */
export type Answering = Pick<FakeStorefront, 'handle'>;

/** Where an adapter finds the API. */
export interface AdapterOptions {
  /** What stands before `/v1/` in the addresses that are asked: the `api-base` of a page with a proxy, `/paynow`. */
  prefix?: string;
}

/** What is used of Node's `IncomingMessage`. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  method?: string;
  url?: string;
  rawHeaders: string[];
  socket: { destroy(): unknown };
}

/** What is used of Node's `ServerResponse`. */
export interface NodeResponse {
  once(event: 'close', listener: () => void): unknown;
  writeHead(status: number, headers: Record<string, string>): unknown;
  flushHeaders(): void;
  write(chunk: Uint8Array): unknown;
  end(): unknown;
}

/** What is used of Koa's context. */
export interface KoaContext {
  req: NodeRequest;
  res: NodeResponse;
  respond?: boolean;
}

/**
 * A handler for Node's own server, Vite, Express and whatever else has `(req, res, next)`. What is not asked of the API
 * goes to `next`, where there is one.
 */
export function toNodeHandler(storefront: Answering, { prefix = '' }: AdapterOptions = {}) {
  return async (req: NodeRequest, res: NodeResponse, next?: () => unknown): Promise<void> => {
    const path = pathWithout(prefix, req.url ?? '/');
    if (path === undefined && next) return void (await next());
    const gone = new AbortController();
    // held until then: while nobody answers, nothing else keeps its signal from the garbage collector
    let request: Request | undefined;
    res.once('close', () => {
      gone.abort();
      request = undefined;
    });
    try {
      request = await toRequest(req, path ?? '/', gone.signal).catch(() => undefined);
      // 400 for what no browser could ask
      const answer = request ? await storefront.handle(request) : new Response(null, { status: 400 });
      await send(answer, req, res);
    } catch (error) {
      // who has left needs no answer
      if (gone.signal.aborted) return;
      if (!(error instanceof ConnectionReset)) throw error;
      req.socket.destroy();
    }
  };
}

/** The same for Koa, and with it Web Test Runner and Web Dev Server. */
export function toKoaMiddleware(storefront: Answering, options: AdapterOptions = {}) {
  const answer = toNodeHandler(storefront, options);
  return async (ctx: KoaContext, next: () => Promise<unknown>): Promise<void> => {
    if (pathWithout(options.prefix ?? '', ctx.req.url ?? '/') === undefined) return void (await next());
    // Koa would end the answer itself
    ctx.respond = false;
    await answer(ctx.req, ctx.res);
  };
}

/** A resolver for Mock Service Worker: `http.all('https://api.paynow.gg/*', toMswResolver(storefront))`. */
export function toMswResolver(storefront: Answering, { prefix = '' }: AdapterOptions = {}) {
  return async ({ request }: { request: Request }): Promise<Response | undefined> => {
    const { origin, pathname, search } = new URL(request.url);
    const path = pathWithout(prefix, pathname + search);
    if (path === undefined) return undefined;
    const { method, headers, signal } = request;
    const body = method === 'POST' ? { body: await request.text() } : {};
    try {
      return await storefront.handle(new Request(origin + path, { method, headers, signal, ...body }));
    } catch (error) {
      // who has left needs no answer, but MSW does
      if (error instanceof ConnectionReset || signal.aborted) return Response.error();
      throw error;
    }
  };
}

/** The API's own path, from `/v1/` on; undefined for what is not asked of the API. */
function pathWithout(prefix: string, path: string): string | undefined {
  const start = prefix.replace(/\/+$/, '');
  return path.startsWith(`${start}/v1/`) ? path.slice(start.length) : undefined;
}

async function toRequest(req: NodeRequest, path: string, signal: AbortSignal): Promise<Request> {
  const headers = new Headers();
  for (let i = 0; i < req.rawHeaders.length; i += 2) {
    const name = req.rawHeaders[i]!;
    // HTTP/2 has the method, the address and the like among the headers
    if (!name.startsWith(':')) headers.append(name, req.rawHeaders[i + 1]!);
  }
  const { method = 'GET' } = req;
  const init: RequestInit = { method, headers, signal };
  if (method === 'POST') init.body = await textOf(req);
  return new Request(`http://${headers.get('host') ?? 'localhost'}${path}`, init);
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

async function send(response: Response, req: NodeRequest, res: NodeResponse): Promise<void> {
  res.writeHead(response.status, Object.fromEntries(response.headers));
  // a body that never ends has begun all the same
  res.flushHeaders();
  const reader = req.method === 'HEAD' ? undefined : response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    res.write(part.value);
  }
  res.end();
}
