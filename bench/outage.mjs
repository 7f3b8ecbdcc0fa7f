// npm run simulate   10,000 shoppers, the API fails for a minute and comes back: does it come back under a herd?
//   -- --shoppers=10000 --seed=1 --only=errors,hangs,resets,busy,date --write
// The sessions are the project's own code; only the clock, the shoppers and the API are made up.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lines } from './lib/chart.mjs';
import { write } from './lib/report.mjs';
import { createApi, loadSessions, shop } from './lib/shoppers.mjs';
import { seeded, virtualTime } from './lib/virtual-time.mjs';

const { values } = parseArgs({
  options: {
    shoppers: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    write: { type: 'boolean' },
  },
});

const GAP = 40_000; // from one gesture of a shopper to the next, on average
const [WARM, DOWN, UP, END] = [60, 90, 150, 240]; // seconds
// an API sized for twice its usual load has to come through
const CAPACITY = 2;
const LIMITS = { outage: 5.5, back: 6, recovered: 1.1 };
const WORDS = {
  outage: 'times as many while it fails',
  back: 'times as many in the busiest second after',
  recovered: 'times as many from 45 s after',
};

const down = (what) => (now) => (now >= DOWN * 1000 && now < UP * 1000 ? what(now) : undefined);
const SCENARIOS = {
  errors: ['answers 503', down(() => ({ status: 503 }))],
  hangs: ['never answers', down(() => ({ hangs: true }))],
  resets: ['breaks connections', down(() => ({ resets: true }))],
  busy: ['answers 429, Retry-After: 10', down(() => ({ status: 429, retryAfter: '10' }))],
  date: [
    'answers 503, Retry-After: when it is back',
    down(() => ({ status: 503, retryAfter: new Date(UP * 1000).toUTCString() })),
  ],
};

const chosen = values.only?.split(',') ?? Object.keys(SCENARIOS);
const time = virtualTime();
const sessions = await loadSessions();
const shoppers = Number(values.shoppers);
const mean = (list, from, to) => {
  let sum = 0;
  for (let second = from; second < to; second++) sum += list[second] ?? 0;
  return sum / (to - from);
};
const most = (list, from, to) => Math.max(...Array.from({ length: to - from }, (_, i) => list[from + i] ?? 0));

const curves = [];
const rows = [];
for (const name of chosen) {
  const [words, trouble] = SCENARIOS[name];
  const random = seeded(Number(values.seed));
  Math.random = random;
  const start = time.now();
  const now = () => time.now() - start;
  Date.now = now;
  const usual = (shoppers / (GAP / 1000)) * 1.6;
  const api = createApi({ now, random, capacity: usual * CAPACITY, trouble });
  for (let i = 0; i < shoppers; i++) void shop(sessions, { random, api, gap: GAP, end: END * 1000, now });
  await time.run(start + END * 1000);

  const normal = mean(api.asked, WARM, DOWN);
  const found = {
    outage: mean(api.asked, DOWN + 5, UP) / normal,
    back: most(api.asked, UP, END - 1) / normal,
    recovered: mean(api.asked, UP + 45, END - 1) / normal,
  };
  const failed = Object.keys(LIMITS).filter((key) => found[key] > LIMITS[key]);
  console.log(`${failed.length ? 'HERD' : 'ok  '} the API ${words}; ${normal.toFixed(0)} requests a second before`);
  for (const key of Object.keys(LIMITS))
    console.log(`       ${WORDS[key]}: ${found[key].toFixed(2)} (at most ${LIMITS[key]})`);
  if (failed.length) process.exitCode = 1;
  curves.push({ name: words, values: Array.from({ length: END - 1 }, (_, i) => (api.asked[i] ?? 0) / normal) });
  rows.push({ trouble: words, ...found });
  time.clear();
}

if (values.write) {
  const picture = lines({
    title: `Requests a second of ${shoppers.toLocaleString('en-US')} shoppers, around a minute in which the API fails`,
    description: '1 is the usual rate; the minute is shaded.',
    curves,
    from: DOWN - 30,
    shaded: [DOWN, UP],
  });
  writeFileSync(new URL('../docs/outage.svg', import.meta.url), picture);
  await write({ outage: rows });
}
process.exit();
