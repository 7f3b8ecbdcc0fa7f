// Shoppers with the project's own sessions, and an API that can do only so much and has bad minutes.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SOURCE = `
export { CartSession } from './src/api/cart-session.ts';
export { clientOf, targetOf } from './src/api/client.ts';
export { Credentials } from './src/api/credentials.ts';
export { WriteQueue } from './src/api/write-queue.ts';`;

/** The code that browsers run, as a module for Node. */
export async function loadSessions() {
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const answerOf = (status, text = '', headers = {}) => ({
  ok: status < 400,
  status,
  headers: new Headers(headers),
  text: async () => text,
});

/**
 * An API that answers `capacity` requests a second, and 503 beyond. `trouble(now)` says what else is wrong at a moment:
 * `{ status, retryAfter? }`, `{ hangs: true }`, `{ resets: true }`, or nothing.
 */
export function createApi({ now, random, capacity, trouble }) {
  const asked = []; // by second

  const cart = (lines) =>
    JSON.stringify({
      store_id: '1',
      customer_id: '2',
      currency: 'usd',
      total: [...lines.values()].reduce((sum, units) => sum + units * 199, 0),
      lines: [...lines].map(([id, quantity]) => {
        const pricing = { price_original: 199, price_final: 199 };
        return {
          line_key: id,
          product_id: id,
          name: `Item ${id}`,
          price: 199,
          quantity,
          pricing,
          custom_variables: [],
        };
      }),
    });

  /** What `fetch` is to one customer, whose cart is `lines`. */
  const fetchFor =
    (lines) =>
    (address, { method, signal }) =>
      new Promise((resolve, reject) => {
        const second = Math.floor(now() / 1000);
        asked[second] = (asked[second] ?? 0) + 1;
        signal?.addEventListener('abort', () => reject(new TypeError('aborted')));
        const { status, retryAfter, hangs, resets } = trouble(now()) ?? {};
        if (hangs) return;
        const soon = (task, wait) => setTimeout(task, wait);
        if (resets) return void soon(() => reject(new TypeError('reset')), 20);
        const full = !status && asked[second] > capacity;
        if (status || full)
          return void soon(() => resolve(answerOf(status ?? 503, '', retryAfter && { 'retry-after': retryAfter })), 20);
        soon(
          () => {
            if (method === 'GET') return resolve(answerOf(200, cart(lines)));
            const { searchParams } = new URL(address);
            const units = Number(searchParams.get('quantity'));
            const id = searchParams.get('product_id');
            lines.set(id, searchParams.has('increment') ? (lines.get(id) ?? 0) + units : units);
            return resolve(answerOf(204));
          },
          60 + random() * 120,
        );
      });

  return { asked, fetchFor };
}

/**
 * One shopper for as long as the simulation goes: looks at a page, changes a quantity, adds something; and where that
 * fails tries it again by hand, twice, some seconds later.
 */
export async function shop(
  { CartSession, clientOf, targetOf, Credentials, WriteQueue },
  { random, api, gap, end, now },
) {
  const lines = new Map([['1', 1]]);
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const sometime = (mean) => wait(-Math.log(1 - random()) * mean);
  const target = { ...targetOf({ apiBase: 'https://api.example' }), fetch: () => fetchOwn };
  const fetchOwn = api.fetchFor(lines);
  const credentials = new Credentials('token', () => undefined);
  let session;

  const gestures = {
    view: () => {
      session?.stop();
      const queue = new WriteQueue('');
      session = new CartSession(clientOf({ ...target, credentials }), queue);
      queue.members.add(session);
      return session.load();
    },
    change: () => {
      const line = session.snapshot.lines[0];
      return line ? session.setQuantity(line.key, 1 + (line.quantity % 5)) : session.refresh();
    },
    add: () => session.addLine({ product_id: '2', quantity: 1 }),
  };

  await wait(random() * gap);
  await gestures.view().catch(() => {});
  while (now() < end) {
    await sometime(gap);
    const chance = random();
    const gesture = gestures[chance < 0.4 ? 'view' : chance < 0.8 ? 'change' : 'add'];
    for (let tries = 0; tries < 3; tries++) {
      const worked = await gesture().then(
        () => true,
        () => false,
      );
      if (worked) break;
      await wait(3000 + random() * 12_000);
    }
  }
}
