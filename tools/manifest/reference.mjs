// A page of reference for each element, from the manifest.

/** A table's cell: no line breaks, and no bar that would end it. */
const cell = (text = '') => text.replace(/\|/g, '\\|');
const code = (text) => (text === undefined || text === '' ? '' : `\`${text}\``);

function table(title, columns, rows, intro = '') {
  if (!rows.length) return '';
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return `\n## ${title}\n\n${intro}${[columns, columns.map(() => '---'), ...rows].map(line).join('\n')}\n`;
}

const value = (text) => (text === "''" ? undefined : text);

const parameters = (list = []) =>
  list.map(
    ({ name, optional, default: fallback, type }) =>
      `${name}${optional || fallback ? '?' : ''}${type ? `: ${type.text}` : ''}`,
  );

/** Attributes and properties are two names of one thing, and stand in one row. */
function properties({ members }) {
  const rows = members
    .filter(({ kind }) => kind === 'field')
    .map(({ name, attribute, readonly, type, default: fallback, description }) => [
      code(attribute),
      `${code(name)}${readonly ? ' (read-only)' : ''}`,
      code(type?.text),
      code(value(fallback)),
      description,
    ]);
  return table('Attributes and properties', ['Attribute', 'Property', 'Type', 'Default', ''], rows);
}

function methods({ members }) {
  const rows = members
    .filter(({ kind }) => kind === 'method')
    .map(({ name, parameters: list, return: result, description }) => [
      code(`${name}(${parameters(list).join(', ')}): ${result?.type?.text ?? 'void'}`),
      description,
    ]);
  return table('Methods', ['Method', ''], rows);
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

const index = (elements) => `<!-- Made by \`npm run manifest\` from the comments in the sources. -->

# Reference

| Element | |
| --- | --- |
${elements.map(({ tagName, description }) => `| [\`<${tagName}>\`](${tagName}.md) | ${cell(description)} |`).join('\n')}
`;

/** File name -> what is in it, not yet formatted. */
export function referencePages({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations);
  return Object.fromEntries([
    ['docs/reference/README.md', index(elements)],
    ...elements.map((doc) => [`docs/reference/${doc.tagName}.md`, page(doc)]),
  ]);
}
