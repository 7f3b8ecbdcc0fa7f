// What stands around every page.
import { html } from '../../demo/server/html.mjs';
import { wayTo } from './docs.mjs';

/** Text that is markup already. */
export const raw = (text) => html([text]);

const MARK = raw(
  '<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#24122b"/><path d="M6 9h3.2l2.6 11.4h10.9L25.4 13" fill="none" stroke="#ff9a4d" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/><path d="m18.4 6.5-4 4.3 4 4.3M21.8 6.5l4 4.3-4 4.3" fill="none" stroke="#fff4e8" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" transform="translate(-1.4 .4)"/><circle cx="13.4" cy="24.6" r="2" fill="#ff9a4d"/><circle cx="21.6" cy="24.6" r="2" fill="#ff9a4d"/></svg>',
);

const TOP = [
  ['docs/start.md', 'Start'],
  ['playground', 'Playground'],
  ['docs/reference/README.md', 'Reference'],
];

const short = (page) =>
  page.path.startsWith('docs/reference/') && page.path.endsWith('README.md')
    ? 'All elements'
    : (page.menu ?? page.title);

const current = (page, other) => (page.path === other.path ? raw('aria-current="page"') : '');

/** @returns {string} a whole page; `asset` says where a file of site/ is for a page at its address */
export function layout(page, { groups, pages, asset }) {
  const to = (address) => wayTo(page.address, address);
  const order = groups.flatMap((group) => group.pages);
  const at = order.findIndex(({ path }) => path === page.path);
  const inside = page.headings.filter(({ depth }) => depth === 2);
  const scripts = ['client/site.js', ...(page.scripts ?? [])];
  const styles = ['styles/site.css', 'styles/parts.css', ...(page.styles ?? [])];
  const top = TOP.map(([path, title]) => [pages.find((other) => other.path === path), title]).filter(
    ([other]) => other,
  );

  return `<!doctype html>\n${html`<html lang="en" data-root="${to('index.html').replace('index.html', '') || './'}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${page.path === 'home' ? 'paynow-elements' : `${page.title} · paynow-elements`}</title>
      <meta name="description" content="${page.description.slice(0, 200)}" />
      <link rel="icon" href="${to('icon.svg')}" />
      ${styles.map((path) => html`<link rel="stylesheet" href="${asset(path, page.address)}" />`)}
      ${page.elements ? html`<link rel="modulepreload" href="${to('cdn/paynow-elements.js')}" />` : ''}
      ${scripts.map((path) => html`<script type="module" src="${asset(path, page.address)}"></script>`)}
    </head>
    <body class="${page.kind}">
      <a class="skip" href="#main">Skip to the content</a>
      <header class="top">
        <a class="brand" href="${to('index.html')}">${MARK}<span>paynow-elements</span></a>
        <nav aria-label="Main">
          ${top.map(([other, title]) => html`<a href="${to(other.address)}" ${current(page, other)}>${title}</a>`)}
        </nav>
        <button class="search" type="button" data-search aria-keyshortcuts="/">
          ${raw('<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="m13 13 4.5 4.5" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>')}
          <span>Search</span> <kbd aria-hidden="true">/</kbd>
        </button>
        <button class="menu" type="button" popovertarget="menu">Menu</button>
      </header>
      <nav class="side" id="menu" popover aria-label="Pages">
        ${groups.map(
          (group) => html`
            <h2>${group.title}</h2>
            <ul>
              ${group.pages.map((other) => html`<li><a href="${to(other.address)}" ${current(page, other)}>${short(other)}</a></li>`)}
            </ul>
          `,
        )}
      </nav>
      <main id="main" tabindex="-1">
        ${raw(page.html)} ${at < 0 || page.kind !== 'document' ? '' : turns(order[at - 1], order[at + 1], to)}
      </main>
      ${
        inside.length > 2 && page.kind === 'document'
          ? html`<nav class="inside" aria-labelledby="inside">
              <h2 id="inside">On this page</h2>
              <ul>
                ${inside.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}
              </ul>
            </nav>`
          : ''
      }
      <footer class="foot">
        <p>
          MIT. The page you read uses what it tells of: its shop is a fake storefront in your browser.
          <a href="${to('project/CHANGELOG.html')}">Changelog</a> ·
          <a href="${to('project/CONTRIBUTING.html')}">Contributing</a> ·
          <a href="${to('llms.txt')}">llms.txt</a>
        </p>
      </footer>
      <dialog class="finder" id="finder" aria-label="Search" data-index="${to('search-index.json')}">
        <form role="search">
          <label class="hidden" for="query">Search the docs</label>
          <input id="query" type="search" placeholder="Search the docs" autocomplete="off" spellcheck="false" />
          <button type="button" data-close>Close</button>
        </form>
        <p role="status"></p>
        <ol></ol>
      </dialog>
    </body>
  </html>`}\n`;
}

const turns = (before, after, to) => html`
  <nav class="turns" aria-label="Next pages">
    ${before ? html`<a href="${to(before.address)}" rel="prev"><span>Before</span> ${before.title}</a>` : html`<span></span>`}
    ${after ? html`<a href="${to(after.address)}" rel="next"><span>Next</span> ${after.title}</a>` : ''}
  </nav>
`;

export const ICON = String(MARK).replace('class="mark"', 'xmlns="http://www.w3.org/2000/svg"');
