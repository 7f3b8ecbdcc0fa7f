/** The elements around `node`, itself first, out through shadow roots. */
export function* around(node: Node): Generator<Element> {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host)
    if (at instanceof Element) yield at;
}

/** The language at `element`: the nearest `lang`, English where there is none or no such language. */
export function localeOf(element: Element): string {
  for (const at of around(element)) {
    const lang = at.getAttribute('lang');
    try {
      if (lang !== null) return Intl.getCanonicalLocales(lang)[0] ?? 'en';
    } catch {
      break;
    }
  }
  return 'en';
}

const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls `watcher` when a language of the page may have changed; returns the undo. */
export function watchLocale(watcher: () => void): () => void {
  if (!observer) {
    observer = new MutationObserver(() => watchers.forEach((each) => each()));
    observer.observe(document, { attributes: true, subtree: true, attributeFilter: ['lang'] });
  }
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
