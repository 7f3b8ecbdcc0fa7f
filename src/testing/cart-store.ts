import type { KeptLine } from './line.js';
import { invalid } from './refusal.js';

const INT32_MAX = 2 ** 31 - 1;

/** The lines after one was put among them: it keeps its place, a new one comes last, one of quantity 0 goes. */
export function putLine(lines: readonly KeptLine[], line: KeptLine, increment: boolean): KeptLine[] {
  const present = lines.find((candidate) => candidate.key === line.key);
  const quantity = line.quantity + (increment ? (present?.quantity ?? 0) : 0);
  if (quantity > INT32_MAX) throw invalid('quantity', 'The quantity is more than a line can hold.', 'maximum');
  const changed = { ...line, quantity };
  const all = present ? lines.map((candidate) => (candidate === present ? changed : candidate)) : [...lines, changed];
  return all.filter((candidate) => candidate.quantity > 0);
}
