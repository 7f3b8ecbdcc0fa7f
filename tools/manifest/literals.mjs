// Which texts an expression can come to: enough of an interpreter for names that templates are given.
import ts from 'typescript';
import { declarationOf, walk } from './source.mjs';

/** Thrown for what cannot be read from the sources alone. */
export class Unreadable extends Error {
  constructor(node) {
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    super(`${node.getSourceFile().fileName}:${line + 1}: which names can this be? ${node.getText()}`);
  }
}

const EMPTY = /^(nothing|undefined|null)$/;

/**
 * The texts that `node` can be, each with the node that spells it: a parameter is what its calls pass.
 * @returns {{ text: string, node: ts.Node }[]}
 */
export function literals(source, node, seen = new Set()) {
  const read = (each) => literals(source, each, seen);
  if (ts.isStringLiteralLike(node)) return [{ text: node.text, node }];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(read);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return read(node.expression);
  if (ts.isBinaryExpression(node) && /^(\|\||\?\?)$/.test(node.operatorToken.getText()))
    return [node.left, node.right].flatMap(read);
  if (ts.isBinaryExpression(node) && node.operatorToken.getText() === '&&') return read(node.right);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(read);
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans].flatMap((span) => pieces(span, read));
  if (ts.isCallExpression(node) && node.expression.name?.text === 'replaceAll') {
    const [from, to] = node.arguments.map(({ text }) => text);
    return read(node.expression.expression).map((each) => ({ ...each, text: each.text.replaceAll(from, to) }));
  }
  if (ts.isIdentifier(node)) {
    if (EMPTY.test(node.text)) return [];
    const declaration = declarationOf(source, node);
    if (declaration && seen.has(declaration)) return [];
    if (declaration) seen.add(declaration);
    if (declaration && ts.isParameter(declaration)) return passed(source, declaration).flatMap(read);
    if (declaration && ts.isVariableDeclaration(declaration)) {
      const loop = declaration.parent.parent;
      if (ts.isForOfStatement(loop)) return read(loop.expression);
      if (declaration.initializer) return read(declaration.initializer);
    }
  }
  return typed(source, node);
}

const pieces = (span, read) =>
  ts.isTemplateSpan(span) ? [...read(span.expression), ...pieces(span.literal)] : [{ text: span.text, node: span }];

/** What is passed for a parameter where its function is called, or its default. */
function passed(source, parameter) {
  const owner = parameter.parent;
  const index = owner.parameters.indexOf(parameter);
  const values = [];
  for (const file of source.files.values())
    for (const node of walk(file)) {
      if (!ts.isCallExpression(node)) continue;
      if (source.checker.getResolvedSignature(node)?.declaration !== owner) continue;
      const value = node.arguments[index] ?? parameter.initializer;
      if (value) values.push(value);
    }
  return values;
}

/** What its type says, where that is a union of texts. */
function typed({ checker }, node) {
  const type = checker.getTypeAtLocation(node);
  const types = type.isUnion() ? type.types : [type];
  if (!types.every((each) => each.isStringLiteral())) throw new Unreadable(node);
  return types.map(({ value }) => ({ text: value, node }));
}
