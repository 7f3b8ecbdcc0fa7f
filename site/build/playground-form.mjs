// What can be picked in the playground.
import { readdirSync } from 'node:fs';
import { html } from '../../demo/server/html.mjs';
import { loadTs } from '../../tools/load-ts.mjs';
import { root } from './docs.mjs';
import { raw } from './layout.mjs';

const { PRODUCTS } = await loadTs('src/testing/index.ts');

const languages = readdirSync(`${root}/src/locales`)
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'messages' && name !== 'en');
const names = new Intl.DisplayNames(['en'], { type: 'language' });
const looks = ['default', 'corporate', 'minimal', 'neon', 'blocky'];

const capital = (text) => text[0].toUpperCase() + text.slice(1);

const check = (name, label, { value, checked } = {}) =>
  html`<label class="check"
    ><input type="checkbox" name="${name}" ${value ? html`value="${value}"` : ''} ${checked ? raw('checked') : ''} />
    ${label}</label
  >`;

const choose = (name, label, options) =>
  html`<label
    >${label}
    <select name="${name}">
      ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select></label
  >`;

const text = (name, label, placeholder = '') =>
  html`<label>${label} <input name="${name}" type="text" autocomplete="off" placeholder="${placeholder}" /></label>`;

const number = (name, label, [min, max, value]) =>
  html`<label>${label} <input name="${name}" type="number" min="${min}" max="${max}" value="${value}" /></label>`;

const colour = (name, label) =>
  html`<label class="colour"><input name="${name}" type="color" value="#000000" /> ${label}</label>`;

const group = (title, ...fields) =>
  html`<fieldset>
    <legend>${title}</legend>
    <div class="fields">${fields}</div>
  </fieldset>`;

export const form = () => html`
  <form class="controls" aria-label="What to show" autocomplete="off">
    ${group(
      'Elements',
      check('show', 'Add button', { value: 'add', checked: true }),
      check('show', 'Cart', { value: 'cart', checked: true }),
      check('show', 'Buy now', { value: 'buy' }),
      check('show', 'Cart button and drawer', { value: 'drawer' }),
    )}
    ${group(
      'Looks',
      choose(
        'look',
        'Look',
        looks.map((look) => [look, capital(look)]),
      ),
      choose('scheme', 'Light or dark', [
        ['', 'As your page'],
        ['light dark', 'As the shopper'],
        ['light', 'Light'],
        ['dark', 'Dark'],
      ]),
      colour('accent', 'Accent'),
      colour('on-accent', 'On accent'),
      colour('surface', 'Surface'),
      colour('text', 'Text'),
      choose('radius', 'Corners', [
        ['', 'As the look'],
        ['0px', 'Square'],
        ['6px', '6 px'],
        ['12px', '12 px'],
        ['20px', '20 px'],
      ]),
      choose('font', 'Typeface', [
        ['', 'As your page'],
        ['Georgia, serif', 'Serif'],
        ['ui-monospace, monospace', 'Monospace'],
        ['system-ui, sans-serif', 'The system’s'],
      ]),
    )}
    ${group(
      'Shopper',
      choose('lang', 'Language', [['en', 'English'], ...languages.map((code) => [code, names.of(code)])]),
      choose('dir', 'Direction', [
        ['', 'The language’s'],
        ['ltr', 'Left to right'],
        ['rtl', 'Right to left'],
      ]),
      choose('currency', 'Currency', [
        ['', 'The store’s own'],
        ...['eur', 'usd', 'gbp', 'jpy', 'huf', 'kwd'].map((code) => [code, code.toUpperCase()]),
      ]),
      choose('country', 'Country', [
        ['', 'Not sent'],
        ...['DE', 'FR', 'GB', 'HU', 'JP', 'CH', 'US'].map((code) => [code, code]),
      ]),
    )}
    ${group(
      'Buttons',
      choose(
        'product',
        'Product',
        PRODUCTS.filter((product) => !product.custom_variables && !product.single_game_server_only).map(
          ({ id, name }) => [id, name],
        ),
      ),
      text('label', 'Label', 'Add to cart'),
      number('quantity', 'Quantity', [1, 99, 1]),
      check('subscription', 'Subscription'),
      check('trial', 'With a trial'),
    )}
    ${group(
      'Cart',
      text('heading', 'Heading', 'Your cart'),
      number('max', 'Most units of a line', [0, 99, 0]),
      check('clear', 'Clear button'),
      check('promo', 'Promo codes'),
      check('readonly', 'Read only'),
      check('plain', 'No pictures'),
    )}
    <p><button type="reset">Start over</button></p>
  </form>
`;
