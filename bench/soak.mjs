// node bench/soak.mjs [edits] [seed]   10,000 random changes on one page with the built file (npm run build:cdn), and
//                                      what stays behind: listeners, DOM nodes, heap. Fails when any of them grows.
//   CDN=dir                            where the built file is, unless in dist/cdn
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromium } from '../tools/browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const edits = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
const LEGS = 10;
const WARM_UP = 2000;
// what a page may keep after all: lists that have grown to their size, not a trace of each change
const ALLOWED = { listeners: 10, nodes: 200, heap: 300_000 };

const { outputFiles } = await build({
  stdin: { contents: "export { createFakeStorefront } from './src/testing.ts';", resolveDir: root, loader: 'ts' },
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  logLevel: 'error',
});

const page = `<!doctype html><html lang="en"><title>Soak</title><body>
<paynow-store token="ann-token" api-base="https://soak.paynow.test"></paynow-store>
<paynow-add-button product-id="411486491630370816"></paynow-add-button>
<paynow-add-button product-id="411486491630370821" quantity="2"></paynow-add-button>
<paynow-add-button product-id="411486491630370817"></paynow-add-button>
<paynow-cart show-clear></paynow-cart>
<script type="module">
  import { createFakeStorefront } from '/storefront.js';
  const fake = createFakeStorefront({ latency: 0 });
  document.querySelector('paynow-store').fetch = fake.fetch;
  await import('/paynow-elements.js');
  const cart = document.querySelector('paynow-cart');
  const adds = [...document.querySelectorAll('paynow-add-button')];
  let random = ${seed};
  const chance = (n) => ((random = (random * 48271) % 2147483647) % n);
  const task = () => new Promise((resolve) => setTimeout(resolve));
  const parts = (name) => [...cart.shadowRoot.querySelectorAll('[part~=' + name + ']')];
  const any = (all) => all[chance(all.length)];
  const type = () => {
    const field = any(parts('quantity-input'));
    if (!field) return false;
    field.value = String(chance(9));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  };
  const click = (name) => () => {
    const button = any(parts(name));
    button?.click();
    return !!button;
  };
  const add = () => !!any(adds).shadowRoot.querySelector('button').click() || true;
  const move = () => {
    cart.remove();
    document.body.append(cart);
    return true;
  };
  const fail = () => {
    fake.fail('PUT', { status: 422 });
    return false;
  };
  const gestures = [
    ...Array(4).fill(add),
    ...Array(4).fill(click('quantity-increment')),
    ...Array(3).fill(click('quantity-decrement')),
    ...Array(3).fill(type),
    click('remove'), click('undo'), click('clear'), move, fail,
  ];
  const settled = async () => {
    do await task();
    while (cart.status === 'updating' || cart.status === 'loading' || fake.log.some(({ endedAt }) => !endedAt));
    fake.log.length = 0;
  };
  window.soak = async (count) => {
    for (let made = 0; made < count; ) {
      if (any(gestures)()) made++;
      // bursts of some gestures, then rest
      if (!chance(5)) await settled();
    }
    await settled();
    return { count: cart.count, lines: parts('line').length, status: cart.status };
  };
  window.empty = async () => {
    fake.fail('PUT', { status: 422 }, 0);
    await settled();
    if (cart.session.snapshot.lines.length) await cart.session.clear();
    await cart.session.refresh();
    await settled();
  };
  window.ready = true;
</script>`;

const files = {
  '/': ['text/html', () => page],
  '/storefront.js': ['text/javascript', () => outputFiles[0].text],
};
const cdn = resolve(root, process.env.CDN ?? 'dist/cdn');
const server = createServer(async ({ url }, response) => {
  try {
    const [type, read] = files[url] ?? ['text/javascript', () => readFile(resolve(cdn, `.${url}`))];
    const body = await read();
    response.writeHead(200, { 'content-type': type }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

const browser = await puppeteer.launch({ ...chromium('--disable-gpu'), protocolTimeout: 600_000 });
try {
  const tab = await browser.newPage();
  const failures = [];
  tab.on('pageerror', (error) => failures.push(error.stack ?? String(error)));
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  await tab.waitForFunction('window.ready', { timeout: 10_000 });
  const devtools = await tab.createCDPSession();
  await devtools.send('Performance.enable');
  // time limits that were not needed hold on to what they limited until they are over
  const REST = 11_000;
  const measure = async (rest) => {
    await tab.evaluate('empty()');
    if (rest) await new Promise((done) => setTimeout(done, REST));
    // twice, and a moment between: what only a finalizer held goes with the second
    for (let i = 0; i < 2; i++) {
      await devtools.send('HeapProfiler.collectGarbage');
      await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
    }
    const { metrics } = await devtools.send('Performance.getMetrics');
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    return { listeners: value('JSEventListeners'), nodes: value('Nodes'), heap: value('JSHeapUsedSize') };
  };
  const row = (made, { listeners, nodes, heap }, ms) =>
    console.log(
      [
        String(made).padStart(7),
        listeners,
        nodes,
        `${(heap / 1024).toFixed(0)} KiB`,
        ms === undefined ? '' : `${ms.toFixed(2)} ms`,
      ]
        .map((cell) => String(cell).padStart(10))
        .join(''),
    );

  console.log(`${edits} changes, seed ${seed}, ${await browser.version()}`);
  console.log(['changes', 'listeners', 'nodes', 'heap', 'a change'].map((cell) => cell.padStart(10)).join(''));
  // until the engine has compiled what it is going to compile
  await tab.evaluate(`soak(${WARM_UP})`);
  const first = await measure(true);
  row(0, first);
  let last;
  for (let leg = 1; leg <= LEGS; leg++) {
    const started = performance.now();
    await tab.evaluate(`soak(${Math.ceil(edits / LEGS)})`);
    const ms = (performance.now() - started) / Math.ceil(edits / LEGS);
    last = await measure(leg % 2 === 0);
    row(leg * Math.ceil(edits / LEGS), last, ms);
  }
  for (const name of Object.keys(ALLOWED)) {
    const grown = last[name] - first[name];
    const fine = grown <= ALLOWED[name];
    console.log(`${fine ? 'ok    ' : 'GROWN '} ${name}: ${grown >= 0 ? '+' : ''}${grown} (allowed: ${ALLOWED[name]})`);
    if (!fine) process.exitCode = 1;
  }
  for (const failure of failures) console.error(failure);
  if (failures.length) process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}
