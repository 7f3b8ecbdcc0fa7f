// Imports every entry that package.json promises in plain Node, where it must do nothing and throw nothing: each in a
// process of its own, once as it is and, since it may be loaded twice, once more. Fails on a new global, on output, on
// anything that keeps the process alive, and on a file that package.json promises and is not there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const promised = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(promised));

/** The files of `dist` that a path with a `*` stands for; a path without one is itself. */
function expand(path) {
  if (!path.includes('*')) return [path];
  const [before, after] = path.split('*');
  const folder = before.slice(0, before.lastIndexOf('/') + 1);
  const inside = existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true }) : [];
  const found = inside.map((name) => folder + name).filter((name) => name.startsWith(before) && name.endsWith(after));
  return found.length ? found : [path];
}

const { exports: entries } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const expected = [
  ...new Set([
    ...promised(entries).flatMap(expand),
    './dist/cdn/paynow-elements.js',
    './dist/cdn/paynow-elements.classic.js',
  ]),
];
const faults = expected.filter((path) => !existsSync(join(root, path))).map((path) => `${path}: is not there`);

const files = expected
  .filter((path) => path.endsWith('.js') && existsSync(join(root, path)))
  .map((path) => join(root, path));

const PROGRAM = `
  const [href] = process.argv.slice(1);
  // the npm entries leave Lit an import, and its build for Node brings a customElements
  if (!href.includes('/dist/cdn/')) await import('lit');
  const before = new Set(Reflect.ownKeys(globalThis));
  await import(href);
  await import(href + '?again');
  await new Promise((done) => setTimeout(done, 20)); // for what a classic script imports
  const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key));
  // Lit marks with a few names of its own that it is there
  const own = added.filter((key) => !/^(lit|reactiveElement)[A-Z]/.test(String(key)));
  if (own.length) throw new Error('added to globalThis: ' + own.map(String).join(', '));
`;

/** Without the rest of a minified line that Node quotes. */
const brief = (text) => text.trim().replace(/^(.{200}).+$/gm, '$1 …');

for (const file of files) {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM, '--', new URL(`file://${file}`).href],
    { cwd: root, encoding: 'utf8', timeout: 20_000 },
  );
  const name = file.slice(root.length);
  if (signal) faults.push(`${name}: does not come to an end`);
  else if (status) faults.push(`${name}: ${brief(stderr)}`);
  else if (stdout || stderr) faults.push(`${name}: prints ${(stdout + stderr).trim()}`);
  else console.log(`ok  ${name}`);
}

for (const fault of faults) console.error(`not ok  ${fault}`);
if (faults.length || !files.length) process.exitCode = 1;
