// A stranger's project: an empty folder with the packed package, and the frameworks, installed from the registry.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program to its end. */
export function run(cwd, command, ...args) {
  // npm tells its children about the project that it was started in
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)/.test(name)));
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => (stderr += data));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr, output: stdout + stderr }));
  });
}

async function must(...call) {
  const result = await run(...call);
  if (result.status !== 0) throw new Error(`${call.slice(1).join(' ')} failed:\n${result.output}`);
  return result;
}

/** Makes the folder; `files` is what the package holds, `remove` ends it. */
export async function makeConsumer() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'paynow-consumer-')));
  await cp(fileURLToPath(new URL('consumer', import.meta.url)), folder, { recursive: true });
  const { stdout } = await must(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder);
  const [{ filename, files }] = JSON.parse(stdout);
  await must(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`);
  return {
    folder,
    files: files.map(({ path }) => path),
    run: (tool, ...args) => run(folder, process.execPath, join(folder, 'node_modules', tool), ...args),
    remove: () => rm(folder, { recursive: true }),
  };
}
