// All pages of the site, read anew each time.
import { basename } from 'node:path';
import { escape } from '../../demo/server/html.mjs';
import { addressOf, filesIn, menu, read, wayTo } from './docs.mjs';
import { codeBlock, renderMarkdown } from './markdown.mjs';
import { homePage } from './home.mjs';
import { playgroundPage } from './playground.mjs';

const ALSO = ['CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];

/** What the playground shows of an element that a page of the reference is about. */
const TRY = {
  cart: 'show=cart&show=add',
  'add-button': 'show=add&show=cart',
  'checkout-button': 'show=buy&show=cart',
  'cart-button': 'show=drawer&show=add',
  'cart-drawer': 'show=drawer&show=add',
};

const PICTURE = /\.(png|svg|jpe?g|webp|avif)$/;

/**
 * The pages, and the pictures that they show.
 * @returns {{ pages: object[], media: string[], groups: object[], problems: string[] }}
 */
export function allPages() {
  const problems = [];
  const groups = menu();
  const asked = new Set([...groups.flatMap(({ paths }) => paths), ...ALSO]);
  const media = [];
  const pages = [homePage()];
  for (const path of asked) {
    // a set that grows while it is gone through: what a page links to becomes a page
    if (PICTURE.test(path)) media.push(path);
    else pages.push(pageOf(path, { wants: (target) => asked.add(target), problem: (text) => problems.push(text) }));
  }
  const titled = groups.map(({ title, paths }) => ({
    title,
    pages: paths.map((path) => pages.find((page) => page.path === path)),
  }));
  return { pages, media, groups: titled, problems: [...problems, ...brokenAnchors(pages)] };
}

function pageOf(path, hooks) {
  if (path === 'playground') return playgroundPage();
  if (path.endsWith('.md')) {
    const page = { kind: 'document', text: read(path), ...renderMarkdown(read(path), path, hooks) };
    return { ...page, html: page.html.replace('</p>', `</p>${tryIt(path)}`) };
  }
  const html = path.endsWith('/') ? listing(path, hooks) : codeBlock(read(path), path.split('.').at(-1));
  return {
    kind: 'source',
    path,
    address: addressOf(path),
    title: path,
    description: `${path}, as it is in the repository.`,
    html: `<h1>${escape(basename(path))}</h1><p>${escape(path)}</p>${html}`,
    headings: [],
    sections: [],
  };
}

/** The way to the playground, under the first sentence of an element's page. */
function tryIt(path) {
  const query = TRY[/^docs\/reference\/paynow-([\w-]+)\.md$/.exec(path)?.[1]];
  return query ? `<p><a href="../playground.html?${escape(query)}">Try it in the playground</a></p>` : '';
}

function listing(folder, { wants }) {
  const items = filesIn(folder).map((path) => {
    wants(path);
    const href = wayTo(addressOf(folder), addressOf(path));
    return `<li><a href="${escape(href)}">${escape(path.slice(folder.length))}</a></li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function brokenAnchors(pages) {
  const ids = new Map(pages.map(({ address, html }) => [address, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))])); // prettier-ignore
  return pages.flatMap(({ address, path, html }) =>
    [...html.matchAll(/ href="([^"#:]*)#([^"]+)"/g)].flatMap(([, file, id]) => {
      const target = file ? new URL(file, `http://x/${address}`).pathname.slice(1) : address;
      return ids.get(target)?.has(decodeURIComponent(id)) ? [] : [`${path} links to ${file}#${id}, which is not there`];
    }),
  );
}
