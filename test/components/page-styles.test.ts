import { expect, html } from '@open-wc/testing';
import { dialogOf, opened, openPage, region, root } from '../support/drawer.js';
import {
  calm,
  click,
  closeShops,
  openCart,
  openShop,
  page,
  part,
  ready,
  type Shop,
  until,
} from '../support/elements.js';
import { KEY } from '../support/products.js';
import { afterwards, style } from '../support/stubs.js';

describe('a page with styles of its own', () => {
  let shop: Shop;
  beforeEach(() => {
    shop = openShop();
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
  });
  afterEach(closeShops);

  const styleOf = (element: Element, name: string) => getComputedStyle(part(element, name)!);

  it('can’t make the cart unreadable by what it says of everything', async () => {
    style('* { color: #fff; line-height: 3; text-align: center }');
    const cart = await openCart(shop);
    const { color, lineHeight, textAlign, fontSize } = styleOf(cart, 'tax-note');
    expect([color === 'rgb(255, 255, 255)', textAlign]).to.deep.equal([false, 'start']);
    expect(styleOf(cart, 'line-name').color).to.equal('rgb(22, 24, 29)');
    expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.lessThan(1.5);
  });

  const SIZES: [html: string, body: string, size: string][] = [
    ['16px', '16px', '15px'],
    ['16px', '12px', '15px'],
    ['24px', '16px', '22.5px'],
    ['10px', '16px', '15px'],
    ['10px', '10px', '14px'],
    ['100px', '14px', '21px'],
  ];
  for (const [rem, text, size] of SIZES)
    it(`has text of ${size} where a rem is ${rem} and its own text ${text}`, async () => {
      style(`html { font-size: ${rem} } body { font-size: ${text} }`);
      const { drawer } = await openPage(shop);
      const cart = await openCart(shop);
      drawer.show();
      await opened(drawer);
      await until(() => part(drawer, 'line-name'));
      for (const place of [cart, drawer])
        for (const name of ['line-name', 'button'])
          expect(styleOf(place, name).fontSize, `${place.localName}: ${name}`).to.equal(size);
    });

  it('has its sticky header lie over the cart', async () => {
    const here = await page(
      shop,
      html`<div style="block-size: 200px; overflow: auto">
        <header style="position: sticky; inset-block-start: 0; block-size: 120px">Shop</header>
        <paynow-cart></paynow-cart>
      </div>`,
    );
    await ready(here.querySelector('paynow-cart')!);
    const [scroller, header] = [here.querySelector('div')!, here.querySelector('header')!];
    scroller.scrollTop = 60;
    const { left, top } = header.getBoundingClientRect();
    expect(document.elementFromPoint(left + 40, top + 100)?.localName).to.equal('header');
  });

  it('scrolls no further for what is there for screen readers alone', async () => {
    const here = await page(
      shop,
      html`<div style="block-size: 100px; inline-size: 100px; overflow: auto">
        <div style="block-size: 3000px; inline-size: 3000px"></div>
        <div style="display: flex; inline-size: 4000px">
          <paynow-cart-button style="margin-inline-start: auto"></paynow-cart-button>
        </div>
        <paynow-cart></paynow-cart>
      </div>`,
    );
    await ready(here.querySelector('paynow-cart')!);
    await until(() => part(here.querySelector('paynow-cart-button')!, 'count'));
    expect(root.scrollHeight).to.be.lessThan(2000);
    expect(root.scrollWidth).to.be.at.most(innerWidth);
  });

  it('is as long as it was with the live region on it', async () => {
    style('body { margin: 0 }');
    await openCart(shop);
    const end = document.body.appendChild(document.createElement('div'));
    afterwards(() => end.remove());
    end.style.blockSize = '200vh';
    document.body.append(region());
    const { scrollHeight } = root;
    region().style.display = 'none';
    afterwards(() => (region().style.display = ''));
    expect(root.scrollHeight).to.equal(scrollHeight);
  });

  it('gives the drawer no place in a row', async () => {
    style('.row { display: flex; justify-content: space-between; gap: 24px; inline-size: 600px }');
    const { here, drawer, button } = await openPage(shop);
    const row = here.appendChild(document.createElement('div'));
    row.className = 'row';
    row.append('Shop', button, drawer);
    await until(() => part(button, 'count'));
    expect(button.getBoundingClientRect().right).to.be.closeTo(row.getBoundingClientRect().right, 1);
  });

  it('can take the pointer from its body, as a dialog of its own does, and the drawer can be used', async () => {
    style('body { pointer-events: none }');
    const { drawer } = await openPage(shop);
    drawer.show();
    await opened(drawer);
    expect(styleOf(drawer, 'close').pointerEvents).to.equal('auto');
    await until(() => part(drawer, 'remove'));
    expect(styleOf(drawer, 'remove').pointerEvents).to.equal('auto');
  });

  it('can be enlarged by zoom, and the drawer stays within it', async () => {
    style('body { zoom: 3 }');
    const { drawer } = await openPage(shop);
    drawer.show();
    await opened(drawer);
    await until(() => drawer.shadowRoot!.getAnimations().length === 0);
    expect(dialogOf(drawer).getBoundingClientRect().left).to.be.at.least(0);
  });

  it('may click our buttons by their tags, as any button', async () => {
    const { here, drawer, button } = await openPage(
      shop,
      html`<paynow-add-button product-id=${KEY}></paynow-add-button>`,
    );
    button.click();
    await opened(drawer);
    drawer.close();
    here.querySelector('paynow-add-button')!.click();
    await until(() => shop.units()[0] === 3);
    await calm();
    const add = here.querySelector('paynow-add-button')!;
    let clicks = 0;
    add.addEventListener('click', () => clicks++);
    add.disabled = true;
    add.click();
    await calm();
    expect([clicks, shop.units()[0]]).to.deep.equal([0, 3]);
  });

  it('has its own dialog hide what is behind it, and words are heard all the same', async () => {
    const cart = await openCart(shop);
    // as libraries do that know no <dialog>
    region().setAttribute('aria-hidden', 'true');
    click(cart, 'quantity-increment');
    await until(() => region().textContent.includes('Quantity of Crate Key: 3'));
    expect(region().hasAttribute('aria-hidden')).to.equal(false);
  });
});
