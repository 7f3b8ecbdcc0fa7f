// Reads the tables of the pages in docs/, for the tests that hold them against the source.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export const read = (path) => readFileSync(`${root}${path}`, 'utf8');

/** The texts of the elements' own source files. */
export const componentSources = () =>
  readdirSync(`${root}src/components`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: read(`src/components/${file}`) }));

/** What stands in backticks. */
export const quoted = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name);

/**
 * The tables of a page, each with the heading over it and its rows, by the name of their column.
 * @returns {{ heading: string, rows: Record<string, string>[] }[]}
 */
export function tablesOf(page) {
  const tables = [];
  let heading = '';
  let table;
  for (const line of read(page).split('\n')) {
    heading = /^#+ (.+)/.exec(line)?.[1] ?? heading;
    const cells = /^\|(.*)\|$/.exec(line)?.[1].split(/(?<!\\)\|/).map((cell) => cell.trim()); // prettier-ignore
    if (!cells) table = undefined;
    else if (!table) tables.push((table = { heading, columns: cells, rows: [] }));
    else if (!/^[-:]+$/.test(cells[0]))
      table.rows.push(Object.fromEntries(cells.map((cell, i) => [table.columns[i], cell])));
  }
  return tables;
}
