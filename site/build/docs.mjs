// What the site is made of: the Markdown in docs/, in the order in which a reader would want it, and whatever of the
// repository those pages link to.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const read = (path) => readFileSync(`${root}/${path}`, 'utf8');
export const exists = (path) => existsSync(`${root}/${path}`);
const isFolder = (path) => exists(path) && statSync(`${root}/${path}`).isDirectory();

/** The groups of the menu. A page that is in none comes last, in "More"; one that is not there yet is left out. */
const GROUPS = [
  ['Begin', ['docs/start.md', 'playground', 'docs/tokens.md']],
  [
    'Build',
    ['docs/theming.md', 'docs/languages.md', 'docs/events.md', 'docs/testing.md', 'docs/debug.md', 'docs/package.md'],
  ],
  ['Reference', ['docs/reference/*', 'docs/fields.md']],
  ['Frameworks', ['docs/frameworks/*']],
  ['Recipes', ['docs/recipes/*']],
  ['Under the hood', ['docs/reliability.md', 'docs/security.md', 'docs/accessibility.md', 'docs/performance.md']],
];

const markdownIn = (folder) =>
  !isFolder(folder)
    ? []
    : readdirSync(`${root}/${folder}`, { recursive: true })
        .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
        .filter((file) => file.endsWith('.md'))
        .sort((a, b) => Number(b.endsWith('/README.md')) - Number(a.endsWith('/README.md')) || (a < b ? -1 : 1));

/** The menu: groups of paths. */
export function menu() {
  const named = GROUPS.map(([title, patterns]) => ({
    title,
    paths: patterns.flatMap((pattern) => {
      if (pattern === 'playground') return [pattern];
      return pattern.endsWith('/*') ? markdownIn(pattern.slice(0, -2)) : exists(pattern) ? [pattern] : [];
    }),
  }));
  const known = new Set(named.flatMap(({ paths }) => paths));
  const more = markdownIn('docs').filter((path) => !known.has(path));
  return [...named, { title: 'More', paths: more }].filter(({ paths }) => paths.length);
}

/** Where on the site a file of the repository is: Markdown is a page, other text is shown as it is. */
export function addressOf(path) {
  if (path === 'home') return 'index.html';
  if (path === 'playground') return 'playground.html';
  const page = path.replace(/(^|\/)README\.md$/, '$1index.md').replace(/\.md$/, '.html');
  if (page.startsWith('docs/')) return page.slice('docs/'.length);
  if (path.endsWith('/')) return `source/${path}index.html`;
  return path.endsWith('.md') ? `project/${page}` : `source/${path}.html`;
}

/** The way from one address of the site to another. */
export const wayTo = (from, to) => posix.relative(posix.dirname(from), to) || posix.basename(to);

/** What a link in a page leads to: a file, a folder's README, or a folder. Undefined where nothing is. */
export function targetOf(from, href) {
  const path = posix.join(posix.dirname(from), decodeURI(href)).replace(/\/$/, '');
  if (path.startsWith('..') || !exists(path)) return undefined;
  if (!isFolder(path)) return path;
  return exists(`${path}/README.md`) ? `${path}/README.md` : `${path}/`;
}

/** The files of a folder that are its author's own. */
export const filesIn = (folder) =>
  readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap(({ name }) => {
    if (/^(node_modules|dist|package-lock\.json|\..*)$/.test(name)) return [];
    const path = posix.join(folder, name);
    return isFolder(path) ? filesIn(path) : [path];
  });
