// The plugin knows the attributes that the elements have; the plugin itself is tried by npm run test:wordpress.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const known = read('integrations/wordpress/paynow-elements/includes/elements.json');
const elements = read('custom-elements.json')
  .modules.flatMap(({ declarations }) => declarations ?? [])
  .filter(({ tagName }) => tagName in known);

/** An author may not say where tokens go; who the customer is, is the page's store's concern alone. */
const NOT_FOR_AUTHORS = ['token', 'api-base', 'auth'];
const OF_THE_STORE = ['currency', 'country'];
/** What every HTML element has. */
const COMMON = ['id', 'slot'];

it('the WordPress plugin knows every element', () => {
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), Object.keys(known).sort());
});

for (const { tagName, attributes } of elements)
  it(`the WordPress plugin knows the attributes of <${tagName}>`, () => {
    const left = tagName === 'paynow-store' ? NOT_FOR_AUTHORS : [...NOT_FOR_AUTHORS, ...OF_THE_STORE];
    const names = attributes.map(({ name }) => name).filter((name) => !left.includes(name));
    assert.deepEqual(
      Object.keys(known[tagName])
        .filter((name) => !COMMON.includes(name))
        .sort(),
      names.sort(),
    );
  });
