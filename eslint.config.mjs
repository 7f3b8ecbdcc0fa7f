import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import local from './tools/eslint-import-direction.mjs';

/** The host page may forbid inline styles and scripts, and what the API sends is text: nothing becomes markup. */
const noMarkupFromStrings = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'No markup from strings: render with lit.',
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|setHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    message: 'No markup from strings: render with lit.',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
    message: 'No markup from strings: render with lit.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic)$/]',
    message: 'No markup from strings.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\s[.]?(innerHTML|outerHTML|srcdoc)\\s*=/i]',
    message: 'No markup from strings.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/(^|[\\s"\'])style\\s*=/i]',
    message: 'No style attribute (also not through styleMap): a strict Content-Security-Policy drops it. Use a class.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style/i]',
    message: 'No <style> in a template: a strict Content-Security-Policy drops it. Use static styles.',
  },
];

const testsRunAndDoNotSleep = [
  {
    selector:
      'MemberExpression[object.name=/^(it|describe|test|suite|context|specify)$/][property.name=/^(only|skip)$/]',
    message: 'Every test runs. (What an engine cannot do: this.skip() inside the test, with the reason.)',
  },
  {
    selector: 'CallExpression[callee.name=/^x(it|describe|context|specify)$/]',
    message: 'Every test runs.',
  },
  {
    selector: "CallExpression[callee.name='aTimeout']",
    message: 'No sleeping: wait for what should happen (waitUntil, oneEvent).',
  },
  {
    selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
    message: 'No sleeping: wait for what should happen (waitUntil, oneEvent).',
  },
  {
    selector: "CallExpression[callee.name='setTimeout'] > Identifier.arguments:first-child",
    message: 'No sleeping: wait for what should happen (waitUntil, oneEvent).',
  },
];

const NO_DOM =
  'This part runs in Node as it is: no DOM (globalThis.location?. and globalThis.navigator?. where it must ask).';
const DOM_GLOBALS = `
  window self top parent document location navigator history localStorage sessionStorage customElements
  HTMLElement Element Node Document ShadowRoot MutationObserver IntersectionObserver ResizeObserver
  requestAnimationFrame cancelAnimationFrame getComputedStyle matchMedia alert confirm prompt XMLHttpRequest
  PerformanceObserver MessageChannel CSSStyleSheet DocumentFragment Text
  DOMParser Image addEventListener removeEventListener dispatchEvent
`.match(/\w+/g);

const WEB_GLOBALS = `
  console URL URLSearchParams fetch Request Response Headers AbortSignal AbortController setTimeout clearTimeout
  setInterval clearInterval queueMicrotask structuredClone performance crypto TextEncoder TextDecoder ReadableStream
  Event EventTarget CustomEvent atob btoa
`.match(/\w+/g);
const NODE_GLOBALS = ['process', 'Buffer', 'setImmediate', ...WEB_GLOBALS];
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default defineConfig(
  // the examples' sources have type checks of their own: npm run test:examples
  {
    ignores: ['dist/', 'dist-docs/', 'coverage/', '.tmp/', 'examples/*/src/', 'test/package/consumer/', 'types/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'] } } },
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: true },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      // declare global { interface HTMLElementEventMap extends OurEvents {} }
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { local },
    rules: {
      'local/import-direction': 'error',
      'no-restricted-syntax': ['error', ...noMarkupFromStrings],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/api/**/*.ts', 'src/testing/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noMarkupFromStrings,
        {
          selector:
            'TSTypeReference > Identifier.typeName[name=/^(HTML\\w*Element|Element|Node|Document|Window|ShadowRoot)$/]',
          message: NO_DOM,
        },
      ],
      'no-restricted-globals': [
        'error',
        ...DOM_GLOBALS.map((name) => ({
          name,
          message: NO_DOM,
        })),
      ],
      'no-restricted-properties': [
        'error',
        ...DOM_GLOBALS.filter((name) => name !== 'location' && name !== 'navigator').map((property) => ({
          object: 'globalThis',
          property,
          message: NO_DOM,
        })),
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...testsRunAndDoNotSleep],
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
      '@typescript-eslint/unbound-method': 'off', // what a test stubs it keeps, to put it back
      '@typescript-eslint/no-floating-promises': 'off', // chai-a11y-axe makes every assertion's type a thenable
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  // its plugins are plain JavaScript, which has no types here
  { files: ['*.config.ts'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.mjs'], languageOptions: { globals: readonly(NODE_GLOBALS) } },
  // it hands functions to the pages that it drives
  {
    files: ['demo/*.mjs', 'examples/support/shopper.mjs', 'integrations/**/*.mjs', 'test/recipes/*.mjs'],
    languageOptions: { globals: readonly(DOM_GLOBALS) },
  },
  { files: ['test/visual/*.mjs'], languageOptions: { globals: readonly(DOM_GLOBALS) } },
  { files: ['bench/lib/*.mjs'], languageOptions: { globals: readonly([...DOM_GLOBALS, 'probe']) } },
  // the demo's own pages
  {
    files: ['demo/**/*.js', 'integrations/**/*.js', 'bench/**/*.js'],
    languageOptions: { globals: readonly([...DOM_GLOBALS, ...WEB_GLOBALS]) },
  },
  {
    files: ['examples/testing/*.js', 'site/**/*.js', 'site/test/*.mjs'],
    languageOptions: { globals: readonly([...DOM_GLOBALS, ...WEB_GLOBALS]) },
  },
  {
    files: ['**/*.{js,mjs}'],
    rules: {
      'constructor-super': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-cond-assign': 'error',
      'no-const-assign': 'error',
      'no-dupe-args': 'error',
      'no-dupe-class-members': 'error',
      'no-dupe-else-if': 'error',
      'no-dupe-keys': 'error',
      'no-duplicate-case': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-func-assign': 'error',
      'no-import-assign': 'error',
      'no-new-func': 'error',
      'no-redeclare': 'error',
      'no-self-assign': 'error',
      'no-this-before-super': 'error',
      'no-undef': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-negation': 'error',
      'no-unused-vars': ['error', { caughtErrors: 'all', ignoreRestSiblings: true }],
      'no-useless-catch': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'require-yield': 'error',
      'use-isnan': 'error',
      'valid-typeof': 'error',
    },
  },
);
