// Chromium for the measurements, found as the tests find it; each page load is in a fresh profile of its own.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromium } from '../../tools/browsers.mjs';
import { root } from './files.mjs';

const probe = readFileSync(resolve(root, 'bench/lib/probe.js'), 'utf8');

export function launch() {
  return puppeteer.launch({
    ...chromium(
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
    ),
    protocolTimeout: 300_000,
    defaultViewport: { width: 1280, height: 900 },
  });
}

/** Opens `url` with the probe in it; `cpu` slows the page down that many times. */
export async function open(browser, url, { tag, cpu = 1, trace = false, lines } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.stack ?? String(error)));
  const ready = `probe.tag = ${JSON.stringify(tag)}; probe.ready = ${tag ? `probe.cartPainted(${lines})` : 'Promise.resolve(0)'};`;
  await page.evaluateOnNewDocument(`${probe}\n${ready}`);
  await devtools.send('Performance.enable');
  if (cpu !== 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (trace) await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  const painted = await page.evaluate('probe.ready');
  return {
    page,
    painted,
    failures,
    /** Bytes of the page's heap when all that can go is gone. */
    async heap() {
      for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    },
    async close() {
      await context.close();
      if (failures.length) throw new Error(failures.join('\n'));
    },
  };
}

/** Milliseconds of the page's main thread in compiling and running scripts as they load. */
export async function evaluation(page) {
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const about = (event) => JSON.stringify(event.args ?? {}).includes('/widget.js');
  const spans = traceEvents
    .filter(({ ph, name }) => ph === 'X' && /^(v8\.compileModule|v8\.evaluateModule|EvaluateScript)$/.test(name))
    .filter((event) => event.name === 'v8.evaluateModule' || about(event))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = -1;
  let sum = 0;
  // one inside another is counted with it
  for (const { ts, dur, tdur } of spans) {
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur ?? dur;
  }
  return sum / 1000;
}
