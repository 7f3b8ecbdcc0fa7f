// Just so much of a browser that the elements register themselves; at the end it says which did. The argument is a part
// that is missing, as in the imitations in which components are tested.
const tags = [];
class HTMLElement {
  attachInternals() {}
}
class CSSStyleSheet {
  replaceSync() {}
}
for (const { prototype } of [HTMLElement, CSSStyleSheet]) delete prototype[process.argv[2]];
Object.assign(globalThis, {
  HTMLElement,
  CSSStyleSheet,
  document: { createTreeWalker: () => ({}), createElement: () => ({ relList: { supports: () => true } }) },
  customElements: { get: () => undefined, define: (tag) => tags.push(tag) },
});
process.on('exit', () => console.log(JSON.stringify(tags)));
