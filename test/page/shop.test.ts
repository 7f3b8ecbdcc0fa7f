import { expect } from '@open-wc/testing';
import type { LoggedRequest } from '../../src/testing/index.js';
import type { Cart } from '../../src/index.js';
import { CART, LINES } from '../support/ask.js';
import { type HttpStorefront, serveFake } from '../support/http-storefront.js';
import { click, part, parts, read, until } from '../support/elements.js';
import { KEY, POTION } from '../support/products.js';

const BUNDLE = '/dist/cdn/paynow-elements.js';
type Page = Window & typeof globalThis & { problems?: string[]; warnings: string[] };

describe('a shop’s page with the built file', () => {
  let server: HttpStorefront;
  let frame: HTMLIFrameElement;
  before(async () => {
    const built = await fetch(BUNDLE);
    if (!built.ok) throw new Error('Run `npm run build:cdn` first');
    server = await serveFake({ checkoutBase: `${location.origin}/test/page` });
  });
  beforeEach(() => server.call('reset'));
  afterEach(() => frame.remove());
  after(() => server?.close());

  const count = (operation: string) => server.call('count', operation);
  const units = async () =>
    ((await server.call('cart', 'ann-token')) as Cart).lines.map((line) => [line.product_id, line.quantity]);
  const load = async (init: Partial<Pick<HTMLIFrameElement, 'src' | 'srcdoc'>>): Promise<Page> => {
    frame = Object.assign(document.createElement('iframe'), { width: '800', height: '900' }, init);
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    return frame.contentWindow as Page;
  };
  const shop = () => load({ src: `/test/page/shop.html?token=ann-token&api=${encodeURIComponent(server.origin)}` });
  /** A page of a few lines, with the file where the integrator put it. */
  const write = (body: string, head = `<script type="module" src="${BUNDLE}"></script>`) =>
    load({
      srcdoc: `<!doctype html><html lang="en"><head><script>
        window.warnings = []; console.warn = (...words) => warnings.push(words.join(' '));
        addEventListener('error', ({ message }) => (window.problems ??= []).push(message));
        addEventListener('unhandledrejection', ({ reason }) => (window.problems ??= []).push(String(reason)));
        </script>${head}</head><body><paynow-store token="ann-token" api-base="${server.origin}"></paynow-store>${body}</body></html>`,
    });
  const cartOf = (page: Page) => page.document.querySelector('paynow-cart')!;
  const atRest = (page: Page) => until(() => cartOf(page).status === 'ready');

  it('adds, changes, removes and checks out', async () => {
    const page = await shop();
    await atRest(page);
    const [key, potions] = page.document.querySelectorAll('paynow-add-button');
    click(key!, 'button');
    await until(() => parts(cartOf(page), 'line').length === 1);
    click(potions!, 'button');
    await until(() => parts(cartOf(page), 'line').length === 2);
    await atRest(page);
    expect(await units()).to.deep.equal([[KEY, 1], [POTION, 2]]); // prettier-ignore
    expect(read(part(cartOf(page), 'total')!)).to.equal('$8.97');
    click(cartOf(page), 'quantity-increment');
    await until(() => read(part(cartOf(page), 'total')!) === '$13.96');
    click(parts(cartOf(page), 'line')[1]!, 'remove');
    await until(() => read(part(cartOf(page), 'total')!) === '$9.98');
    expect(await units()).to.deep.equal([[KEY, 2]]);
    click(part(cartOf(page), 'checkout')!, 'button');
    await until(() => frame.contentWindow!.location.pathname.startsWith('/test/page/checkout/'));
    const [made] = (await server.call('checkouts')) as { url: string; customerId: string }[];
    expect(frame.contentWindow!.location.href).to.equal(made!.url);
    expect(page.problems).to.equal(undefined);
  });

  it('asks for what it needs and no more', async () => {
    const page = await shop();
    await atRest(page);
    click(page.document.querySelector('paynow-add-button')!, 'button');
    await until(() => cartOf(page).count === 1 && cartOf(page).status === 'ready');
    const log = (await server.call('log')) as LoggedRequest[];
    expect(log.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      `GET ${CART}`,
      `PUT ${LINES}`,
      `GET ${CART}`,
    ]);
    expect(log.every(({ headers }) => !('cookie' in headers) && !('referer' in headers))).to.equal(true);
  });

  it('goes on where it was when the page is loaded again', async () => {
    await server.call('seed', 'ann-token', [{ product_id: KEY, quantity: 3 }]);
    const page = await shop();
    await until(() => cartOf(page).count === 3);
    frame.contentWindow!.location.reload();
    await until(() => frame.contentWindow !== null && cartOf(frame.contentWindow as Page)?.count === 3);
  });

  it('reads the cart once for a cart, twelve add buttons and a checkout button', async () => {
    const buttons = `<paynow-add-button product-id="${KEY}"></paynow-add-button>`.repeat(12);
    const page = await write(`${buttons}<paynow-cart></paynow-cart><paynow-checkout-button></paynow-checkout-button>`);
    await atRest(page);
    expect([await count('*'), await count(`GET ${CART}`)]).to.deep.equal([1, 1]);
  });

  it('asks nothing for add buttons alone', async () => {
    const page = await write(`<paynow-add-button product-id="${KEY}"></paynow-add-button>`.repeat(12));
    await until(() => page.document.querySelectorAll('paynow-add-button:defined').length === 12);
    await until(() => parts(page.document.body, 'button').length === 12);
    expect(await count('*')).to.equal(0);
  });

  /** Has a page's style sheets say something else, as to a browser that reads them otherwise. */
  const reread = (from: RegExp, to: string) => `<script>
    const { replaceSync } = CSSStyleSheet.prototype;
    CSSStyleSheet.prototype.replaceSync = function (text) {
      return replaceSync.call(this, text.replace(${from}, '${to}'));
    };
  </script><script type="module" src="${BUNDLE}"></script>`;

  const OF_2023 = {
    'Safari 16.4, without custom states': 'delete ElementInternals.prototype.states',
    'Chromium 111, whose states begin with dashes': `CustomStateSet.prototype.add = () => { throw new SyntaxError('--'); }`,
  };
  for (const [name, withoutStates] of Object.entries(OF_2023))
    it(`sells, and has colours, in ${name}`, async () => {
      const page = await write(
        `<paynow-add-button product-id="${KEY}"></paynow-add-button><paynow-cart></paynow-cart>`,
        `<script>${withoutStates}</script>
         ${reread(/light-dark\(|oklch\(from|:state\(|:has\(|:dir\(/g, 'unknown-$&')}`,
      );
      await atRest(page);
      const button = part(page.document.querySelector('paynow-add-button')!, 'button')!;
      const { backgroundColor, color } = getComputedStyle(button);
      expect([backgroundColor, color]).to.deep.equal(['rgb(36, 83, 214)', 'rgb(255, 255, 255)']);
      expect(getComputedStyle(part(cartOf(page), 'base')!).backgroundColor).to.equal('rgb(255, 255, 255)');
      click(page.document.querySelector('paynow-add-button')!, 'button');
      await until(() => parts(cartOf(page), 'line').length === 1);
      await atRest(page);
      expect(await units()).to.deep.equal([[KEY, 1]]);
      expect(page.problems).to.equal(undefined);
    });

  it('keeps a phone from zooming into a field, or at two fast taps', async () => {
    await server.call('seed', 'ann-token', [{ product_id: KEY }]);
    const page = await write(
      '<paynow-cart show-promo-code></paynow-cart>',
      reread(/-webkit-touch-callout: ?none/, 'color:red'),
    );
    await atRest(page);
    const styleOf = (name: string) => getComputedStyle(part(cartOf(page), name)!);
    expect(styleOf('line-name').fontSize).to.equal('15px');
    for (const name of ['quantity-input', 'promo-input']) expect(styleOf(name).fontSize).to.equal('16px');
    for (const name of ['quantity-increment', 'remove', 'promo-apply'])
      expect(styleOf(name).touchAction).to.equal('manipulation');
  });

  it('has room where a place is only as wide as what stands in it, and no more than there is elsewhere', async () => {
    const cart = '<paynow-cart></paynow-cart>';
    const page = await write(`
      <div style="display: flex"><p>Shop</p><div>${cart}</div></div>
      <div style="float: left">${cart}</div>
      <table><td>Shop</td><td>${cart}</td></table>
      <div style="display: grid; grid-template-columns: 1fr; inline-size: 220px">${cart}</div>`);
    await atRest(page);
    const widths = [...page.document.querySelectorAll('paynow-cart')].map((each) => each.offsetWidth);
    for (const width of widths) expect(width).to.be.within(210, 220);
  });

  it('can be read on a page whose theme has made a rem 10 pixels', async () => {
    await server.call('seed', 'ann-token', [{ product_id: KEY }]);
    const page = await write(
      '<style>html { font-size: 62.5% } body { font-size: 1.6rem }</style><paynow-cart></paynow-cart>',
    );
    await atRest(page);
    const sizes = [part(cartOf(page), 'line-name')!, part(part(cartOf(page), 'checkout')!, 'button')!];
    expect(sizes.map((at) => getComputedStyle(at).fontSize)).to.deep.equal(['15px', '15px']);
  });

  it('minds nothing that an old script has put on Object.prototype', async () => {
    const old = '<script>Object.prototype.extend = Array.prototype.last = () => {};</script>';
    const page = await write('<paynow-cart></paynow-cart>', `${old}<script type="module" src="${BUNDLE}"></script>`);
    await atRest(page);
    expect(page.problems).to.equal(undefined);
  });

  it('works from the classic script too', async () => {
    const page = await write(
      '<paynow-cart></paynow-cart>',
      '<script src="/dist/cdn/paynow-elements.classic.js"></script>',
    );
    await until(() => cartOf(page).status === 'ready');
    expect(page.problems).to.equal(undefined);
  });

  it('may be loaded twice: the first definitions stay, and nothing is thrown', async () => {
    const twice = `<script type="module" src="${BUNDLE}"></script><script type="module" src="${BUNDLE}?again"></script>`;
    const page = await write('<paynow-cart></paynow-cart>', twice);
    await atRest(page);
    const first = page.customElements.get('paynow-cart');
    await (page as unknown as { eval(code: string): Promise<unknown> }).eval(
      `import('${location.origin}${BUNDLE}?third')`,
    );
    expect(page.customElements.get('paynow-cart') === first).to.equal(true);
    expect([page.problems, page.warnings, await count('*')]).to.deep.equal([undefined, [], 1]);
  });

  it('says once that another version was loaded after it', async () => {
    const source = await (await fetch(BUNDLE)).text();
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    const other = URL.createObjectURL(new Blob([source.replaceAll(version, '99.0.0')], { type: 'text/javascript' }));
    const page = await write('<paynow-cart></paynow-cart>');
    await atRest(page);
    for (const again of ['#1', '#2'])
      await (page as unknown as { eval(code: string): Promise<unknown> }).eval(`import('${other}${again}')`);
    expect(page.problems).to.equal(undefined);
    expect(page.warnings.filter((words) => words.includes('99.0.0'))).to.have.length(1);
  });

  it('finds its elements whenever the file comes', async () => {
    const page = await write('<paynow-cart></paynow-cart>', '');
    expect(read(cartOf(page))).to.equal('');
    Object.assign(cartOf(page), { heading: 'Early' });
    const script = Object.assign(page.document.createElement('script'), { type: 'module', src: BUNDLE });
    page.document.head.append(script);
    await until(() => cartOf(page).status === 'ready' && read(cartOf(page)).includes('Early'));
  });

  it('keeps the customer’s token from the address of every request', async () => {
    const page = await shop();
    await atRest(page);
    click(page.document.querySelector('paynow-add-button')!, 'button');
    await until(() => cartOf(page).count === 1);
    const entries = page.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(entries.filter((name) => name.includes('ann-token'))).to.deep.equal([]);
  });
});
