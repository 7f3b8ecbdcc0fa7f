// The page of docs/start.md, put into the repository's folder by somebody who has a clone, and opened by `npm start`.
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { after, before, test } from 'node:test';
import { createServer } from 'vite';
import { newPage, readText, root, startBrowser } from './support.mjs';

const NAME = 'shop-of-a-test.html';
const [, page] = /```html\n(.*?)```/s.exec(await readText('docs/start.md'));

let browser;
let servers;
let site;
before(async () => {
  await writeFile(`${root}/${NAME}`, page);
  const start = async (mode, port) => {
    const server = await createServer({ root, mode, logLevel: 'silent', server: { port } });
    return server.listen();
  };
  browser = await startBrowser();
  servers = [await start('demo', 5391), await start('development', 5393)];
  site = await (await createServer({ configFile: `${root}/site/vite.config.mjs`, logLevel: 'silent', server: { port: 5395 } })).listen(); // prettier-ignore
});
after(async () => {
  await rm(`${root}/${NAME}`);
  await Promise.all([browser.close(), ...[...servers, site].map((server) => server.close())]);
});

test('sells, with the built file and from the sources, without a network', async () => {
  for (const server of servers) {
    const { page, complaints, close } = await newPage(browser);
    const others = [];
    page.on('request', (request) => !request.url().startsWith('http://127.0.0.1:') && others.push(request.url()));
    await page.goto(server.resolvedUrls.local[0] + NAME);
    await page.locator('paynow-add-button').click();
    await page.waitForFunction(() => document.querySelector('paynow-cart')?.count === 1);
    assert.deepEqual(others, []);
    assert.deepEqual(complaints.filter((text) => !/Lit is in dev mode/.test(text)), []); // prettier-ignore
    await close();
  }
});

test('goes on after an address that is none', async () => {
  for (const { config } of [...servers, site]) {
    const { port } = config.server;
    const ask = (path) =>
      new Promise((resolve, reject) => {
        get({ host: '127.0.0.1', port, path, agent: false }, (answer) => resolve(answer.resume().statusCode)).on(
          'error',
          reject,
        );
      });
    for (const path of ['/%', '//', '//a', '/%ff', '/docs/%']) assert.ok((await ask(path)) >= 200, path);
    assert.equal(await ask('/'), 200);
  }
});
