// What an element has from elements inside it: their parts, by `exportparts`, described where they are made, and the custom
// properties that they inherit through it.
import { cssProperties } from './stylesheets.mjs';
import { filesOf, scan } from './templates.mjs';

/** What is used in the files of each element, by its tag. */
export function usedIn(source, elements) {
  const { parts, exports, states } = scan(source);
  const paths = new Set(elements.map(({ name }) => source.pathOf(source.classes.get(name))));
  return new Map(
    elements.map((doc) => {
      const files = filesOf(source, doc.name, (path) => paths.has(path));
      const here = (list) => list.filter(({ file }) => files.has(file));
      return [doc.tagName, { parts: here(parts), exports: here(exports), states: here(states) }];
    }),
  );
}

const within = (text) => text[0].toLowerCase() + text.slice(1);

/** Adds the parts and the custom properties that come from inside. */
export function describeExports(source, elements) {
  const used = usedIn(source, elements);
  const done = new Set();
  const describe = (doc) => {
    if (done.has(doc)) return;
    done.add(doc);
    doc.cssParts ??= [];
    doc.cssProperties = cssProperties(source, doc.name);
    for (const { name, of } of used.get(doc.tagName).exports) {
      const inner = elements.find(({ tagName }) => tagName === of.tag);
      if (inner) describe(inner);
      for (const each of inner?.cssProperties ?? [])
        if (!doc.cssProperties.some(({ name }) => name === each.name)) doc.cssProperties.push({ ...each });
      const part = inner?.cssParts.find((each) => each.name === of.part);
      const own = doc.cssParts.find((each) => each.name === name);
      const description = part?.description && `In its \`<${of.tag}>\`: ${within(part.description)}`;
      if (!own) doc.cssParts.push({ name, description });
      else if (description && !own.description?.includes(description)) own.description += ` ${description}`;
    }
  };
  elements.forEach(describe);
}
