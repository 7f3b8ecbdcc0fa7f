// The pictures that are right: test/visual/baseline, a sheet of words and one of boxes for each group, scheme and
// direction, and where each state is in them.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { beside, cut, difference, KEPT, reduced } from './compare.mjs';
import { encode } from './palette.mjs';

const folder = fileURLToPath(new URL('baseline/', import.meta.url));
const failures = fileURLToPath(new URL('../../.tmp/visual/', import.meta.url));
const KINDS = Object.keys(KEPT);

export const nameOf = ({ group, scheme, dir }) => [group, scheme, dir].join('-');

export async function write(sheet, taken) {
  await mkdir(folder, { recursive: true });
  const name = nameOf(sheet);
  for (const kind of KINDS) {
    const picture = reduced(taken[kind], KEPT[kind]);
    // boxes are compared to the last shade
    const file = kind === 'words' ? encode(picture) : PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 });
    await writeFile(`${folder}${name}.${kind}.png`, file);
  }
  await writeFile(`${folder}${name}.json`, `${JSON.stringify(taken.cells, null, 1)}\n`);
}

export const clear = () => rm(folder, { recursive: true, force: true });

async function load(name) {
  const picture = async (kind) => PNG.sync.read(await readFile(`${folder}${name}.${kind}.png`));
  const [words, boxes] = await Promise.all(KINDS.map(picture));
  return { words, boxes, cells: JSON.parse(await readFile(`${folder}${name}.json`, 'utf8')) };
}

/**
 * Compares a sheet with the one that is kept. Returns a sentence a state, undefined where all is well; of what is wrong,
 * there is a picture in .tmp/visual when `keep` is set.
 * @param {number} scale how much larger the pictures are than the page
 */
export async function compare(sheet, taken, { scale = 1, keep = false } = {}) {
  const before = await load(nameOf(sheet)).catch(() => undefined);
  if (!before)
    return taken.cells.map(({ name }) => [name, 'there is no picture of it: npm run test:visual -- --update']);
  const small = Object.fromEntries(KINDS.map((kind) => [kind, reduced(taken[kind], KEPT[kind] * scale)]));
  const gone = sheet.only ? [] : before.cells.filter(({ name }) => !taken.cells.some((cell) => cell.name === name));
  const results = gone.map(({ name }) => [name, 'it is gone']);
  for (const cell of taken.cells) {
    const place = before.cells.find(({ name }) => name === cell.name);
    const problem = !place
      ? 'there is no picture of it'
      : place.height !== cell.height
        ? `it is ${cell.height} px high, and was ${place.height}`
        : KINDS.map((kind) => difference(kind, ...pieces(kind, place, cell))).find(Boolean);
    results.push([cell.name, problem]);
    if (!problem || !keep) continue;
    const height = Math.min(place?.height ?? cell.height, cell.height);
    const pair = pieces('words', { ...(place ?? cell), height }, { ...cell, height });
    await mkdir(failures, { recursive: true });
    await writeFile(`${failures}${nameOf(sheet)}, ${cell.name.replace(':', '')}.png`, beside(...pair));
  }
  return results;

  function pieces(kind, place, cell) {
    return [cut(before[kind], place, KEPT[kind]), cut(small[kind], cell, KEPT[kind])];
  }
}
