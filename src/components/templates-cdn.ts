// What the elements use of Lit, for the file that every shopper fetches: a quarter of it. There are no directives, no SVG
// or MathML fragments, no comments, and a value fills an attribute or a child whole; the build refuses other templates.
import { remembered } from './remembered.js';

/** A template with its values. Only `html` makes one, so nothing in the API's JSON can be taken for markup. */
class Result {
  readonly strings: TemplateStringsArray;
  readonly values: unknown[];

  constructor(strings: TemplateStringsArray, values: unknown[]) {
    this.strings = strings;
    this.values = values;
  }
}

/** Where a value is shown. */
interface Part {
  /** An element, or the comment that stands before what is shown. */
  node: Node;
  attribute: string | undefined;
  end: Node | null;
  /** A text, a node, a template's strings, or the parts of a list. */
  shown: unknown;
  parts: Part[];
}

interface Template {
  content: DocumentFragment;
  /** Where each value belongs: a node, counted among elements and comments, and an attribute of it. */
  places: [index: number, attribute?: string][];
}

/** Shows no child, removes an attribute, listens to no event. */
export const nothing: unique symbol = Symbol();

export const html = (strings: TemplateStringsArray, ...values: unknown[]): Result => new Result(strings, values);

interface Policy {
  createHTML(markup: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/** Markup as the page wants it, under Lit's name, which pages with Trusted Types allow. */
const trusted = (markup: string): string => {
  // not before it is needed: what is loaded twice draws once, and the page may allow one policy alone
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('lit-html', {
    createHTML: (text) => text,
  });
  return policy?.createHTML(markup) ?? markup;
};

const marker = () => document.createComment('');

const isText = (value: unknown) => value !== nothing && (value ?? '') !== '' && typeof value !== 'object';

/** Over elements and comments. */
const walk = (root: Node) => document.createTreeWalker(root, 129);

const templateOf = remembered((strings: TemplateStringsArray): Template => {
  const template = document.createElement('template');
  // the place of an attribute is its value, of a child a comment; a child at the end needs a node that it ends before
  const markup =
    strings.reduce((before, after) => before + (before.endsWith('=') ? '$' : '<!>') + after) +
    (strings.at(-1) ? '' : '<!>');
  // eslint-disable-next-line no-restricted-syntax -- our own templates, without a value
  template.innerHTML = trusted(markup);
  const { content } = template;
  const places: Template['places'] = [];
  const walker = walk(content);
  for (let index = 0, node; (node = walker.nextNode() as Element | null); index++) {
    if (!node.localName) places.push([index]);
    else
      for (const name of node.getAttributeNames()) {
        if (node.getAttribute(name) !== '$') continue;
        places.push([index, name]);
        node.removeAttribute(name);
      }
  }
  return { content, places };
});

const NO_PARTS: Part[] = [];

function partOf(node: Node, attribute?: string, end = node.nextSibling): Part {
  const part: Part = { node, attribute, end, shown: nothing, parts: NO_PARTS };
  if (attribute?.[0] === '@')
    node.addEventListener(attribute.slice(1), (event) => {
      if (typeof part.shown === 'function') (part.shown as EventListener)(event);
    });
  return part;
}

function show(part: Part, value: unknown): void {
  if (value instanceof Result) showResult(part, value);
  else if (Array.isArray(value)) showList(part, value);
  else if (value !== part.shown) {
    if (part.attribute) showAttribute(part.node as Element, part.attribute, value);
    else showNode(part, value);
    part.shown = value;
  }
}

function showAttribute(element: Element, attribute: string, value: unknown): void {
  const kind = attribute[0];
  const name = attribute.slice(1);
  if (kind === '.') (element as unknown as Record<string, unknown>)[name] = value;
  else if (kind === '?') element.toggleAttribute(name, !!value);
  else if (value === nothing) element.removeAttribute(attribute);
  else if (kind !== '@') element.setAttribute(attribute, (value ?? '') as string);
}

function showNode(part: Part, value: unknown): void {
  if (isText(value) && isText(part.shown)) (part.node.nextSibling as Text).data = value as string;
  else {
    clear(part);
    if (isText(value)) insert(part, document.createTextNode(value as string));
    else if (value instanceof Node) insert(part, value);
  }
}

function showResult(part: Part, { strings, values }: Result): void {
  let { parts } = part;
  let fragment: DocumentFragment | undefined;
  if (part.shown !== strings) {
    const { content, places } = templateOf(strings);
    fragment = document.importNode(content, true);
    const walker = walk(fragment);
    let at = -1;
    parts = places.map(([index, attribute]) => {
      for (; at < index; at++) walker.nextNode();
      return partOf(walker.currentNode, attribute);
    });
  }
  parts.forEach((inner, index) => show(inner, values[index]));
  // whole before it is on the page, and nothing is lost of what was there if it can't be made
  if (!fragment) return;
  clear(part);
  insert(part, fragment);
  part.shown = strings;
  part.parts = parts;
}

function showList(part: Part, items: unknown[]): void {
  if (part.shown !== part.parts) {
    clear(part);
    part.shown = part.parts = [];
  }
  const { parts } = part;
  items.forEach((item, index) => {
    show((parts[index] ??= partOf(insert(part, marker()), undefined, insert(part, marker()))), item);
  });
  parts.slice(items.length).forEach((inner) => show(inner, nothing));
}

const insert = <T extends Node>({ node, end }: Part, child: T): T => node.parentNode!.insertBefore(child, end);

function clear({ node, end }: Part): void {
  while (node.nextSibling !== end) node.nextSibling!.remove();
}

const rootPart = remembered((root: Node) => partOf(root.appendChild(marker())));

/** Shows a value as all of what `root` holds. */
export function render(value: unknown, root: Node): void {
  show(rootPart(root), value);
}
