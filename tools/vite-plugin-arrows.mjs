// Makes each module's own functions arrow functions: they pack better, and a minifier puts them where they are used once.
// One that is called before its line is reached would be missing as the file is loaded.
import MagicString from 'magic-string';

/** What an arrow function takes from around it, and a function has of its own. */
const OWN = { ThisExpression: () => true, MetaProperty: () => true, Identifier: ({ name }) => name === 'arguments' };
const FUNCTIONS = /^Function(Declaration|Expression)$|^Class/;

/** Whether there is, in a part of a syntax tree, something that a function has of its own. */
function hasOwn(node) {
  if (!node || typeof node !== 'object') return false;
  if (Array.isArray(node)) return node.some(hasOwn);
  if (FUNCTIONS.test(node.type)) return false;
  return !!OWN[node.type]?.(node) || Object.values(node).some(hasOwn);
}

/** @returns {import('vite').Plugin} */
export default function arrows() {
  return {
    name: 'arrows',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\.ts$/, code: /\bfunction\b/ },
      handler(code) {
        const ms = new MagicString(code);
        for (const statement of this.parse(code).body) {
          const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
          if (node?.type !== 'FunctionDeclaration' || node.generator) continue;
          const { id, params, body } = node;
          if (hasOwn(params) || hasOwn(body)) continue;
          const [open, close] = [code.indexOf('(', id.end), code.lastIndexOf(')', body.start)];
          ms.update(node.start, open, `const ${id.name} = ${node.async ? 'async ' : ''}`);
          ms.appendLeft(close + 1, ' =>').appendLeft(node.end, ';');
        }
        return ms.hasChanged() ? { code: ms.toString(), map: ms.generateMap({ hires: 'boundary' }) } : null;
      },
    },
  };
}
