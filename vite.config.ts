// vite                 the demo shop from the sources, and a fake storefront on an origin of its own
// vite --mode demo     the same shop with the built file, as a customer's page has it
// vite build           dist/       ES modules for npm, lit external (types: tsc -p tsconfig.build.json)
// vite build --mode cdn  dist/cdn/  one self-contained ES module, and a classic script that imports it
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import demoShop from './demo/server/plugin.mjs';
import arrows from './tools/vite-plugin-arrows.mjs';
import { loadTs } from './tools/load-ts.mjs';
import litMinify from './tools/vite-plugin-lit-minify.mjs';
import packStyles from './tools/vite-plugin-pack-styles.mjs';
import smallTemplates from './tools/vite-plugin-small-templates.mjs';
import terser from './tools/vite-plugin-terser.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Compiles each text that it reads, by Node's own parser, which knows no decorators; runs none.
const PARSE = `
  import { readFileSync } from 'node:fs';
  import { SourceTextModule } from 'node:vm';
  for (const [identifier, code] of JSON.parse(readFileSync(0, 'utf8'))) new SourceTextModule(code, { identifier });
`;

// A decorator left in the output is a syntax error in every browser, so it fails the build.
const noRawSyntax: Plugin = {
  name: 'no-raw-syntax',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).flatMap((chunk) =>
      chunk.type === 'chunk' ? [[chunk.fileName, chunk.code]] : [],
    );
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--experimental-vm-modules', '--no-warnings', '--input-type=module', '--eval', PARSE],
      { input: JSON.stringify(chunks), encoding: 'utf8' },
    );
    if (status) this.error(`this is not JavaScript that browsers run:\n${stderr}`);
  },
};

// What two files share would be a file of its own, and a second request for every shopper.
const oneFile: Plugin = {
  name: 'one-file',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && chunk.isEntry && chunk.imports.length)
        this.error(`${chunk.fileName} is not whole: it imports ${chunk.imports.join(', ')}`);
  },
};

// What a classic script of another origin imports is resolved against nothing, so it looks up its own address; not by
// document.currentScript, which is an image where the page has one of that name. As a module it has none, and needs none.
const ownAddress = `globalThis.document&&Reflect.get(Document.prototype,'currentScript',document)?.src`;
const classicScript: Plugin = {
  name: 'classic-script',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'paynow-elements.classic.js',
      source:
        `/*! paynow-elements ${version}: for hosts that drop type="module" */\n` +
        `(s=>import(s?new URL('paynow-elements.js',s):'./paynow-elements.js'))(${ownAddress});\n`,
    });
  },
};

// A shopper fetches a language: its texts stand in the order of the English keys, which would be half of the file.
const languages: Plugin = {
  name: 'languages',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/languages.js') ? fromRoot('src/components/languages-cdn.ts') : undefined),
  async generateBundle() {
    const { en } = (await loadTs('src/locales/en.ts')) as { en: object };
    for (const file of readdirSync(fromRoot('src/locales'))) {
      if (['en.ts', 'messages.ts'].includes(file)) continue;
      const { default: words } = (await loadTs(`src/locales/${file}`)) as { default: Record<string, unknown> };
      const source = `export default ${JSON.stringify([version, ...Object.keys(en).map((key) => words[key])])};\n`;
      this.emitFile({ type: 'asset', fileName: `locales/${file.replace('.ts', '.js')}`, source });
    }
  },
};

/** The languages, each an entry of the package: `paynow-elements/locales/de`. */
const languageModules = () =>
  readdirSync(fromRoot('src/locales'))
    .filter((file) => file !== 'messages.ts')
    .map((file) => `locales/${file.replace('.ts', '')}`);

/** Each language is a file of its own. */
const chunkFileNames = ({ facadeModuleId }: { facadeModuleId?: string | null }) =>
  facadeModuleId?.includes('/src/locales/') ? 'locales/[name].js' : 'chunks/[name].js';

/** That terser takes most of a build is known. */
const checks = { bundlerTimings: false };

const common: UserConfig = {
  define: { __VERSION__: JSON.stringify(version) },
  // Said here and not left to tsconfig.json alone: Vite 8 applies experimentalDecorators and
  // useDefineForClassFields only to files that the nearest tsconfig.json includes, and passes other files'
  // decorators through as they are, without a word.
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
};

const npm: UserConfig = {
  ...common,
  plugins: [litMinify(), noRawSyntax],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    copyPublicDir: false,
    lib: {
      entry: ['index', 'elements', 'testing', ...languageModules()].map((name) => `src/${name}.ts`),
      formats: ['es'],
    },
    rolldownOptions: {
      checks,
      external: [/^lit($|\/)/, /^@lit\//],
      // a file a module: a bundler drops those that a page does not use, beside each the types that tsc makes
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

const onEntry = (text: string) => (chunk: { isEntry: boolean }) => (chunk.isEntry ? text : '');

const cdn: UserConfig = {
  ...common,
  plugins: [
    languages,
    packStyles({ folder: new URL('src/components/', import.meta.url), entry: /\/src\/index\.ts$/ }),
    litMinify(),
    smallTemplates(),
    arrows(),
    terser({ folder: fromRoot('src') }),
    noRawSyntax,
    oneFile,
    classicScript,
  ],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: true,
    sourcemap: true,
    copyPublicDir: false,
    modulePreload: false,
    lib: { entry: { 'paynow-elements': 'src/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      checks,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames,
        // a library's ES output keeps its white space unless told so
        minify: true,
        // after minifying, which drops comments; a banner there would put the source map a line off
        postFooter: onEntry(`/*! paynow-elements ${version} | MIT */`),
      },
    },
  },
};

const serve = (built: boolean): UserConfig => ({
  ...common,
  appType: 'custom',
  plugins: [demoShop({ built })],
  server: { host: '127.0.0.1', port: 5173 },
  // the page is rendered by the plugin, so Vite has to be told where its scripts begin
  optimizeDeps: { entries: ['src/index.ts'] },
});

export default defineConfig(({ command, mode }) => {
  if (command === 'serve') return serve(mode === 'demo');
  return mode === 'cdn' ? cdn : npm;
});
