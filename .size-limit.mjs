// What a shopper's browser fetches, in bytes after brotli. A file that grows by a byte over its limit fails CI.
import { readdirSync } from 'node:fs';

const cdn = 'dist/cdn';
const file = (path, limit) => ({ name: path, path: `${cdn}/${path}`, limit: `${limit} B`, brotli: true });
const scripts = (folder) =>
  readdirSync(`${cdn}/${folder}`)
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${folder}/${name}`);

const CHUNKS = { 'chunks/overlay.js': 690, 'chunks/contrast.js': 430, 'chunks/diagnose.js': 11000 };

export default [
  file('paynow-elements.js', 24745),
  file('paynow-elements.classic.js', 150),
  // fetched only when it comes to that; one without a limit may not be there
  ...scripts('chunks').map((path) => file(path, CHUNKS[path] ?? 0)),
  // fetched when the page is in the language
  ...scripts('locales').map((path) => file(path, 1200)),
];
