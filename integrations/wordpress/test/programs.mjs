// Debian's WordPress, PHP and MariaDB, installed where they are missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const WORDPRESS = process.env.WORDPRESS_DIR ?? '/usr/share/wordpress';
// the -core packages bring the database's program and no service that starts by itself
const PACKAGES = ['wordpress', 'php-cli', 'php-mysql', 'mariadb-server-core', 'mariadb-client'];

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const missing = () =>
  [
    !existsSync(`${WORDPRESS}/wp-settings.php`) && WORDPRESS,
    ...['php', 'mariadbd', 'mariadb-install-db', 'mariadb-admin'].map((program) => !has(program) && program),
  ].filter(Boolean);

/** Runs a program to its end and hands out what it says; throws with that where it fails. */
export function run(program, args, options = {}) {
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
