declare const __VERSION__: string;

/** The version of this package. */
export const version: string = __VERSION__;

const LOADED = Symbol.for('paynow-elements');

/** Registers elements; a tag that is taken keeps its first definition, and another version says so once. */
export function define(elements: Record<string, CustomElementConstructor>): void {
  // no browser, or one that tests imitate: nothing to do
  if (!globalThis.HTMLElement?.prototype.attachInternals || !CSSStyleSheet.prototype.replaceSync) return;
  const loaded: Set<string> = ((globalThis as { [LOADED]?: Set<string> })[LOADED] ??= new Set());
  const [first] = loaded;
  if (first && !loaded.has(version))
    console.warn(`paynow-elements ${version} was loaded after ${first}, which stays in use`);
  loaded.add(version);
  for (const [tag, element] of Object.entries(elements))
    if (!customElements.get(tag)) customElements.define(tag, element);
}
