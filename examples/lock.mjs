// node examples/lock.mjs [name ...]   has the examples and recipes ask for this version of the package, and makes their
//                                     lock files anew. The package, which the tests install from a tarball, has no
//                                     address in them.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, run } from './support/commands.mjs';
import { examples, pack, pinned, readJson, root, writeJson } from './support/install.mjs';

const NAME = 'paynow-elements';
const names = process.argv.length > 2 ? process.argv.slice(2) : examples();
const { version } = await readJson(join(root, 'package.json'));
const folder = await mkdtemp(join(tmpdir(), 'paynow-lock-'));

try {
  const tarball = await pack(folder);
  for (const name of names) {
    const here = join(root, 'examples', name);
    const manifest = await readJson(join(here, 'package.json'));
    manifest.dependencies[NAME] = `^${version}`;
    await writeJson(join(here, 'package.json'), manifest);
    await writeJson(join(here, 'package-lock.json'), await lockOf(manifest, tarball));
  }
  for (const page of pinned().map((path) => join(root, path)))
    await writeFile(page, (await readFile(page, 'utf8')).replace(/(paynow-elements@)[^/]+/g, `$1${version}`));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function lockOf(manifest, tarball) {
  const dependencies = { ...manifest.dependencies, [NAME]: `file:${tarball}` };
  await writeJson(join(folder, 'package.json'), { ...manifest, dependencies });
  await rm(join(folder, 'package-lock.json'), { force: true });
  await run(npm, ['install', '--package-lock-only', '--no-audit', '--no-fund'], { cwd: folder });
  const lock = await readJson(join(folder, 'package-lock.json'));
  lock.packages[''].dependencies[NAME] = manifest.dependencies[NAME];
  const own = lock.packages[`node_modules/${NAME}`];
  delete own.resolved;
  delete own.integrity;
  return lock;
}
