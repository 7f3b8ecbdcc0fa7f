// node tools/manifest/make.mjs          writes all that is made from the elements' sources
// node tools/manifest/make.mjs --check  writes nothing; fails when that is not what is there, or when something of the
//                                       elements is not documented
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { format, resolveConfig } from 'prettier';
import { editorData } from './editors.mjs';
import { faults } from './faults.mjs';
import { frameworkTypes } from './framework-types.mjs';
import { javascript, undescribedExports } from './javascript.mjs';
import { referencePages } from './reference.mjs';
import { readSource } from './source.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root); // the generators look for package.json there

const json = (data) => `${JSON.stringify(data, null, 2)}\n`;

async function prettied(files) {
  const options = await resolveConfig(join(root, 'package.json'));
  const all = Object.entries(files).map(async ([path, text]) => [
    path,
    await format(text, { ...options, filepath: path }),
  ]);
  return Object.fromEntries(await Promise.all(all));
}

/** File name -> what should be in it. */
async function generated(manifest, entries) {
  const data = { 'custom-elements.json': manifest, ...editorData(manifest) };
  return {
    ...Object.fromEntries(Object.entries(data).map(([path, each]) => [path, json(each)])),
    ...(await prettied({ ...frameworkTypes(manifest), ...referencePages(manifest, entries) })),
  };
}

/** What an earlier run made and this one does not. */
const left = (files) =>
  ['types', 'docs/reference']
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : []))
    .filter((path) => !(path in files));

const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true });
const source = readSource(root);
const entries = javascript(source);
const files = await generated(manifest, entries);
const wrong = [...faults(source, manifest), ...undescribedExports(entries)];

if (process.argv.includes('--check')) {
  const isSame = (path, text) => existsSync(path) && readFileSync(path, 'utf8') === text;
  const stale = [...Object.keys(files).filter((path) => !isSame(path, files[path])), ...left(files)];
  wrong.push(...stale.map((path) => `${path} is not what the sources make: npm run manifest`));
} else {
  for (const path of left(files)) rmSync(path);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
console.log(`${Object.keys(files).length} files from the sources of the elements`);
for (const fault of wrong) console.error(`not ok  ${fault}`);
if (wrong.length) process.exitCode = 1;
