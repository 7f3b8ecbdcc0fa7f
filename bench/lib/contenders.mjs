// Who is measured: our built file, and beside it the same widget by hand and in plain Lit, on the same page.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { root } from './files.mjs';

const TOKEN = 'bench-token';
export const BUTTONS = 24;

async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, 'bench/contenders', name)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    logLevel: 'error',
  });
  return Buffer.from(outputFiles[0].contents);
}

const small = (tag) => ({
  name: tag,
  tag,
  script: bundle(`${tag}.js`),
  head: `<style>${tag}-cart{display:block;min-height:340px}${tag}-add-button{display:inline-block;min-height:32px}</style>`,
  cart: (api) => `<${tag}-cart token="${TOKEN}" api-base="${api}"></${tag}-cart>`,
  tail: () => '',
});

// room for what is not defined yet, and a store that takes none: what docs/performance.md tells a page to do
const OURS = `<style>
  paynow-cart:not(:defined) { display: block; min-height: 526px }
  paynow-add-button:not(:defined) { display: inline-block; min-height: 44px }
</style>`;

/** `blank` is the page alone. */
export async function contenders() {
  const all = [
    { name: 'blank', head: '', cart: () => '', tail: () => '' },
    small('vanilla'),
    small('lit'),
    {
      name: 'paynow',
      tag: 'paynow',
      script: readFileSync(resolve(root, 'dist/cdn/paynow-elements.js')),
      head: OURS,
      cart: () => '<paynow-cart></paynow-cart>',
      tail: (api) => `<paynow-store hidden token="${TOKEN}" api-base="${api}"></paynow-store>`,
    },
  ];
  return Promise.all(all.map(async (one) => ({ ...one, script: await one.script })));
}

/** A shop's page: product cards, a cart beside them, and text below that anything may push about. */
export function pageOf({ tag, head, cart, tail, script }, api, buttons = BUTTONS) {
  const button = (i) =>
    tag ? `<${tag}-add-button product-id="${product(i)}">Add</${tag}-add-button>` : '<button>Add</button>';
  const cards = Array.from({ length: buttons }, (_, i) => `<article><h3>Item ${i}</h3>${button(i)}</article>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
<style>
  body { display: grid; grid-template-columns: 1fr 360px; gap: 16px; font: 16px/1.4 sans-serif }
  main { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; align-content: start }
  article { padding: 8px; border: 1px solid #ccc }
</style>${head}
${script ? '<script type="module" src="/widget.js"></script>' : ''}
<body><main>${cards.join('')}</main><aside>${cart(api)}<p>Secure checkout</p></aside><footer>Terms</footer>${tail(api)}`;
}

/** The id of the product of one add button. */
export const product = (i) => `4114864916303${70000 + i}`;
