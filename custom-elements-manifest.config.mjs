// `npm run manifest` runs the analyzer with this, and makes all the rest from its result.
import { fileURLToPath } from 'node:url';
import { paynowElements } from './tools/manifest/plugin.mjs';
import { readSource } from './tools/manifest/source.mjs';

export default {
  globs: ['src/components/*.ts'],
  outdir: '.',
  packagejson: false,
  plugins: [paynowElements(readSource(fileURLToPath(new URL('.', import.meta.url))))],
};
