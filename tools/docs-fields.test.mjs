// docs/fields.md lists every field that the API's operations can answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { componentSources, quoted, read, tablesOf } from './docs-tables.mjs';

const EDITIONS = { first: 'test/openapi/storefront.json', later: 'test/openapi/storefront-2026-08.json' };

/** The schemas with fields that a document's responses can hold, by their names. */
function responseSchemas({ paths, components }) {
  const found = new Map();
  const visit = (value) => {
    const name = value?.$ref?.split('/').at(-1);
    if (name && !found.has(name)) {
      found.set(name, Object.keys(components.schemas[name].properties ?? {}));
      visit(components.schemas[name]);
    }
    if (Object(value) === value) Object.values(value).forEach(visit);
  };
  for (const operations of Object.values(paths))
    for (const { responses } of Object.values(operations)) visit(responses);
  return [...found].filter(([, fields]) => fields.length);
}

const documents = Object.entries(EDITIONS).map(([edition, path]) => [edition, responseSchemas(JSON.parse(read(path)))]);
const tables = tablesOf('docs/fields.md');
const tableOf = (schema) => tables.find(({ heading }) => quoted(heading).includes(schema));
// a part is written as an attribute, or handed to what makes one
const parts = new Set(
  componentSources().flatMap(({ text }) =>
    [...text.matchAll(/(['"])([a-z][a-z -]*)\1/g)].flatMap(([, , names]) => names.split(' ')),
  ),
);

for (const [edition, schemas] of documents) {
  test(`names every field of the ${edition} edition`, () => {
    assert.ok(schemas.length > 10);
    for (const [schema, fields] of schemas) {
      const rows = tableOf(schema)?.rows;
      assert.ok(rows, `docs/fields.md has no table for ${schema}`);
      for (const field of fields) {
        const row = rows.find((each) => quoted(each.Field)[0] === field);
        assert.ok(row, `docs/fields.md does not name ${schema}.${field}`);
        assert.ok(
          !row.Edition || row.Edition === edition,
          `${schema}.${field} is not of the ${row.Edition} edition alone`,
        );
      }
    }
  });
}

test('names no field that no edition has, and says which edition has it', () => {
  for (const { heading, rows } of tables) {
    const names = quoted(heading);
    for (const row of rows) {
      const [field] = quoted(row.Field);
      const having = documents.filter(([, schemas]) =>
        schemas.some(([schema, fields]) => names.includes(schema) && fields.includes(field)),
      );
      assert.ok(having.length, `no edition has ${heading}.${field}`);
      assert.equal(row.Edition, having.length === 1 ? having[0][0] : '', `the edition of ${heading}.${field}`);
    }
  }
});

test('says of every field at which part it is shown, or why it is not', () => {
  for (const { heading, rows } of tables)
    for (const row of rows) {
      assert.ok(row['How, or why not'].length > 5, `${heading}.${row.Field} says nothing`);
      const named = quoted(row['Shown at']);
      assert.ok(named.length || row['Shown at'] === '—', `${heading}.${row.Field} is shown nowhere and somewhere`);
      for (const part of named) assert.ok(parts.has(part), `there is no part ${part}`);
    }
});
