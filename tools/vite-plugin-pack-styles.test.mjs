import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import packStyles, { shortNames } from './vite-plugin-pack-styles.mjs';

const folder = new URL('../src/components/', import.meta.url);

test('gives every private custom property a letter of its own', () => {
  const names = shortNames('--_space: 1px; --_surface: var(--_space); --_on-accent: 0; --paynow-space: 2px');
  assert.deepEqual([...names], [['on-accent', 'o'], ['space', 's'], ['surface', 'u']]); // prettier-ignore
});

test('refuses more of them than there are letters', () => {
  const css = Array.from(
    { length: 27 },
    (_, index) => `--_a${String.fromCharCode(97 + (index % 26))}${index > 25 ? 'b' : ''}`,
  );
  assert.throws(() => shortNames(css.join(';')), /more private custom properties than letters/);
});

test('no file but a style sheet names a private custom property', () => {
  const others = readdirSync(folder).filter((file) => !/styles\.ts$/.test(file));
  assert.deepEqual(
    others.filter((file) => readFileSync(new URL(file, folder), 'utf8').includes('--_')),
    [],
  );
});

test('imports every sheet before the rest, and shortens in sheets alone', () => {
  const { handler } = packStyles({ folder, entry: /index\.ts$/ }).transform;
  const { code } = handler('export {};', '/src/index.ts');
  assert.match(code, /^(import "[^"]*styles\.ts";){8,}export \{\};$/);
  assert.doesNotMatch(code, /diagnose/);
  assert.equal(
    handler('p { gap: var(--_space); margin: var(--paynow-space) }', '/src/x-styles.ts').code,
    'p { gap: var(--_s); margin: var(--paynow-space) }',
  );
});
