import MiniSearch from 'minisearch';
import { SEARCH } from './search-options.js';

const MOST = 12;
let loaded;

/** Has the dialog answer what is typed in it. */
export function ready(finder) {
  return (loaded ??= load(finder));
}

async function load(finder) {
  const input = finder.querySelector('input');
  const list = finder.querySelector('ol');
  const status = finder.querySelector('[role=status]');
  const root = document.documentElement.dataset.root;

  const response = await fetch(finder.dataset.index).catch(() => undefined);
  if (!response?.ok) {
    status.textContent = 'The search could not be loaded.';
    // tried again when it is opened again
    loaded = undefined;
    return;
  }
  finder.addEventListener('keydown', (event) => move(event, input, list));
  const index = MiniSearch.loadJSON(await response.text(), SEARCH);
  const show = () => {
    const found = find(index, input.value.trim());
    list.replaceChildren(...found.map((result) => item(result, root)));
    status.textContent = input.value.trim() ? `${found.length} found` : '';
  };
  input.addEventListener('input', show);
  finder.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  show();
}

/** What has all of the words; else what has some. */
function find(index, words) {
  if (!words) return [];
  const all = index.search(words, { combineWith: 'AND' });
  return (all.length ? all : index.search(words)).slice(0, MOST);
}

function item({ id, title, page, start }, root) {
  const link = Object.assign(document.createElement('a'), { href: root + id });
  const name = Object.assign(document.createElement('b'), { textContent: title });
  const where = Object.assign(document.createElement('span'), { textContent: page });
  const text = Object.assign(document.createElement('span'), { textContent: start });
  link.append(name, ...(page ? [' ', where] : []), text);
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

/** Arrow keys go through what was found. */
function move(event, input, list) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [input, ...list.querySelectorAll('a')];
  const next = stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length];
  event.preventDefault();
  next.focus();
}
