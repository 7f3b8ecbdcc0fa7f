// npm run bench   sizes and timings of the built files (npm run build first), beside the same widget by hand and in Lit
//   -- --runs=5                how often all is measured, each time in another order
//   -- --only=sizes,load,…     parts of it: sizes, load, script, add, change, leak, growth
//   -- --write                 puts the results into bench/results.json, docs/performance.md and its pictures
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './lib/browser.mjs';
import { contenders } from './lib/contenders.mjs';
import { fileSizes, moduleCosts, root } from './lib/files.mjs';
import { growth } from './lib/growth.mjs';
import { printSizes, printTimings, write } from './lib/report.mjs';
import { serve } from './lib/server.mjs';
import { phases } from './lib/timings.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' }, write: { type: 'boolean' } },
});
const runs = Number(values.runs);
const parts = ['sizes', ...Object.keys(phases), 'growth'];
const chosen = values.only?.split(',') ?? parts;
const unknown = chosen.find((part) => !parts.includes(part));
if (unknown || !(runs > 0)) throw new Error(unknown ? `--only: ${unknown} is none of ${parts}` : '--runs: a number');

if (!existsSync(resolve(root, 'dist/cdn/paynow-elements.js'))) throw new Error('nothing is built: npm run build');

const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const results = { version };

if (chosen.includes('sizes')) {
  results.sizes = { files: fileSizes(), modules: await moduleCosts() };
  printSizes(results.sizes);
}

const timed = Object.keys(phases).filter((phase) => chosen.includes(phase));
if (timed.length || chosen.includes('growth')) {
  const [all, server, browser] = await Promise.all([contenders(), serve(), launch()]);
  try {
    results.chromium = await browser.version();
    if (timed.length) results.timings = await measure(all, server, browser);
    if (results.timings) printTimings(results.timings, runs);
    if (chosen.includes('growth'))
      results.growth = await growth(
        browser,
        server,
        all.find(({ name }) => name === 'paynow'),
        runs,
      );
  } finally {
    await browser.close();
    server.close();
  }
}

if (values.write) await write(results);

async function measure(all, server, browser) {
  const timings = {};
  // the first loads of a browser are for nobody's account
  for (const one of all) await phases.load({ browser, server, one, note() {} });
  for (let run = 0; run < runs; run++) {
    // another first one each time, and back and forth, so that nobody has always the warm or the busy machine
    const order = all.map((_, i) => all[(i + run) % all.length]);
    if (run % 2) order.reverse();
    for (const phase of timed)
      for (const one of order) {
        const note = (name, value) => (((timings[name] ??= {})[one.name] ??= []).push(value), undefined);
        await phases[phase]({ browser, server, one, note });
      }
    console.error(`run ${run + 1} of ${runs}`);
  }
  return timings;
}
