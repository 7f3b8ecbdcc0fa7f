// The adapters where Node's own types are.
import { createServer } from 'node:http';
import { API_KEY, createFakeStorefront, toNodeHandler } from 'paynow-elements/testing';

const storefront = createFakeStorefront({ behindProxy: true });
createServer(toNodeHandler(storefront)).listen(0, () => console.log(API_KEY));
createServer(toNodeHandler(storefront, { prefix: process.env['PREFIX'] }));
