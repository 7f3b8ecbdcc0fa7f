import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { examples, readJson, root } from '../examples/support/install.mjs';

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

test('the plain page loads the version in package.json', async () => {
  const page = await readFile(join(root, 'examples/vanilla/index.html'), 'utf8');
  assert.ok(page.includes(`/paynow-elements@${version}/dist/cdn/paynow-elements.js`), then);
});
