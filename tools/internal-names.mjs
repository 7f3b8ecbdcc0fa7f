// The names of what our classes keep to themselves: members that are protected or `@internal`, where nothing else goes by
// that name, neither of ours nor of the platform. The built file may call them anything.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const wordsOf = (text) => text.match(/[\w$]+/g) ?? [];

/** Every member and variable in the platform's own types. */
function platformNames() {
  const folder = dirname(fileURLToPath(import.meta.resolve('typescript')));
  const files = readdirSync(folder).filter((file) => /^lib\..*\.d\.ts$/.test(file));
  const names = /^\s*(?:(?:readonly|get|set|declare|var|const|function) )*([\w$]+)\??[(:<]/gm;
  return files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(names)].map(([, name]) => name));
}

const has = (node, kind) => ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((one) => one.kind === kind);

const isKept = (node) =>
  has(node, ts.SyntaxKind.ProtectedKeyword) || ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');

/**
 * @param {string[]} sources what the built file is made of
 * @param {string[]} others what is loaded beside it, and may use what is in it
 * @returns {string[]}
 */
export function internalNames(sources, others = []) {
  const kept = new Set();
  const taken = new Set([...platformNames(), ...others.flatMap(wordsOf)]);
  const visit = (node) => {
    // a member may be named by a text, too
    if (ts.isStringLiteralLike(node)) taken.add(node.text);
    const name = node.name && ts.isIdentifier(node.name) && node.name.text;
    const isMember = ts.isClassElement(node);
    if (name && isMember && isKept(node)) kept.add(name);
    // an override goes by what it overrides
    else if (name && isMember && has(node, ts.SyntaxKind.OverrideKeyword)) return ts.forEachChild(node, visit);
    else if (name && (isMember || ts.isTypeElement(node) || ts.isObjectLiteralElement(node))) taken.add(name);
    return ts.forEachChild(node, visit);
  };
  for (const text of sources) visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  return [...kept].filter((name) => !taken.has(name)).sort();
}
