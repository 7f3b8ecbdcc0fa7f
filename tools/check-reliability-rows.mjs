// node tools/check-reliability-rows.mjs   prints the promises of docs/reliability.md with the tests that hold them, and
//                                         fails where a promise has none, or names one that does not exist
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = resolve(root, 'docs/reliability.md');
/** How many promises each table has to make. */
const ROWS = { Requests: 8, Faults: 17, Security: 7, Exactness: 2 };

const TITLE = /\bit\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)/g;
const unquoted = (text) => text.replace(/\\(['"`\\])/g, '$1');

const known = new Map();
/** The titles of a file's tests, with … for what is filled in. */
function titles(file) {
  if (!known.has(file)) {
    const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const all = [...source.matchAll(TITLE)].map(([, single, double, template]) =>
      unquoted(single ?? double ?? template.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…')),
    );
    known.set(file, new Set(all));
  }
  return known.get(file);
}

const problems = [];
const counts = {};
let table = '';
for (const line of readFileSync(page, 'utf8').split('\n')) {
  const heading = /^## (.+)/.exec(line)?.[1];
  if (heading) table = heading;
  const cells = /^\|\s*(\d+)\s*\|(.*)\|$/.exec(line);
  if (!cells || !(table in ROWS)) continue;
  const [number, rest] = cells.slice(1);
  const columns = rest.split(' | ').map((cell) => cell.trim());
  const tests = [...columns.at(-1).matchAll(/\[((?:[^[\]]|\[[^[\]]*\])+)\]\(([^)]+)\)/g)];
  counts[table] = (counts[table] ?? 0) + 1;
  if (Number(number) !== counts[table]) problems.push(`${table} ${number} stands at place ${counts[table]}`);
  if (!tests.length) problems.push(`${table} ${number} has no test`);
  console.log(`\n${table} ${number}: ${columns.slice(0, -1).join(': ')}`);
  for (const [, text, path] of tests) {
    const name = text.replace(/\\([\W_])/g, '$1');
    const file = resolve(dirname(page), path);
    const found = titles(file).has(name);
    console.log(`  ${found ? 'ok     ' : 'MISSING'} ${relative(root, file)}: ${name}`);
    if (!found) problems.push(`${table} ${number}: ${relative(root, file)} has no test "${name}"`);
  }
}
for (const [name, rows] of Object.entries(ROWS))
  if (counts[name] !== rows) problems.push(`${name} has ${counts[name] ?? 0} rows and should have ${rows}`);

const promises = Object.values(counts).reduce((sum, count) => sum + count, 0);
console.log(`\n${promises} promises, ${problems.length} problems`);
for (const problem of problems) console.error(`  ${problem}`);
if (problems.length) process.exitCode = 1;
