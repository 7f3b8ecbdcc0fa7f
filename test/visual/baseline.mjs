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

const UNKNOWN = 'there is no picture of it: npm run test:visual -- --update';

export const nameOf = ({ group, scheme, dir }) => [group, scheme, dir].join('-');

/** What is kept of a sheet: files by their kind. */
function filesOf(taken) {
  const [words, boxes] = KINDS.map((kind) => reduced(taken[kind], KEPT[kind]));
  // boxes are compared to the last shade
  return { words: encode(words), boxes: PNG.sync.write(boxes, { colorType: 2, deflateLevel: 9 }) };
}

const opened = ({ words, boxes }, cells) => ({ words: PNG.sync.read(words), boxes: PNG.sync.read(boxes), cells });

/** A sheet as it would come back from its files. */
export const kept = (taken) => opened(filesOf(taken), taken.cells);

export async function write(sheet, taken) {
  await mkdir(folder, { recursive: true });
  const path = folder + nameOf(sheet);
  for (const [kind, file] of Object.entries(filesOf(taken))) await writeFile(`${path}.${kind}.png`, file);
  await writeFile(`${path}.json`, `${JSON.stringify(taken.cells, null, 1)}\n`);
}

export const clear = () => rm(folder, { recursive: true, force: true });

async function load(sheet) {
  const path = folder + nameOf(sheet);
  const [words, boxes] = await Promise.all(KINDS.map((kind) => readFile(`${path}.${kind}.png`)));
  return opened({ words, boxes }, JSON.parse(await readFile(`${path}.json`, 'utf8')));
}

/**
 * Compares a sheet with one that was kept: a name and what is wrong, if anything, for each state, and its two pictures.
 * @param {number} [scale] how much larger the pictures are than the page
 */
export function compare(before, taken, scale = 1) {
  const small = Object.fromEntries(KINDS.map((kind) => [kind, reduced(taken[kind], KEPT[kind] * scale)]));
  const pieces = (kind, place, cell) => [cut(before[kind], place, KEPT[kind]), cut(small[kind], cell, KEPT[kind])];
  const gone = before.cells.filter(({ name }) => !taken.cells.some((cell) => cell.name === name));
  const here = taken.cells.map((cell) => {
    const place = before.cells.find(({ name }) => name === cell.name);
    if (!place) return { name: cell.name, problem: UNKNOWN };
    const height = Math.min(place.height, cell.height);
    const problem =
      place.height === cell.height
        ? KINDS.map((kind) => difference(kind, ...pieces(kind, place, cell))).find(Boolean)
        : `it is ${cell.height} px high, and was ${place.height}`;
    return { name: cell.name, problem, pictures: pieces('words', { ...place, height }, { ...cell, height }) };
  });
  return [...gone.map(({ name }) => ({ name, problem: 'it is gone' })), ...here];
}

/** Compares a sheet with the one that is kept in the files; what is wrong is in .tmp/visual afterwards. */
export async function compareWithFiles(sheet, taken) {
  const before = await load(sheet).catch(() => ({ cells: [] }));
  const results = before.words ? compare(before, taken) : taken.cells.map(({ name }) => ({ name, problem: UNKNOWN }));
  for (const { name, problem, pictures } of results) {
    if (!problem || !pictures) continue;
    await mkdir(failures, { recursive: true });
    await writeFile(`${failures}${nameOf(sheet)}, ${name.replace(':', '')}.png`, beside(...pictures));
  }
  return results;
}
