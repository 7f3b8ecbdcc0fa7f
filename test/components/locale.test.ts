import { expect, html } from '@open-wc/testing';
import { formatMoney, type PaynowCart } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import {
  calm,
  click,
  closeShops,
  listen,
  openShop,
  page,
  part,
  parts,
  read,
  ready,
  type Shop,
} from '../support/elements.js';
import { setOnline, until, watchConsole } from '../support/elements.js';
import { FastClock } from '../support/clock.js';
import { KEY, VIP } from '../support/products.js';

const HEADINGS: Record<string, string> = {
  de: 'Dein Warenkorb',
  'DE-ch': 'Dein Warenkorb',
  'pt-PT': 'Seu carrinho',
  nb: 'Handlekurven din',
  'nn-NO': 'Handlekurven din',
  'zh-TW': '您的購物車',
  ja: 'ショッピングカート',
  'en-GB': 'Your cart',
};

describe('the language', () => {
  let shop: Shop;
  beforeEach(() => {
    shop = openShop();
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
  });
  afterEach(() => {
    setOnline(true);
    closeShops();
  });

  const open = async (lang?: string, content: unknown = html`<paynow-cart></paynow-cart>`) => {
    const here = await page(shop, html`<div>${content}</div>`);
    if (lang !== undefined) (here.lastElementChild as HTMLElement).lang = lang;
    const cart = here.querySelector<PaynowCart>('paynow-cart')!;
    if (cart) await ready(cart);
    return cart;
  };
  const heading = (cart: Element) => read(part(cart, 'heading')!);
  const total = (cart: Element) => read(part(cart, 'total')!).replaceAll(/\s/g, ' ');
  const speaks = (cart: Element, words: string) => until(() => heading(cart) === words, `it never said ${words}`);

  // as Firefox does: through shadow roots, past what says translate="no", and no comment survives it
  const translate = (root: Node): void => {
    for (const node of [...root.childNodes]) {
      if (node instanceof Comment) node.remove();
      else if (node instanceof Text) node.data = node.data.replace(/\w/g, 'X');
      else if (node instanceof HTMLElement && node.translate) [node.shadowRoot ?? node, node].forEach(translate);
    }
  };

  it('is its own where the browser translates the page, and what changes later is shown', async () => {
    const cart = await open(
      undefined,
      html`<paynow-cart show-promo-code></paynow-cart>
        <paynow-add-button product-id=${KEY}></paynow-add-button>
        <paynow-cart-button></paynow-cart-button>
        <paynow-cart-drawer></paynow-cart-drawer>`,
    );
    const [add, bag, drawer] = ['add-button', 'cart-button', 'cart-drawer'].map((name) =>
      cart.parentElement!.querySelector(`paynow-${name}`)!,
    );
    await until(() => part(bag!, 'count')?.textContent === '2');
    for (const { shadowRoot } of [cart, part(cart, 'checkout')!, add!, bag!, drawer!]) translate(shadowRoot!);
    click(cart, 'quantity-increment');
    await until(() => total(cart) === '$14.97');
    click(add!, 'button');
    await until(() => part(bag!, 'count')?.textContent === '4' && total(cart) === '$19.96');
    await until(() => /Added/.test(read(add!)));
    // a browser says in which language the page is now
    (cart.parentElement as HTMLElement).lang = 'de';
    await speaks(cart, 'Dein Warenkorb');
    expect(read(part(part(cart, 'checkout')!, 'label')!)).to.contain('Zur Kasse');
  });

  for (const [lang, words] of Object.entries(HEADINGS))
    it(`of ${lang} has its words, and its way to write a price`, async () => {
      const cart = await open(lang);
      await speaks(cart, words);
      const price = new Intl.NumberFormat(lang, { style: 'currency', currency: 'USD' }).format(9.98);
      expect(total(cart)).to.equal(price.replaceAll(/\s/g, ' '));
    });

  for (const lang of ['', 'en_US', 'tlh', 'x-none', '*', 'und', 'toString'])
    it(`is English where there is none called "${lang}"`, async () => {
      const cart = await open(lang);
      await calm();
      expect(heading(cart)).to.equal('Your cart');
      expect(total(cart)).to.include('9.98');
    });

  for (const lang of ['', 'de_AT'])
    it(`is English at "${lang}" inside of another language`, async () => {
      const cart = await open('de');
      await speaks(cart, 'Dein Warenkorb');
      cart.lang = lang;
      await speaks(cart, 'Your cart');
    });

  for (const lang of ['ar', 'he'])
    it(`of ${lang} leaves names and prices their own direction`, async () => {
      const cart = await open(lang);
      await until(() => heading(cart) !== 'Your cart');
      const said = await listen();
      click(cart, 'quantity-increment');
      await until(() => said.length);
      expect(said[0])
        .to.include('\u2068Crate Key\u2069')
        .and.to.match(/\u2068[^\u2069]*(14[.,]97|١٤٫٩٧)[^\u2069]*\u2069/);
      expect(said[0]).to.not.include('\u20683\u2069');
    });

  it('counts in English where its words are English, and as it does itself where the page gives the words', async () => {
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 20 }]);
    const cart = await open('hr');
    const said = await listen();
    click(cart, 'quantity-increment');
    await until(() => said.length);
    expect(said[0]).to.include('21 items');
    const store = document.querySelector('paynow-store')!;
    store.messages = { summary: { one: '{n} stavka', few: '{n} stavke', other: '{n} stavki' }, quantityNow: '' };
    await store.updateComplete;
    said.length = 0;
    click(cart, 'quantity-increment');
    await until(() => said.length);
    expect(said[0]).to.equal('. 22 stavke');
  });

  it('is that of the nearest element that has one, and follows its changes', async () => {
    const cart = await open('de');
    await speaks(cart, 'Dein Warenkorb');
    cart.lang = 'fr';
    await speaks(cart, 'Votre panier');
    cart.removeAttribute('lang');
    await speaks(cart, 'Dein Warenkorb');
    cart.parentElement!.lang = 'en';
    await speaks(cart, 'Your cart');
  });

  it('is another at each line too, where its words are there already', async () => {
    const cart = await open('en');
    const remove = () => part(cart, 'remove')!.ariaLabel;
    cart.lang = 'de';
    await until(() => remove() === 'Crate Key entfernen');
    cart.lang = 'en';
    await until(() => remove() === 'Remove Crate Key');
  });

  it('follows changes outside and inside of the shadow roots around', async () => {
    const here = await page(shop, html`<div class="outer"></div>`);
    const outer = here.querySelector<HTMLElement>('.outer')!;
    const middle = document.createElement('section');
    const inner = document.createElement('div');
    const cart = document.createElement('paynow-cart');
    outer.attachShadow({ mode: 'open' }).append(middle);
    middle.attachShadow({ mode: 'open' }).append(inner);
    inner.append(cart);
    await ready(cart);
    outer.lang = 'de';
    await speaks(cart, 'Dein Warenkorb');
    middle.lang = 'fr';
    await speaks(cart, 'Votre panier');
    inner.lang = 'ja';
    await speaks(cart, 'ショッピングカート');
  });

  it('is of no matter to an element that has left', async () => {
    const cart = await open('de');
    await speaks(cart, 'Dein Warenkorb');
    const around = cart.parentElement!;
    cart.remove();
    around.lang = 'fr';
    await calm();
    expect(part(cart, 'heading')!.textContent.trim()).to.equal('Dein Warenkorb');
  });

  it('writes amounts with spaces that every font has', () => {
    expect(formatMoney(123456, 'eur', 'fr-FR')).to.equal('1\u00a0234,56\u00a0€');
  });

  it('is another where the element is put somewhere else', async () => {
    const cart = await open('de');
    await speaks(cart, 'Dein Warenkorb');
    cart.parentElement!.before(cart);
    await speaks(cart, 'Your cart');
  });

  it('is that of each element by itself', async () => {
    const content = html`<paynow-add-button lang="fr" product-id=${KEY}></paynow-add-button
      ><paynow-cart-button lang="ja"></paynow-cart-button><paynow-cart></paynow-cart>`;
    const cart = await open('de', content);
    await speaks(cart, 'Dein Warenkorb');
    const [add, button] = cart.parentElement!.children;
    await until(() => read(add!) === 'Ajouter au panier', read(add!));
    await until(() => /^カート 2/.test(read(button!)), read(button!));
  });

  it('says one and several in its own way', async () => {
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 1 }]);
    const cart = await open('uk');
    await until(() => heading(cart) !== 'Your cart');
    const said = await listen();
    const heard: string[] = [];
    for (const units of [2, 5, 21, 22]) {
      said.length = 0;
      await cart.session!.setQuantity(cart.session!.snapshot.lines[0]!.key, units - 1);
      await ready(cart);
      click(cart, 'quantity-increment');
      await until(() => said.length);
      heard.push(/ (товари|товарів|товар),/.exec(said[0]!)?.[1] ?? said[0]!);
    }
    expect(heard).to.deep.equal(['товари', 'товарів', 'товар', 'товари']);
  });

  it('is not English in any state of the cart', async () => {
    shop.seed(shop.ann, [{ product_id: VIP, subscription: true, trial: true }]);
    const cart = await open('ja', html`<paynow-cart show-clear show-promo-code></paynow-cart>`);
    await speaks(cart, 'ショッピングカート');
    const english = () =>
      read(cart)
        .replace(/VIP Rank|Summer Sale/g, '')
        .match(/[a-z]{3,}/gi) ?? [];
    expect(english()).to.deep.equal([]);
    click(cart, 'remove');
    await until(() => part(cart, 'undo'));
    await ready(cart);
    expect(english()).to.deep.equal([]);
    setOnline(false);
    await until(() => cart.matches(':state(offline)'));
    expect(english()).to.deep.equal([]);
    const names = parts(cart, 'line').flatMap((line) =>
      [...line.querySelectorAll('[aria-label]')].map(({ ariaLabel }) => ariaLabel),
    );
    expect(names.filter((name) => /[a-z]{3,}/i.test(name!.replace('VIP Rank', '')))).to.deep.equal([]);
  });

  it('that can’t be fetched stays English, and says so once on the console', async () => {
    const { LANGUAGES } = await import('../../src/components/languages.js');
    LANGUAGES['xx'] = async () => Promise.reject(new TypeError('Failed to fetch'));
    const log = watchConsole();
    try {
      const cart = await open('xx', html`<paynow-cart></paynow-cart><paynow-cart></paynow-cart>`);
      await until(() => log.errors.length);
      expect(heading(cart)).to.equal('Your cart');
      expect(log.errors).to.have.length(1);
    } finally {
      log.restore();
      delete LANGUAGES['xx'];
    }
  });

  it('that could not be fetched is asked for again after 10 seconds', async () => {
    const { LANGUAGES } = await import('../../src/components/languages.js');
    let asked = 0;
    LANGUAGES['xy'] = async () =>
      asked++
        ? Promise.resolve({ default: { ...en, heading: 'Tuo yrtca' } })
        : Promise.reject(new TypeError('Failed to fetch'));
    const log = watchConsole();
    try {
      const cart = await open('en');
      const clock = new FastClock();
      clock.install();
      cart.lang = 'xy';
      await clock.pass(9000);
      await cart.session!.refresh();
      expect(asked).to.equal(1);
      await clock.pass();
      await cart.session!.refresh();
      await clock.pass();
      expect([asked, heading(cart)]).to.deep.equal([2, 'Tuo yrtca']);
    } finally {
      log.restore();
      delete LANGUAGES['xy'];
    }
  });
});
