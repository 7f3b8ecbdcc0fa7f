import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyHtml } from './vite-plugin-lit-minify.mjs';

const CASES = [
  ['drops a line break beside the tag of a box', '<div>\n  <button>\n    __lit0__\n  </button>\n</div>\n', '<div><button>__lit0__</button></div>'],
  ['drops one between a value and a box', '\n  __lit0__\n  <p>a</p>\n  __lit1__\n', '__lit0__<p>a</p>__lit1__'],
  ['keeps one within a text', '<p><b>a</b>\n  __lit0__\n  __lit1__\n  <i>b</i></p>', '<p><b>a</b> __lit0__ __lit1__ <i>b</i></p>'],
  ['keeps one between words', '<p>one\n  two</p>', '<p>one two</p>'],
  ['keeps a space on a line', '<div> __lit0__ <p> a </p></div>', '<div> __lit0__ <p> a </p></div>'],
  ['keeps quoted values and what is preformatted', '<pre>\n a\n</pre><p title="a\n  b"\n  class="c">', '<pre>\n a\n</pre><p title="a\n  b" class="c">'],
  ['drops comments without a value', '<p>a <!-- b --> c</p>', '<p>a c</p>'],
]; // prettier-ignore
for (const [name, from, to] of CASES) test(name, () => assert.equal(minifyHtml(from), to));
