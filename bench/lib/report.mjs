// The results as text on the console, as bench/results.json, and as tables and pictures in docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { bars } from './chart.mjs';
import { root } from './files.mjs';

const file = (name) => resolve(root, name);
const number = (value) => value.toLocaleString('en-US');
const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const NAMES = ['blank', 'vanilla', 'lit', 'paynow'];

const table = (head, rows) =>
  [head, head.map((_, i) => (i ? '--:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const isLocale = ({ file }) => file.includes('/locales/');

/** What the modules of each group add together, in bytes; the most first. */
function groupsOf(modules) {
  const groups = {};
  for (const { group, brotli } of modules) groups[group] = (groups[group] ?? 0) + brotli;
  return Object.entries(groups).sort(([, a], [, b]) => b - a);
}

function sizeTables({ files, modules }) {
  const locales = files.filter(isLocale);
  const most = (of) => number(Math.max(...locales.map((one) => one[of])));
  const rows = files
    .filter((one) => !isLocale(one))
    .map(({ file, raw, gzip, brotli }) => [`\`${file}\``, number(raw), number(gzip), number(brotli)]);
  if (locales.length)
    rows.push([`one of ${locales.length} languages, at most`, most('raw'), most('gzip'), most('brotli')]);
  return {
    files: table(['file', 'bytes', 'gzip', 'brotli'], rows),
    parts: table(
      ['part', 'adds, in bytes of brotli'],
      groupsOf(modules).map(([name, bytes]) => [name, number(bytes)]),
    ),
    modules: table(
      ['module', 'adds, in bytes of brotli'],
      modules.slice(0, 15).map(({ module, brotli }) => [`\`${module}\``, number(brotli)]),
    ),
  };
}

/** Medians by metric and contender, and how many times the hand-written one's they are. */
function medians(timings) {
  return Object.entries(timings).map(([metric, values]) => {
    const by = Object.fromEntries(NAMES.filter((n) => values[n]).map((n) => [n, middle(values[n])]));
    const over = /^heap \(/.test(metric) ? by.blank : 0;
    const ratio = (name) => (/\(ms\)/.test(metric) && by.vanilla ? by[name] / by.vanilla : undefined);
    return { metric, ...by, over, ratios: { lit: ratio('lit'), paynow: ratio('paynow') } };
  });
}

const shown = (value) =>
  value === undefined
    ? '–'
    : value >= 100 || Number.isInteger(value)
      ? number(Math.round(value))
      : value.toFixed(value < 1 ? 3 : 1);

const timingTable = (timings) =>
  table(
    ['', ...NAMES],
    medians(timings).map(({ metric, ratios, ...by }) => [
      metric,
      ...NAMES.map((name) => shown(by[name]) + (ratios[name] ? ` (${ratios[name].toFixed(2)}×)` : '')),
    ]),
  );

export const printSizes = (sizes) => console.log(Object.values(sizeTables(sizes)).join('\n\n'), '\n');
export const printTimings = (timings, runs) => console.log(`${timingTable(timings)}\n\nmedians of ${runs} runs\n`);

const growthTables = ({ lines, buttons, tabs }) => ({
  'growth-lines': table(
    ['lines', 'first paint (ms)', 'change to paint (ms)', 'heap (MB)'],
    lines.map((row) => [number(row.lines), shown(row.painted), shown(row.change), (row.heap / 1e6).toFixed(1)]),
  ),
  'growth-buttons': table(
    ['add buttons', 'cart painted (ms)', 'add to paint (ms)', 'heap (MB)', 'requests at load'],
    buttons.map((row) => [
      number(row.buttons),
      shown(row.painted),
      shown(row.add),
      (row.heap / 1e6).toFixed(1),
      row.requests,
    ]),
  ),
  'growth-tabs': table(
    ['tabs', 'writes', 'reads'],
    tabs.map((row) => [row.tabs, row.writes, row.reads]),
  ),
});

/** Puts what was measured into the results and the docs; what was not stays as it was. */
export async function write(results) {
  const all = { ...read('bench/results.json'), ...results };
  await writePretty('bench/results.json', JSON.stringify(all));
  const blocks = {};
  if (all.sizes) Object.assign(blocks, sizeTables(all.sizes));
  if (all.timings) blocks.timings = timingTable(all.timings);
  if (all.growth) Object.assign(blocks, growthTables(all.growth));
  if (all.outage)
    blocks.outage = table(
      ['the API, for a minute', 'while it fails', 'busiest second after', 'from 45 s after'],
      all.outage.map((row) => [
        row.trouble,
        ...[row.outage, row.back, row.recovered].map((times) => `${times.toFixed(1)}×`),
      ]),
    );
  let docs = readFileSync(file('docs/performance.md'), 'utf8');
  for (const [name, block] of Object.entries(blocks))
    docs = docs.replace(
      new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
      (_, start, end) => `${start}\n\n${block}\n\n${end}`,
    );
  await writePretty('docs/performance.md', docs);
  if (all.sizes) writeFileSync(file('docs/sizes.svg'), bars(sizeChart(all.sizes)));
  if (all.timings) writeFileSync(file('docs/speed.svg'), bars(speedChart(all.timings)));
}

async function writePretty(name, text) {
  const path = file(name);
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

function read(name) {
  try {
    return JSON.parse(readFileSync(file(name), 'utf8'));
  } catch {
    return {};
  }
}

function sizeChart({ modules, files }) {
  const whole = files.find(({ file }) => file.endsWith('paynow-elements.js')).brotli;
  return {
    title: `What the ${number(whole)} bytes of the built file are made of`,
    description: 'Bytes of brotli that each part adds; what parts share is counted for none.',
    groups: groupsOf(modules).map(([name, value]) => ({
      name,
      bars: [{ label: 'adds', value, text: number(value), look: 'own' }],
    })),
  };
}

function speedChart(timings) {
  const rows = medians(timings).filter(({ ratios }) => ratios.paynow);
  return {
    title: 'Times, beside the same widget written by hand',
    description: 'Medians of interleaved runs; 1 is the hand-written widget, shorter is faster.',
    line: 1,
    groups: rows.map(({ metric, ratios }) => ({
      name: metric.replace(' (ms)', ''),
      bars: [
        { label: 'plain Lit', value: ratios.lit, text: `${ratios.lit.toFixed(2)}×`, look: 'other' },
        { label: 'paynow-elements', value: ratios.paynow, text: `${ratios.paynow.toFixed(2)}×`, look: 'own' },
      ],
    })),
  };
}
