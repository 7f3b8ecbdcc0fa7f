import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { integrityOf, releaseNotes, sectionOf } from './release-notes.mjs';

const CHANGELOG = `# Changelog

## [Unreleased]

- Not yet.

## [1.2.0] - 2026-11-30

### Added

- A drawer.

## [1.1.0] - 2026-11-22

- A cart.

[1.1.0]: https://example.com/1.1.0
`;

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function project(changes = {}) {
  const root = mkdtempSync(join(tmpdir(), 'release-'));
  folders.push(root);
  const files = {
    'package.json': '{"name":"paynow-elements","version":"1.2.0"}',
    'CHANGELOG.md': CHANGELOG,
    'dist/cdn/paynow-elements.js': 'cart',
    'dist/cdn/paynow-elements.js.map': '{}',
    'dist/cdn/paynow-elements.classic.js': 'import',
    'dist/cdn/locales/de.js': 'Warenkorb',
  };
  for (const [path, text] of Object.entries({ ...files, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('takes the section of one version, and no other', () => {
  assert.equal(sectionOf(CHANGELOG, '1.2.0'), '### Added\n\n- A drawer.');
  assert.equal(sectionOf(CHANGELOG, '1.1.0'), '- A cart.');
  assert.throws(() => sectionOf(CHANGELOG, '1.3.0'), /has no section "## \[1\.3\.0\]/);
  assert.throws(() => sectionOf('## [1.3.0] - 2026-12-01\n\n', '1.3.0'), /says nothing of 1\.3\.0/);
});

test('hashes as browsers do', () => {
  // the example of the recommendation, Subresource Integrity
  const known = 'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO';
  assert.equal(integrityOf("alert('Hello, world.');"), known);
});

test('names every script with its hash, the page’s own first', () => {
  const notes = releaseNotes(project(), 'v1.2.0');
  assert.ok(notes.startsWith('### Added\n\n- A drawer.\n'));
  const address = 'https://cdn.jsdelivr.net/npm/paynow-elements@1.2.0/dist/cdn/paynow-elements.js';
  assert.ok(notes.includes(`src="${address}"\n  integrity="${integrityOf('cart')}"`));
  assert.ok(notes.includes(`dist/cdn/locales/de.js": "${integrityOf('Warenkorb')}"`));
  assert.deepEqual(
    [...notes.matchAll(/^\| `([^`]+)` \| `(sha384-[^`]+)` \|$/gm)].map(([, path, hash]) => [path, hash]),
    [
      ['paynow-elements.js', integrityOf('cart')],
      ['locales/de.js', integrityOf('Warenkorb')],
      ['paynow-elements.classic.js', integrityOf('import')],
    ],
  );
});

test('refuses a tag of another version, and a package that was not built', () => {
  assert.throws(() => releaseNotes(project(), 'v1.1.0'), /the tag is v1\.1\.0, and package\.json says 1\.2\.0/);
  assert.throws(() => releaseNotes(project({ 'dist/cdn/paynow-elements.js': undefined }), 'v1.2.0'), /no build/);
});
