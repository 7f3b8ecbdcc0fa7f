// A WordPress of its own in a temporary folder.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pluginFiles } from '../zip.mjs';
import { run, WORDPRESS } from './programs.mjs';
import { freePort, start, startDatabase, stop, until } from './servers.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

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
    return { url, folder: site, ...JSON.parse(made.slice(made.lastIndexOf('\n{'))), log, close };
  } catch (error) {
    await close();
    throw error;
  }
}
