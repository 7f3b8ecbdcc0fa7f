// Imports everything that the build made in plain Node, where it must do nothing and throw nothing: each file in a
// process of its own, once as it is and, since it may be loaded twice, once more. Fails on a new global, on output, on
// anything that keeps the process alive, and on a file that package.json promises and the build did not make.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const promised = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(promised));
const { exports: entries } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const expected = [
  ...promised(entries).filter((path) => !path.includes('*')),
  './dist/cdn/paynow-elements.js',
  './dist/cdn/paynow-elements.classic.js',
];
const faults = expected.filter((path) => !existsSync(join(root, path))).map((path) => `${path}: is not there`);

const files = (existsSync(dist) ? readdirSync(dist, { recursive: true }) : [])
  .filter((path) => path.endsWith('.js'))
  .map((path) => join(dist, path));

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
