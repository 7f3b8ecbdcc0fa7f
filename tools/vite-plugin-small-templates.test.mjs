import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'vite';
import smallTemplates, { LIT, SMALL, misfit } from './vite-plugin-small-templates.mjs';

/** The strings of a template as the tag gets them. */
const t = (strings) => [...strings];

const GOOD = {
  'text and children': t`a ${0} b ${1}${2}`,
  attributes: t`<input class="x" value=${0} .value=${1} ?readonly=${2} @input=${3} aria-label=${4} disabled />`,
  'an attribute at a tag’s end': t`<a href=${0}>${1}</a>`,
  'a drawing': t`<svg viewBox="0 0 9 9"> <path d=${0} /> </svg>`,
  'an equals sign in words': t`<p>1 = 1</p>`,
};

const BAD = {
  'a value that is part of an attribute': t`<p class="a ${0}"></p>`,
  'a value in quotes': t`<p class="${0}"></p>`,
  'a value before a slash': t`<input value=${0}/>`,
  'a value for an element': t`<p ${0}></p>`,
  'a value for a tag': t`<${0}></p>`,
  'a value in a comment': t`<!-- ${0} -->`,
  'a comment': t`<!-- a -->`,
  'a name that the parser writes small': t`<p .innerText=${0}></p>`,
  'a value after an equals sign in words': t`<p>a=${0}</p>`,
  'an attribute that looks like a place': t`<p title="$"></p>`,
  'an element of text alone': t`<textarea>${0}</textarea>`,
};

for (const [what, strings] of Object.entries(GOOD))
  test(`takes ${what}`, () => assert.equal(misfit(strings), undefined));
for (const [what, strings] of Object.entries(BAD)) test(`refuses ${what}`, () => assert.ok(misfit(strings)));

const ENTRY = 'the-entry.ts';

const bundle = (code) =>
  build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith(ENTRY) ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? code : undefined),
      },
      smallTemplates(),
    ],
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['es'], fileName: 'out' } },
  });

test('builds with the small renderer in Lit’s place', async () => {
  const [{ output }] = await bundle(`import { html } from '${LIT}'; export const a = html\`<p>\${1}</p>\`;`);
  const modules = Object.keys(output[0].modules);
  assert.ok(modules.some((id) => id.endsWith(SMALL)) && !modules.some((id) => id.includes('lit-html')), modules.join());
});

test('fails a build and quotes what can’t be shown', async () => {
  const entry = `import { html } from '${LIT}'; export const a = html\`<p class="b \${1}"></p>\`;`;
  await assert.rejects(bundle(entry), /can't show <p class="b \$\{…\}"/);
});

test('Lit still has all that the renderer stands in for', async () => {
  const lit = await import('lit/html.js');
  const names = [...readFileSync(SMALL, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  for (const name of names) assert.ok(name in lit, name);
});
