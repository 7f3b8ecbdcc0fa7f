// Debian's WordPress, PHP and MariaDB: installed where they are missing, and started in a temporary folder.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pluginFiles } from '../zip.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const WORDPRESS = process.env.WORDPRESS_DIR ?? '/usr/share/wordpress';
// the -core packages bring the database's program and no service that starts by itself
const PACKAGES = ['wordpress', 'php-cli', 'php-mysql', 'mariadb-server-core', 'mariadb-client'];

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const missing = () =>
  [
    !existsSync(`${WORDPRESS}/wp-settings.php`) && WORDPRESS,
    ...['php', 'mariadbd', 'mariadb-install-db', 'mariadb-admin'].map((program) => !has(program) && program),
  ].filter(Boolean);

function run(program, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${program} ${args[0]} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** Makes sure of all programs, or throws with what to do. */
export function ensurePrograms() {
  if (!missing().length) return;
  const debian = existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debian || process.getuid() !== 0)
    throw new Error(
      `This test needs ${missing().join(', ')}. It installs them by itself as root on Debian (a container will do); ` +
        `elsewhere install WordPress, PHP with mysqli, and MariaDB, and set WORDPRESS_DIR.`,
    );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=600', ...args], { env });
  console.log(`Installing ${PACKAGES.join(' ')} ...`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...PACKAGES);
  if (missing().length) throw new Error(`Still missing after the installation: ${missing().join(', ')}`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks until it says yes, as long as the process lives. */
async function until(ready, child, what) {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (child.exitCode !== null) throw new Error(`${what} ended with ${child.exitCode}:\n${child.said()}`);
    if (await ready()) return;
  }
  throw new Error(`${what} did not come up:\n${child.said()}`);
}

function start(program, args, options) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  child.said = () => output;
  return child;
}

const stop = async (child) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
};

async function startDatabase(folder) {
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

const wpConfig = (settings, port) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${settings.socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', 'http://127.0.0.1:${port}' );
define( 'WP_SITEURL', 'http://127.0.0.1:${port}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DISABLE_FATAL_ERROR_HANDLER', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $kind ) {
	define( $kind . '_KEY', $kind . '-key-of-a-test' );
	define( $kind . '_SALT', $kind . '-salt-of-a-test' );
}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
`;

/**
 * A site with the plugin, users and pages.
 * @param {{ apiBase: string, apiKey: string, storeId: string, customers: Record<string, string> }} settings
 */
export async function startSite(settings) {
  const folder = mkdtempSync(join(tmpdir(), 'paynow-wordpress-'));
  const running = [];
  const close = async () => {
    for (const child of running.reverse()) await stop(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const site = join(folder, 'site');
    cpSync(WORDPRESS, site, { recursive: true, dereference: true });
    rmSync(join(site, 'wp-config.php'), { force: true });
    const theme = join(site, 'wp-content/themes/plain');
    mkdirSync(theme, { recursive: true });
    cpSync(here('theme'), theme, { recursive: true });
    for (const [path, content] of Object.entries(pluginFiles())) {
      const file = join(site, 'wp-content/plugins', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const database = await startDatabase(folder);
    running.push(database.child);
    const port = await freePort();
    writeFileSync(join(site, 'wp-config.php'), wpConfig(database, port));
    const log = () =>
      existsSync(`${site}/wp-content/debug.log`) ? readFileSync(`${site}/wp-content/debug.log`, 'utf8') : '';
    let made;
    try {
      made = run('php', [here('setup.php'), site, JSON.stringify(settings)]);
    } catch (error) {
      throw new Error(`${error.message}${log()}`, { cause: error });
    }
    const php = ['-d', 'variables_order=EGPCS', '-d', 'memory_limit=256M', '-S', `127.0.0.1:${port}`, '-t', site];
    const server = start('php', php);
    running.push(server);
    const url = `http://127.0.0.1:${port}`;
    const answers = () => fetch(`${url}/wp-login.php`).then(({ ok }) => ok, () => false); // prettier-ignore
    await until(answers, server, 'PHP');
    return { url, ...JSON.parse(made.slice(made.lastIndexOf('\n{'))), log, close };
  } catch (error) {
    await close();
    throw error;
  }
}
