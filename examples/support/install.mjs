// Puts an example into a folder of its own and installs it there, with the packed package instead of the registry's.
import { existsSync, readdirSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, run } from './commands.mjs';

const NAME = 'paynow-elements';
const MADE = ['node_modules', 'dist', '.astro', '.angular'];

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The examples' names. */
export const examples = () =>
  readdirSync(join(root, 'examples')).filter((name) => existsSync(join(root, 'examples', name, 'package.json')));

/** Pages that load a version of the built file by its number. */
export const pinned = () => [
  'README.md',
  'docs/start.md',
  'docs/performance.md',
  'examples/vanilla/index.html',
  'examples/testing/shop.html',
  ...readdirSync(join(root, 'docs/recipes')).map((name) => `docs/recipes/${name}`),
];

/** Packs the package as it would be published; resolves to the tarball's path. */
export async function pack(folder) {
  const [{ filename }] = JSON.parse(
    await run(npm, ['pack', '--json', '--silent', '--pack-destination', folder], { cwd: root }),
  );
  return join(folder, filename);
}

export const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));
export const writeJson = (file, value) => writeFile(file, `${JSON.stringify(value, null, 2)}\n`);

/** Copies an example without what was made in it; resolves to the copy. */
export async function copy(example, folder) {
  const target = join(folder, basename(example));
  const filter = (file) => !MADE.includes(basename(file)) || resolve(file) === resolve(example);
  await cp(example, target, { recursive: true, filter });
  return target;
}

/** Installs a copy as its lock file says, but for the package itself, which comes from the tarball. */
export async function install(folder, tarball) {
  const spec = `file:${tarball}`;
  const manifest = await readJson(join(folder, 'package.json'));
  const lock = await readJson(join(folder, 'package-lock.json'));
  const { version, dependencies } = await readJson(join(root, 'package.json'));
  manifest.dependencies[NAME] = lock.packages[''].dependencies[NAME] = spec;
  lock.packages[`node_modules/${NAME}`] = { version, resolved: spec, dependencies };
  await writeJson(join(folder, 'package.json'), manifest);
  await writeJson(join(folder, 'package-lock.json'), lock);
  await run(npm, ['ci', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder });
}
