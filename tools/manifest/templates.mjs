// Which parts and states the code gives to an element, to be held against those that its documentation names.
import ts from 'typescript';
import { literals } from './literals.mjs';
import { chainOf, reachable, walk } from './source.mjs';

const ATTRIBUTES = /\s(part|exportparts)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g;
const HOLE = /\0(\d+)\0/g;

const words = (found) => found.flatMap(({ text, node }) => text.split(/\s+/).map((name) => ({ name, node })));
/** `inner: outer, same` gives `outer` and `same` to the element around. */
const exported = (found, tag) =>
  found
    .flatMap(({ text, node }) => text.split(',').map((each) => ({ text: each.trim(), node })))
    .filter(({ text }) => text)
    .map(({ text, node }) => {
      const [inner, outer = inner] = text.split(/\s*:\s*/);
      return { name: outer, node, of: { tag, part: inner } };
    });

function partsOfTemplate(source, { template }) {
  const spans = template.templateSpans ?? [];
  const text = `${(template.head ?? template).text}${spans.map((span, at) => `\0${at}\0${span.literal.text}`).join('')}`;
  return [...text.matchAll(ATTRIBUTES)].flatMap(({ 1: attribute, index, ...groups }) => {
    const value = groups[2] ?? groups[3] ?? groups[4];
    const holes = [...value.matchAll(HOLE)].flatMap(([, at]) => literals(source, spans[at].expression));
    const found = [{ text: value.replace(HOLE, ' '), node: template }, ...holes];
    if (attribute === 'part') return words(found);
    return exported(found, /.*<([\w-]+)/s.exec(text.slice(0, index))[1]);
  });
}

const isMember = (node, name) => ts.isPropertyAccessExpression(node) && node.name.text === name;

/** The tag of the element of ours that an expression is. */
function tagOf({ checker, classes }, node) {
  const { name } = checker.getTypeAtLocation(node).symbol ?? {};
  const tag = classes.has(name) && ts.getJSDocTags(classes.get(name)).find(({ tagName }) => tagName.text === 'tag');
  return tag && ts.getTextOfJSDocComment(tag.comment).trim();
}

/** `row.part.value = …`, `row.part.add(…)` and `cart.setAttribute('exportparts', …)` */
function partsByHand(source, node) {
  if (ts.isCallExpression(node) && isMember(node.expression, 'setAttribute')) {
    const [{ text: attribute }, value] = node.arguments;
    if (attribute === 'part') return words(literals(source, value));
    if (attribute === 'exportparts')
      return exported(literals(source, value), tagOf(source, node.expression.expression));
  }
  if (ts.isBinaryExpression(node) && isMember(node.left, 'value') && isMember(node.left.expression, 'part'))
    return words(literals(source, node.right));
  if (ts.isCallExpression(node) && isMember(node.expression, 'add') && isMember(node.expression.expression, 'part'))
    return words(node.arguments.flatMap((each) => literals(source, each)));
  return [];
}

/** `showStates({ busy: … })` */
function statesOf(source, node) {
  if (!ts.isCallExpression(node) || !isMember(node.expression, 'showStates')) return [];
  return (node.arguments[0].properties ?? []).flatMap(({ name }) =>
    ts.isComputedPropertyName(name)
      ? literals(source, name.expression).map(({ text }) => ({ name: text, node }))
      : [{ name: name.text, node }],
  );
}

/** All parts and states of the sources, each with the file that names it. */
export function scan(source) {
  const parts = [];
  const states = [];
  for (const file of source.files.values())
    for (const node of walk(file)) {
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html')
        parts.push(...partsOfTemplate(source, node));
      parts.push(...partsByHand(source, node));
      states.push(...statesOf(source, node));
    }
  const named = ({ node, ...rest }) => ({ ...rest, file: source.pathOf(node) });
  const all = parts.filter(({ name }) => name).map(named);
  return {
    parts: all.filter(({ of }) => !of),
    /** Parts of an element inside, `of.part` of `of.tag`, that are parts of the one around as `name`. */
    exports: all.filter(({ of }) => of),
    states: states.map(named),
  };
}

/** The files that an element is made of: its classes', and what they import short of another element. */
export function filesOf(source, name, isElement) {
  const chain = chainOf(source, name).map((node) => source.pathOf(node));
  const files = new Set();
  for (const entry of chain)
    reachable(source, entry, (path) => path.startsWith('src/components/') && !isElement(path), files);
  return files;
}
