// A second minifier after the bundler's own: it inlines and joins what that leaves, and shortens what our classes keep to
// themselves. For the entries only, whose bytes every shopper pays for. What a stack trace says still leads to the source.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';
import { internalNames } from './internal-names.mjs';

/**
 * Short names for the members that only an entry knows. They begin with a $, as nothing does that a framework notes on
 * an element.
 *
 * @param {string} folder all sources, types too, which no chunk has
 * @param {string[]} others the files of other chunks
 */
function shortMembers(folder, others) {
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => /^(?!testing|locales.(?!en\.)).*\.ts$/.test(file))
    .map((file) => join(folder, file));
  const [mine, theirs] = [false, true].map((isOther) => files.filter((file) => others.includes(file) === isOther));
  const names = internalNames(...[mine, theirs].map((some) => some.map((file) => readFileSync(file, 'utf8'))));
  return {
    regex: new RegExp(`^(${names.join('|')})$`),
    keep_quoted: 'strict',
    nth_identifier: { get: (n) => `$${n.toString(36)}` },
  };
}

/**
 * @param {{ folder?: string }} options where the sources are, of which members get short names
 * @returns {import('vite').Plugin}
 */
export default function terser({ folder } = {}) {
  return {
    name: 'terser',
    // what is built to be read is left as it is
    apply: ({ build }, { command }) => command === 'build' && build?.minify !== false,
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        const others = Object.values(bundle).flatMap((other) => (other === chunk ? [] : (other.moduleIds ?? [])));
        // the bundler has written the map as a file of its own by now
        const map = bundle[`${chunk.fileName}.map`];
        const { code, map: source } = await minify(chunk.code, {
          module: true,
          ecma: 2022,
          compress: { passes: 3, lhs_constants: false },
          mangle: { properties: folder ? shortMembers(folder, others) : false },
          // a single character beyond Latin-1 has the browser keep the whole text at two bytes a character
          format: { ascii_only: true },
          sourceMap: map && { content: map.source, url: chunk.sourcemapFileName },
        });
        chunk.code = code;
        if (map) map.source = source;
      }
    },
  };
}
