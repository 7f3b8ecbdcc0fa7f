// Holds the one direction of imports: a file may import what stands above it in ORDER, never what stands below or
// beside it, so the order is the whole truth about who knows whom and there can be no cycle.
// A new file gets a line here; until it has one, the lint fails in it.
import { posix, relative, sep } from 'node:path';

/** Top: knows nobody. Each row is one file, or a pattern whose files do not know one another. */
export const ORDER = [
  // The API's client: no DOM, no dependency.
  'src/api/types.ts',
  'src/api/timing.ts',
  'src/api/json.ts',
  'src/api/errors.ts',
  'src/api/line.ts',
  'src/api/url.ts',
  'src/api/parse-cart.ts',
  'src/api/credentials.ts',
  'src/api/request.ts',
  'src/api/client.ts',
  'src/api/bus.ts',
  'src/api/session-events.ts',
  'src/api/snapshot.ts',
  'src/api/write-queue.ts',
  'src/api/edits.ts',
  'src/api/shown.ts',
  'src/api/add-once.ts',
  'src/api/outcomes.ts',
  'src/api/live-cart.ts',
  'src/api/checkouts.ts',
  'src/api/cart-session.ts',
  'src/api/sessions.ts',

  // What elements are made of.
  'src/locales/en.ts',
  'src/locales/messages.ts',
  'src/locales/*.ts',
  'src/components/remembered.ts',
  'src/components/events.ts',
  'src/components/stores.ts',
  'src/components/languages.ts',
  'src/components/languages-cdn.ts',
  'src/components/templates-cdn.ts',
  'src/components/catalogues.ts',
  'src/components/messages.ts',
  'src/components/drawers.ts',
  'src/components/announcer.ts',
  'src/components/locale.ts',
  'src/components/money.ts',
  'src/components/icons.ts',
  'src/components/base-element.ts',
  'src/components/styles.ts',
  'src/components/button-styles.ts',
  'src/components/cart-styles.ts',
  'src/components/line-styles.ts',
  'src/components/layout-styles.ts',
  'src/components/place-styles.ts',
  'src/components/promo-styles.ts',
  'src/components/drawer-styles.ts',
  'src/components/cart-button-styles.ts',
  'src/components/navigate.ts',
  'src/components/keyed-rows.ts',
  'src/components/quantity.ts',
  'src/components/safe-addresses.ts',
  'src/components/reasons.ts',
  'src/components/page-signals.ts',
  'src/components/customer-element.ts',
  'src/components/contrast.ts',
  'src/components/overlay.ts',
  'src/components/diagnose-page.ts',
  'src/components/diagnose-secrets.ts',
  'src/components/diagnose-network.ts',
  'src/components/diagnose-events.ts',
  'src/components/diagnose-customer.ts',
  'src/components/diagnose-markup.ts',
  'src/components/diagnose-buttons.ts',
  'src/components/diagnose-values.ts',
  'src/components/diagnose-failures.ts',
  'src/components/diagnose-surroundings.ts',
  'src/components/diagnose-styles.ts',
  'src/components/diagnose-panel.ts',
  'src/components/diagnose.ts',
  'src/components/define.ts',
  'src/components/paynow-element.ts',
  'src/components/line-fields.ts',
  'src/components/line-button.ts',

  // The elements: one that stands in another comes first.
  'src/components/paynow-store.ts',
  'src/components/cart-parts.ts',
  'src/components/line-details.ts',
  'src/components/line-view.ts',
  'src/components/cart-lines.ts',
  'src/components/promo-codes.ts',
  'src/components/paynow-add-button.ts',
  'src/components/paynow-checkout-button.ts',
  'src/components/paynow-cart.ts',
  'src/components/paynow-cart-drawer.ts',
  'src/components/paynow-cart-button.ts',

  'src/elements.ts',
  'src/index.ts',
];

/** Files that stand outside the order, and all that they may import. */
const ASIDE = [
  { files: 'src/locales/*.ts', types: ['src/locales/messages.ts', 'src/locales/en.ts'], values: [] },
  {
    files: ['src/testing.ts', 'src/testing/**'],
    types: ['src/api/*.ts'],
    values: ['src/testing/**'],
  },
];

/** Packages that a part of src may import; the rest of src may import none. */
const PACKAGES = [{ files: ['src/components/*.ts', 'src/elements.ts', 'src/index.ts'], packages: /^lit(\/|$)/ }];

const matches = (pattern, file) =>
  new RegExp(
    `^${pattern.replace(/[.+]/g, '\\$&').replace(/\*+/g, (stars) => (stars === '**' ? '.*' : '[^/]*'))}$`,
  ).test(file);
const some = (patterns, file) => [patterns].flat().some((p) => matches(p, file));
const rank = (file) => ORDER.findIndex((p) => matches(p, file));

/**
 * What is wrong with one import, if anything.
 * @param {string} file the importing file, from the project's root, with forward slashes
 * @param {string} source the specifier
 * @param {boolean} typeOnly
 */
export function fault(file, source, typeOnly) {
  if (!file.startsWith('src/')) return undefined;
  if (!source.startsWith('.')) {
    return PACKAGES.some((p) => some(p.files, file) && p.packages.test(source))
      ? undefined
      : `${file} may not import the package ${source}`;
  }
  const target = posix.join(posix.dirname(file), source).replace(/\.js$/, '.ts');
  const aside = ASIDE.find((a) => some(a.files, file));
  if (aside) {
    if (some(aside.values, target) || (typeOnly && some(aside.types, target))) return undefined;
    return some(aside.types, target)
      ? `${file} may import only types from ${target}: write \`import type\``
      : `${file} may not import ${target}`;
  }
  const own = rank(file);
  const above = rank(target);
  if (own < 0) return undefined; // said once, for the file
  if (above < 0) return `${target} is not in ORDER (tools/eslint-import-direction.mjs), so ${file} may not import it`;
  if (above < own) return undefined;
  return `${file} may not import ${target}, which stands ${above === own ? 'beside' : 'below'} it in the order of imports`;
}

/** The text of a specifier; an expression in a template counts as `*`. */
const text = (node) => {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type === 'TemplateLiteral') return node.quasis.map((q) => q.value.cooked).join('*');
  if (node?.type === 'TSLiteralType') return text(node.literal);
  return undefined;
};

/** @type {import('eslint').Rule.RuleModule} */
export const importDirection = {
  meta: { type: 'problem', schema: [], docs: { description: 'imports point one way' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (node, source, typeOnly = false) => {
      const specifier = text(source);
      const message =
        specifier === undefined ? 'An import whose target cannot be read here' : fault(file, specifier, typeOnly);
      if (message) context.report({ node, message });
    };
    const isType = (node, key) =>
      node[key] === 'type' ||
      (node.specifiers?.length > 0 && node.specifiers.every((specifier) => specifier[key] === 'type'));
    return {
      Program(node) {
        if (/^src\//.test(file) && rank(file) < 0 && !ASIDE.some((a) => some(a.files, file)))
          context.report({
            node,
            message: `${file} has no place in ORDER yet: add it in tools/eslint-import-direction.mjs`,
          });
      },
      ImportDeclaration: (node) => check(node, node.source, isType(node, 'importKind')),
      ExportAllDeclaration: (node) => check(node, node.source, isType(node, 'exportKind')),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source, isType(node, 'exportKind')),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.source ?? node.argument, true),
      TSImportEqualsDeclaration: (node) =>
        node.moduleReference.type === 'TSExternalModuleReference' &&
        check(node, node.moduleReference.expression, isType(node, 'importKind')),
    };
  },
};

export default { meta: { name: 'local' }, rules: { 'import-direction': importDirection } };
