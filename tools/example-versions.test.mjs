import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { examples, pinned, readJson, root } from '../examples/support/install.mjs';

const { version } = await readJson(join(root, 'package.json'));
const then = 'run: node examples/lock.mjs';

for (const name of examples())
  test(`${name} asks for the version in package.json`, async () => {
    const folder = join(root, 'examples', name);
    const { dependencies } = await readJson(join(folder, 'package.json'));
    const { packages } = await readJson(join(folder, 'package-lock.json'));
    assert.equal(dependencies['paynow-elements'], `^${version}`, then);
    assert.equal(packages['node_modules/paynow-elements'].version, version, then);
  });

for (const path of pinned())
  test(`${path} loads the version in package.json, or the newest`, async () => {
    const versions = (await readFile(join(root, path), 'utf8')).matchAll(/paynow-elements@([^/]+)\//g);
    assert.deepEqual(
      [...versions].filter(([, loaded]) => loaded !== version),
      [],
      then,
    );
  });
