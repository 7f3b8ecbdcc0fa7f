// What the analyzer cannot know of these elements: their tables of properties, what of them is public, their events'
// details, their style sheets, and which published file they are in.
import { eventDetails } from './events.mjs';
import { borrowMembers, describeAttributes, describeMembers } from './members.mjs';
import { describeExports } from './parts.mjs';

const CLASSES = 'dist/elements.js';
const TAGS = 'dist/index.js';

const LISTS = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];

/** One sentence a line in the sources is one paragraph for a reader. */
const oneLine = (text) => text?.replace(/\s*\n\s*/g, ' ').trim();

function describe(source, details, doc) {
  describeAttributes(source, doc);
  for (const event of doc.events ?? []) {
    const detail = details.get(event.name);
    event.type = { text: detail ? `CustomEvent<${detail}>` : 'Event' };
  }
  doc.slots?.sort((a, b) => !!a.name - !!b.name); // the unnamed one first
  doc.superclass = { name: 'HTMLElement' };
  doc.description = oneLine(doc.description);
  for (const list of LISTS) {
    for (const item of doc[list] ?? []) {
      item.description = oneLine(item.description);
      for (const parameter of item.parameters ?? []) parameter.description = oneLine(parameter.description);
    }
    if (!doc[list]?.length) delete doc[list];
  }
}

/** The modules as they are published. */
function published(elements) {
  const reference = ({ name }) => ({ name, module: CLASSES });
  const classes = elements.map((doc) => ({ kind: 'js', name: doc.name, declaration: reference(doc) }));
  const tags = elements.map((doc) => ({
    kind: 'custom-element-definition',
    name: doc.tagName,
    declaration: reference(doc),
  }));
  const module = { kind: 'javascript-module' };
  return [
    { ...module, path: CLASSES, declarations: elements, exports: classes },
    { ...module, path: TAGS, declarations: [], exports: [...classes, ...tags] },
  ];
}

/** @param {ReturnType<import('./source.mjs').readSource>} source */
export const paynowElements = (source) => ({
  name: 'paynow-elements',
  packageLinkPhase({ customElementsManifest }) {
    const details = eventDetails(source);
    const elements = customElementsManifest.modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ tagName }) => tagName)
      .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
    // the base classes are nobody's business but ours
    for (const item of elements.flatMap((doc) => LISTS.flatMap((list) => doc[list] ?? []))) delete item.inheritedFrom;
    for (const doc of elements) describeMembers(source, doc);
    for (const doc of elements) borrowMembers(source, doc, elements, CLASSES);
    describeExports(source, elements);
    for (const doc of elements) describe(source, details, doc);
    customElementsManifest.modules = published(elements);
  },
});
