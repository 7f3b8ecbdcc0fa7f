// How our cost grows with the cart, with the buttons on a page, and with the tabs that show it.
import { pageOf } from './contenders.mjs';
import { show } from './timings.mjs';

const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

async function repeated(runs, measure) {
  const rows = [];
  for (let run = 0; run < runs; run++) rows.push(await measure());
  return Object.fromEntries(Object.keys(rows[0]).map((key) => [key, middle(rows.map((row) => row[key]))]));
}

export async function growth(browser, server, ours, runs) {
  const lines = [];
  for (const count of [10, 100, 1000, 10_000]) {
    const row = await repeated(runs, async () => {
      const view = await show(browser, server, ours, { lines: count });
      const change = await view.page.evaluate(async () => {
        const times = [];
        for (let i = 0; i < 4; i++) times.push(await probe.change(i));
        return times.sort((a, b) => a - b)[1];
      });
      const heap = await view.heap();
      await view.close();
      return { painted: view.painted, change, heap };
    });
    lines.push({ lines: count, ...row });
  }
  console.table(lines);

  const buttons = [];
  for (const count of [1, 10, 100, 1000]) {
    const row = await repeated(runs, async () => {
      const view = await show(browser, server, ours, { buttons: count });
      const requests = server.log.filter(({ kind }) => kind === 'api').length;
      const add = await view.page.evaluate(async () => {
        const times = [];
        for (let i = 0; i < 3; i++) times.push(await probe.add(0));
        return times.sort((a, b) => a - b)[1];
      });
      const heap = await view.heap();
      await view.close();
      return { painted: view.painted, add, heap, requests };
    });
    buttons.push({ buttons: count, ...row });
  }
  console.table(buttons);

  const tabs = [];
  for (const count of [1, 10, 50]) tabs.push({ tabs: count, ...(await requestsOfTabs(browser, server, ours, count)) });
  console.table(tabs);
  return { lines, buttons, tabs };
}

/** What an API is asked when one of so many tabs changes the cart: counted until none has asked for a second. */
async function requestsOfTabs(browser, server, ours, count) {
  server.show(pageOf(ours, server.apiUrl, 1), ours.script, 3);
  const context = await browser.createBrowserContext();
  const open = async () => {
    const page = await context.newPage();
    await page.goto(server.pageUrl, { waitUntil: 'load' });
    await page.waitForFunction(() => /\d/.test(document.querySelector('paynow-cart')?.count));
    return page;
  };
  const pages = [];
  for (let i = 0; i < count; i++) pages.push(await open());
  const asked = () => server.log.filter(({ kind }) => kind === 'api').length;
  await quiet(asked);
  server.log.length = 0;
  await pages[0].evaluate(() =>
    document.querySelector('paynow-cart').shadowRoot.querySelector('[part~=quantity-increment]').click(),
  );
  await quiet(asked);
  const writes = server.log.filter(({ method }) => method === 'PUT').length;
  const reads = server.log.filter(({ kind, method }) => kind === 'api' && method === 'GET').length;
  await context.close();
  return { writes, reads };
}

async function quiet(asked) {
  for (let before = -1; before !== asked();) {
    before = asked();
    await new Promise((resolve) => setTimeout(resolve, 1200));
  }
}
