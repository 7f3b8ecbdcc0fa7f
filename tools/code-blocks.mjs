// Code in the docs that is a file of the repository, or lines of one, names it after its language: ```ts examples/x/y.ts
// It has to be what the file says, but for an indentation that all its lines share.
import { readFile } from 'node:fs/promises';

/** @returns {{ line: number, file: string, code: string[] }[]} the code blocks of a Markdown text that name a file */
export function blocksOf(markdown) {
  const lines = markdown.split('\n');
  const blocks = [];
  for (let index = 0; index < lines.length; index++) {
    const [, fence, info] = /^(`{3,})(.*)$/.exec(lines[index]) ?? [];
    if (!fence) continue;
    const end = lines.indexOf(fence, index + 1);
    if (end < 0) throw new Error(`The code block of line ${index + 1} has no end`);
    const [, file] = info.trim().split(/\s+/);
    if (file?.includes('/')) blocks.push({ line: index + 1, file, code: lines.slice(index + 1, end) });
    index = end;
  }
  return blocks;
}

const indent = (line) => /^ */.exec(line)[0];

/** Whether the lines of `code` stand together in `text`, all further in by the same. */
export function stands(code, text) {
  const lines = text.split('\n');
  return lines.some((line, start) => {
    const more = indent(line).slice(indent(code[0]).length);
    return code.every((wanted, index) => lines[start + index] === (wanted && more + wanted));
  });
}

/** What is wrong with the code blocks of a Markdown file; `root` ends in a slash. */
export async function faultsOf(path, root) {
  const faults = [];
  for (const { line, file, code } of blocksOf(await readFile(new URL(path, root), 'utf8'))) {
    const text = await readFile(new URL(file, root), 'utf8').catch(() => null);
    if (text === null) faults.push(`${path}:${line}: there is no ${file}`);
    else if (!stands(code, text)) faults.push(`${path}:${line}: ${file} says something else`);
  }
  return faults;
}
