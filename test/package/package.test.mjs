import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { bundlers } from './bundlers.mjs';
import { makeConsumer, run } from './consumer.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'));
const declarations = manifest.modules.flatMap((module) => module.declarations);
const tags = declarations.map(({ tagName }) => tagName).sort();

let consumer;
before(async () => (consumer = await makeConsumer()));
after(() => consumer?.remove());

const inPackage = (path) => join(consumer.folder, 'node_modules/paynow-elements', path);
const read = (path) => readFileSync(path, 'utf8');
const build = (bundler, entry) => bundlers[bundler](consumer.folder, entry, `out/${bundler}/${entry}`, 'app.mjs');
const built = (bundler, entry) => join(consumer.folder, `out/${bundler}/${entry}/app.mjs`);

const browser = new URL('browser.mjs', import.meta.url).href;
/** Runs a script in just so much of a browser; `lacks` names what is missing there. */
const open = (script, lacks = '') => run(consumer.folder, process.execPath, '--import', browser, script, lacks);

/** Texts of the elements and of Lit that no bundler can rename. */
const OF_ELEMENTS = ['customElements', 'attachShadow', 'HTMLElement', 'lit-html', 'litHtmlVersions', ...tags];

for (const bundler of Object.keys(bundlers))
  describe(bundler, () => {
    before(async () => {
      await build(bundler, 'client.js');
      await build(bundler, 'page.js');
    });

    test('keeps no element and nothing of Lit for a page that uses the client alone', () => {
      const client = read(built(bundler, 'client.js'));
      const page = read(built(bundler, 'page.js'));
      assert.ok(client.includes('/v1/store/cart'));
      assert.deepEqual(
        OF_ELEMENTS.filter((text) => client.includes(text)),
        [],
      );
      // the texts are the right ones: they are in the page's own
      assert.deepEqual(
        OF_ELEMENTS.filter((text) => !page.includes(text)),
        [],
      );
    });

    test('keeps every element for a page that imports the package', async () => {
      const { stdout, stderr } = await open(built(bundler, 'page.js'));
      assert.deepEqual(JSON.parse(stdout || '[]').sort(), tags, stderr);
    });
  });

for (const lacks of ['attachInternals', 'replaceSync'])
  test(`leaves the tags plain, and throws nothing, in a browser that tests imitate without ${lacks}`, async () => {
    const { stdout, stderr } = await open(join(consumer.folder, 'page.js'), lacks);
    assert.deepEqual([stdout.trim(), stderr], ['[]', '']);
  });

test('holds every file that package.json names', () => {
  const { exports: entries, files, ...rest } = JSON.parse(read(inPackage('package.json')));
  const named = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(named));
  const paths = [
    ...named(entries),
    rest.main,
    rest.types,
    rest.customElements,
    rest['web-types'],
    rest.unpkg,
    rest.jsdelivr,
  ];
  assert.deepEqual(
    paths.filter((path) => !path.includes('*') && !existsSync(inPackage(path))),
    [],
  );
  assert.ok(files.length);
});

test('holds types beside every module, and the sources that every source map names', () => {
  const modules = consumer.files.filter((path) => /^dist\/(?!cdn\/).*\.js$/.test(path));
  assert.ok(modules.includes('dist/locales/en.js'));
  assert.deepEqual(
    modules.filter((path) => !existsSync(inPackage(path.replace(/\.js$/, '.d.ts')))),
    [],
  );
  const lost = consumer.files
    .filter((path) => path.endsWith('.map'))
    .flatMap((path) => {
      const { sources, sourcesContent } = JSON.parse(read(inPackage(path)));
      return sourcesContent ? [] : sources.map((source) => join(dirname(path), source));
    })
    .filter((path) => !existsSync(inPackage(path)));
  assert.deepEqual(lost, []);
});

test('holds nothing of the workshop', () => {
  assert.deepEqual(
    consumer.files.filter((path) => /^(test|tools|bench|demo|docs|\.)|node_modules|tsbuildinfo/.test(path)),
    [],
  );
});

/** Errors by file, and where in it. */
const errors = (output, pattern) => [...output.matchAll(pattern)].map(([, file, line]) => `${file}:${line}`);

describe('types: good code passes, and a mistake does not', { concurrency: true }, () => {
  test('in TypeScript, React, Preact and Solid', async () => {
    // each mistake is marked, and a mark without a mistake is an error as well
    const { status, output } = await consumer.run('typescript/bin/tsc', '-p', '.');
    assert.equal(status, 0, output);
  });

  test('in a server for Node', async () => {
    const { status, output } = await consumer.run('typescript/bin/tsc', '-p', 'node');
    assert.equal(status, 0, output);
  });

  test('in Vue', async () => {
    const { output } = await consumer.run('vue-tsc/bin/vue-tsc.js', '-p', 'tsconfig.vue.json');
    const mistakes = ['Wrong.vue:6', 'Wrong.vue:7', 'Wrong.vue:8'];
    assert.deepEqual(errors(output, /^([^\s(]+)\((\d+),\d+\): error/gm), mistakes, output);
  });

  test('in Svelte', async () => {
    const options = ['--tsconfig', './tsconfig.svelte.json', '--output', 'machine'];
    const { output } = await consumer.run('svelte-check/bin/svelte-check', ...options);
    const mistakes = ['Wrong.svelte:5', 'Wrong.svelte:6', 'Wrong.svelte:7', 'Wrong.svelte:8'];
    assert.deepEqual(errors(output, /ERROR "([^"]+)" (\d+):/g), mistakes, output);
  });
});
