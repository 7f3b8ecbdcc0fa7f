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
  const isNumber = (name) => attributes.some(({ fieldName, type }) => fieldName === name && type.text === 'number');
  const properties = fields.map(({ name }) => ({ name, type: `${cls}[${quote(name)}]`, isNumber: isNumber(name) }));
  const kebab = attributes
    .filter(({ name, fieldName }) => name !== fieldName)
    .map((attribute) => ({
      name: attribute.name,
      isBoolean: attribute.type.text === 'boolean',
      type: attributeType(attribute, cls, attribute.fieldName),
    }));
  return { tag, cls, alias, properties, kebab, events: events.map(({ name }) => name) };
}

// undefined is to be taken under exactOptionalPropertyTypes, too
const optional = ({ name, type }) => `${quote(name)}?: ${type} | undefined;`;
/** Preact and Svelte write such a boolean as a text: the property is right. */
const noBoolean = ({ isBoolean, ...attribute }) => ({ ...attribute, type: isBoolean ? 'never' : attribute.type });
const listener = (prefix) => (name) =>
  optional({ name: `${prefix}${name}`, type: `((event: CustomEvent<PaynowEvents[${quote(name)}]>) => void)` });
/** The framework's own idea of an attribute gives way to ours of the same name. */
const without = ({ properties }) => properties.map(({ name }) => quote(name)).join(' | ');

/** A framework's attributes with ours: `base` without those of our names, and `lines`. */
const extended = (base, element, lines) => `Omit<${base}, ${without(element)}> & {\n${lines.flat().join('\n')}\n}`;

const camel = (name) => name.replace(/-./g, ([, letter]) => letter.toUpperCase());
/** Vue's templates know one name for an attribute and its property, in camel case. */
const inVue = ({ name, type, isNumber }) => optional({ name, type: isNumber ? `${type} | \`\${number}\`` : type });

const JSX = ['namespace JSX', 'interface IntrinsicElements'];

/** What a framework calls the types of its elements, in which module's interface, and what each element has there. */
const FRAMEWORKS = {
  react: {
    imports: `import type * as React from 'react';`,
    place: ['react', ...JSX],
    type: (e) =>
      extended(`React.DetailedHTMLProps<React.HTMLAttributes<${e.cls}>, ${e.cls}>`, e, [
        'class?: string | undefined;',
        [...e.properties, ...e.kebab].map(optional),
        e.events.map(listener('on')),
      ]),
  },
  preact: {
    imports: `import type { HTMLAttributes } from 'preact';`,
    place: ['preact', ...JSX],
    type: (e) =>
      extended(`HTMLAttributes<${e.cls}>`, e, [
        [...e.properties, ...e.kebab.map(noBoolean)].map(optional),
        e.events.map(listener('on')),
      ]),
  },
  solid: {
    imports: `import type { JSX as Solid } from 'solid-js';`,
    place: ['solid-js', ...JSX],
    type: (e) =>
      extended(`Solid.HTMLAttributes<${e.cls}>`, e, [
        [...e.properties, ...e.kebab].map(optional),
        e.properties.map(({ name, type }) => optional({ name: `prop:${name}`, type })),
        e.events.map(listener('on:')),
      ]),
  },
  vue: {
    imports: `import type { HTMLAttributes, PublicProps } from 'vue';

/** An element as templates are checked: what it can be given. */
type Component<E extends HTMLElement, Props> = new () => E & {
  /** @deprecated Only for the type check of templates. */
  $props: Props & PublicProps;
};`,
    place: ['vue', 'interface GlobalComponents'],
    type: (e) =>
      `Component<${e.cls}, ${extended('HTMLAttributes', e, [
        'slot?: string | undefined;',
        e.properties.map(inVue),
        e.events.map((name) => listener('')(name).replace(quote(name), quote(camel(`on-${name}`)))),
      ])}>`,
  },
  svelte: {
    imports: `import type { HTMLAttributes } from 'svelte/elements';`,
    place: ['svelte/elements', 'interface SvelteHTMLElements'],
    type: (e) =>
      extended(`HTMLAttributes<${e.cls}>`, e, [
        [...e.properties, ...e.kebab.map(noBoolean)].map(optional),
        e.events.map(listener('on')),
      ]),
  },
};

/** The types of all elements in a framework's own interface of elements. */
const augmentation = (elements, [module, ...path], type) =>
  [`declare module '${module}'`, ...path].reduceRight(
    (inner, each) => `${each} {\n${inner}\n}`,
    elements.map((element) => `${quote(element.tag)}: ${type(element)};`).join('\n'),
  );

/** File name -> what is in it, not yet formatted. */
export function frameworkTypes({ modules }) {
  const docs = modules.flatMap(({ declarations }) => declarations);
  const elements = docs.map(describe);
  return Object.fromEntries(
    Object.entries(FRAMEWORKS).map(([name, { imports, place, type }]) => [
      `types/${name}.d.ts`,
      `// Made by \`npm run manifest\`.
import type { ${docs.map((doc) => doc.name).join(', ')}, PaynowEvents } from 'paynow-elements/elements';
${imports}

${elements.map(({ alias }) => alias).join('\n')}

${augmentation(elements, place, type)}
`,
    ]),
  );
}
