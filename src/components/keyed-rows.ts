/** A row of a list, with what it was drawn for. */
export interface Row<Item> extends HTMLElement {
  item: Item;
  context: unknown;
}

/**
 * Makes the children of `list` one row for each item, in their order; a row is drawn only when its item or its context
 * is another. Lighter than a directive that draws a thousand rows to find out that one has changed.
 */
export function drawRows<Item extends { readonly key: string }, Drawn extends Row<Item>>(
  list: Element,
  items: readonly Item[],
  contextOf: (item: Item) => string,
  draw: (row: Drawn) => void,
): void {
  const now = Array.from(list.children) as Drawn[];
  const isSame = now.length === items.length && items.every(({ key }, index) => now[index]!.item.key === key);
  const rows = isSame ? undefined : new Map(now.map((row) => [row.item.key, row]));
  const drawn = items.map((item, index) => {
    const known = rows ? rows.get(item.key) : now[index];
    const row = known ?? (document.createElement('li') as HTMLElement as Drawn);
    rows?.delete(item.key);
    const context = contextOf(item);
    if (row.item !== item || row.context !== context) draw(Object.assign(row, { item, context }));
    return row;
  });
  if (!rows) return;
  rows.forEach((row) => row.remove());
  if (!list.firstChild) list.append(...drawn);
  // a row that is in its place stays untouched, and keeps the focus
  drawn.forEach((row, index) => {
    const at = list.children[index];
    if (at !== row) list.insertBefore(row, at ?? null);
  });
}
