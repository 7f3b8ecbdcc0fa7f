// What a shopper's browser fetches, in bytes after brotli. A file that grows by a byte over its limit fails CI.
import { readdirSync } from 'node:fs';

const cdn = 'dist/cdn';
const file = (path, limit) => ({ name: path, path: `${cdn}/${path}`, limit: `${limit} B`, brotli: true });

export default [
  file('paynow-elements.js', 24650),
  file('paynow-elements.classic.js', 150),
  // fetched only when it comes to that
  file('chunks/overlay.js', 690),
  file('chunks/contrast.js', 430),
  file('chunks/diagnose.js', 10500),
  // fetched when the page is in the language
  ...readdirSync(`${cdn}/locales`).map((name) => file(`locales/${name}`, 1200)),
];
