// What of a class is for everybody: its properties with their attributes, and its methods.
import ts from 'typescript';
import { chainOf, staticOf } from './source.mjs';

const attributeOf = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;

/** For the browser, for subclasses, or `@internal`; what a base class hides stays hidden in its subclasses. */
const isHidden = (member) =>
  ts.isPrivateIdentifier(member.name) ||
  !!(ts.getCombinedModifierFlags(member) & HIDDEN) ||
  /Callback$/.test(member.name.getText()) ||
  ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');

/** The names of a class, own and inherited, that are not public. */
export const hiddenNames = (source, name) =>
  new Set(
    chainOf(source, name)
      .flatMap(({ members }) => [...members])
      .filter((member) => member.name && isHidden(member))
      .map((member) => member.name.getText()),
  );

/**
 * A table of `static properties` with those that it spreads: name -> its default, as it is written (`undefined` where there
 * is none, `null` for a property without an attribute), and in the table of which class it stands.
 */
export function propertyTable(source, name) {
  const table = new Map();
  const read = (owner) => {
    for (const entry of staticOf(source, owner, 'properties')?.properties ?? []) {
      if (ts.isSpreadAssignment(entry)) read(entry.expression.expression.getText());
      else table.set(entry.name.getText(), { initial: entry.initializer.getText(), owner });
    }
  };
  read(name);
  return table;
}

/** The literals that an alias stands for, where it is only that: editors offer them. */
function spellOut({ checker }, type) {
  const symbol = ts.isTypeReferenceNode(type) && checker.getSymbolAtLocation(type.typeName);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const alias = target && target.declarations?.find(ts.isTypeAliasDeclaration)?.type;
  return (alias && ts.isUnionTypeNode(alias) && alias.types.every(ts.isLiteralTypeNode) ? alias : type)
    .getText()
    .replace(/^\| /, '')
    .replace(/\s+/g, ' ');
}

/** The type of a field as its own class declares it, not as a base class does. */
function typeOf(source, name, field) {
  const member = chainOf(source, name)
    .flatMap(({ members }) => [...members])
    .find((each) => each.name?.getText() === field && each.type);
  if (!member) return undefined;
  const text = spellOut(source, member.type);
  if (!member.questionToken) return text;
  return `${text.includes('=>') ? `(${text})` : text} | undefined`;
}

const attributeType = (type = '') => {
  if (type === 'boolean') return type;
  if (/\bnumber\b/.test(type)) return 'number';
  const literals = type.replace(/ \| undefined$/, '');
  return /^'[^']*'( \| '[^']*')*$/.test(literals) ? literals : 'string';
};

/** A class's public members, in its part of the manifest. */
export function describeMembers(source, doc) {
  const hidden = hiddenNames(source, doc.name);
  doc.members = (doc.members ?? []).filter((member) => !hidden.has(member.name));
  const table = propertyTable(source, doc.name);
  for (const member of doc.members) {
    const text = member.kind === 'field' && typeOf(source, doc.name, member.name);
    if (text) member.type = { text };
    const { initial = 'undefined' } = table.get(member.name) ?? {};
    if (!/^(undefined|null)$/.test(initial)) member.default = initial;
  }
}

/** Properties that an element takes over from another's table, as a drawer does from its cart's: documented there. */
export function borrowMembers(source, doc, elements, module) {
  for (const [name] of propertyTable(source, doc.name)) {
    if (doc.members.some((member) => member.name === name)) continue;
    const lender = elements.find((other) => spreads(source, doc.name, other.name));
    const member = lender?.members.find((each) => each.name === name);
    if (member) doc.members.push({ ...member, inheritedFrom: { name: lender.name, module } });
  }
}

const spreads = (source, name, other) =>
  name !== other &&
  (staticOf(source, name, 'properties')?.properties ?? []).some(
    (entry) => ts.isSpreadAssignment(entry) && entry.expression.expression.getText() === other,
  );

/** Gives an element the attributes of its public properties. */
export function describeAttributes(source, doc) {
  doc.attributes = [];
  for (const [name, { initial }] of propertyTable(source, doc.name)) {
    const member = doc.members.find((each) => each.name === name);
    if (!member || initial === 'null') continue;
    member.attribute = attributeOf(name);
    const { description, default: value } = member;
    const type = { text: attributeType(member.type?.text) };
    doc.attributes.push({ name: member.attribute, fieldName: name, type, default: value, description });
  }
}
