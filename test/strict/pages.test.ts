import { expect } from '@open-wc/testing';
import { CART, LINES } from '../support/ask.js';
import { until } from '../support/stubs.js';
import { StrictPage, type Report } from './strict-page.js';

const opened: StrictPage[] = [];

async function open(...options: Parameters<typeof StrictPage.open>): Promise<StrictPage> {
  const page = await StrictPage.open(...options);
  opened.push(page);
  await shows(page, ({ status }) => status === 'ready');
  return page;
}

/** Waits for what a page says of itself, and hands it out. */
async function shows(page: StrictPage, condition: (report: Report) => unknown): Promise<Report> {
  let report!: Report;
  await until(async () => condition((report = await page.report())), String(condition)).catch((error: Error) => {
    throw new Error(`${error.message}, but: ${JSON.stringify(report)}`);
  });
  return report;
}

const told = (type: string) => (report: Report) => report.events.some((event) => event.type === type);

/** Adds, edits, fails, mends and checks out, as a shopper does. */
async function shop(page: StrictPage): Promise<void> {
  await page.stay();
  await page.click('paynow-add-button', 'button');
  await shows(page, (report) => told('paynow-added')(report) && report.count === 1);
  await page.click('paynow-cart', 'quantity-increment');
  await shows(page, (report) => told('paynow-quantity-changed')(report) && report.count === 2);
  await page.storefront.call('fail', `PUT ${LINES}`, {
    status: 422,
    body: { status: 422, code: 'no', message: 'Sold out <b>' },
  });
  await page.click('paynow-cart', 'quantity-increment');
  await shows(page, (report) => told('paynow-error')(report) && report.seen.includes('Sold out <b>'));
  await page.click('paynow-cart', 'remove');
  await shows(page, (report) => told('paynow-removed')(report) && report.count === 0);
  await page.click('paynow-cart', 'undo');
  await shows(page, ({ count }) => count === 2);
  await page.click('paynow-checkout-button', 'button');
  await shows(page, told('paynow-checkout-created'));
}

const clean = ({ violations, failures }: Report) => {
  expect(violations, 'violations').to.deep.equal([]);
  expect(failures, 'errors and warnings').to.deep.equal([]);
};

afterEach(async () => {
  for (const page of opened.splice(0)) await page.close();
});

describe('Strict pages', () => {
  it('a page hears of what its policy refuses', async () => {
    const page = await open();
    await page.misbehave();
    // not every engine knows Trusted Types yet
    const directives = ['style-src-attr', ...('trustedTypes' in window ? ['require-trusted-types-for'] : [])];
    const { violations } = await shows(page, (report) => report.violations.length >= directives.length);
    expect(violations.map((violation) => violation.split(' ')[0])).to.have.members(directives);
  });

  it('nothing is refused under the policy and Trusted Types of the docs', async () => {
    const page = await open();
    await shop(page);
    const report = await page.report();
    clean(report);
    expect(report.styled).to.match(/flex|grid/);
  });

  it('nothing is refused where the language is a file of its own', async () => {
    const page = await open({ lang: 'de' });
    await shop(page);
    clean(await page.report());
  });

  it('nothing is refused in a sandboxed frame, which has no origin', async () => {
    const page = await open({ sandbox: 'allow-scripts' });
    await shop(page);
    clean(await page.report());
  });

  it('a sandboxed frame that may not leave the page shows a link to the checkout', async () => {
    const page = await open({ sandbox: 'allow-scripts', checkout: '_top' });
    await page.click('paynow-add-button', 'button');
    await shows(page, told('paynow-added'));
    await page.click('paynow-checkout-button', 'button');
    const { link, violations, events } = await shows(page, (report) => report.link);
    expect(link).to.match(/^https:\/\/checkout\.paynow\.test\//);
    expect(violations).to.deep.equal([]);
    expect(events.at(-1)).to.deep.equal({ type: 'paynow-error', kind: 'navigation-blocked' });
  });

  it('nothing is refused on a page with a Lit of its own', async () => {
    const page = await open({ load: 'lit', duplicates: true });
    await shop(page);
    const report = await page.report();
    clean(report);
    expect(report.seen).to.include('Welcome');
  });

  it('nothing is refused on a page that loads the script twice', async () => {
    const page = await open({ load: 'twice', duplicates: true });
    await shop(page);
    clean(await page.report());
    expect(await page.storefront.call('count', `PUT ${LINES}`)).to.equal(5);
  });

  it('a page that loads the script twice need not allow the second one a policy of its own', async () => {
    const page = await open({ load: 'twice' });
    await shop(page);
    clean(await page.report());
  });

  it('the classic script works where document.currentScript is an image', async () => {
    const page = await open({ load: 'classic' });
    await shop(page);
    clean(await page.report());
  });

  it('a page that comes out of the back/forward cache reads the cart and can check out again', async () => {
    const page = await open();
    await page.click('paynow-add-button', 'button');
    await shows(page, told('paynow-added'));
    await page.storefront.call('seed', 'ann-token', [{ product_id: '411486491630370821', quantity: 7 }]);
    const before = (await page.storefront.call('count', `GET ${CART}`)) as number;
    await page.show(false);
    expect(await page.storefront.call('count', `GET ${CART}`)).to.equal(before);
    await page.show(true);
    await shows(page, ({ count }) => count === 7);
    await page.stay();
    await page.click('paynow-checkout-button', 'button');
    await shows(page, told('paynow-checkout-created'));
    clean(await page.report());
  });
});
