/** What opens a cart over the page. */
export interface Drawer extends Element {
  open: boolean;
  show(): void;
}

const drawers = new Set<Drawer>();
const watchers = new Set<() => void>();

/** Notes that a drawer has come, has opened or closed, or has left. */
export function noteDrawer(drawer: Drawer, left = false): void {
  drawers[left ? 'delete' : 'add'](drawer);
  watchers.forEach((watcher) => watcher());
}

/** Calls `watcher` whenever a drawer has come, gone, opened or closed; returns the undo. */
export function watchDrawers(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The drawer with this id, or without one the page's only drawer. */
export const drawerOf = (id?: string): Drawer | undefined =>
  [...drawers].find((drawer) => (id ? drawer.id === id : drawers.size === 1));

/** Opens a drawer for `host`; says on the console when there is none. */
export function showDrawer(host: Element, id?: string): void {
  const drawer = drawerOf(id);
  if (drawer) drawer.show();
  else
    console.error(
      `<${host.localName}> found no <paynow-cart-drawer>${id ? ` with the id "${id}"` : ' that is the only one'}`,
    );
}
