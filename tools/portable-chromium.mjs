// A Chromium from the npm registry, for Linux machines that have none and where nobody may install one. It brings the
// libraries and the font that a bare system lacks, and stays inside node_modules/.cache (or the user's cache).
import { spawnSync } from 'node:child_process';
import { accessSync, constants, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The last version made for Node 20. */
const PACKAGE = '@sparticuz/chromium@143.0.4';
/** This name tells the test runner which headless mode it has. */
const PROGRAM = 'chromium-headless-shell';
const SUPPORTED = process.platform === 'linux' && process.arch === 'x64';

const uid = () => process.getuid?.();

/** Places for it, the best first. The last is shared by all users, so it has the user's number and is checked. */
const places = () =>
  [
    fileURLToPath(new URL('../node_modules/.cache/paynow-elements', import.meta.url)),
    join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'paynow-elements'),
    join(tmpdir(), `paynow-elements-${uid()}`),
  ].map((dir) => join(dir, PACKAGE.replace(/.*\/(.*)@/, '$1-')));

const own = (path) => {
  const { uid: owner, mode } = lstatSync(path);
  return [0, uid()].includes(owner) && !(mode & 0o002);
};

/** The path of the program, if it was fetched before. */
export function findPortableChromium() {
  if (!SUPPORTED) return undefined;
  return places()
    .map((dir) => join(dir, PROGRAM))
    .find((program) => {
      try {
        accessSync(program, constants.X_OK);
        return [program, dirname(program), dirname(dirname(program))].every(own);
      } catch {
        return false;
      }
    });
}

const LAUNCHER = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

const fontsConf = (dir) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${dir}/fonts</dir>
  <cachedir>${dir}/fonts-cache</cachedir>
</fontconfig>
`;

/** A new directory beside `place`, for only this user. */
function workBeside(place) {
  const parent = dirname(place);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  if (!own(parent)) throw new Error(`${parent} belongs to someone else`);
  return mkdtempSync(`${place}-`);
}

function unpackInto(work, place) {
  const run = (command, args, env = {}) => {
    const { status, error, stdout, stderr } = spawnSync(command, args, {
      cwd: work,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    if (status !== 0) throw new Error(`${command} ${args[0]} failed\n${error?.message ?? stdout + stderr}`);
  };
  run('npm', ['install', PACKAGE, '--prefix', work, ...'--no-save --ignore-scripts --no-audit --no-fund'.split(' ')]);
  // It unpacks into the temporary directory, and its libraries only where it takes the machine for one of its own kind.
  const unpack = `await (await import('@sparticuz/chromium')).default.executablePath()`;
  const env = { TMPDIR: work, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  run(process.execPath, ['--input-type=module', '-e', unpack], env);
  rmSync(join(work, 'node_modules'), { recursive: true });
  writeFileSync(join(work, PROGRAM), LAUNCHER, { mode: 0o755 });
  writeFileSync(join(work, 'fonts.conf'), fontsConf(place));
  if (uid() === 0) run('chown', ['-R', '0:0', work]); // root's tar keeps the packer's owners
  run(join(work, PROGRAM), ['--version']);
}

/** Fetches and unpacks it. Where that fails it says why, and findPortableChromium() goes on finding nothing. */
export function getPortableChromium({ log }) {
  if (!SUPPORTED || findPortableChromium()) return;
  log(`Fetching a Chromium from the npm registry: ${PACKAGE}, 65 MB (BROWSERS_INSTALL=0 turns this off) ...`);
  for (const place of places()) {
    let work;
    try {
      work = workBeside(place);
    } catch (error) {
      log(`Not there: ${error.message}`);
      continue;
    }
    try {
      unpackInto(work, place);
      // in one step, so that it is there whole or not at all, also when two runs do this at once
      if (!findPortableChromium()) renameSync(work, place);
      return;
    } catch (error) {
      log(error.message);
      return;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
}
