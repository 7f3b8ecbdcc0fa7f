import { Linter } from 'eslint';
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import tseslint from 'typescript-eslint';
import local, { ORDER } from './eslint-import-direction.mjs';

const linter = new Linter();
const lint = (file, code) =>
  linter
    .verify(
      code,
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        plugins: { local },
        rules: { 'local/import-direction': 'error' },
      },
      { filename: file },
    )
    .map((problem) => problem.message);

const good = (file, code) => test(`allows ${code} in ${file}`, () => assert.deepEqual(lint(file, code), []));
const bad = (file, code, says) =>
  test(`refuses ${code} in ${file}`, () => {
    const messages = lint(file, code);
    assert.equal(messages.length, 1, messages.join('\n'));
    assert.match(messages[0], says);
  });

test('every row of the order is a file', () => {
  const rows = ORDER.filter((row) => !row.includes('*'));
  assert.deepEqual(
    rows.filter((row) => !existsSync(new URL(`../${row}`, import.meta.url))),
    [],
  );
});

good('src/api/request.ts', `import { PayNowApiError } from './errors.js';`);
good('src/components/paynow-cart.ts', `import { LitElement } from 'lit'; import './cart-lines.js';`);
good('src/components/paynow-cart.ts', `import type { CartDto } from '../api/types.js';`);
good('src/index.ts', `export * from './elements.js';`);
good('src/testing/index.ts', `import type { CartDto } from '../api/types.js'; export * from './fake.js';`);
good('src/testing/index.ts', `import { type CartDto } from '../api/types.js';`);
good('src/locales/de.ts', `import type { Messages } from './messages.js';`);
good('src/locales/messages.ts', `import type { en } from './en.js';`);
good('src/components/messages.ts', `import { en } from '../locales/en.js';`);
good('src/components/messages.ts', 'const load = (lang) => import(`../locales/${lang}.js`);');
good('test/api/request.test.ts', `import '../../src/index.js'; import 'anything';`);

bad('src/api/types.ts', `import { parse } from './json.js';`, /below/);
bad('src/api/types.ts', `import type { Json } from './json.js';`, /below/);
bad('src/api/request.ts', `export * from './client.js';`, /below/);
bad('src/api/request.ts', `export { createClient } from './client.js';`, /below/);
bad('src/api/request.ts', `const late = import('./client.js');`, /below/);
bad('src/api/request.ts', `let c: import('./client.js').Client;`, /below/);
bad('src/api/request.ts', `import client = require('./client.js');`, /below/);
bad('src/api/request.ts', `const late = import(name);`, /cannot be read/);
bad('src/api/errors.ts', `import './errors.js';`, /beside/);
bad('src/api/sessions.ts', `import { emit } from '../components/events.js';`, /below/);
bad('src/api/sessions.ts', `import { html } from 'lit';`, /package lit/);
bad('src/components/paynow-cart.ts', `import x from 'some-package';`, /package some-package/);
bad('src/components/paynow-cart.ts', `import x from 'lit-other';`, /package lit-other/);
bad('src/components/cart-lines.ts', `import './paynow-cart.js';`, /below/);
bad('src/components/paynow-cart.ts', `import '../index.js';`, /below/);
bad('src/elements.ts', `import './index.js';`, /below/);
bad('src/components/paynow-cart.ts', `import '../testing/index.js';`, /not in ORDER/);
bad('src/components/paynow-cart.ts', `import '../../test/support/x.js';`, /not in ORDER/);
bad('src/components/brand-new.ts', `export {};`, /no place in ORDER/);
bad('src/api/sub/brand-new.ts', `import '../types.js';`, /no place in ORDER/);
bad('src/testing/index.ts', `import { parse } from '../api/json.js';`, /only types/);
bad('src/testing/index.ts', `import type { A } from '../components/events.js';`, /may not import/);
bad('src/testing/index.ts', `import 'lit';`, /package lit/);
bad('src/locales/de.ts', `import { en } from './en.js';`, /only types/);
bad('src/locales/de.ts', `import type { fr } from './fr.js';`, /may not import/);
bad('src/locales/de.ts', `import type { Values } from '../components/messages.js';`, /may not import/);

test('no file has two places in the order', () => assert.equal(new Set(ORDER).size, ORDER.length));
