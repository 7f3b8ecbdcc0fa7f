// POST /paynow-token -> { "token": "…" } for whoever is signed in. Node 20 or newer, no package.
//   PAYNOW_API_KEY=… PAYNOW_STORE_ID=… SESSION_SECRET=… SHOP_ORIGIN=https://shop.example node server.mjs
import { createServer } from 'node:http';
import { mintToken } from './mint.mjs';
import { customerOf } from './session.mjs';
import { settings } from './settings.mjs';

const config = settings();

async function answer(request) {
  if (request.url.split('?')[0] !== '/paynow-token') return [404, { error: 'not found' }];
  if (request.method !== 'POST') return [405, { error: 'use POST' }];
  // a browser says in every POST which page sends it, and a page can't change that
  if (request.headers.origin !== config.origin) return [403, { error: 'not from this site' }];
  let customerId;
  try {
    customerId = customerOf(request, config.sessionSecret);
    if (!customerId) return [401, { error: 'not signed in' }];
    return [200, { token: await mintToken(config, customerId) }];
  } catch (error) {
    console.error(`No token for customer ${customerId}: ${error.message}`);
    return [502, { error: 'no token to be had now' }];
  }
}

const server = createServer(async (request, response) => {
  request.resume(); // what the body says is nobody's concern
  const [status, body] = await answer(request);
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
});
server.listen(config.port, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
