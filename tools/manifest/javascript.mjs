// What the package exports besides its elements: functions, classes, types of our own, and of the API's own JSON what a page
// writes or acts on, each with its description. What the API answers is not repeated here, nor is every message.
import ts from 'typescript';
import { declarationOf } from './source.mjs';

const ENTRY = 'src/elements.ts';
const ELSEWHERE = /^src\/(api\/types|components\/paynow-|locales\/)/;

const GIVEN =
  /^(LineInput|CheckoutOptions|CheckoutSession|CustomerPlatformAccount|CustomerProfilePlatform|ValidationError)$/;

const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;

const oneLine = (text) =>
  text
    .replace(/^\s*\|/, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace('Record<never, never>', '{}')
    .trim();

/** A type as it is written, or, where its name is known in its own file only, what that stands for. */
function written(source, type) {
  const alias = ts.isTypeReferenceNode(type) && declarationOf(source, type.typeName);
  const isLocal = alias && ts.isTypeAliasDeclaration(alias) && !alias.modifiers?.length && !type.typeArguments;
  return oneLine((isLocal ? alias.type : type).getText());
}

/** How a declaration is written, without what it does. */
function signature(source, name, node) {
  const { checker } = source;
  const call = node.parameters ? node : [node.initializer, node.type].find((each) => each?.parameters);
  const optional = node.questionToken ? '?' : '';
  const readonly = ts.isGetAccessor(node) ? 'readonly ' : '';
  if (call && !readonly) {
    const generic = call.typeParameters ? `<${call.typeParameters.map((each) => each.getText()).join(', ')}>` : '';
    const parameters = call.parameters.map((each) => oneLine(each.getText())).join(', ');
    return `${name}${optional}${generic}(${parameters}): ${call.type ? written(source, call.type) : 'void'}`;
  }
  const type = node.type ? written(source, node.type) : checker.typeToString(checker.getTypeAtLocation(node));
  return `${readonly}${name}${optional}: ${type}`;
}

const isOurs = ({ declarations: [node] = [] }) =>
  node &&
  !node.getSourceFile().isDeclarationFile &&
  !(node.name && ts.isPrivateIdentifier(node.name)) &&
  !(ts.getCombinedModifierFlags(node) & HIDDEN) &&
  !ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');

function membersOf(source, symbol) {
  if (!(symbol.flags & ts.SymbolFlags.Type)) return [];
  const type = source.checker.getDeclaredTypeOfSymbol(symbol);
  return type.isUnion() ? [] : source.checker.getPropertiesOfType(type).filter(isOurs);
}

/** The exports, by name: each with how it is written, or with its members. */
export function javascript(source) {
  const { checker, files } = source;
  const file = files.get(ENTRY);
  if (!file) return [];
  const one = (symbol) => ({
    name: symbol.name,
    description: oneLine(ts.displayPartsToString(symbol.getDocumentationComment(checker))),
    node: symbol.declarations[0],
  });
  return checker
    .getExportsOfModule(checker.getSymbolAtLocation(file))
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter(({ name, declarations }) => GIVEN.test(name) || !ELSEWHERE.test(source.pathOf(declarations[0])))
    .map((symbol) => {
      const { node, ...rest } = one(symbol);
      const members = membersOf(source, symbol)
        .map(one)
        .map(({ node, ...member }) => ({ ...member, text: signature(source, member.name, node) }));
      const text = ts.isTypeAliasDeclaration(node)
        ? `type ${rest.name} = ${oneLine(node.type.getText())}`
        : signature(source, rest.name, node);
      return { ...rest, members, text: members.length ? undefined : text };
    })
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** What of it has no description. */
export function* undescribedExports(entries) {
  for (const { name, description, members } of entries) {
    if (!description) yield `${name}: is exported and has no description`;
    for (const member of members) if (!member.description) yield `${name}: member "${member.name}" has no description`;
  }
}
