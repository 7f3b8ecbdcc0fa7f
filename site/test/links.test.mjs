// What the pages of the built site say, read without a browser.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { allPages } from '../build/pages.mjs';
import { built } from './support.mjs';

const files = readdirSync(built, { recursive: true }).map((file) => file.replaceAll('\\', '/'));
const pages = new Map(
  files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(`${built}/${file}`, 'utf8').replace(/<pre[^]*?<\/pre>/g, '')]),
);
const ids = new Map([...pages].map(([file, text]) => [file, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))])); // prettier-ignore

test('every link, picture, script and style sheet leads to a file of the site, every anchor to a place in it', () => {
  const broken = [];
  let seen = 0;
  for (const [from, text] of pages)
    for (const [, address] of text.matchAll(/ (?:href|src|data-index)="([^"]*)"/g)) {
      if (/^(https?:|data:|mailto:)/.test(address)) continue;
      seen++;
      const [path, id] = address.replace(/\?[^#]*/, '').split('#');
      const target = path ? posix.join(posix.dirname(from), decodeURI(path)) : from;
      if (!existsSync(`${built}/${target}`) || target.startsWith('..')) broken.push(`${from}: ${address}`);
      else if (id && !ids.get(target)?.has(decodeURIComponent(id))) broken.push(`${from}: ${address}, no such place`);
    }
  assert.deepEqual(broken, []);
  assert.ok(seen > 500, `${seen} links were seen`);
});

test('every link in a document leads to something in the repository', () => {
  assert.deepEqual(allPages().problems, []);
});

test('every document of docs/ is in the menu, and in the texts for language models', () => {
  const full = readFileSync(`${built}/llms-full.txt`, 'utf8');
  const index = readFileSync(`${built}/llms.txt`, 'utf8');
  const menu = /<nav class="side"[^]*?<\/nav>/.exec(pages.get('index.html'))[0];
  const docs = readdirSync(`${built}/../docs`, { recursive: true }).filter((file) => file.endsWith('.md'));
  assert.ok(docs.length > 15);
  for (const file of docs.map((name) => name.replaceAll('\\', '/'))) {
    const page = file.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html');
    assert.ok(menu.includes(`href="${page}"`), `${file} is in the menu`);
    assert.ok(index.includes(`(${page.replace(/html$/, 'md')})`), `${file} is in llms.txt`);
    assert.ok(existsSync(`${built}/${page.replace(/html$/, 'md')}`), `${file} is there as Markdown`);
    assert.ok(full.includes(`<!-- docs/${file} -->`), `${file} is in llms-full.txt`);
  }
});

test('nothing is asked of another server, and no script blocks', () => {
  for (const [file, text] of pages) {
    if (file === 'try.html') continue; // as its reader writes it
    for (const [tag] of text.matchAll(/<(script|link|img|iframe)\b[^>]*>/g)) {
      assert.doesNotMatch(tag, /(src|href)="(https?:)?\/\//, file);
      if (tag.startsWith('<script')) assert.match(tag, /type="module"/, file);
    }
  }
});
