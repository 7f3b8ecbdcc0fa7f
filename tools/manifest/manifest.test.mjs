import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, AROUND, ELEMENT } from './example.mjs';

const { manifest, doc, around } = analyze();
const names = (list) => list.map(({ name }) => name);

test('lists own and inherited attributes by their tables, and none for null', () => {
  assert.deepEqual(names(doc.attributes), ['token', 'api-base', 'mode', 'hide-price']);
  assert.deepEqual(doc.attributes[2], {
    name: 'mode',
    fieldName: 'mode',
    type: { text: "'add' | 'set'" },
    default: "'add'",
    description: 'How.',
  });
});

test('shows nobody what is protected, internal or for the browser, overridden or not', () => {
  assert.deepEqual(names(doc.members).toSorted(), [
    'add',
    'apiBase',
    'button',
    'hidePrice',
    'lines',
    'mode',
    'showStates',
    'token',
  ]);
});

test('takes the types of events from the one map', () => {
  assert.deepEqual(
    doc.events.map(({ type }) => type.text),
    ['CustomEvent<{ units: number }>', 'CustomEvent<{}>'],
  );
});

test('takes the defaults of custom properties from the style sheet, in public names', () => {
  assert.deepEqual(
    doc.cssProperties.map((each) => each.default),
    ['light-dark(#000, #fff)', 'mix(var(--paynow-accent) 5%)'],
  );
});

test('names the published files', () => {
  assert.deepEqual(
    manifest.modules.map(({ path }) => path),
    ['dist/elements.js', 'dist/index.js'],
  );
  assert.deepEqual(manifest.modules[1].exports.at(-2), {
    kind: 'custom-element-definition',
    name: 'paynow-add',
    declaration: { name: 'PaynowAdd', module: 'dist/elements.js' },
  });
});

test('lists the parts that an element inside passes on, in the words of that element', () => {
  assert.deepEqual(around.cssParts, [
    { name: 'plus', description: 'Its own. In its `<paynow-add>`: more.' },
    { name: 'inside', description: 'In its `<paynow-add>`: all.' },
  ]);
});

test('lists the custom properties that an element inside inherits through it', () => {
  const sheet = `
import { css } from './tools.js';
/** @cssprop {<length>} --paynow-image-size - How large a picture is. */
export const pictures = css\`img { width: var(--paynow-image-size, 56px) }\`;
`;
  const inner = ELEMENT.replace(
    "import { Base } from './base.js';",
    "import { Base, styles } from './base.js';\n" + sheet.trim(),
  );
  const styled = inner.replace('/** How. */', 'static override styles = [styles, pictures];\n  /** How. */');
  const { around } = analyze({ 'src/components/paynow-add.ts': styled });
  assert.deepEqual(names(around.cssProperties), ['--paynow-accent', '--paynow-border', '--paynow-image-size']);
});

test('lists the properties that an element takes over from another, and whose they are', () => {
  assert.deepEqual(names(around.attributes), ['token', 'api-base', 'mode', 'hide-price', 'wide']);
  assert.deepEqual(around.members.find(({ name }) => name === 'lines').inheritedFrom, {
    name: 'PaynowAdd',
    module: 'dist/elements.js',
  });
});

test('finds parts that are passed on by script', () => {
  const template = /<paynow-add exportparts=.*<\/paynow-add>/;
  assert.match(AROUND, template);
  const script =
    "declare wide: boolean; cart = new PaynowAdd(); ready() { this.cart.setAttribute('exportparts', 'base: inside, plus'); }";
  const box = AROUND.replace(template, '').replace('declare wide: boolean;', script);
  assert.deepEqual(analyze({ 'src/components/paynow-box.ts': box }).around.cssParts, around.cssParts);
});
