// What VS Code and the editors of JetBrains read, from the manifest.
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

const elementsOf = ({ modules }) => modules.flatMap(({ declarations }) => declarations);

const list = (title, items) => (items.length ? `\n\n### **${title}:**\n ${items.join('\n')}` : '');

/** The generators leave out states and, for VS Code, properties: they are told in an element's description. */
function withAll(manifest) {
  const copy = structuredClone(manifest);
  for (const doc of elementsOf(copy)) {
    const fields = doc.members.filter(({ kind }) => kind === 'field');
    const property = ({ name, readonly, description }) =>
      `- **${name}**${readonly ? ' (read-only)' : ''} - ${description}`;
    const state = ({ name, description }) => `- **:state(${name})** - ${description}`;
    doc.description += list('Properties', fields.map(property)) + list('States', (doc.cssStates ?? []).map(state));
  }
  return copy;
}

/** One entry a name: elements share parts and custom properties, and where they differ each says its own. */
function merged(entries) {
  const byName = new Map();
  for (const entry of entries) {
    const same = byName.get(entry.name);
    if (!same) byName.set(entry.name, { ...entry });
    else if (!same.description.split('\n\n').includes(entry.description))
      same.description += `\n\n${entry.description}`;
  }
  return [...byName.values()];
}

/** File name -> what is in it. */
export function editorData(manifest) {
  const full = withAll(manifest);
  const states = elementsOf(manifest).flatMap(({ cssStates = [] }) => cssStates);
  const as = (prefix) =>
    merged(states.map(({ name, description }) => ({ name: `${prefix}state(${name})`, description })));

  const css = JSON.parse(getVsCodeCssCustomData(manifest));
  css.properties = merged(css.properties);
  css.pseudoElements = merged(css.pseudoElements);
  css.pseudoClasses = as(':');

  const web = JSON.parse(getWebTypesData(full, {}));
  web.contributions.css.properties = merged(web.contributions.css.properties);
  web.contributions.css['pseudo-elements'] = merged(web.contributions.css['pseudo-elements']);
  web.contributions.css['pseudo-classes'] = as('');

  const html = JSON.parse(getVsCodeHtmlCustomData(full));
  for (const { name: tag, attributes } of html.tags) {
    const doc = elementsOf(manifest).find(({ tagName }) => tagName === tag);
    const isBoolean = (name) => doc.attributes.find((each) => each.name === name).type.text === 'boolean';
    // an attribute that is there or not: no `=""` is offered
    for (const attribute of attributes) if (isBoolean(attribute.name)) attribute.valueSet = 'v';
  }

  return {
    'vscode.html-custom-data.json': html,
    'vscode.css-custom-data.json': css,
    'web-types.json': web,
  };
}
