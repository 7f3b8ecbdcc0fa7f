// A page of reference for each element, from the manifest.

/** A table's cell: no line breaks, and no bar that would end it. */
const cell = (text = '') => text.replace(/\|/g, '\\|');
const code = (text) => (text === undefined || text === '' ? '' : `\`${text}\``);

function rows(columns, cells) {
  const line = (each) => `| ${each.map(cell).join(' | ')} |`;
  return [columns, columns.map(() => '---'), ...cells].map(line).join('\n');
}

const table = (title, columns, cells) => (cells.length ? `\n## ${title}\n\n${rows(columns, cells)}\n` : '');

const value = (text) => (text === "''" ? undefined : text);

const parameters = (list = []) =>
  list.map(
    ({ name, optional, default: fallback, type }) =>
      `${name}${optional || fallback ? '?' : ''}${type ? `: ${type.text}` : ''}`,
  );

/** Attributes and properties are two names of one thing, and stand in one row. */
function properties({ members }) {
  const cells = members
    .filter(({ kind }) => kind === 'field')
    .map(({ name, attribute, readonly, type, default: fallback, description }) => [
      code(attribute),
      `${code(name)}${readonly ? ' (read-only)' : ''}`,
      code(type?.text),
      code(value(fallback)),
      description,
    ]);
  return table('Attributes and properties', ['Attribute', 'Property', 'Type', 'Default', ''], cells);
}

function methods({ members }) {
  const cells = members
    .filter(({ kind }) => kind === 'method')
    .map(({ name, parameters: list, return: result, description }) => [
      code(`${name}(${parameters(list).join(', ')}): ${result?.type?.text ?? 'void'}`),
      description,
    ]);
  return table('Methods', ['Method', ''], cells);
}

const named = (title, list = [], write = (name) => name) =>
  table(
    title,
    ['Name', ''],
    list.map(({ name, description }) => [name ? code(write(name)) : '(default)', description]),
  );

const page = (doc) => `<!-- Made by \`npm run manifest\` from the comments in the sources. -->

# \`<${doc.tagName}>\`

${doc.description}

\`\`\`js
import 'paynow-elements'; // registers it
import { ${doc.name} } from 'paynow-elements/elements'; // its class, and nothing registered
\`\`\`
${properties(doc)}${methods(doc)}${table(
  'Events',
  ['Event', 'Type', ''],
  (doc.events ?? []).map(({ name, type, description }) => [code(name), code(type.text), description]),
)}${named('Slots', doc.slots)}${named('Parts', doc.cssParts, (name) => `::part(${name})`)}${named(
  'States',
  doc.cssStates,
  (name) => `:state(${name})`,
)}${table(
  'Custom properties',
  ['Name', 'Syntax', 'Default', ''],
  (doc.cssProperties ?? []).map(({ name, syntax, default: fallback, description }) => [
    code(name),
    code(syntax),
    code(fallback),
    description,
  ]),
)}`;

/** A type that is made of others says more in words. */
const isPlain = (text) => !/keyof|=> *void|\[Type in/.test(text);

const exported = ({ name, description, text, members }) => `
## \`${name}\`

${description}
${text && isPlain(text) ? `\n\`\`\`ts\n${text}\n\`\`\`\n` : ''}${
  members.length
    ? `\n${rows(
        ['Member', ''],
        members.map((member) => [code(member.text), member.description]),
      )}\n`
    : ''
}`;

const javascriptPage = (entries) => `<!-- Made by \`npm run manifest\` from the comments in the sources. -->

# JavaScript

What \`paynow-elements\` and \`paynow-elements/elements\` export besides the [elements](README.md). A \`CartSession\` is every element's
\`session\`. The API's own JSON (\`Cart\`, \`CartLine\`, …) has the fields that PayNow documents, under the same names: [Fields](../fields.md)
tells what else there is to know of them. Amounts are \`MinorUnits\`: a \`number\`, or a \`bigint\` where a number would not be exact.
Ids are \`FlakeId\`s, as PayNow calls its own: long numbers, as strings.

${entries.map(exported).join('')}`;

const index = (elements) => `<!-- Made by \`npm run manifest\` from the comments in the sources. -->

# Reference

| Element | |
| --- | --- |
${elements.map(({ tagName, description }) => `| [\`<${tagName}>\`](${tagName}.md) | ${cell(description)} |`).join('\n')}

Functions, sessions and types: [JavaScript](javascript.md).
`;

/** File name -> what is in it, not yet formatted. */
export function referencePages({ modules }, entries = []) {
  const elements = modules.flatMap(({ declarations }) => declarations);
  return Object.fromEntries([
    ['docs/reference/README.md', index(elements)],
    ['docs/reference/javascript.md', javascriptPage(entries)],
    ...elements.map((doc) => [`docs/reference/${doc.tagName}.md`, page(doc)]),
  ]);
}
