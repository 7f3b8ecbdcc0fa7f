// npm run docs         the site, anew at each change
// npm run docs:build   dist-docs/: static files that work below any address
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { ENTRIES, site } from './build/plugin.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  appType: 'custom',
  // the shop may run beside it
  cacheDir: here('../node_modules/.vite-site'),
  plugins: [site()],
  server: { host: '127.0.0.1', port: 5183 },
  build: {
    target: 'es2022',
    outDir: here('../dist-docs'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // of what the search and the playground bring along, whose authors want to be named
    license: { fileName: 'licenses.md' },
    // the page of `start` imports from one of them by name
    rolldownOptions: { input: ENTRIES.map(here), preserveEntrySignatures: 'strict' },
  },
});
