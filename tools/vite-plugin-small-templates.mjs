// Puts our small renderer in Lit's place, and fails the build at a template that only Lit can show.
import { fileURLToPath } from 'node:url';

/** Whose import this takes the place of, and by what. */
export const LIT = 'lit/html.js';
export const SMALL = 'src/components/templates-cdn.ts';

const NAME = '[a-z][\\w-]*';
const TAG = new RegExp(
  // one that holds text alone can't hold a place; a $ is what a place is marked by
  `<(?!(?:script|style|textarea|title|template)\\b)${NAME}` +
    `(?:\\s+(?:${NAME}(?:="(?!\\$")[^"\\0]*")?|[.?@]?[a-z-]+=\\0))*(?:\\s*>|\\s+/>)|</${NAME}>`,
  'g',
);

/**
 * @param {string[]} strings a template's text around its values
 * @returns {string | undefined} what of it is not for the small renderer
 */
export function misfit(strings) {
  const rest = strings.join('\0').replace(TAG, '\n');
  return /<[^\n]*|[^\n]*=\0/.exec(rest)?.[0].replaceAll('\0', '${…}');
}

/** Every `html` template in a syntax tree, as its strings. */
function* templatesIn(node) {
  if (!node || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'html')
    yield node.quasi.quasis.map(({ value }) => value.cooked);
  for (const key in node) if (key !== 'parent') yield* templatesIn(node[key]);
}

/** @returns {import('vite').Plugin} */
export default function smallTemplates() {
  return {
    name: 'small-templates',
    apply: 'build',
    enforce: 'post',
    resolveId: {
      order: 'pre',
      handler: (id) => (id === LIT ? fileURLToPath(new URL(`../${SMALL}`, import.meta.url)) : undefined),
    },
    transform: {
      filter: { id: /\.ts$/, code: /\bhtml\s*`/ },
      handler(code, id) {
        for (const strings of templatesIn(this.parse(code))) {
          const what = misfit(strings);
          if (what !== undefined) this.error(`${id}: templates-cdn.ts can't show ${what}`);
        }
      },
    },
  };
}
