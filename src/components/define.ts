declare const __VERSION__: string;

/** The version of this package. */
export const version: string = __VERSION__;

const LOADED = Symbol.for('paynow-elements');

/** Registers elements; a tag that is taken keeps its first definition, and another version says so once. */
export function define(elements: Record<string, CustomElementConstructor>): void {
  if (!globalThis.customElements) return; // no browser: nothing to do
  const page = globalThis as { [LOADED]?: string[] };
  const loaded = (page[LOADED] ??= []);
  if (loaded.length && !loaded.includes(version))
    console.warn(`paynow-elements ${version} was loaded after ${loaded[0]}, which stays in use`);
  if (!loaded.includes(version)) loaded.push(version);
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
