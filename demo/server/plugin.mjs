// Serves the demo shop with Vite. `built`: with the file that customers load and nothing of Vite's in the page;
// else from the sources, through Vite.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { ownPage } from './own-page.mjs';
import { shopPage } from './shop-page.mjs';
import { startStorefront } from './storefront.mjs';

const TYPES = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

const PUBLIC =
  /^\/(demo\/(?:looks\/)?[\w-]+\.(?:css|js)|demo\/art\/[\w-]+\.(?:svg|png)|dist\/cdn\/(?:[\w-]+\/)?[\w.-]+\.(?:js|map))$/;

const send = (res, type, body) => {
  res.setHeader('content-type', `${type}; charset=utf-8`);
  res.setHeader('cache-control', 'no-store');
  res.end(body);
};

/** @returns {import('vite').Plugin} */
export default function demoShop({ built }) {
  return {
    name: 'demo-shop',
    apply: 'serve',
    async configureServer(server) {
      const shop = () => server.resolvedUrls?.local[0] ?? '/';
      const host = '127.0.0.1';
      const storefront = await startStorefront({ host, port: server.config.server.port + 1, shop });
      server.httpServer?.once('close', () => void storefront.close());

      server.printUrls = () =>
        server.config.logger.info(
          `\n  The shop is at ${shop()}\n  Pages of your own: put NAME.html here, open ${shop()}NAME.html\n`,
        );

      server.middlewares.use(async (req, res, next) => {
        try {
          const { pathname, searchParams } = new URL(`http://shop${req.url}`);
          if (pathname === '/' || pathname === '/index.html') {
            const page = shopPage(searchParams, storefront);
            const fromSources = () =>
              server.transformIndexHtml(req.url, page.replace('/dist/cdn/paynow-elements.js', '/src/index.ts'));
            return send(res, 'text/html', built ? page : await fromSources());
          }
          // an inline script of a page Vite asks for at the page's own address
          const own = !searchParams.has('html-proxy') && (await ownPage(pathname, { built }));
          if (own) return send(res, 'text/html', built ? own : await server.transformIndexHtml(req.url, own));
          if (!built || !PUBLIC.test(pathname)) return next();
          const body = await readFile(new URL(`../..${pathname}`, import.meta.url)).catch(() => null);
          if (!body) return next();
          return send(res, TYPES[extname(pathname)], body);
        } catch (error) {
          return next(error);
        }
      });
    },
  };
}
