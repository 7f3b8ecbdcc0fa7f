// A second minifier after the bundler's own: it inlines and joins what that leaves. For the entries only, whose bytes
// every shopper pays for. What a stack trace says still leads to the source.
import { minify } from 'terser';

/** @returns {import('vite').Plugin} */
export default function terser() {
  return {
    name: 'terser',
    // what is built to be read is left as it is
    apply: ({ build }, { command }) => command === 'build' && build?.minify !== false,
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        // the bundler has written the map as a file of its own by now
        const map = bundle[`${chunk.fileName}.map`];
        const { code, map: source } = await minify(chunk.code, {
          module: true,
          ecma: 2022,
          compress: { passes: 3, lhs_constants: false },
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
