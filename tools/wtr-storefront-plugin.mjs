// Fake storefronts over real HTTP for the tests, each on a port (and so an origin) of its own:
//   POST   /__storefront            { options? }       -> { id, origin }
//   POST   /__storefront/:id/call   { method, args? }  -> { result }: a method is called, any other member read, and
//                                                         with one argument written
//   DELETE /__storefront/:id                           closes it
// An error comes as status 400 and { error }. A bigint and a query travel as strings.
import { serveStorefront } from './http-storefront.mjs';
import { loadTs } from './load-ts.mjs';

const toJson = (value) =>
  JSON.stringify(value, (_key, v) => (typeof v === 'bigint' || v instanceof URLSearchParams ? String(v) : v));

const readJson = async (request) => {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text ? JSON.parse(text) : {};
};

const call = async (storefront, method, args = []) => {
  if (!(method in storefront)) throw new Error(`The fake storefront has no ${method}`);
  if (typeof storefront[method] === 'function') return storefront[method](...args);
  if (args.length) storefront[method] = args[0];
  return storefront[method];
};

/**
 * Its `middleware` has to be given to the server beside it: a plugin cannot answer a POST.
 * @returns {import('@web/dev-server-core').Plugin & { middleware: import('@web/dev-server-core').Middleware }}
 */
export function storefrontPlugin() {
  const open = new Map();
  let last = 0;
  const handle = async (verb, [id, action], request) => {
    if (verb === 'POST' && !id) {
      const { createFakeStorefront } = await loadTs('src/testing/index.ts');
      const { options } = await readJson(request);
      const storefront = createFakeStorefront(options);
      const server = await serveStorefront(storefront);
      open.set(String(++last), { storefront, server });
      return { id: String(last), origin: server.origin };
    }
    const entry = open.get(id);
    if (!entry) throw new Error(`There is no storefront ${id}`);
    if (verb === 'POST' && action === 'call') {
      const { method, args } = await readJson(request);
      return { result: await call(entry.storefront, method, args) };
    }
    if (verb !== 'DELETE') throw new Error(`${verb} means nothing here`);
    open.delete(id);
    await entry.server.close();
    return {};
  };
  return {
    name: 'storefront',
    async middleware(ctx, next) {
      const [, name, ...rest] = ctx.path.split('/');
      if (name !== '__storefront') return next();
      try {
        ctx.body = toJson(await handle(ctx.method, rest, ctx.req));
      } catch (error) {
        ctx.status = 400;
        ctx.body = toJson({ error: error.stack ?? String(error) });
      }
      ctx.type = 'json';
    },
    async serverStop() {
      await Promise.allSettled([...open.values()].map(({ server }) => server.close()));
      open.clear();
    },
  };
}
