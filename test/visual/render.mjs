// Renders sheets of states in a real browser, off the network.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PNG } from 'pngjs';
import puppeteer from 'puppeteer-core';
import { chromium } from '../../tools/browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const fonts = (name) => `${dirname(require.resolve(`@fontsource-variable/${name}/package.json`))}/files/`;
const FONTS = {
  latin: `${fonts('inter')}inter-latin-wght-normal.woff2`,
  arabic: `${fonts('noto-sans-arabic')}noto-sans-arabic-arabic-wght-normal.woff2`,
};
const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html', png: 'image/png', woff2: 'font/woff2' };

const script = async () => {
  const { outputFiles } = await build({
    entryPoints: [`${root}test/visual/sheet.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0].text;
};

/** A picture in two colours of the product's own: art has too many for the files that are kept. */
function productPicture(name) {
  const picture = new PNG({ width: 16, height: 16 });
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  for (let i = 0; i < 256; i++) {
    const light = i % 16 > i >> 4 ? 1 : 0.7;
    for (let c = 0; c < 3; c++) picture.data[i * 4 + c] = light * (64 + ((hue * (c + 3) * 37) % 128));
    picture.data[i * 4 + 3] = 255;
  }
  return PNG.sync.write(picture);
}

/** What the pages load, by path. */
async function serve(path, bundle) {
  const [, folder, name] = path.split('/');
  if (path === '/sheet.js') return bundle;
  if (folder === 'font') return readFile(FONTS[name.split('.')[0]]);
  if (folder === 'art') return productPicture(name);
  if (folder === 'looks') return readFile(`${root}demo/looks/${name}`);
  if (folder === 'elements') return readFile(`${root}dist/cdn/${path.slice('/elements/'.length)}`);
  return path === '/sheet.html' ? readFile(`${root}test/visual/sheet.html`) : undefined;
}

/** A browser for sheets; `flags` change how it draws letters. */
export async function openBrowser(flags = ['--font-render-hinting=none']) {
  const bundle = await script();
  const browser = await puppeteer.launch(chromium('--disable-gpu', '--force-color-profile=srgb', ...flags));

  /**
   * Opens a sheet. `picture()` takes pictures of its states: as they are (`words`) and without their letters (`boxes`), and
   * says where each state is; with CSS, which is put into every shadow root for as long as that takes.
   * @param {{ group: string, scheme: string, dir: string, only?: string }} sheet
   * @param {{ scale?: number, media?: object[] }} [how]
   */
  async function open(sheet, { scale: deviceScaleFactor = 1, media = [] } = {}) {
    // pages of one context would tell each other of changes
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      const { pathname } = new URL(request.url());
      const body = await serve(pathname, bundle).catch(() => undefined);
      const contentType = TYPES[pathname.split('.').at(-1)];
      await request.respond(body ? { body, contentType } : { status: 404 });
    });
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    const features = [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'prefers-color-scheme', value: sheet.scheme },
      ...media,
    ];
    await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
    await page.emulateTimezone('UTC');
    // all is in view from the beginning: what is not is not drawn
    await page.setViewport({ width: 1400, height: 8000, deviceScaleFactor });
    await page.goto(`https://visual.test/sheet.html?${new URLSearchParams(sheet)}`);
    await page
      .waitForFunction(() => globalThis.place, { timeout: 60_000 })
      .catch((error) => {
        throw new Error(`${sheet.group} never came to rest: ${problems.join() || error.message}`);
      });

    async function picture(change = '') {
      await page.evaluate(restyle, change);
      const { cells, width, height } = await page.evaluate(() => globalThis.place());
      await page.setViewport({ width, height, deviceScaleFactor });
      const clip = { x: 0, y: 0, width, height };
      const shot = async () => PNG.sync.read(Buffer.from(await page.screenshot({ clip, optimizeForSpeed: true })));
      const words = await shot();
      await page.evaluate(restyle, change + NO_LETTERS);
      return { words, boxes: await shot(), cells };
    }
    return { picture, close: () => context.close() };
  }

  /** The pictures of a sheet that is looked at once. */
  async function take(sheet, how) {
    const opened = await open(sheet, how);
    return opened.picture(how?.change).finally(opened.close);
  }

  return { open, take, close: () => browser.close() };
}

const NO_LETTERS = `:host { -webkit-text-fill-color: transparent !important; -webkit-text-stroke-color: transparent !important }
  * { text-decoration-color: transparent !important }`;

/** Runs in the page: puts CSS into every shadow root, in place of what it put there before. */
function restyle(css) {
  const reach = (node) => {
    for (const { shadowRoot, contentDocument } of node.querySelectorAll('*')) {
      if (contentDocument) reach(contentDocument);
      if (!shadowRoot) continue;
      // a style sheet belongs to one document
      shadowRoot.restyled ??= new shadowRoot.ownerDocument.defaultView.CSSStyleSheet();
      const { restyled, adoptedStyleSheets } = shadowRoot;
      if (!adoptedStyleSheets.includes(restyled)) adoptedStyleSheets.push(restyled);
      restyled.replaceSync(css);
      reach(shadowRoot);
    }
  };
  reach(document);
}
