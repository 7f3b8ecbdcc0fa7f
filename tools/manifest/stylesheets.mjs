// Custom properties: each is described, by @cssprop, at the style sheet that reads it, and its default is what stands there.
import ts from 'typescript';
import { declarationOf, staticOf } from './source.mjs';

/** The text from `start` to the bracket that closes it. */
function untilClosed(text, start) {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && depth-- === 0) return text.slice(start, at);
  }
  return text.slice(start);
}

/** Custom property -> its default, in the words of other public ones where it is made of them. */
export function customProperties(css) {
  const own = new Map([...css.matchAll(/(--_[\w-]+):\s*var\((--paynow-[\w-]+)/g)].map(([, own, name]) => [own, name]));
  const found = new Map();
  for (const { 1: name, index, 0: match } of css.matchAll(/var\(\s*(--paynow-[\w-]+)\s*(,\s*)?/g)) {
    const fallback = match.includes(',') ? untilClosed(css, index + match.length) : undefined;
    const text = fallback?.replace(/--_[\w-]+/g, (each) => own.get(each) ?? each).replace(/\s+/g, ' ');
    if (!found.has(name)) found.set(name, text);
  }
  return found;
}

const TAG = /^\{(?<syntax>[^}]+)\}\s+(?<name>--[\w-]+)\s+-\s+(?<description>.+)$/s;

/** A style sheet's custom properties: what it reads, and what its comment says of them. */
function readSheet(source, expression) {
  const template = ts.isIdentifier(expression) ? declarationOf(source, expression)?.initializer : expression;
  if (!template || !ts.isTaggedTemplateExpression(template))
    throw new Error(`not a style sheet: ${expression.getText()}`);
  const statement = ts.findAncestor(template, ts.isVariableStatement);
  const tags = statement ? ts.getJSDocTags(statement).filter(({ tagName }) => tagName.text === 'cssprop') : [];
  const described = tags.map((tag) => TAG.exec(ts.getTextOfJSDocComment(tag.comment) ?? '')?.groups ?? {});
  return { where: source.pathOf(template), read: customProperties(template.template.getText()), described };
}

/** The style sheets of an element. */
export const sheetsOf = (source, name) =>
  (staticOf(source, name, 'styles')?.elements ?? []).map((each) => readSheet(source, each));

/** The custom properties of an element, each once, as a manifest lists them. */
export function cssProperties(source, name) {
  const listed = new Map();
  for (const { read, described } of sheetsOf(source, name))
    for (const { name, syntax, description } of described)
      if (name && !listed.has(name))
        listed.set(name, { name, syntax, default: read.get(name), description: description.replace(/\s+/g, ' ') });
  return [...listed.values()];
}
