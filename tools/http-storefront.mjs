// Puts a storefront, or anything that answers a Request with a Response, behind a real HTTP server.
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** @typedef {(request: Request) => Promise<Response>} Handler */

/**
 * Serves a storefront until `close()` is called.
 * @param {Handler | { handle: Handler }} storefront
 * @param {{ host?: string, port?: number }} [options] port 0: any free one
 * @returns {Promise<{ url: string, origin: string, port: number, server: import('node:http').Server, close(): Promise<void> }>}
 */
export async function serveStorefront(storefront, { host = '127.0.0.1', port = 0 } = {}) {
  const server = createServer(nodeHandler(storefront));
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  return {
    url,
    origin: url,
    port: address.port,
    server,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * The same as a plain Node `(req, res)` handler, for servers that are there already; settles when the answer is over.
 * @param {Handler | { handle: Handler }} storefront
 */
export function nodeHandler(storefront) {
  const handle = typeof storefront === 'function' ? storefront : storefront.handle;
  return async (req, res) => {
    const gone = new AbortController();
    // held until then: while nobody answers, nothing else keeps its signal from the garbage collector
    let request;
    res.once('close', () => {
      gone.abort();
      request = undefined;
    });
    try {
      request = toRequest(req, gone.signal);
      await send(await handle(request), req, res);
    } catch (error) {
      // a client that has left needs no answer, and a reset is one
      if (gone.signal.aborted) return;
      if (error?.name === 'ConnectionReset' || res.headersSent) return void req.socket.destroy();
      console.error(error);
      res.writeHead(500).end();
    }
  };
}

function toRequest(req, signal) {
  const headers = new Headers();
  for (let i = 0; i < req.rawHeaders.length; i += 2) headers.append(req.rawHeaders[i], req.rawHeaders[i + 1]);
  const body = req.method === 'GET' || req.method === 'HEAD' ? {} : { body: Readable.toWeb(req), duplex: 'half' };
  // a server behind connect has cut its mount point off `url`; callers that want the whole path pass it on as it is
  return new Request(new URL(req.url, `http://${req.headers.host ?? 'localhost'}`), {
    method: req.method,
    headers,
    signal,
    ...body,
  });
}

async function send(response, req, res) {
  res.writeHead(response.status, Object.fromEntries(response.headers));
  // a body that never ends has begun all the same
  res.flushHeaders();
  if (!response.body || req.method === 'HEAD') res.end();
  else await pipeline(Readable.fromWeb(response.body), res);
}
