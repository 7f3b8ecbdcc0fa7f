// Last of `npm run build`: has the published types take `undefined` wherever a member may be left out, as the code does.
// Consumers with `exactOptionalPropertyTypes` could write neither `store.getToken = undefined` nor `{ token: maybe }`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MagicString from 'magic-string';
import ts from 'typescript';

const takesUndefined = (type) =>
  type.kind === ts.SyntaxKind.UndefinedKeyword ||
  type.kind === ts.SyntaxKind.UnknownKeyword ||
  type.kind === ts.SyntaxKind.AnyKeyword ||
  (ts.isUnionTypeNode(type) && type.types.some(takesUndefined));

/** Types that would take `| undefined` for a part of themselves. */
const isOpen = (type) =>
  ts.isFunctionTypeNode(type) || ts.isConstructorTypeNode(type) || ts.isConditionalTypeNode(type);

/** The text of a `.d.ts` with `| undefined` at every member that may be left out. */
export function allowUndefined(code) {
  const text = new MagicString(code);
  const file = ts.createSourceFile('a.d.ts', code, ts.ScriptTarget.Latest);
  const visit = (node) => {
    ts.forEachChild(node, visit);
    if (!(ts.isPropertySignature(node) || ts.isPropertyDeclaration(node))) return;
    const { questionToken, type } = node;
    if (!questionToken || !type || takesUndefined(type)) return;
    if (isOpen(type)) text.appendLeft(type.getStart(file), '(').appendRight(type.end, ')');
    text.appendRight(type.end, ' | undefined');
  };
  visit(file);
  return text.toString();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  for (const name of readdirSync(dist, { recursive: true }).filter((name) => name.endsWith('.d.ts'))) {
    const path = join(dist, name);
    writeFileSync(path, allowUndefined(readFileSync(path, 'utf8')));
  }
}
