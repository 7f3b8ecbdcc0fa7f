// npm test                                         Chromium
// BROWSERS=all npm test                            Chromium, Firefox and WebKit (or a list: BROWSERS=chromium,webkit)
// FILES='test/api/*.test.ts' npm test              some of the files
// npm test -- --coverage                           with coverage and its thresholds
// npm test -- --watch
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import puppeteer from 'puppeteer-core';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINES, chromium, ensure, findFirefox, findWebKit } from './tools/browsers.mjs';
import { webdriverClassicLauncher } from './tools/webdriver-launcher.mjs';
import { LIT, SMALL } from './tools/vite-plugin-small-templates.mjs';
import { contractPlugin } from './tools/wtr-contract-plugin.mjs';
import { storefrontPlugin } from './tools/wtr-storefront-plugin.mjs';
import { strictPages } from './tools/wtr-strict-pages.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const engines = (process.env.BROWSERS || 'chromium')
  .replace(/^all$/, ENGINES.join())
  .split(',')
  .map((e) => e.trim());
try {
  ensure(engines);
} catch (error) {
  console.error(`\n${error.message}\n\n0 passed, 1 failed`);
  process.exit(1);
}

// Off the network; the same pictures everywhere.
const chromiumArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

const launch = {
  chromium: () =>
    chromeLauncher({
      concurrency: 2,
      launchOptions: chromium(...chromiumArgs),
      // A window of its own for every page: a tab behind another one has no focus and no animation frames.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  // stock Firefox over WebDriver BiDi; two pages at once would take the focus from each other
  firefox: () =>
    chromeLauncher({
      concurrency: 1,
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
      createPage: async ({ context }) => {
        const page = await context.newPage();
        const setViewport = page.setViewport.bind(page);
        // Firefox ESR 140 sets the size, but knows no orientation
        page.setViewport = (viewport) =>
          setViewport(viewport).catch((error) => {
            if (!/setScreenOrientationOverride/.test(error.message)) throw error;
          });
        return page;
      },
    }),
  webkit: () => {
    const { driver, browser } = findWebKit();
    return webdriverClassicLauncher({
      name: 'WebKit',
      driver,
      driverArgs: (port) => (browser ? [`--port=${port}`] : ['-p', String(port)]),
      // full-screen hides the tool bar, whose least width would stop viewports under 447 px
      capabilities: browser
        ? {
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary: browser, args: ['--automation', '--full-screen'] },
          }
        : { browserName: 'safari' },
    });
  },
};

/**
 * Says the counts of all browsers in one last line, after a line for each failure (a log may be all that is left of a
 * run), and fails a run in which a file, or everything, held no test.
 */
let totals;
const totalsReporter = {
  onTestRunFinished({ sessions }) {
    totals = { passed: 0, failures: [], skipped: 0, empty: [] };
    const count = (suite, where) => {
      let tests = suite.tests.length;
      for (const t of suite.tests) {
        if (t.skipped) totals.skipped++;
        else if (t.passed) totals.passed++;
        else totals.failures.push(`${where}: ${t.name}: ${t.error?.message ?? 'no reason given'}`);
      }
      for (const s of suite.suites) tests += count(s, `${where}: ${s.name}`);
      return tests;
    };
    for (const { testResults, errors, testFile, browser } of sessions) {
      const where = `${relative(process.cwd(), testFile)} (${browser.name})`;
      const tests = testResults ? count(testResults, where) : 0;
      if (errors.length) totals.failures.push(`${where}: ${errors.map(({ message }) => message).join(', ')}`);
      else if (!tests) totals.empty.push(where);
    }
  },
};
process.once('exit', () => {
  // a run that was ended before its first result has no totals
  const { passed, failures, skipped, empty } = totals ?? {
    passed: 0,
    failures: [],
    skipped: 0,
    empty: ['the whole run'],
  };
  failures.push(...empty.map((file) => `no test ran in ${file}`));
  for (const failure of failures) console.log(`\nFAILED  ${failure.replace(/\s+/g, ' ').slice(0, 400)}`);
  if (empty.length || !passed) process.exitCode ||= 1;
  console.log(`\n${passed} passed, ${failures.length} failed${skipped ? `, ${skipped} skipped` : ''}`);
});

const storefronts = storefrontPlugin();

export default {
  files: process.env.FILES || 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  middleware: [storefronts.middleware, strictPages()],
  plugins: [
    {
      // as the built file has it; the package with Lit is for test/package and examples
      name: 'small-templates',
      resolveImport: ({ source, context }) =>
        source === LIT && context.path.startsWith('/src/') ? `/${SMALL}` : undefined,
    },
    storefronts,
    contractPlugin(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: here('./tsconfig.json'),
      define: { __VERSION__: '"0.0.0-test"', __ORDERINGS__: JSON.stringify(process.env.ORDERINGS ?? '') },
    }),
  ],
  browsers: engines.map((e) => launch[e]()),
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 40_000 } },
  filterBrowserLogs: ({ args }) => !args.some((a) => typeof a === 'string' && a.includes('Lit is in dev mode')),
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['text-summary', 'lcovonly'],
    threshold: { statements: 90, branches: 85, functions: 90, lines: 90 },
  },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }), totalsReporter],
};
