// Starts the samples as their readers would, each beside a fake storefront over HTTP.
import { spawn, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { nodeHandler, serveStorefront } from '../../../tools/http-storefront.mjs';
import worker from '../worker/worker.mjs';

const SECRET = 'a secret of the shop';
export const ORIGIN = 'https://shop.example';

const sample = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const works = (program) => spawnSync(program, ['--version']).status === 0;
const missing = (...programs) => (programs.some(works) ? false : `skipped: no ${programs.join(' or ')}`);

export const sessionCookie = (customerId, { secret = SECRET, seconds = 60 } = {}) => {
  const text = `${customerId}.${Math.floor(Date.now() / 1000) + seconds}`;
  return `session=${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A process of its own, up when a line of its output has an address. */
async function run(program, args, env) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const url = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        output += `${line}\n`;
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
        if (address) resolve(address);
      });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}:\n${output}`)));
  });
  return {
    url,
    output: () => output,
    async close() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function runPhp(env) {
  const sessions = await mkdtemp(join(tmpdir(), 'paynow-sessions-'));
  const settings = ['-d', `session.save_path=${sessions}`, '-d', 'variables_order=EGPCS'];
  const address = `127.0.0.1:${await freePort()}`;
  const running = await run('php', [...settings, '-S', address, '-t', sample('php')], env);
  return {
    ...running,
    url: `http://${address}`,
    async session(customerId) {
      await writeFile(join(sessions, 'sess_a1b2c3'), `paynow_customer_id|s:${customerId.length}:"${customerId}";`);
      return 'PHPSESSID=a1b2c3';
    },
    sessions: async () => (await readdir(sessions)).length,
    async close() {
      await running.close();
      await rm(sessions, { recursive: true });
    },
  };
}

async function runWorker(env) {
  const served = await serveStorefront((request) => worker.fetch(request, env));
  return { url: served.url, output: () => '', close: served.close };
}

const session = (customerId, options) => sessionCookie(customerId, options);
const node = (file) => async (env) => ({ ...(await run(process.execPath, [sample(file)], env)), session });
const python = works('python3') ? 'python3' : 'python';

/** Each: where its token is asked for, why it can't run here, and how it is started. */
export const SAMPLES = {
  node: { path: '/paynow-token', skip: false, start: node('node/server.mjs') },
  worker: { path: '/paynow-token', skip: false, start: async (env) => ({ ...(await runWorker(env)), session }) },
  python: {
    path: '/paynow-token',
    skip: missing('python3', 'python'),
    start: async (env) => ({ ...(await run(python, [sample('python/app.py')], env)), session }),
  },
  php: { path: '/paynow-token.php', skip: missing('php'), start: runPhp },
};

/** A PayNow whose answer comes a byte at a time: all of it, or what follows its head. */
export async function serveDrip({ head }) {
  const body = JSON.stringify({ token: 'slow', pad: 'x'.repeat(100) });
  const answer = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    socket.once('data', () => {
      let sent = head ? 0 : answer.length - body.length;
      socket.write(answer.slice(0, sent));
      const timer = setInterval(() => (sent < answer.length ? socket.write(answer[sent++]) : socket.end()), 50);
      socket.once('close', () => clearInterval(timer));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const startProxy = node('node/proxy.mjs');

export const environment = (storefront, { apiKey, storeId }) => ({
  PAYNOW_API_BASE: storefront.url,
  PAYNOW_API_KEY: apiKey,
  PAYNOW_STORE_ID: storeId,
  SESSION_SECRET: SECRET,
  SHOP_ORIGIN: ORIGIN,
  PAYNOW_TIMEOUT: '400',
  PORT: '0',
});

export { nodeHandler, serveStorefront };
