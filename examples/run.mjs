// npm run test:examples [name ...]   each example, or those named, as a stranger would have it: copied out of the
//   repository, installed with the packed package, type-checked, built, and opened in Chromium, where a shopper buys from
//   a fake storefront on another origin.
//   -- --no-build   takes dist/ as it is      --keep   leaves the copies there      --serve   serves each, for you to buy
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromium } from '../tools/browsers.mjs';
import { script } from './support/commands.mjs';
import { copy, examples, install, pack, readJson, root } from './support/install.mjs';
import { openings } from './support/openings.mjs';
import { serveFake } from './support/shop-server.mjs';
import { goShopping } from './support/shopper.mjs';
import { Timer } from './support/timer.mjs';

const all = examples();
const args = process.argv.slice(2);
const serves = args.includes('--serve');
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !all.includes(name));
if (unknown.length) throw new Error(`There is no example ${unknown.join(', ')}, only ${all.join(', ')}`);

const chosen = names.length ? names : all;
const start = performance.now();
// told before all that takes long
const launching = chromium();
if (!args.includes('--no-build')) await script('build', { cwd: root });
const testing = await import(pathToFileURL(join(root, 'dist/testing.js')).href);
const workshop = await mkdtemp(join(tmpdir(), 'paynow-examples-'));
const tarball = await pack(workshop);
const browser = await puppeteer.launch({ ...launching, handleSIGINT: !serves });

// one is installed while the one before it is built and tried
let last = Promise.resolve();
const installed = new Map();
for (const name of chosen) {
  const timer = new Timer();
  last = last.catch(() => {}).then(() => timer.time('install', () => setUp(name)));
  last.catch(() => {}); // told when its turn comes
  installed.set(name, { timer, folder: last });
}

const failures = [];
for (const [name, { timer, folder }] of installed) {
  try {
    await tryOut(name, await folder, timer);
    console.log(`ok  ${name} ${timer}`);
  } catch (error) {
    failures.push(name);
    console.log(`not ok  ${name} ${timer}\n${error.stack}`);
  }
}

await browser.close();
if (args.includes('--keep')) console.log(`kept in ${workshop}`);
else await rm(workshop, { recursive: true, force: true });
console.log(
  `\n${Math.round((performance.now() - start) / 1000)} s in all\n${chosen.length - failures.length} passed, ${failures.length} failed`,
);
process.exitCode = failures.length ? 1 : 0;

async function setUp(name) {
  const cwd = await copy(join(root, 'examples', name), workshop);
  await install(cwd, tarball);
  return cwd;
}

async function tryOut(name, cwd, timer) {
  const { scripts = {} } = await readJson(join(cwd, 'package.json'));
  if (scripts.check) await timer.time('check', () => script('check', { cwd }));
  for (const [label, open] of openings(name)) {
    const storefront = await serveFake(testing);
    try {
      const shop = await timer.time(`${label}build`, () => open(cwd, storefront));
      try {
        if (serves) {
          console.log(`${name} is at ${shop.url} until Ctrl+C`);
          await once(process, 'SIGINT');
        } else await timer.time(`${label}shop`, () => goShopping(browser, { ...storefront, url: shop.url }));
      } finally {
        await shop.close();
      }
    } finally {
      await storefront.close();
    }
  }
}
