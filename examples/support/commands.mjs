// Runs programs, and tells what they said when they go wrong.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// a build for a shop is one for production, whatever runs the tests
const { NODE_ENV: _, ...environment } = process.env;
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Resolves to what a program printed; rejects with it when it fails. */
export function run(program, args, { cwd, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...environment, ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false', CI: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

/** One of the scripts of a package.json. */
export const script = (name, options, args = []) =>
  run(npm, ['run', '--silent', name, ...(args.length ? ['--', ...args] : [])], options);

/** A script that serves, until `close()`; resolves once it has printed its address. */
export async function start(name, { cwd, env }) {
  const { scripts } = JSON.parse(await readFile(join(cwd, 'package.json'), 'utf8'));
  const [program, ...args] = scripts[name].split(' ');
  // not through npm, which would leave it behind
  const child = spawn(program, args, { cwd, env: { ...environment, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  process.once('exit', () => child.kill());
  const lines = createInterface({ input: child.stdout });
  const [url] = await Promise.race([once(lines, 'line'), closed]);
  if (!/^http/.test(url)) throw new Error(`${name} ended with ${url}`);
  return { url, close: async () => void (child.kill(), await closed) };
}
