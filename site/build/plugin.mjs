// Renders the pages: anew for each request while somebody writes, once for `vite build`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exists, read, root, wayTo } from './docs.mjs';
import { ICON, layout } from './layout.mjs';
import { llms, llmsFull } from './llms.mjs';
import { allPages } from './pages.mjs';
import { previewPage } from './playground.mjs';
import { searchIndex } from './search.mjs';

const ART = ['hero', 'crate-key', 'swiftness-potion', 'starter-bundle'].map((name) => `demo/art/${name}.svg`);
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.txt': 'text/plain', '.md': 'text/plain', '.map': 'application/json' }; // prettier-ignore

export const ENTRIES = [
  ...['site', 'home', 'playground', 'preview', 'testing'].map((name) => `client/${name}.js`),
  ...['site', 'parts', 'home', 'playground', 'preview'].map((name) => `styles/${name}.css`),
];

const { version } = JSON.parse(read('package.json'));
const CDN = `https://cdn.jsdelivr.net/npm/paynow-elements@${version}/dist/`;

/** All files of the site but those that Vite makes, by address; `asset` says where Vite's are. */
function files(asset) {
  const all = allPages();
  const made = new Map();
  for (const page of all.pages) made.set(page.address, layout(page, { ...all, asset }));
  for (const { address, text } of all.pages) if (text) made.set(address.replace(/html$/, 'md'), text);
  for (const path of [...ART, ...all.media]) made.set(`media/${path}`, readFileSync(`${root}/${path}`));
  made.set('preview.html', previewPage(asset));
  made.set('try.html', firstPage(asset));
  made.set('icon.svg', ICON);
  made.set('search-index.json', searchIndex(all.pages));
  made.set('llms.txt', llms(all));
  made.set('llms-full.txt', llmsFull(all));
  return { made, problems: all.problems };
}

/** The page that the reader of docs/start.md makes, with this site in the place of the CDN. */
const firstPage = (asset) =>
  /```html\n(.*?)```/s
    .exec(read('docs/start.md'))[1]
    .replace(`${CDN}testing.js`, `./${asset('client/testing.js', 'try.html')}`.replace('.//', '/'))
    .replaceAll(CDN, '');

const cdnFiles = () =>
  readdirSync(`${root}/dist/cdn`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').split('/dist/')[1]);

/** @returns {import('vite').Plugin} */
export function site() {
  return {
    name: 'site',
    async generateBundle(_options, bundle) {
      if (!exists('dist/cdn/paynow-elements.js')) this.error('dist/cdn is not there: npm run build:cdn makes it');
      const ends = Object.values(bundle);
      const asset = (path, from) => {
        const made = ends.find(
          (output) =>
            output.fileName.endsWith(extname(path)) &&
            (output.facadeModuleId?.endsWith(`/site/${path}`) ||
              output.originalFileNames?.some((name) => `/${name}`.endsWith(`/${path}`))),
        );
        if (!made) this.error(`Vite made nothing of ${path}: ${ends.map((output) => output.fileName).join()}`);
        return wayTo(from, made.fileName);
      };
      const { made, problems } = files(asset);
      for (const problem of problems) this.warn(problem);
      for (const [fileName, source] of made) this.emitFile({ type: 'asset', fileName, source });
      for (const path of cdnFiles())
        this.emitFile({ type: 'asset', fileName: path, source: readFileSync(`${root}/dist/${path}`) });
    },
    configureServer(server) {
      let made;
      server.watcher.add(['docs', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'].map((path) => `${root}/${path}`));
      server.watcher.on('all', (_event, file) => {
        if (!/\.md$/.test(file)) return;
        made = undefined;
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use(async (req, res, next) => {
        try {
          const { pathname } = new URL(`http://site${req.url}`);
          const address = decodeURI(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
          const send = (body) => {
            res.setHeader('content-type', `${TYPES[extname(address)] ?? 'text/plain'}; charset=utf-8`);
            res.end(body);
          };
          const built = fileURLToPath(new URL(`../../dist/${address}`, import.meta.url));
          if (address.startsWith('cdn/') && existsSync(built)) return send(readFileSync(built));
          made ??= files((path) => `/${path}`).made;
          if (!made.has(address)) return next();
          const body = made.get(address);
          // the reader's own page has nothing of Vite's in it
          const ours = address.endsWith('.html') && address !== 'try.html';
          return send(ours ? await server.transformIndexHtml(req.url, body) : body);
        } catch (error) {
          return next(error);
        }
      });
    },
  };
}
