// Web Test Runner serves modules one by one, and Ajv is CommonJS: test/openapi/contract.ts is served bundled.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Goes before the plugin that compiles TypeScript. */
export function contractPlugin() {
  /** @type {Promise<string> | undefined} */
  let bundle;
  return {
    name: 'contract',
    async serve({ path }) {
      if (!/^\/test\/openapi\/contract\.[jt]s$/.test(path)) return undefined;
      bundle ??= build({
        entryPoints: [`${root}test/openapi/contract.ts`],
        bundle: true,
        write: false,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        logLevel: 'silent',
      }).then(({ outputFiles }) => outputFiles[0].text);
      return { body: await bundle, type: 'js' };
    },
  };
}
