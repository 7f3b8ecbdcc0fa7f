// Just so much of a browser that the elements register themselves; at the end it says which did.
const tags = [];
Object.assign(globalThis, {
  HTMLElement: class {},
  CSSStyleSheet: class {},
  document: { createTreeWalker: () => ({}), createElement: () => ({ relList: { supports: () => true } }) },
  customElements: { get: () => undefined, define: (tag) => tags.push(tag) },
});
process.on('exit', () => console.log(JSON.stringify(tags)));
