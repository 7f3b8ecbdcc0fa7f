import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { editorData } from './editors.mjs';
import { faults } from './faults.mjs';
import { frameworkTypes } from './framework-types.mjs';
import { paynowElements } from './plugin.mjs';
import { referencePages } from './reference.mjs';
import { readSource } from './source.mjs';

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const EVENTS = `
export interface PaynowEvents extends Outcomes { 'paynow-add': { units: number } }
interface Outcomes { 'paynow-done': Record<never, never> }
`;
const BASE = `
import { css, html } from './tools.js';
/**
 * @cssprop {<color>} --paynow-accent - The colour.
 * @cssprop {<color>} --paynow-border - The border.
 */
export const styles = css\`:host { --_accent: var(--paynow-accent, light-dark(#000, #fff)); --_border: var(--paynow-border, mix(var(--_accent) 5%)) }\`;
export abstract class Base extends HTMLElement {
  static properties = { token: String, apiBase: String };
  static styles = [styles];
  /** The token. */
  declare token?: string;
  /** The address. */
  declare apiBase?: string;
  /** @internal */
  get isCart(): boolean { return false; }
  protected render(): unknown { return html\`\`; }
  connectedCallback(): void {}
  button(part: string, words = 'x') { return html\`<button part=\${part}>\${words}</button>\`; }
  showStates(states: Record<string, unknown>): void { void states; }
}
`;
const ELEMENT = `
import { html } from './tools.js';
import { Base } from './base.js';
type Mode = 'add' | 'set';
/**
 * Adds.
 *
 * @tag paynow-add
 * @slot busy - While busy.
 * @slot - The label.
 * @fires paynow-add - Before.
 * @fires paynow-done - After.
 * @csspart base - All.
 * @csspart plus - More.
 * @cssstate busy - Waits.
 */
export class PaynowAdd extends Base {
  static override properties = { ...Base.properties, mode: String, hidePrice: Boolean, lines: null };
  /** How. */
  mode: Mode = 'add';
  /** Without the price. */
  hidePrice = false;
  /** The lines. */
  declare lines?: string[];
  override get isCart() { return true; }
  override render() { return html\`<div part="base \${this.mode ? '' : nothing}">\${this.button('plus')}</div>\`; }
  /** Adds. */
  add(units = 1): Promise<void> { this.showStates({ busy: units }); return Promise.resolve(); }
}
declare const nothing: unique symbol;
`;

/** The manifest of these sources, some of them changed, and what is wrong with it. */
function analyze(changes = {}) {
  const root = mkdtempSync(join(tmpdir(), 'manifest-'));
  folders.push(root);
  const files = {
    'tsconfig.json':
      '{"compilerOptions":{"strict":true,"noLib":true,"target":"ES2022","moduleResolution":"Bundler","module":"ESNext"}}',
    'src/components/events.ts': EVENTS,
    'src/components/base.ts': BASE,
    'src/components/paynow-add.ts': ELEMENT,
    'src/components/tools.ts': 'export declare const css: any; export declare const html: any;',
  };
  for (const [path, text] of Object.entries({ ...files, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const source = readSource(root);
  const modules = [...source.files].map(([path, file]) =>
    ts.createSourceFile(path, file.text, ts.ScriptTarget.ES2022, true),
  );
  const manifest = create({ modules, plugins: [paynowElements(source)] });
  return { manifest, doc: manifest.modules[0].declarations[0], wrong: faults(source, manifest) };
}
const changed = (...[from, to]) => {
  assert.ok(ELEMENT.includes(from));
  return analyze({ 'src/components/paynow-add.ts': ELEMENT.replace(from, to) }).wrong;
};

const { manifest, doc, wrong } = analyze();
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
  assert.deepEqual(manifest.modules[1].exports.at(-1), {
    kind: 'custom-element-definition',
    name: 'paynow-add',
    declaration: { name: 'PaynowAdd', module: 'dist/elements.js' },
  });
});

test('finds only what is missing', () => {
  assert.deepEqual(wrong, [
    '<paynow-add>: member "button" has no description',
    '<paynow-add>: member "showStates" has no description',
  ]);
});

const MISTAKES = [
  ['a part that is not documented', ' * @csspart plus - More.\n', '', 'part "plus" is used and not documented'],
  ['a part that nothing has', "this.button('plus')", '1', 'part "plus" is documented and not used'],
  ['a state that is not documented', ' * @cssstate busy - Waits.\n', '', 'state "busy" is used and not documented'],
  ['a state that nothing shows', '{ busy: units }', '{}', 'state "busy" is documented and not used'],
  ['a slot without words', ' * @slot busy - While busy.', ' * @slot busy', 'slot "busy" has no description'],
  [
    'an event without words',
    ' * @fires paynow-add - Before.',
    ' * @fires paynow-add',
    'event "paynow-add" has no description',
  ],
  [
    'an event that is not in the map',
    '@fires paynow-add -',
    '@fires paynow-sold -',
    'event "paynow-sold" is not in PaynowEvents',
  ],
  ['an event that nobody fires', ' * @fires paynow-add - Before.\n', '', 'no element @fires it'],
  ['a property without words', '  /** How. */\n', '', 'attribute "mode" has no description'],
  [
    'a property of the table that the class does not declare',
    'lines: null',
    'lines: null, other: String',
    'property "other" is not documented',
  ],
];
for (const [mistake, from, to, fault] of MISTAKES)
  test(`tells of ${mistake}`, () => {
    const found = changed(from, to);
    assert.ok(
      found.some((each) => each.includes(fault)),
      found.join('\n'),
    );
  });

test('tells of a custom property that is read and not documented, and the other way round', () => {
  const base = BASE.replace('--paynow-border - ', '--paynow-line - ');
  const found = analyze({ 'src/components/base.ts': base }).wrong.join('\n');
  assert.match(found, /custom property "--paynow-border" is used and not documented/);
  assert.match(found, /custom property "--paynow-line" is documented and not used/);
});

test('refuses to guess which parts a template has', () => {
  assert.throws(
    () => changed("this.button('plus')", 'this.button(String(this.lines))'),
    /which names can this be\? String/,
  );
});

test('tells editors of states and properties, and of a boolean attribute that it has no value', () => {
  const data = editorData(manifest);
  const [tag] = data['vscode.html-custom-data.json'].tags;
  assert.match(tag.description, /\*\*:state\(busy\)\*\* - Waits\./);
  assert.match(tag.description, /\*\*lines\*\* - The lines\./);
  assert.equal(tag.attributes.find(({ name }) => name === 'hide-price').valueSet, 'v');
  assert.deepEqual(names(data['vscode.css-custom-data.json'].pseudoClasses), [':state(busy)']);
  assert.deepEqual(names(data['web-types.json'].contributions.css['pseudo-elements']), ['part(base)', 'part(plus)']);
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
    '`add(units?: undefined): Promise<void>`',
    '`::part(plus)`',
    '`:state(busy)`',
    '(default)',
  ])
    assert.ok(page.includes(each), each);
});
