// The first page: what it is, and the thing itself.
import { html } from '../../demo/server/html.mjs';
import { loadTs } from '../../tools/load-ts.mjs';
import { codeBlock } from './markdown.mjs';
import { raw } from './layout.mjs';

const { PRODUCTS } = await loadTs('src/testing/index.ts');
const { formatMoney } = await loadTs('src/components/money.ts');

const SNIPPET = `<paynow-store token="…" currency="eur"></paynow-store>

<paynow-add-button product-id="411486491630370816"></paynow-add-button>
<paynow-cart></paynow-cart>
`;

const SHELF = [
  ['crate-key', 'Opens one crate at spawn.'],
  ['swiftness-potion', 'Twice as fast for an hour.'],
  ['starter-bundle', 'All that a new player needs.'],
];

const PROMISES = [
  [
    'Light',
    'One request for the script, one for the cart, however many elements are on the page.',
    'performance.html',
    'What it weighs',
  ],
  [
    'Right about money',
    'Decimals by ISO 4217, exact at any size, and totals only ever from the API.',
    'reliability.html',
    'What holds, with a test each',
  ],
  [
    'Safe to click',
    'An add is never sent twice blindly. A failed edit rolls back alone.',
    'reliability.html',
    'When things go wrong',
  ],
  [
    'Yours',
    'Your font, your colours, light and dark, 28 languages, from 240 px to wide.',
    'playground.html',
    'Try your colours',
  ],
];

const card = ([slug, text]) => {
  const product = PRODUCTS.find((candidate) => candidate.slug === slug);
  return html`<li class="card">
    <img src="media/demo/art/${slug}.svg" alt="" width="64" height="64" />
    <div>
      <h3>${product.name}</h3>
      <p>${text} <b>${formatMoney(product.prices.eur, 'eur', 'en')}</b></p>
    </div>
    <paynow-add-button product-id="${product.id}">Add<span class="hidden"> ${product.name}</span></paynow-add-button>
  </li>`;
};

export const homePage = () => ({
  kind: 'home',
  path: 'home',
  address: 'index.html',
  title: 'paynow-elements',
  description:
    'A PayNow cart and checkout for any website: a script tag and three tags. No framework, no iframe, no build step.',
  headings: [],
  sections: [],
  elements: true,
  scripts: ['client/home.js'],
  styles: ['styles/home.css'],
  html: String(html`
    <section class="hero">
      <img src="media/demo/art/hero.svg" alt="" />
      <div>
        <h1>A cart for your site, in three tags</h1>
        <p>
          Web components for <a href="https://paynow.gg">PayNow</a>: cart, checkout and all that stands around them. No
          framework, no iframe, no build step. It looks like the site it stands on.
        </p>
        <p class="ways">
          <a class="button" href="start.html">Start in five minutes</a>
          <a class="button quiet" href="playground.html">Playground</a>
        </p>
      </div>
    </section>

    <section class="live" aria-labelledby="live">
      <div>
        <h2 id="live">This is it</h2>
        <p>The cart on this page is real. The shop behind it is a fake one, in your browser: buy what you like.</p>
        ${raw(codeBlock(SNIPPET, 'html'))}
        <paynow-store token="ann-token" currency="eur" country="DE"></paynow-store>
        <ul class="shelf">
          ${SHELF.map(card)}
        </ul>
      </div>
      <div class="cart"><paynow-cart heading-level="3" show-clear show-promo-code></paynow-cart></div>
    </section>

    <section class="promises" aria-labelledby="promises">
      <h2 id="promises">What you get</h2>
      <ul>
        ${PROMISES.map(
          ([title, text, href, link]) =>
            html`<li>
              <h3>${title}</h3>
              <p>${text}</p>
              <p><a href="${href}">${link}</a></p>
            </li>`,
        )}
      </ul>
    </section>
  `),
});
