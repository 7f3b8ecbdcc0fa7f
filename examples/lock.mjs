// node examples/lock.mjs [name ...]   makes the lock files of the examples anew. The package itself, which the tests
//                                     install from a tarball, stands in them without an address.
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, run } from './support/commands.mjs';
import { pack } from './support/install.mjs';

const NAME = 'paynow-elements';
const here = fileURLToPath(new URL('.', import.meta.url));
const all = readdirSync(here).filter((name) => existsSync(join(here, name, 'package.json')));
const names = process.argv.length > 2 ? process.argv.slice(2) : all;
const folder = await mkdtemp(join(tmpdir(), 'paynow-lock-'));

try {
  const tarball = await pack(join(here, '..'), folder);
  for (const name of names) {
    const manifest = JSON.parse(await readFile(join(here, name, 'package.json'), 'utf8'));
    const wanted = manifest.dependencies[NAME];
    manifest.dependencies[NAME] = `file:${tarball}`;
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    await rm(join(folder, 'package-lock.json'), { force: true });
    await run(npm, ['install', '--package-lock-only', '--no-audit', '--no-fund'], { cwd: folder });
    const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
    lock.packages[''].dependencies[NAME] = wanted;
    const own = lock.packages[`node_modules/${NAME}`];
    delete own.resolved;
    delete own.integrity;
    await writeFile(join(here, name, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`${name}: ${Object.keys(lock.packages).length - 1} packages`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
