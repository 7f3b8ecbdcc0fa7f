// What is missing in the documentation of the elements, and what is in it that the code does not have.
import { propertyTable } from './members.mjs';
import { eventDetails } from './events.mjs';
import { sheetsOf } from './stylesheets.mjs';
import { usedIn } from './parts.mjs';

const KINDS = {
  attributes: 'attribute',
  members: 'member',
  events: 'event',
  slots: 'slot',
  cssParts: 'part',
  cssProperties: 'custom property',
  cssStates: 'state',
};

function* undescribed(doc) {
  if (!doc.description) yield `<${doc.tagName}> has no description`;
  for (const [list, kind] of Object.entries(KINDS))
    for (const { name, description } of doc[list] ?? [])
      if (!description) yield `<${doc.tagName}>: ${kind} "${name}" has no description`;
}

const names = (list = []) => new Set(list.map(({ name }) => name));

function* differences(tag, kind, documented, used) {
  for (const name of used) if (!documented.has(name)) yield `<${tag}>: ${kind} "${name}" is used and not documented`;
  for (const name of documented) if (!used.has(name)) yield `<${tag}>: ${kind} "${name}" is documented and not used`;
}

function* untrue(source, doc, { parts, exports, states }, elements) {
  yield* differences(doc.tagName, 'part', names(doc.cssParts), names([...parts, ...exports]));
  yield* differences(doc.tagName, 'state', names(doc.cssStates), names(states));
  for (const { of } of exports)
    if (!names(elements.find(({ tagName }) => tagName === of.tag)?.cssParts).has(of.part))
      yield `<${doc.tagName}>: exports part "${of.part}", which <${of.tag}> has not`;
  const sheets = sheetsOf(source, doc.name);
  const read = new Set(sheets.flatMap((sheet) => [...sheet.read.keys()]));
  const described = new Set(sheets.flatMap((sheet) => sheet.described.map(({ name }) => name)));
  yield* differences(doc.tagName, 'custom property', described, read);
}

function* ofAll(source, elements) {
  const members = new Set(elements.flatMap((doc) => doc.members.map(({ name }) => name)));
  for (const doc of elements)
    for (const name of propertyTable(source, doc.name).keys())
      if (!members.has(name)) yield `<${doc.tagName}>: property "${name}" is not documented`;
  const details = eventDetails(source);
  const fired = new Set(elements.flatMap((doc) => [...names(doc.events)]));
  for (const name of fired) if (!details.has(name)) yield `event "${name}" is not in PaynowEvents`;
  for (const name of details.keys())
    if (!fired.has(name)) yield `event "${name}" is in PaynowEvents, and no element @fires it`;
}

/** Every fault of a manifest, in words. */
export function faults(source, { modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations);
  const used = usedIn(source, elements);
  return [
    ...elements.flatMap((doc) => [...undescribed(doc), ...untrue(source, doc, used.get(doc.tagName), elements)]),
    ...ofAll(source, elements),
  ];
}
