import fc from 'fast-check';
import { FastClock } from '../support/clock.js';
import { ObedientChannel } from './channel.js';
import { Page } from './page.js';
import { howToRepeat, search } from './settings.js';
import { life, type Life } from './steps.js';

// before the first element opens one
window.BroadcastChannel = ObedientChannel as unknown as typeof BroadcastChannel;

describe('Orderings: any gestures of any customers over any network', () => {
  it('the cart is the server’s, never older, never another’s, and nothing is written twice', async function () {
    this.timeout(120_000);
    const parameters = search<[Life]>(1000);
    const clock = new FastClock();
    let page!: Page;
    Page.install(clock, () => page);
    const live = async (lived: Life) => {
      page = new Page(clock, lived);
      const wrong = await page.live(lived);
      if (wrong.length) throw new Error(`${[...new Set(wrong)].join('\n')}\n\n${page.server.story.join('\n')}`);
    };
    console.log(`Orderings: ${parameters.numRuns} runs, ${howToRepeat(parameters)}`);
    const started = performance.now();
    const found = await fc.check(fc.asyncProperty(life, live), parameters);
    console.log(`Orderings: ${found.numRuns} runs in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    if (!found.failed) return;
    const { errorInstance, counterexamplePath: path, numRuns, numShrinks } = found;
    throw new Error(
      `Run ${numRuns}, shrunk ${numShrinks} times: ${(errorInstance as Error).message}\n\n` +
        `The life: ${JSON.stringify(found.counterexample?.[0])}\n${howToRepeat({ seed: found.seed, path })}`,
    );
  });
});
