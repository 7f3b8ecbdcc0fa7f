import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, test } from 'node:test';
import { build } from 'vite';
import terser from './vite-plugin-terser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'terser-'));
after(() => rmSync(folder, { recursive: true }));

const LINES = [
  'export const words = {',
  "  a: 'more …',",
  '};',
  'export function fail() {',
  "  throw new Error('no');",
  '}',
];

await (async () => {
  writeFileSync(join(folder, 'part.js'), LINES.join('\n'));
  writeFileSync(
    join(folder, 'main.js'),
    "import { fail, words } from './part.js';\n\nexport const run = (n) => n ? words : fail();\n",
  );
  await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    plugins: [terser()],
    build: {
      sourcemap: true,
      lib: { entry: 'main.js', formats: ['es'], fileName: () => 'out.js' },
      rolldownOptions: { output: { minify: true, postFooter: '/*! kept */' } },
    },
  });
})();

const file = join(folder, 'dist/out.js');

test('keeps the legal comment, and the way to the source map', () => {
  assert.match(readFileSync(file, 'utf8'), /\n\/\*! kept \*\/\n\/\/# sourceMappingURL=out\.js\.map\n?$/);
});

test('has no character that takes more than a byte in memory, and says the same', async () => {
  assert.match(readFileSync(file, 'utf8'), /^[\0-\xff]*$/);
  const { run } = await import(pathToFileURL(file));
  assert.equal(run(1).a, 'more …');
});

test('leads a stack frame to the line of the source', async () => {
  const { run } = await import(pathToFileURL(file));
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  assert.throws(run, ({ stack }) => {
    const frames = [...stack.matchAll(/out\.js:(\d+):(\d+)/g)].map(([, line, column]) =>
      map.findEntry(line - 1, column - 1),
    );
    assert.deepEqual(
      frames
        .map(({ originalSource, originalLine }) => [originalSource.split('/').at(-1), originalLine + 1])
        .slice(0, 2),
      [
        ['part.js', 5],
        ['main.js', 3],
      ],
    );
    return true;
  });
});
