// A page that somebody has put into the repository's folder, such as the shop.html of docs/start.md: what it loads from
// the CDN comes from here, so that it works with the version at hand and without a network.
import { readFile } from 'node:fs/promises';

const CDN = /https:\/\/cdn\.jsdelivr\.net\/npm\/paynow-elements(?:@[\w.^~-]+)?\/dist\//g;

/** The page at an address, or undefined. */
export async function ownPage(pathname, { built }) {
  if (!/^\/[\w-]+\.html$/.test(pathname)) return undefined;
  const page = await readFile(new URL(`../..${pathname}`, import.meta.url), 'utf8').catch(() => undefined);
  return page
    ?.replaceAll(new RegExp(`${CDN.source}testing\\.js`, 'g'), '/src/testing.ts')
    .replaceAll(
      new RegExp(`${CDN.source}cdn/paynow-elements\\.js`, 'g'),
      built ? '/dist/cdn/paynow-elements.js' : '/src/index.ts',
    ) // prettier-ignore
    .replaceAll(CDN, '/dist/');
}
