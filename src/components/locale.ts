/** The nodes around `node`, out through shadow roots. */
export function* around(node: Node): Generator<Element> {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
    if (at instanceof Element) yield at;
}

/** The language at `element`: the nearest `lang`, English where there is none or no such language. */
export function localeOf(element: Element): string {
  for (const at of around(element)) {
    const lang = at.getAttribute('lang');
    if (lang === null) continue;
    try {
      return Intl.getCanonicalLocales(lang)[0] ?? 'en';
    } catch {
      return 'en';
    }
  }
  return 'en';
}

const watchers = new Set<() => void>();
const observed = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/** Calls `watcher` when a language around `element` may have changed; returns the undo. */
export function watchLocale(element: Element, watcher: () => void): () => void {
  observer ??= new MutationObserver(() => watchers.forEach((each) => each()));
  // an observer of the document does not see into shadow roots
  for (let root = element.getRootNode(); !observed.has(root); root = (root as ShadowRoot).host?.getRootNode() ?? root) {
    observed.add(root);
    observer.observe(root, { attributes: true, subtree: true, attributeFilter: ['lang', 'dir'] });
  }
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}
