import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv';
import { editorData } from './editors.mjs';
import { analyze } from './example.mjs';
import { frameworkTypes } from './framework-types.mjs';
import { referencePages } from './reference.mjs';

const { manifest } = analyze();
const names = (list) => list.map(({ name }) => name);

test('tells editors of states and properties, and of a boolean attribute that it has no value', () => {
  const data = editorData(manifest);
  const [tag] = data['vscode.html-custom-data.json'].tags;
  assert.match(tag.description, /\*\*:state\(busy\)\*\* - Waits\./);
  assert.match(tag.description, /\*\*lines\*\* - The lines\./);
  assert.equal(tag.attributes.find(({ name }) => name === 'hide-price').valueSet, 'v');
  assert.deepEqual(names(data['vscode.css-custom-data.json'].pseudoClasses), [':state(busy)']);
  assert.deepEqual(names(data['web-types.json'].contributions.css['pseudo-elements']), [
    'part(base)',
    'part(plus)',
    'part(inside)',
  ]);
});

test('offers no boolean in kebab case where the framework would write it as a text', () => {
  const types = frameworkTypes(manifest);
  assert.match(types['types/react.d.ts'], /"hide-price"\?: boolean/);
  assert.match(types['types/preact.d.ts'], /"hide-price"\?: never/);
  assert.match(types['types/svelte.d.ts'], /"hide-price"\?: never/);
});

test('writes a page for each element', () => {
  const page = referencePages(manifest)['docs/reference/paynow-add.md'];
  for (const each of [
    '`hide-price`',
    '`hidePrice`',
    '`add(units?): Promise<void>`',
    '`::part(plus)`',
    '`:state(busy)`',
    '(default)',
  ])
    assert.ok(page.includes(each), each);
});

test('makes a manifest as its schema wants it', () => {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const { resolve } = createRequire(import.meta.url);
  const validate = new Ajv({ strict: false }).compile(read(resolve('custom-elements-manifest/schema.json')));
  const own = read(new URL('../../custom-elements.json', import.meta.url));
  assert.ok(validate(own), JSON.stringify(validate.errors));
  assert.ok(!validate({ ...own, modules: [{ kind: 'javascript-module' }] }));
});
