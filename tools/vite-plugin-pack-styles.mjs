// Has the style sheets of the built file pack better: they stand side by side, and their private custom properties have
// short names.
import { readdirSync, readFileSync } from 'node:fs';
import MagicString from 'magic-string';

const PRIVATE = /--_([a-z]+(?:-[a-z]+)*)/g;

/**
 * A letter for each private custom property, one of its own if that is free.
 *
 * @param {string} css
 * @returns {Map<string, string>}
 */
export function shortNames(css) {
  const names = [...new Set([...css.matchAll(PRIVATE)].map(([, name]) => name))].sort();
  const letters = new Set('abcdefghijklmnopqrstuvwxyz');
  const short = new Map();
  for (const name of names) {
    const letter = [...name, ...letters].find((one) => letters.delete(one));
    if (!letter) throw new Error(`there are more private custom properties than letters: ${names.join(' ')}`);
    short.set(name, letter);
  }
  return short;
}

/**
 * @param {{ folder: URL, entry: RegExp }} where the sheets are (`*styles.ts`), and whose imports come first
 * @returns {import('vite').Plugin}
 */
export default function packStyles({ folder, entry }) {
  const sheets = readdirSync(folder).filter((file) => /^(?!diagnose).*styles\.ts$/.test(file));
  const short = shortNames(sheets.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n'));
  const path = (file) => new URL(file, folder).pathname;

  const changed = (ms) => ({ code: ms.toString(), map: ms.generateMap({ hires: 'boundary' }) });

  return {
    name: 'pack-styles',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: [entry, /styles\.ts$/] },
      handler(code, id) {
        const ms = new MagicString(code);
        // a bundle has its modules in the order of their imports
        if (entry.test(id))
          return changed(ms.prepend(sheets.map((file) => `import ${JSON.stringify(path(file))};`).join('')));
        return changed(ms.replace(PRIVATE, (whole, name) => (short.has(name) ? `--_${short.get(name)}` : whole)));
      },
    },
  };
}
