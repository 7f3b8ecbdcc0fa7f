// What is measured of each contender, by name; `note` takes one value of one run.
import { evaluation, open } from './browser.mjs';
import { pageOf } from './contenders.mjs';

const LINES = 3;
const SIZES = [10, 100, 1000];
const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];

export const phases = {
  async load({ browser, server, one, note }) {
    for (const cpu of [1, 4]) {
      const view = await show(browser, server, one, { cpu });
      const { shift, long } = await view.page.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { shift: probe.shift, long: probe.long };
      });
      if (one.tag) note(`cart painted at load, ${cpu}x CPU (ms)`, view.painted);
      note(`long tasks at load, ${cpu}x CPU`, long.length);
      note(`layout shift at load, ${cpu}x CPU`, shift);
      if (cpu === 1) {
        note('API requests at load', server.log.filter(({ kind }) => kind === 'api').length);
        note('scripts at load', server.log.filter(({ url }) => url === '/widget.js').length);
        note('heap (bytes)', await view.heap());
      }
      await view.close();
    }
  },

  async script({ browser, server, one, note }) {
    if (!one.tag) return;
    for (const cpu of [1, 4]) {
      const view = await show(browser, server, one, { cpu, trace: true });
      note(`script compiled and run, ${cpu}x CPU (ms)`, await evaluation(view.page));
      await view.close();
    }
  },

  async add({ browser, server, one, note }) {
    if (!one.tag) return;
    const view = await show(browser, server, one);
    const times = await view.page.evaluate(async () => {
      const all = [];
      for (let i = 0; i < 8; i++) all.push(await probe.add(i));
      return all.slice(2);
    });
    note('add click to visible change (ms)', middle(times));
    await view.close();
  },

  async change({ browser, server, one, note }) {
    if (!one.tag) return;
    for (const lines of SIZES) {
      const view = await show(browser, server, one, { lines });
      note(`first paint of ${lines} lines (ms)`, view.painted);
      const { times, touched } = await view.page.evaluate(async () => {
        const times = [];
        for (let i = 0; i < 7; i++) times.push(await probe.change(i));
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { times: times.slice(2), touched: await probe.change(1, true) };
      });
      note(`quantity change to paint, ${lines} lines (ms)`, middle(times));
      note(`DOM nodes touched by a change, ${lines} lines`, touched);
      await view.close();
    }
  },

  async leak({ browser, server, one, note }) {
    if (!one.tag) return;
    const view = await show(browser, server, one, { lines: 10 });
    await view.page.evaluate('probe.changes(100)');
    const before = await view.heap();
    await view.page.evaluate('probe.changes(500)');
    note('heap grown over 500 changes (bytes)', (await view.heap()) - before);
    await view.close();
  },
};

/** Shows one contender's page with a cart of so many lines. */
export function show(browser, server, one, { lines = LINES, buttons, ...options } = {}) {
  server.show(pageOf(one, server.apiUrl, buttons), one.script, lines);
  return open(browser, server.pageUrl, { tag: one.tag, lines, ...options });
}
