// Form, address, preview and snippet say the same: the form is the truth, the address its copy.
import hljs from 'highlight.js/lib/core';
import css from 'highlight.js/lib/languages/css';
import xml from 'highlight.js/lib/languages/xml';
import { version } from '../../package.json';
import { pasted, snippet } from './snippet.js';

hljs.registerLanguage('xml', xml);
hljs.registerLanguage('css', css);

const files = import.meta.glob('../../demo/looks/*.css', { query: '?raw', import: 'default', eager: true });
const looks = Object.fromEntries(Object.entries(files).map(([path, text]) => [/([\w-]+)\.css$/.exec(path)[1], text]));

const form = document.querySelector('.controls');
const width = document.querySelector('[name=width]');
const frame = document.querySelector('iframe');
const code = document.querySelector('[data-snippet]');
const fields = [...form.querySelectorAll('input, select'), width];
const colours = fields.filter(({ type }) => type === 'color');

const chosen = new Set();
let ready = false;

const OWN = {
  accent: ['#2453d6', '#3a67e8'],
  'on-accent': ['#ffffff', '#ffffff'],
  surface: ['#ffffff', '#16181d'],
  text: ['#16181d', '#f1f2f4'],
};
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** The colour that a look has where it is shown; the elements' own where it has none. */
function colourOf(name) {
  const { look, scheme } = form.elements;
  const value = new RegExp(`--paynow-${name}: ([^;]+);`).exec(looks[look.value])?.[1] ?? '';
  const found = value.match(/#[0-9a-f]+/g) ?? OWN[name];
  const isDark = scheme.value === 'light dark' ? prefersDark.matches : scheme.value === 'dark';
  const hex = isDark ? found.at(-1) : found[0];
  return hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
}

const isDefault = (field) => {
  if (field.type === 'color') return !chosen.has(field.name);
  if (field.type === 'checkbox') return field.checked === field.defaultChecked;
  if (field.localName === 'select') return field.selectedIndex === 0;
  return field.value === field.defaultValue;
};

function read() {
  const query = new URLSearchParams(location.search);
  for (const field of fields) {
    const values = query.getAll(field.name);
    if (!values.length) continue;
    if (field.name === 'show') field.checked = values.includes(field.value);
    else if (field.type === 'checkbox') field.checked = true;
    else if (field.type === 'color') {
      if (!/^#[0-9a-f]{6}$/i.test(values[0])) continue;
      field.value = values[0];
      chosen.add(field.name);
    } else if (field.localName !== 'select' || [...field.options].some(({ value }) => value === values[0]))
      field.value = values[0];
  }
}

function write() {
  const query = new URLSearchParams();
  const shown = fields.filter(({ name }) => name === 'show');
  for (const field of fields) {
    if (field.name === 'show') continue;
    if (!isDefault(field)) query.append(field.name, field.type === 'checkbox' ? '1' : field.value);
  }
  if (!shown.every(isDefault)) {
    const on = shown.filter(({ checked }) => checked);
    for (const { value } of on.length ? on : [{ value: 'none' }]) query.append('show', value);
  }
  const address = `${location.pathname}${query.size ? `?${query}` : ''}`;
  history.replaceState(null, '', address);
}

function picked() {
  const values = { show: [] };
  for (const { name, type, value, checked } of fields) {
    if (name === 'show') values.show.push(...(checked ? [value] : []));
    else if (type === 'checkbox') values[name] = checked;
    else values[name] = type === 'color' && !chosen.has(name) ? '' : value;
  }
  return values;
}

function show() {
  for (const field of colours) if (!chosen.has(field.name)) field.value = colourOf(field.name);
  const values = picked();
  const parts = snippet(values, looks, version);
  code.innerHTML = hljs.highlight(pasted(parts), { language: 'xml' }).value;
  frame.style.inlineSize = values.width ? `${values.width}px` : '';
  if (ready) frame.contentWindow.postMessage({ css: parts.css, body: parts.body }, location.origin);
}

form.addEventListener('input', ({ target }) => {
  if (target.type === 'color') chosen.add(target.name);
  if (target.name === 'look') chosen.clear();
  show();
  write();
});
prefersDark.addEventListener('change', show);
width.addEventListener('input', () => (show(), write()));
form.addEventListener('reset', () => {
  chosen.clear();
  width.value = '';
  // the fields have their first values a moment later
  setTimeout(() => (show(), write()));
});

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== location.origin) return;
  if (data === 'ready') {
    ready = true;
    show();
  } else if (data?.event) document.querySelector('.news output').value = data.event;
});

read();
show();
// the frame may have been ready before this script was
frame.contentWindow.postMessage('are you ready?', location.origin);
