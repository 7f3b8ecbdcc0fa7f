/** What opens a cart over the page. */
export interface Drawer extends HTMLElement {
  open: boolean;
  show(): void;
}

/** All drawers on the page. */
export const drawers: Set<Drawer> = new Set();

/** The drawer with this id, or without one the page's only drawer; of several the one that is not hidden. */
export function drawerOf(id?: string): Drawer | undefined {
  let found = [...drawers].filter((drawer) => !id || drawer.id === id);
  // frameworks hide a page that is left, and keep it
  if (found[1]) found = found.filter((drawer) => drawer.offsetParent);
  return id || !found[1] ? found[0] : undefined;
}

/** Opens a drawer for `host`; says on the console when there is none. */
export function showDrawer(host: Element, id?: string): void {
  const drawer = drawerOf(id);
  if (drawer) drawer.show();
  else
    console.error(
      `<${host.localName}> found no <paynow-cart-drawer>${id ? ` with the id "${id}"` : ' that is the only one'}`,
    );
}
