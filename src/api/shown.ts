import type { Edit } from './edits.js';
import type { PayNowApiError } from './errors.js';
import { isOffline } from './request.js';
import type { ShownLine, Snapshot } from './snapshot.js';
import type { Cart } from './types.js';

/** The units of some lines. */
export const unitsOf = (lines: readonly { quantity: number }[]): number =>
  lines.reduce((units, { quantity }) => units + quantity, 0);

type Json = Record<string, unknown>;

/** Whether two values say the same. */
const same = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Object(a) === a &&
    Object(b) === b &&
    Object.keys({ ...(a as object), ...(b as object) }).every((key) => same((a as Json)[key], (b as Json)[key])));

/** `next`, with each item that says the same as in `before` as the same object: a view tells by that what to draw. */
function reuse<Item>(before: readonly Item[], next: Item[], key: keyof Item): Item[] {
  const known = new Map(before.map((item) => [item[key], item]));
  return next.map((item) => {
    const old = known.get(item[key])!;
    return same(old, item) ? old : item;
  });
}

/** `next`, with each line that is as it was in `before` as the same object; `before` itself where nothing has changed. */
export function keepUnchanged(before: Cart | null, next: Cart): Cart {
  const cart = { ...next, lines: reuse(before?.lines ?? [], next.lines, 'line_key') };
  return same(before, cart) ? before! : cart;
}

/**
 * The lines of `cart` after `edits`. Each keeps its place in `before`; one that looks as it did there is the same object.
 * What is new to the cart has a line without a key.
 */
export function applyEdits(cart: Cart | null, edits: Edit[], before: readonly ShownLine[] = []): ShownLine[] {
  const rows = new Map<string, ShownLine | undefined>(before.map(({ key }) => [key, undefined]));
  for (const line of cart?.lines ?? []) {
    const { line_key: key, quantity } = line;
    rows.set(key, { key, line, quantity, pending: false });
  }
  for (const { lineKey: key, line, increment, quantity, settled, error } of edits) {
    if (key && line) {
      const row = rows.get(key) ?? { key, line, quantity: 0, pending: false };
      const after = { quantity: increment ? row.quantity + quantity : quantity, pending: !settled };
      rows.set(key, { ...row, ...(error ? { error, wanted: quantity } : after) });
    } else if (!error) rows.clear();
  }
  return reuse(
    before,
    [...rows.values()].filter((row) => !!row),
    'key',
  );
}

/** The snapshot after `now`, with the edits on their way; `failure` is why there is nothing new to show. */
export function nextSnapshot(now: Snapshot, edits: Edit[], failure: PayNowApiError | null, reading: boolean): Snapshot {
  const open = edits.filter(({ settled }) => !settled);
  const lines = applyEdits(now.cart, edits, now.lines);
  const error = failure ?? edits.findLast((edit) => edit.error)?.error ?? null;
  const last = edits.at(-1);
  return {
    ...now,
    status:
      failure?.kind === 'token'
        ? 'signed-out'
        : open.length
          ? 'updating'
          : !now.cart && reading
            ? 'loading'
            : error
              ? 'error'
              : 'ready',
    error,
    pending: open.map(({ type, lineKey, line, quantity }) => {
      return { type, lineKey, productId: line?.product_id, quantity };
    }),
    lines: lines.filter(({ line }) => line.line_key),
    count: unitsOf(lines),
    cleared: !!last?.lines?.length && !last.error,
    clearError: edits.find((edit) => edit.lines && edit.error)?.error,
    offline: isOffline(),
  };
}
