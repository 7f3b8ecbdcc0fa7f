// The page on one origin and a cart API on another, with real preflights, on this machine.
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

const line = (id, quantity) => {
  const price = 199 + ((Number(id.slice(-4)) * 37) % 4000);
  return {
    line_key: `k${id}`,
    product_id: id,
    name: `Item ${id.slice(-5)}`,
    slug: `item-${id}`,
    price,
    quantity,
    subscription: false,
    trial: false,
    image_url: null,
    pricing: { price_original: price, price_final: price },
    custom_variables: [],
  };
};

const listen = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`)));

/** Serves `page` (html and script) and the API; `log` is what was asked for since `reset()`. */
export async function serve() {
  const packed = new Map();
  const state = { html: '', script: undefined, lines: new Map(), log: [] };

  const pages = createServer(({ url }, response) => {
    state.log.push({ kind: 'page', url });
    if (url === '/')
      return response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' }).end(state.html);
    if (url !== '/widget.js') return response.writeHead(404).end();
    return response
      .writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'br', 'cache-control': 'max-age=600' })
      .end(packed.get(state.script));
  });

  const api = createServer(({ method, url, headers }, response) => {
    state.log.push({ kind: method === 'OPTIONS' ? 'preflight' : 'api', method, url });
    const { pathname, searchParams } = new URL(url, 'http://api');
    const send = (status, body) =>
      response
        .writeHead(status, {
          'access-control-allow-origin': headers.origin ?? '*',
          'access-control-allow-methods': 'GET, PUT, POST, DELETE',
          'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
          'access-control-max-age': '600',
          ...(body && { 'content-type': 'application/json' }),
        })
        .end(body && JSON.stringify(body));
    if (method === 'OPTIONS') return send(204);
    if (method === 'PUT' && pathname === '/v1/store/cart/lines') {
      const id = searchParams.get('product_id');
      const units =
        Number(searchParams.get('quantity')) + (searchParams.get('increment') ? (state.lines.get(id) ?? 0) : 0);
      if (units) state.lines.set(id, units);
      else state.lines.delete(id);
      return send(204);
    }
    const lines = [...state.lines].map(([id, quantity]) => line(id, quantity));
    const total = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
    return send(200, { store_id: '1', customer_id: '2', lines, total, currency: 'usd' });
  });

  const [pageUrl, apiUrl] = await Promise.all([listen(pages), listen(api)]);
  return {
    pageUrl,
    apiUrl,
    log: state.log,
    show(html, script, lines) {
      // packed once, and before anybody waits for it
      if (script && !packed.has(script)) packed.set(script, brotliCompressSync(script));
      state.html = html;
      state.script = script;
      state.log.length = 0;
      state.lines = new Map(Array.from({ length: lines }, (_, i) => [`5114864916303${70000 + i}`, 1 + (i % 3)]));
    },
    close() {
      for (const server of [pages, api]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
