// Each bundler builds an app as its own documentation says for a page: minified, for browsers.
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import webpack from 'webpack';

/** Each makes `entry` of `folder` into `name` of `folder`/`out`. */
export const bundlers = {
  esbuild: (folder, entry, out, name) =>
    esbuild({
      absWorkingDir: folder,
      entryPoints: [entry],
      outfile: join(folder, out, name),
      bundle: true,
      minify: true,
      format: 'esm',
      logLevel: 'silent',
    }),

  Vite: (folder, entry, out, name) =>
    vite({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: {
        outDir: out,
        modulePreload: false,
        rolldownOptions: { input: join(folder, entry), output: { entryFileNames: name } },
      },
    }),

  webpack: (folder, entry, out, name) =>
    new Promise((resolve, reject) => {
      const options = {
        mode: 'production',
        context: folder,
        entry: `./${entry}`,
        output: { path: join(folder, out), filename: name, module: true, publicPath: '/' },
        experiments: { outputModule: true },
      };
      webpack(options, (error, stats) =>
        error || stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve(),
      );
    }),
};
