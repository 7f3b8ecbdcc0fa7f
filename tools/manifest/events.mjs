// The details of the elements' events, from the one map that the code itself uses.
import ts from 'typescript';

const MAP = 'src/components/events.ts';

/** Event name -> what its detail is. */
export function eventDetails({ checker, files }) {
  const node = files
    .get(MAP)
    ?.statements.find((each) => ts.isInterfaceDeclaration(each) && each.name.text === 'PaynowEvents');
  const type = checker.getTypeAtLocation(node);
  const text = (symbol) =>
    checker
      .typeToString(checker.getTypeOfSymbol(symbol), node, ts.TypeFormatFlags.NoTruncation)
      .replace(/import\("[^"]*"\)\./g, '')
      .replace('Record<never, never>', '{}')
      .replace(/; }/g, ' }');
  return new Map(type.getProperties().map((symbol) => [symbol.name, text(symbol)]));
}
