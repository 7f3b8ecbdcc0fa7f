// npm run test:visual               compares every state's picture with the one that is kept, and proves the comparison
// npm run test:visual -- --update   keeps the pictures as they are now: look at them before they are committed
// What differs is in .tmp/visual: before, now, and where.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { clear, compareWithFiles, nameOf, write } from './baseline.mjs';
import { proofs } from './proofs.mjs';
import { openBrowser } from './render.mjs';

const sheets = ['carts', 'offline', 'buttons', 'drawers', 'looks']
  .flatMap((group) => ['light', 'dark'].flatMap((scheme) => ['ltr', 'rtl'].map((dir) => ({ group, scheme, dir }))))
  .filter(({ group, dir }) => group !== 'looks' || dir === 'ltr');

let passed = 0;
let failed = 0;
const count = (name, problem) => {
  if (problem) console.error(`  ${name}: ${problem}`);
  if (problem) failed++;
  else passed++;
};

const update = process.argv.includes('--update');
await rm(fileURLToPath(new URL('../../.tmp/visual', import.meta.url)), { recursive: true, force: true });
if (update) await clear();
const browser = await openBrowser();
try {
  // two at a time
  const look = async (sheet) => {
    const taken = await browser.take(sheet);
    if (update) await write(sheet, taken);
    for (const { name, problem } of await compareWithFiles(sheet, taken)) count(`${nameOf(sheet)}, ${name}`, problem);
  };
  for (let next = 0; next < sheets.length; next += 2) await Promise.all(sheets.slice(next, next + 2).map(look));
  for await (const [name, problem] of proofs(browser)) count(`the comparison ${name}`, problem);
} finally {
  await browser.close();
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
