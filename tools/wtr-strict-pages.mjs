// Pages with real headers for test/strict, and what they load:
//   GET /__strict/page?case=…&api=ORIGIN&…   a page under a Content-Security-Policy that allows as little as can be
//   GET /__strict/cdn/…                      the built files, with the headers of a CDN
//   GET /__strict/driver.js                  what has the page tell its test what a shopper sees
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = resolve(root, process.env.STRICT_DIST || 'dist/cdn');
const TYPES = { '.js': 'text/javascript', '.map': 'application/json', '.md': 'text/markdown' };
const NONCE = 'c3RyaWN0';
const API_ORIGIN = /^http:\/\/127\.0\.0\.1:\d+$/;

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The policy of docs/security.md; `duplicates` for pages with a second Lit. */
const policy = (api, { duplicates, data, types, connect = api }) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${NONCE}'`,
    "style-src 'none'",
    `connect-src ${connect}`,
    `img-src https:${data ? ' data:' : ''}`,
    ...(types
      ? ["require-trusted-types-for 'script'", `trusted-types lit-html${duplicates ? " 'allow-duplicates'" : ''}`]
      : []),
  ].join('; ');

const script = (src, type = ' type="module"') => `<script nonce="${NONCE}"${type} src="${src}"></script>`;

const LOADS = {
  module: script('/__strict/cdn/paynow-elements.js'),
  twice: script('/__strict/cdn/paynow-elements.js') + script('/__strict/cdn/paynow-elements.js?again'),
  classic: `<img name="currentScript" alt="">${script('/__strict/cdn/paynow-elements.classic.js', '')}`,
  lit: script('/__strict/lit.js') + script('/__strict/cdn/paynow-elements.js'),
};

function page(query) {
  const api = query.get('api') ?? '';
  if (!API_ORIGIN.test(api)) throw new Error(`${api} is no storefront of a test`);
  const load = query.get('load') ?? 'module';
  const attributes = escape(query.get('checkout') ?? '');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy(api, {
      duplicates: query.has('duplicates'),
      data: query.has('data'),
      types: !query.has('no-types'),
      connect: query.has('no-connect') ? "'none'" : api,
    }),
  };
  const body = `<!doctype html>
<html lang="${escape(query.get('lang') ?? 'en')}">
<head><meta charset="utf-8"><title>A strict page</title>
${script('/__strict/driver.js', '')}
</head>
<body>
<paynow-store token="ann-token" api-base="${api}"${query.has('debug') ? ' debug' : ''}></paynow-store>
<paynow-add-button product-id="${escape(query.get('product') ?? '')}"></paynow-add-button>
<paynow-cart show-clear show-promo-code><paynow-checkout-button slot="checkout" ${
    attributes && `target="${attributes}"`
  }></paynow-checkout-button></paynow-cart>
${LOADS[load] ?? ''}
</body>
</html>`;
  return { headers, body };
}

const made = new Map();
/** A script for browsers, in one piece. */
function bundle(name, entry, format) {
  if (!made.has(name))
    made.set(
      name,
      build({ ...entry, bundle: true, write: false, format, target: 'es2022', logLevel: 'silent' }).then(
        ({ outputFiles }) => outputFiles[0].text,
      ),
    );
  return made.get(name);
}

/** A Lit of the page's own, as a bundler would have put it there. */
const OWN_LIT = `import { LitElement, html } from 'lit';
customElements.define('page-greeting', class extends LitElement {
  render() { return html\`<p>Welcome</p>\`; }
});
document.body.prepend(document.createElement('page-greeting'));`;

const SCRIPTS = {
  'driver.js': () => bundle('driver', { entryPoints: [resolve(root, 'test/strict/driver.ts')] }, 'iife'),
  'lit.js': () => bundle('lit', { stdin: { contents: OWN_LIT, resolveDir: root } }, 'esm'),
};

async function file(path) {
  const target = resolve(built, path);
  if (!target.startsWith(built + sep)) return undefined;
  const found = await stat(target).catch(() => undefined);
  return found?.isFile() ? target : undefined;
}

/**
 * The strict pages. Its `middleware` has to be given to the server, before whatever else may answer.
 * @returns {import('@web/dev-server-core').Middleware}
 */
export function strictPages() {
  return async (ctx, next) => {
    const [, name, what, ...rest] = ctx.path.split('/');
    if (name !== '__strict' || ctx.method !== 'GET') return next();
    ctx.set('cache-control', 'no-store');
    // modules are fetched with CORS, and a sandboxed frame has an origin of its own
    ctx.set('access-control-allow-origin', '*');
    if (what === 'page') {
      const { headers, body } = page(new URLSearchParams(ctx.querystring));
      ctx.set(headers);
      ctx.body = body;
    } else if (what in SCRIPTS) {
      ctx.type = 'text/javascript';
      ctx.body = await SCRIPTS[what]();
    } else if (what === 'cdn') {
      const found = await file(rest.join('/'));
      if (!found) {
        ctx.status = 404;
        ctx.body = 'There is no such built file: npm run build:cdn makes them.';
        return;
      }
      ctx.type = TYPES[extname(found)] ?? 'application/octet-stream';
      ctx.body = createReadStream(found);
    } else ctx.status = 404;
  };
}
