import type { PayNowApiError } from './errors.js';
import { fingerprint, identityOf } from './line.js';
import type { EditOutcome } from './outcomes.js';
import type { ShownLine } from './snapshot.js';
import type { Cart, CartLine, LineInput } from './types.js';

/** An edit of the cart, from the shopper's gesture until a cart that was read later shows what came of it. */
export interface Edit {
  readonly type: 'set' | 'add' | 'clear';
  /** The line that is set. */
  readonly line?: CartLine;
  /** The line that is added. */
  readonly input?: LineInput;
  /** Whether `quantity` is what an added line shall have, not what it gets more. */
  readonly absolute?: boolean;
  /** What identifies the line that is added. */
  readonly print?: string;
  /** The lines that are cleared. */
  readonly lines?: CartLine[];
  /** Units of the line before the gesture. */
  readonly previous: number;
  /** Units to set the line to, or to add. */
  quantity: number;
  /** Whether it waits to be sent. */
  queued: boolean;
  /** Whether it was ever sent. */
  sent?: boolean;
  /** The units that the API is known to have been told. */
  told?: number;
  error?: PayNowApiError;
  /** Ends trying again: the shopper wants something newer. */
  enough?: AbortController;
  /** Whether those who wait for it know what came of it; it stays shown until a cart has been read. */
  settled?: boolean;
  readonly promise: Promise<EditOutcome | undefined>;
  readonly resolve: (outcome: EditOutcome | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** A failed edit of a line. */
export interface Failure {
  error: PayNowApiError;
  quantity: number;
}

interface Row {
  line: CartLine;
  quantity: number;
  pending: boolean;
}

/** The lines of `cart` after `edits`, by their keys, and the units that are added to lines the cart does not show. */
export function applyEdits(cart: Cart | null, edits: Iterable<Edit>): { rows: Map<string, Row>; unseen: Edit[] } {
  const rows = new Map<string, Row>();
  let unseen: Edit[] = [];
  for (const line of cart?.lines ?? []) rows.set(line.line_key, { line, quantity: line.quantity, pending: false });
  for (const edit of edits) {
    if (edit.type === 'clear') {
      rows.clear();
      unseen = [];
    } else if (edit.line) {
      rows.set(edit.line.line_key, { line: edit.line, quantity: edit.quantity, pending: true });
    } else {
      const row = [...rows.values()].find(({ line }) => fingerprint(identityOf(line)) === edit.print);
      const units = (row && !edit.absolute ? row.quantity : 0) + edit.quantity;
      if (row) Object.assign(row, { quantity: units, pending: true });
      else unseen.push(edit);
    }
  }
  return { rows, unseen };
}

const same = (a: ShownLine | undefined, b: ShownLine): a is ShownLine =>
  !!a && (Object.keys({ ...a, ...b }) as (keyof ShownLine)[]).every((key) => a[key] === b[key]);

/**
 * The lines to show. Each keeps the place it was first shown at; one that looks as before is the same object as in
 * `before`, so that a view can tell by identity what it has to draw.
 */
export function showLines(
  rows: Map<string, Row>,
  removed: Map<string, CartLine>,
  failures: Map<string, Failure>,
  before: readonly ShownLine[],
): ShownLine[] {
  const places = new Map(before.map((line, index) => [line.key, index]));
  const shown: ShownLine[] = [];
  for (const [key, line] of removed) if (!rows.has(key)) rows.set(key, { line, quantity: 0, pending: false });
  for (const [key, row] of rows) {
    if (!row.quantity && !removed.has(key)) continue;
    const failure = failures.get(key);
    const line: ShownLine = { key, ...row, error: failure?.error, wanted: failure?.quantity };
    const old = before[places.get(key) ?? -1];
    shown.push(same(old, line) ? old : line);
  }
  const place = (line: ShownLine) => places.get(line.key) ?? before.length;
  return shown.sort((a, b) => place(a) - place(b));
}

const text = (value: unknown) =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));

/** `next` with each line that is as it was in `before` as the same object; `before` itself where nothing has changed. */
export function keepUnchanged(before: Cart | null, next: Cart): Cart {
  if (!before) return next;
  const old = new Map(before.lines.map((line) => [line.line_key, line]));
  const lines = next.lines.map((line) => {
    const known = old.get(line.line_key);
    return known && text(known) === text(line) ? known : line;
  });
  const unchanged = lines.length === before.lines.length && lines.every((line, index) => line === before.lines[index]);
  const rest = (cart: Cart) => text({ ...cart, lines: [] });
  return unchanged && rest(before) === rest(next) ? before : { ...next, lines };
}
