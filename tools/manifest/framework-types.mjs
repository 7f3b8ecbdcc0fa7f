// The elements in the templates of React, Preact, Solid, Vue and Svelte, from the manifest. Every type is taken from the
// classes themselves, so these files say only which names there are.

const quote = JSON.stringify;

/** Of a property whose attribute has another name, what is written in a template as that attribute. */
function attributeType({ type }, cls, member) {
  if (type.text === 'boolean') return 'boolean';
  if (type.text === 'number') return 'number | `${number}`';
  return `Extract<${cls}[${quote(member)}], string>`;
}

function describe(doc) {
  const { tagName: tag, members, attributes, events = [] } = doc;
  const fields = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const lent = fields.filter(({ inheritedFrom }) => inheritedFrom);
  const cls = lent.length ? `${doc.name}Element` : doc.name;
  // what it takes over from another element is a property of it, though not of its class
  const alias = lent.length
    ? `type ${cls} = ${doc.name} & Pick<${lent[0].inheritedFrom.name}, ${lent.map(({ name }) => quote(name)).join(' | ')}>;`
    : '';
  const properties = fields.map(({ name }) => ({ name, type: `${cls}[${quote(name)}]` }));
  const kebab = attributes
    .filter(({ name, fieldName }) => name !== fieldName)
    .map((attribute) => ({
      name: attribute.name,
      isBoolean: attribute.type.text === 'boolean',
      type: attributeType(attribute, cls, attribute.fieldName),
    }));
  return { tag, cls, alias, properties, kebab, events: events.map(({ name }) => name) };
}

const optional = ({ name, type }) => `${quote(name)}?: ${type};`;
/** Preact and Svelte write such a boolean as the text "false", which is on: the property is right. */
const noBoolean = ({ isBoolean, ...attribute }) => ({ ...attribute, type: isBoolean ? 'never' : attribute.type });
const listener = (prefix) => (name) =>
  `${quote(`${prefix}${name}`)}?: (event: CustomEvent<PaynowEvents[${quote(name)}]>) => void;`;
/** The framework's own idea of an attribute gives way to ours of the same name. */
const without = ({ properties }) => properties.map(({ name }) => quote(name)).join(' | ');

const block = (elements, of) => elements.map((element) => `${quote(element.tag)}: ${of(element)}`).join('\n');

/** `lines` in a module's interface of elements. */
const augment = (module, path, lines) =>
  path.reduceRight((inner, each) => `${each} {\n${inner}\n}`, lines).replace(/^/, `declare module '${module}' {\n`) +
  '\n}';

const FRAMEWORKS = {
  react: {
    imports: `import type * as React from 'react';`,
    body: (elements) =>
      augment(
        'react',
        ['namespace JSX', 'interface IntrinsicElements'],
        block(
          elements,
          (e) => `Omit<React.DetailedHTMLProps<React.HTMLAttributes<${e.cls}>, ${e.cls}>, ${without(e)}> & {
            class?: string;
            ${[...[...e.properties, ...e.kebab].map(optional), ...e.events.map(listener('on'))].join('\n')}
          };`,
        ),
      ),
  },
  preact: {
    imports: `import type { HTMLAttributes } from 'preact';`,
    body: (elements) =>
      augment(
        'preact',
        ['namespace JSX', 'interface IntrinsicElements'],
        block(
          elements,
          (e) => `Omit<HTMLAttributes<${e.cls}>, ${without(e)}> & {
            ${[...[...e.properties, ...e.kebab.map(noBoolean)].map(optional), ...e.events.map(listener('on'))].join('\n')}
          };`,
        ),
      ),
  },
  solid: {
    imports: `import type { JSX as Solid } from 'solid-js';`,
    body: (elements) =>
      augment(
        'solid-js',
        ['namespace JSX', 'interface IntrinsicElements'],
        block(
          elements,
          (e) => `Omit<Solid.HTMLAttributes<${e.cls}>, ${without(e)}> & {
            ${[
              ...[...e.properties, ...e.kebab].map(optional),
              ...e.properties.map(({ name, type }) => optional({ name: `prop:${name}`, type })),
              ...e.events.map(listener('on:')),
            ].join('\n')}
          };`,
        ),
      ),
  },
  vue: {
    imports: `import type { HTMLAttributes, PublicProps } from 'vue';`,
    before: `
      type Component<E extends HTMLElement, Names extends keyof E, Events extends keyof PaynowEvents> = new () => E & {
        /** @deprecated Only for the type check of templates. */
        $props: Omit<HTMLAttributes, Names> &
          Partial<Pick<E, Names>> &
          PublicProps & { [Name in Events as \`on\${Capitalize<Name>}\`]?: (event: CustomEvent<PaynowEvents[Name]>) => void };
        /** @deprecated Only for the type check of templates. */
        $emit: <Name extends Events>(name: Name, event: CustomEvent<PaynowEvents[Name]>) => void;
      };`,
    body: (elements) =>
      augment(
        'vue',
        ['interface GlobalComponents'],
        block(elements, (e) => `Component<${e.cls}, ${without(e)}, ${e.events.map(quote).join(' | ') || 'never'}>;`),
      ),
  },
  svelte: {
    imports: `import type { HTMLAttributes } from 'svelte/elements';`,
    body: (elements) =>
      augment(
        'svelte/elements',
        ['interface SvelteHTMLElements'],
        block(
          elements,
          (e) => `Omit<HTMLAttributes<${e.cls}>, ${without(e)}> & {
            ${[...[...e.properties, ...e.kebab.map(noBoolean)].map(optional), ...e.events.map(listener('on'))].join('\n')}
          };`,
        ),
      ),
  },
};

/** File name -> what is in it, not yet formatted. */
export function frameworkTypes({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations).map(describe);
  const classes = modules.flatMap(({ declarations }) => declarations.map(({ name }) => name)).join(', ');
  const aliases = elements.map(({ alias }) => alias).join('\n');
  return Object.fromEntries(
    Object.entries(FRAMEWORKS).map(([name, { imports, before = '', body }]) => [
      `types/${name}.d.ts`,
      `// Made by \`npm run manifest\`.
import type { ${classes}, PaynowEvents } from 'paynow-elements/elements';
${imports}

${aliases}
${before}
${body(elements)}
`,
    ]),
  );
}
