// docs/theming.md lists every custom property, part and state, and its looks are ones that can be read.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { choices } from '../demo/server/settings.mjs';
import { componentSources, quoted, read, tablesOf } from './docs-tables.mjs';

const tables = tablesOf('docs/theming.md');
const { modules } = JSON.parse(read('custom-elements.json'));
const elements = modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
const sorted = (names) => [...new Set(names)].sort();
const firsts = (rows, column) => rows.map((row) => quoted(row[column])[0]);

const used = sorted(
  componentSources().flatMap(({ text }) => [...text.matchAll(/var\((--paynow-[\w-]+)/g)].map(([, name]) => name)),
);

test('lists the custom properties that the elements use, and no others', () => {
  const { rows } = tables.find(({ heading }) => heading === 'Custom properties');
  assert.ok(used.length > 10);
  assert.deepEqual(sorted(firsts(rows, 'Property')), used);
});

test('says the defaults that the elements have', () => {
  const sources = componentSources().map(({ text }) => text.replace(/\s+/g, ' '));
  for (const row of tables.find(({ heading }) => heading === 'Custom properties').rows) {
    const [property] = quoted(row.Property);
    const [light] = quoted(row['Default in light']);
    const [dark] = quoted(row['Default in dark']);
    const [, percent, of, rest] = /^(\d+) % (\w+), the rest (\w+)$/.exec(row['Default in light']) ?? [];
    const value = percent
      ? `color-mix(in oklab, var(--_${of}) ${percent}%, var(--_${rest}))`
      : light === dark
        ? light
        : `light-dark(${light}, ${dark})`;
    const said = `var(${property}, ${value})`;
    assert.ok(sources.some((text) => text.includes(said)), `no element has ${said}`); // prettier-ignore
  }
});

test('lists the parts of each element, and no others', () => {
  const own = ({ cssParts }) => (cssParts ?? []).filter(({ description }) => !description.startsWith('In its `<'));
  for (const element of elements.filter(({ cssParts }) => cssParts?.length)) {
    const table = tables.find(({ heading, rows }) => heading.includes(`\`<${element.tagName}>\``) && rows[0].Part);
    assert.ok(table, `there is no table for ${element.tagName}`);
    const sharing = elements.filter(({ tagName }) => table.heading.includes(`\`<${tagName}>\``));
    const wanted = sharing.flatMap((each) => own(each).map(({ name }) => name));
    assert.deepEqual(sorted(firsts(table.rows, 'Part')), sorted(wanted), table.heading);
  }
});

test('lists the states of each element, and no others', () => {
  const { rows } = tables.find(({ heading }) => heading === 'States');
  const said = rows.flatMap((row) => quoted(row.Of).map((tag) => `${tag.slice(1, -1)} ${quoted(row.State)[0]}`));
  const real = elements.flatMap(({ tagName, cssStates = [] }) =>
    // what both buttons share and one alone is ever in
    cssStates.map(({ name }) => `${tagName} ${name}`).filter((state) => state !== 'paynow-checkout-button success'),
  );
  assert.deepEqual(sorted(said), sorted(real));
});

const PAIRS = [
  ['text', 'surface', 4.5],
  ['muted', 'surface', 4.5],
  ['danger', 'surface', 4.5],
  ['success', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['focus', 'surface', 3],
];
const looks = readdirSync(new URL('../demo/looks', import.meta.url)).map((file) => file.replace('.css', ''));
const partNames = sorted(elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)));

test('shows each look of the demo', () => {
  assert.deepEqual(looks.toSorted(), choices.look.toSorted());
  const shown = [...read('docs/theming.md').matchAll(/^```css demo\/looks\/(\w+)\.css$/gm)].map(([, name]) => name);
  assert.deepEqual(shown, choices.look.slice(1));
});

for (const look of looks) {
  const css = read(`demo/looks/${look}.css`);

  test(`uses what there is, and fetches nothing: ${look}`, () => {
    const properties = [...css.matchAll(/--paynow-[\w-]+/g)].map(([name]) => name);
    const parts = [...css.matchAll(/::part\(([^)]+)\)/g)].map(([, name]) => name);
    for (const property of properties) assert.ok(used.includes(property), `there is no ${property}`);
    for (const part of parts) assert.ok(partNames.includes(part), `there is no part ${part}`);
    assert.doesNotMatch(css, /url\(|@import|@font-face/);
  });

  const schemes = ['light', 'dark'].filter((scheme) => /color-scheme: ([\w ]+)/.exec(css)?.[1].includes(scheme));
  for (const scheme of schemes)
    test(`can be read, ${scheme}: ${look}`, () => {
      const at = scheme === 'light' ? 0 : 1;
      const defaults = { surface: ['#fff', '#16181d'], text: ['#16181d', '#f1f2f4'] };
      const colour = (name) => {
        const [, both, one] = new RegExp(`--paynow-${name}: (?:light-dark\\((.*?)\\)|(#\\w+));`).exec(css) ?? [];
        return one ?? both?.split(', ')[at] ?? defaults[name]?.[at];
      };
      for (const [a, b, least] of PAIRS) {
        if (!colour(a)) continue; // mixed from others
        const found = contrast(colour(a), colour(b));
        assert.ok(found >= least, `${a} on ${b}: ${found.toFixed(2)}`);
      }
    });
}

/** The contrast of two hexadecimal colours by WCAG 2. */
function contrast(...colours) {
  const [low, high] = colours
    .map((hex) => {
      const digits = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
      const [r, g, b] = [1, 3, 5]
        .map((at) => parseInt(digits.slice(at, at + 2), 16) / 255)
        .map((part) => (part > 0.04045 ? ((part + 0.055) / 1.055) ** 2.4 : part / 12.92));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
