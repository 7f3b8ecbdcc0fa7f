// How each example is built for a storefront's address, and served. Most are built by Vite into static files.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { script, start } from './commands.mjs';
import { serveFolder } from './shop-server.mjs';

/** Built with the address in a variable of the environment. */
const built =
  (name) =>
  async (cwd, { origin, customer }) => {
    await script('build', { cwd, env: { [name]: origin } });
    return serveFolder(join(cwd, 'dist'), customer);
  };

const angular = async (cwd, { origin, customer }) => {
  await script('build', { cwd }, ['--define', `PAYNOW_API_BASE='${origin}'`]);
  return serveFolder(join(cwd, 'dist'), customer);
};

/** Its script comes from the installed package instead of the CDN, and its store gets an `api-base`. */
const plainPage = (cwd, { origin, customer }) =>
  serveFolder(cwd, {
    ...customer,
    change: (page) =>
      page
        .replace(/https:\/\/cdn\.jsdelivr\.net\/npm\/paynow-elements@[\d.]+\//, '/node_modules/paynow-elements/')
        .replace('<paynow-store ', `<paynow-store api-base="${origin}" `),
  });

/** A server of its own, which mints the token, and whose HTML has the elements before any script has run. */
const serverRendered =
  (mode) =>
  async (cwd, { origin, customer, apiKey, storeId }) => {
    const env = {
      NODE_ENV: mode,
      PORT: '0',
      VITE_PAYNOW_API_BASE: origin,
      PAYNOW_API_KEY: apiKey,
      PAYNOW_STORE_ID: storeId,
      PAYNOW_CUSTOMER_ID: customer.id,
    };
    await script('build', { cwd, env });
    const server = await start('start', { cwd, env });
    try {
      holdsTheElements(await (await fetch(server.url)).text(), origin);
      return server;
    } catch (error) {
      await server.close();
      throw error;
    }
  };

function holdsTheElements(page, origin) {
  for (const tag of [
    `<paynow-store api-base="${origin}" currency="eur"></paynow-store>`,
    '<paynow-add-button product-id="411486491630370816">Add a key</paynow-add-button>',
    '<paynow-checkout-button slot="checkout" return-url="/thanks">Check out</paynow-checkout-button></paynow-cart>',
  ])
    assert.ok(page.includes(tag), `${tag} is not in the server's page:\n${page}`);
}

const OPENINGS = {
  angular: { '': angular },
  astro: { '': built('PUBLIC_PAYNOW_API_BASE') },
  // React warns of a bad hydration in development only
  'react-ssr': { '': serverRendered('production'), 'development ': serverRendered('development') },
  vanilla: { '': plainPage },
};

/** The ways in which an example is opened, by label: mostly one. */
export const openings = (name) => Object.entries(OPENINGS[name] ?? { '': built('VITE_PAYNOW_API_BASE') });
