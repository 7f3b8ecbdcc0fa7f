// The servers of the test's site: started, waited for, and stopped.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { run } from './programs.mjs';

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks until it says yes, as long as the process lives. */
export async function until(ready, child, what) {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (child.exitCode !== null) throw new Error(`${what} ended with ${child.exitCode}:\n${child.said()}`);
    if (await ready()) return;
  }
  throw new Error(`${what} did not come up:\n${child.said()}`);
}

export function start(program, args, options) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  child.said = () => output;
  return child;
}

export const stop = async (child) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
};

/** A MariaDB of its own, reached by a socket in the folder, with an empty database. */
export async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const own = process.getuid() === 0 ? ['--user=root'] : [];
  run('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', ...own]);
  const files = [`--datadir=${data}`, `--socket=${socket}`, `--pid-file=${folder}/db.pid`];
  const child = start('mariadbd', ['--no-defaults', '--skip-networking', ...files, ...own]);
  const client = ['--no-defaults', `--socket=${socket}`, '--user=root'];
  await until(() => spawnSync('mariadb-admin', [...client, 'ping']).status === 0, child, 'MariaDB');
  run('mariadb-admin', [...client, 'create', 'wordpress']);
  return { child, socket };
}
