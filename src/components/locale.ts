import { placeAnnouncer } from './announcer.js';

/** The elements around `node`, itself first, out through shadow roots. */
export function around(node: Node): Element[] {
  const found: Element[] = [];
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host)
    if (at instanceof Element) found.push(at);
  return found;
}

const canonical = Object.create(null) as Record<string, string>;

/** The language at `element`: the nearest `lang`, English where there is none or no such language. */
export function localeOf(element: Element): string {
  for (const at of around(element)) {
    const lang = at.getAttribute('lang');
    try {
      if (lang !== null) return (canonical[lang] ??= Intl.getCanonicalLocales(lang)[0] ?? 'en');
    } catch {
      break;
    }
  }
  return 'en';
}

const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls `watcher` when the language around `element`, or what is open on the page, may have changed; returns the undo. */
export function watchLocale(element: Element, watcher: () => void): () => void {
  observer ??= new MutationObserver(() => {
    placeAnnouncer();
    watchers.forEach((each) => each());
  });
  // a change inside a shadow root is seen by nobody outside; a root that is observed already stays so
  for (let root = element.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
    observer.observe(root, { attributes: true, subtree: true, attributeFilter: ['lang', 'open'] });
    if (!(root as ShadowRoot).host) break;
  }
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
