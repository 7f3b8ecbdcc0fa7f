// Lets Node run the project's TypeScript: bundles an entry with esbuild and imports the result.
import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// inside node_modules, so that packages left out of the bundle are found
const cache = resolve(root, 'node_modules/.cache/load-ts');

const loading = new Map();

/**
 * Imports a TypeScript module, once for all who ask at the same time; the same text is the same module, a changed one is
 * loaded anew.
 * @param {string} entry a path from the project's root
 */
export function loadTs(entry) {
  if (!loading.has(entry))
    loading.set(
      entry,
      load(entry).finally(() => loading.delete(entry)),
    );
  return loading.get(entry);
}

async function load(entry) {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  const { contents } = outputFiles[0];
  const file = resolve(cache, `${createHash('sha256').update(contents).digest('hex').slice(0, 16)}.mjs`);
  await mkdir(cache, { recursive: true });
  // two processes may write at once; neither may read half a file
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, contents);
  await rename(part, file);
  return import(pathToFileURL(file).href);
}
