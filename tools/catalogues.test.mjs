// The languages: each says everything that English does, in its own words, and is small enough to fetch.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { loadTs } from './load-ts.mjs';

const MOST_BYTES = 1200;

/** What a language says in the same words as English. */
const SAME = {
  cs: ['server', 'offline'],
  da: ['server', 'offline'],
  de: ['server', 'offline'],
  es: ['total'],
  fr: ['total'],
  hu: ['offline'],
  id: ['server', 'total', 'offline', 'checkout'],
  it: ['server', 'offline'],
  nl: ['server', 'offline'],
  no: ['server'],
  pl: ['offline'],
  pt: ['total'],
  ro: ['server', 'total', 'offline'],
  sv: ['server', 'offline'],
};

/** Labels with an abbreviation at their end, whose dot is no full stop. */
const ABBREVIATED = { da: ['each'], it: ['each'], no: ['each'] };

const { en } = await loadTs('src/locales/en.ts');
const keys = Object.keys(en);
const { LANGUAGES } = await loadTs('src/components/languages.ts');
const { LANGUAGES: CDN_LANGUAGES } = await loadTs('src/components/languages-cdn.ts');
const catalogues = await Promise.all(
  Object.entries(LANGUAGES).map(async ([name, load]) => [name, (await load()).default]),
);

const formsOf = (message) => (typeof message === 'string' ? { other: message } : message);
const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const numbers = Array.from({ length: 201 }, (_, number) => number);
const ending = (text) => ({ '.': 'stop', '。': 'stop', '…': 'goes on' })[text.at(-1)] ?? 'none';

test('every catalogue can be had, from the package and from the CDN', () => {
  const files = readdirSync(new URL('../src/locales/', import.meta.url))
    .map((file) => file.replace('.ts', ''))
    .filter((name) => !['en', 'messages'].includes(name));
  assert.deepEqual(Object.keys(LANGUAGES).sort(), files.sort());
  assert.deepEqual(Object.keys(CDN_LANGUAGES).sort(), files.sort());
});

for (const [name, messages] of catalogues) {
  const rules = new Intl.PluralRules(name);
  const numbersOf = (category) => numbers.filter((number) => rules.select(number) === category);
  const each = (check) => {
    for (const key of keys)
      for (const [category, text] of Object.entries(formsOf(messages[key]))) check(key, text, category);
  };

  test(`${name}: has the keys of English, in their order`, () => {
    assert.deepEqual(Object.keys(messages), keys);
    for (const key of keys) assert.equal(typeof messages[key], typeof en[key], key);
  });

  test(`${name}: fills in what English does`, () => {
    each((key, text, category) => {
      // a form for one number alone may say it in a word
      const inWords = typeof messages[key] === 'object' && numbersOf(category).length === 1;
      const found = (message) => placeholders(message).filter((placeholder) => !inWords || placeholder !== 'n');
      assert.deepEqual(found(text), found(formsOf(en[key]).other), key);
    });
  });

  test(`${name}: is written with care`, () => {
    each((key, text) => {
      assert.ok(text, `${key} is empty`);
      const continues = formsOf(en[key]).other.startsWith(', ');
      assert.match(
        text,
        continues ? /^(, |، |、|，| (?=[ก-๛]))\S/ : /^[^\s,،、，]/,
        `${key} begins otherwise: ${text}`,
      );
      assert.doesNotMatch(text, /["']|\.\.|!|！| {2}|\s$/u, `${key} has marks that are not ours`);
      if (ABBREVIATED[name]?.includes(key)) return;
      const wanted = ending(formsOf(en[key]).other);
      // Thai has no full stop
      assert.equal(
        ending(text),
        name === 'th' && wanted === 'stop' ? 'none' : wanted,
        `${key} ends otherwise: ${text}`,
      );
    });
  });

  test(`${name}: leaves no English`, () => {
    const same = keys.filter((key) => JSON.stringify(messages[key]) === JSON.stringify(en[key]));
    assert.deepEqual(same, SAME[name] ?? []);
  });

  test(`${name}: has a form for every number`, () => {
    const wanted = [...new Set([...numbers.map((number) => rules.select(number)), 'other'])].sort();
    for (const key of keys)
      if (typeof messages[key] === 'object') assert.deepEqual(Object.keys(messages[key]).sort(), wanted, key);
  });

  if (name === 'fr')
    test('fr: has a space that does not break before tall marks', () => {
      each((key, text) => assert.doesNotMatch(text, /[^\u00a0][:;?»]|«[^\u00a0]/, key));
    });

  // a reason alone is a sentence: the elements write its first letter large, without asking for the language
  test(`${name}: has reasons that can begin a sentence`, () => {
    for (const key of keys.filter((key) => key.startsWith('reason'))) {
      const [first] = messages[key];
      assert.equal(first.toUpperCase(), first.toLocaleUpperCase(name), key);
    }
  });

  test(`${name}: is at most ${MOST_BYTES} bytes`, () => {
    const file = `export default ${JSON.stringify(Object.values(messages))};`;
    const { length } = brotliCompressSync(file);
    assert.ok(length <= MOST_BYTES, `${length} bytes after brotli`);
  });
}
