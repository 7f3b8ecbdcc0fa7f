// The sources as TypeScript knows them: what the manifest needs beyond what a single file's text says.
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** All nodes under `node`, itself first. */
export function* walk(node) {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

function childrenOf(node) {
  const children = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

/** @param {string} root the folder of a tsconfig.json */
export function readSource(root) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, root);
  const program = ts.createProgram(fileNames, options);
  const pathOf = (file) => relative(root, file.fileName).split(sep).join('/');
  const files = new Map(
    program
      .getSourceFiles()
      .map((file) => [pathOf(file), file])
      .filter(([path]) => path.startsWith('src/'))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const classes = new Map();
  for (const file of files.values())
    for (const node of file.statements) if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, node);
  return { checker: program.getTypeChecker(), files, classes, pathOf: (node) => pathOf(node.getSourceFile()) };
}

/** A class and those that it extends, as far as they are ours; the class itself first. */
export function chainOf(source, name) {
  const node = source.classes.get(name);
  if (!node) return [];
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return [node, ...chainOf(source, base?.expression.getText())];
}

/** The value of a static member, from the nearest class that has it. */
export const staticOf = (source, name, member) =>
  chainOf(source, name)
    .flatMap((node) => [...node.members])
    .find(
      (node) =>
        ts.isPropertyDeclaration(node) &&
        node.name.getText() === member &&
        node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword),
    )?.initializer;

/** What an identifier was declared as, across imports. */
export function declarationOf({ checker }, identifier) {
  const symbol = checker.getSymbolAtLocation(identifier);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return target?.declarations?.[0];
}

/** The files that `entry` imports, itself included; `enter` says which may be looked into. */
export function reachable(source, entry, enter = () => true, seen = new Set()) {
  if (seen.has(entry) || !source.files.has(entry)) return seen;
  seen.add(entry);
  for (const node of walk(source.files.get(entry))) {
    const specifier = ts.isImportDeclaration(node)
      ? node.moduleSpecifier.text
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0].text
        : undefined;
    if (!specifier?.startsWith('.')) continue;
    const path = join(entry, '..', specifier).split(sep).join('/').replace(/\.js$/, '.ts');
    if (enter(path)) reachable(source, path, enter, seen);
  }
  return seen;
}
