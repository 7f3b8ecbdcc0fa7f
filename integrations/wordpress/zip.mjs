// Makes integrations/wordpress/paynow-elements.zip: the plugin's folder as it is, with the built elements in it.
//   npm run zip:wordpress
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const FOLDER = 'paynow-elements';

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`);

/** Every file of the plugin: its path below wp-content/plugins, and what is in it. */
export function pluginFiles() {
  const built = here('../../dist/cdn');
  if (!existsSync(`${built}/paynow-elements.js`)) throw new Error('There is nothing built yet: npm run build:cdn');
  const own = here(FOLDER);
  return {
    ...Object.fromEntries(filesOf(own).map((file) => [FOLDER + file.slice(own.length), readFileSync(file)])),
    ...Object.fromEntries(
      filesOf(built).map((file) => [`${FOLDER}/assets/elements${file.slice(built.length)}`, readFileSync(file)]),
    ),
    [`${FOLDER}/LICENSE`]: readFileSync(here('../../LICENSE')),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = pluginFiles();
  writeFileSync(here('paynow-elements.zip'), zipSync(files, { level: 9 }));
  console.log(`integrations/wordpress/paynow-elements.zip: ${Object.keys(files).length} files`);
}
