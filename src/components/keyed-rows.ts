interface Row<Item> {
  element: HTMLElement;
  item?: Item;
  context?: unknown;
}

/**
 * The rows of a list, one element for each key, drawn only when its item or the context is another object. Lighter than
 * a directive that draws a thousand rows to find out that one has changed.
 */
export class KeyedRows<Item extends { readonly key: string }> {
  readonly #draw: (element: HTMLElement, item: Item) => void;
  #rows = new Map<string, Row<Item>>();
  #parent?: Element;

  constructor(draw: (element: HTMLElement, item: Item) => void) {
    this.#draw = draw;
  }

  /** The element of a row. */
  get(key: string): HTMLElement | undefined {
    return this.#rows.get(key)?.element;
  }

  /** Has this row drawn at the next update, whatever has changed. */
  invalidate(key: string): void {
    const row = this.#rows.get(key);
    if (row) row.item = undefined;
  }

  /** Makes the children of `parent` one row for each item, in their order. */
  update(parent: Element, items: readonly Item[], context: unknown): void {
    if (parent !== this.#parent) this.#rows.clear();
    this.#parent = parent;
    const keys = new Set(items.map(({ key }) => key));
    for (const [key, { element }] of this.#rows) {
      if (keys.has(key)) continue;
      element.remove();
      this.#rows.delete(key);
    }
    let at = parent.firstElementChild;
    for (const item of items) {
      let row = this.#rows.get(item.key);
      if (!row) this.#rows.set(item.key, (row = { element: document.createElement('li') }));
      const { element } = row;
      if (row.item !== item || row.context !== context) {
        Object.assign(row, { item, context });
        this.#draw(element, item);
      }
      if (element === at) at = at.nextElementSibling;
      else parent.insertBefore(element, at);
    }
  }
}
