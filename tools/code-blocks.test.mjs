import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import test from 'node:test';
import { blocksOf, faultsOf, stands } from './code-blocks.mjs';

const root = new URL('../', import.meta.url);
const pages = readdirSync(new URL('docs', root), { recursive: true })
  .filter((path) => path.endsWith('.md'))
  .map((path) => posix.join('docs', path.replaceAll('\\', '/')));

test('finds the blocks that name a file, and no others', () => {
  const text = ['# A', '```sh', 'npm i', '```', '```ts examples/a.ts', 'let a;', '', 'a = 1;', '```'].join('\n');
  assert.deepEqual(blocksOf(text), [{ line: 5, file: 'examples/a.ts', code: ['let a;', '', 'a = 1;'] }]);
});

test('takes lines of a file, further out than they stand there, but no others', () => {
  const text = 'function f() {\n  a();\n\n  if (b) {\n    c();\n  }\n}\n';
  assert.ok(stands(['a();', '', 'if (b) {', '  c();', '}'], text));
  assert.ok(stands(['function f() {', '  a();'], text));
  assert.ok(!stands(['a();', 'if (b) {'], text));
  assert.ok(!stands(['if (b) {', 'c();'], text));
});

for (const page of pages)
  test(`the code in ${page} is what its files say`, async () => assert.deepEqual(await faultsOf(page, root), []));

test('each example of a framework is shown on a page', async () => {
  const examples = readdirSync(new URL('examples', root)).filter((name) =>
    existsSync(new URL(`examples/${name}/tsconfig.json`, root)),
  );
  assert.ok(examples.length);
  const texts = await Promise.all(pages.map((page) => readFile(new URL(page, root), 'utf8')));
  const files = texts.flatMap(blocksOf).map(({ file }) => file);
  const hidden = examples.filter((name) => !files.some((file) => file.startsWith(`examples/${name}/src/`)));
  assert.deepEqual(hidden, []);
});
