// The built files: what each weighs, and what each module adds to the one that every page loads.
import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, minifySync } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const brotli = (data) => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const weigh = (data) => ({ raw: data.length, gzip: gzipSync(data, { level: 9 }).length, brotli: brotli(data) });

/** Every script that a page may load, in bytes. */
export function fileSizes(dir = 'dist/cdn') {
  return readdirSync(resolve(root, dir), { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => ({ file: `${dir}/${name}`, ...weigh(readFileSync(resolve(root, dir, name))) }));
}

const nameOf = (id) => {
  const path = relative(root, id.replace(/^\0/, '').split('?')[0]);
  return path.replace(/^.*node_modules\//, '');
};

const groupOf = (name) =>
  /templates/.test(name)
    ? 'templates'
    : (/^src\/(api|locales)/.exec(name)?.[1] ?? (/styles|icons/.test(name) ? 'looks' : 'elements'));

/**
 * What each module adds: the bytes, after minifying and brotli, by which the bundle is smaller when the module's code is
 * taken out of it. Text that two modules have alike is counted for neither, so the sum is less than the whole.
 */
export async function moduleCosts() {
  const { output } = [
    await build({
      root,
      mode: 'cdn',
      logLevel: 'error',
      build: { write: false, minify: false, sourcemap: false, rolldownOptions: { output: { minify: false } } },
    }),
  ].flat()[0];
  const { code, modules } = output.find(({ isEntry }) => isEntry);
  // no dead code is dropped: what is used by the missing module alone stays, and is counted where it stands
  const size = (text) => brotli(Buffer.from(minifySync('bundle.js', text, { module: true, compress: false }).code));
  const whole = size(code);
  return Object.entries(modules)
    .filter(([, module]) => module.code?.trim() && code.includes(module.code))
    .map(([id, module]) => {
      const name = nameOf(id);
      // what others import of it stays as names that nothing declares, which no parser minds
      return { module: name, group: groupOf(name), brotli: whole - size(code.replace(module.code, () => '')) };
    })
    .sort((a, b) => b.brotli - a.brotli);
}
