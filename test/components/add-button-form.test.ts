import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PaynowAddButton } from '../../src/index.js';
import type { Shop } from '../support/elements.js';
import { has, calm, click, closeShops, openShop, page, part, PUT, record, until } from '../support/elements.js';
import { AIRDROP, BUNDLE, DRAGON, KEY, NOVA, POTION, SURVIVAL, VIP } from '../support/products.js';

describe('paynow-add-button in a form', () => {
  let shop: Shop;
  let submitted: number;
  beforeEach(() => {
    shop = openShop();
    submitted = 0;
  });
  afterEach(closeShops);

  const open = async (content: unknown) => {
    const root = await page(
      shop,
      html`<form @submit=${(event: Event) => (event.preventDefault(), submitted++)}>${content}</form>`,
    );
    return root.querySelector<PaynowAddButton>('paynow-add-button')!;
  };
  const added = async (button: PaynowAddButton) => {
    click(button, 'button');
    await until(() => shop.count(PUT));
    return shop.lastQuery();
  };
  const field = (button: PaynowAddButton, name: string) =>
    button.closest('form')!.elements.namedItem(name) as HTMLInputElement;

  it('takes a game server under either of its names', async () => {
    const button = await open(
      html`<input name="selected_gameserver_id" value=${SURVIVAL} />
        <paynow-add-button product-id=${AIRDROP}></paynow-add-button>`,
    );
    expect(await added(button)).to.deep.equal({ product_id: AIRDROP, gameserver_id: SURVIVAL });
  });

  for (const where of ['a field', 'the button'])
    it(`adds once where Enter is held down in ${where}`, async () => {
      const button = await open(html`<input /><paynow-add-button product-id=${KEY}></paynow-add-button>`);
      const pressed = where === 'a field' ? button.closest('form')!.querySelector('input')! : part(button, 'button')!;
      pressed.focus();
      await sendKeys({ down: 'Enter' });
      await until(() => shop.count(PUT) === 1 && button.matches(':state(success)'));
      await sendKeys({ down: 'Enter' });
      await sendKeys({ up: 'Enter' });
      await calm();
      expect(shop.count(PUT)).to.equal(1);
    });

  it('adds what the controls say, over its attributes', async () => {
    const button = await open(html`<input name="quantity" value="3" />
      <select name="custom_variables[colour]"><option value="void">Void</option></select>
      <input name="custom_variables[name_tag]" value="Rex" />
      <paynow-add-button product-id=${DRAGON} quantity="9"
        custom-variables='{"colour":"ember","name_tag":"x","size":"2"}'></paynow-add-button>`); // prettier-ignore
    expect(await added(button)).to.deep.equal({
      product_id: DRAGON,
      quantity: '3',
      'custom_variables[colour]': 'void',
      'custom_variables[name_tag]': 'Rex',
      'custom_variables[size]': '2',
    });
  });

  it('takes product, server, subscription and trial from controls', async () => {
    const button = await open(html`<select name="product_id"><option value=${KEY}>Key</option><option value=${VIP} selected>VIP</option></select>
      <input type="radio" name="gameserver_id" value=${SURVIVAL} checked /><input type="radio" name="gameserver_id" value="1" />
      <input type="checkbox" name="subscription" checked /><input type="checkbox" name="trial" value="true" checked />
      <paynow-add-button product-id=${KEY}></paynow-add-button>`); // prettier-ignore
    expect(await added(button)).to.deep.equal({
      product_id: VIP,
      gameserver_id: SURVIVAL,
      subscription: 'true',
      trial: 'true',
    });
  });

  it('takes an unchecked box for a no', async () => {
    const button = await open(html`<input type="checkbox" name="subscription" />
      <paynow-add-button product-id=${VIP} subscription></paynow-add-button>`); // prettier-ignore
    expect(await added(button)).to.deep.equal({ product_id: VIP });
  });

  it('takes a 0 for a no', async () => {
    const button = await open(html`<input type="hidden" name="subscription" value="0" /><input type="hidden" name="trial" value="1" />
      <paynow-add-button product-id=${VIP} subscription></paynow-add-button>`); // prettier-ignore
    expect(await added(button)).to.deep.equal({ product_id: VIP, trial: 'true' });
  });

  it('takes an option whatever its identifier is', async () => {
    const button = await open(html`<paynow-add-button product-id=${KEY}></paynow-add-button>`);
    const names = ['name-tag.1', 'größe', 'a[b]', 'two\nlines'];
    const options = names.map((name) => Object.assign(document.createElement('input'), { name: `custom_variables[${name}]`, value: 'x' })); // prettier-ignore
    button.before(...options);
    let told: unknown;
    button.addEventListener('paynow-add', (event) => {
      event.preventDefault();
      told = event.detail.line.custom_variables;
    });
    click(button, 'button');
    expect(told).to.deep.equal(Object.fromEntries(names.map((name) => [name, 'x'])));
  });

  it('gives it to whom the controls say', async () => {
    const button = await open(html`<select name="gift_to.platform"><option value="minecraft_java_name">Java</option></select>
      <input name="gift_to.id" value="NovaCraft_77" /><paynow-add-button product-id=${BUNDLE}></paynow-add-button>`); // prettier-ignore
    expect(await added(button)).to.deep.equal({ product_id: BUNDLE, 'gift_to.platform': 'minecraft_java_name', 'gift_to.id': 'NovaCraft_77' }); // prettier-ignore
  });

  it('gives it to a customer whom a control names', async () => {
    const button = await open(
      html`<input name="gift_to_customer_id" value=${NOVA} /><paynow-add-button
          product-id=${BUNDLE}
        ></paynow-add-button>`,
    );
    expect(await added(button)).to.deep.equal({ product_id: BUNDLE, gift_to_customer_id: NOVA });
  });

  it('keeps to its attributes where a control is empty, disabled or of another name', async () => {
    const button = await open(html`<input name="gameserver_id" value="" /><input name="quantity" value="7" disabled />
      <input name="comment" value="hi" /><paynow-add-button product-id=${AIRDROP} gameserver-id=${SURVIVAL} quantity="2"></paynow-add-button>`); // prettier-ignore
    expect(await added(button)).to.deep.equal({ product_id: AIRDROP, gameserver_id: SURVIVAL, quantity: '2' });
  });

  it('lets the browser check the fields first, and asks nothing', async () => {
    const told = record(document.body, 'paynow-add', 'paynow-added');
    const button = await open(
      html`<input name="custom_variables[name_tag]" required /><paynow-add-button
          product-id=${KEY}
        ></paynow-add-button>`,
    );
    let invalid = 0;
    field(button, 'custom_variables[name_tag]').addEventListener('invalid', () => invalid++);
    click(button, 'button');
    await calm();
    expect([invalid, shop.sent, told]).to.deep.equal([1, [], []]);
    expect(document.activeElement === field(button, 'custom_variables[name_tag]')).to.equal(true);
    expect(has(button, 'error'), 'the browser says it').to.equal(false);
  });

  it('adds once the fields are right', async () => {
    const button = await open(
      html`<input name="quantity" type="number" min="1" max="5" value="9" /><paynow-add-button
          product-id=${KEY}
        ></paynow-add-button>`,
    );
    click(button, 'button');
    await calm();
    expect(shop.sent).to.deep.equal([]);
    field(button, 'quantity').value = '4';
    expect(await added(button)).to.deep.equal({ product_id: KEY, quantity: '4' });
  });

  it('adds with Enter in a field, and the form is not sent', async () => {
    const button = await open(
      html`<input name="quantity" value="2" /><input name="other" /><paynow-add-button
          product-id=${KEY}
        ></paynow-add-button>`,
    );
    field(button, 'quantity').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => shop.count(PUT));
    await until(() => button.matches(':state(success)'));
    expect([shop.units(), submitted]).to.deep.equal([[2], 0]);
  });

  it('adds with Enter where the form has a button that would send it', async () => {
    const button = await open(html`<input name="quantity" value="2" /><button>Send</button>
      <paynow-add-button product-id=${KEY}></paynow-add-button>`); // prettier-ignore
    field(button, 'quantity').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => button.matches(':state(success)'));
    expect([shop.units(), submitted]).to.deep.equal([[2], 0]);
  });

  it('leaves Enter to the form’s own buttons', async () => {
    const button = await open(html`<input type="submit" value="Send" /><input type="reset" />
      <paynow-add-button product-id=${KEY}></paynow-add-button>`); // prettier-ignore
    for (const own of button.closest('form')!.querySelectorAll('input')) {
      own.focus();
      await sendKeys({ press: 'Enter' });
    }
    await calm();
    expect([submitted, shop.sent]).to.deep.equal([1, []]);
  });

  for (const kind of ['button', 'submit', 'reset', 'image', 'file'])
    it(`leaves Enter to a field that does something else at it: ${kind}`, async () => {
      const button = await open(html`<input type=${kind} /><paynow-add-button product-id=${KEY}></paynow-add-button>`);
      const own = button.closest('form')!.querySelector('input')!;
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      expect(own.dispatchEvent(enter)).to.equal(true);
      await button.updateComplete;
      expect(button.matches(':state(busy)')).to.equal(false);
    });

  it('leaves Enter to a text area, a link and a page that handles it', async () => {
    const button = await open(html`<textarea name="a"></textarea><a href="#here">x</a>
      <input name="b" @keydown=${(event: Event) => event.preventDefault()} /><paynow-add-button product-id=${KEY}></paynow-add-button>`); // prettier-ignore
    for (const at of button.closest('form')!.querySelectorAll<HTMLElement>('textarea, a, input')) {
      at.focus();
      await sendKeys({ press: 'Enter' });
    }
    await calm();
    expect(shop.sent).to.deep.equal([]);
  });

  it('does nothing in a disabled fieldset', async () => {
    const button = await open(
      html`<fieldset disabled><paynow-add-button product-id=${KEY}></paynow-add-button></fieldset>`,
    );
    const isOff = () => part(button, 'button')!.getAttribute('aria-disabled');
    expect(isOff()).to.equal('true');
    click(button, 'button');
    await calm();
    expect(shop.sent).to.deep.equal([]);
    button.closest('fieldset')!.disabled = false;
    await until(() => isOff() === 'false');
    expect(await added(button)).to.deep.equal({ product_id: KEY });
  });

  it('adds from the legend of a disabled fieldset, as any button does', async () => {
    const button = await open(
      html`<fieldset disabled>
        <legend><paynow-add-button product-id=${KEY}></paynow-add-button></legend>
      </fieldset>`,
    );
    expect(await added(button)).to.deep.equal({ product_id: KEY });
  });

  it('leaves Enter to whoever composes a word with it', async () => {
    const button = await open(html`<input name="quantity" value="2" /><paynow-add-button product-id=${KEY}></paynow-add-button>`); // prettier-ignore
    const press = (isComposing: boolean) =>
      field(button, 'quantity').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing }),
      );
    press(true);
    await calm();
    expect(shop.sent).to.deep.equal([]);
    press(false);
    await until(() => shop.count(PUT));
  });

  it('minds no validation that the form has turned off', async () => {
    const button = await open(html`<input name="other" required /><paynow-add-button product-id=${KEY}></paynow-add-button>`); // prettier-ignore
    button.closest('form')!.noValidate = true;
    expect(await added(button)).to.deep.equal({ product_id: KEY });
  });

  it('is for no gift where a platform is chosen and no name is given', async () => {
    const button = await open(html`<select name="gift_to.platform"><option value="steam">Steam</option></select>
      <input name="gift_to.id" /><paynow-add-button product-id=${KEY}></paynow-add-button>`); // prettier-ignore
    expect(await added(button)).to.deep.equal({ product_id: KEY });
  });

  it('sends no option that nothing was chosen for', async () => {
    const button = await open(html`<select name="custom_variables[colour]"><option value="">None</option></select>
      <paynow-add-button product-id=${KEY}></paynow-add-button>`); // prettier-ignore
    expect(await added(button)).to.deep.equal({ product_id: KEY });
  });

  it('minds the form it is moved to', async () => {
    const button = await open(
      html`<input name="quantity" value="2" /><paynow-add-button product-id=${KEY}></paynow-add-button>`,
    );
    const first = button.closest('form')!;
    const other = document.createElement('form');
    other.innerHTML = '<input name="quantity" value="6">';
    first.parentElement!.append(other);
    other.append(button);
    expect(await added(button)).to.deep.equal({ product_id: KEY, quantity: '6' });
    first.querySelector('input')!.focus();
    await until(() => button.matches(':state(success)'));
    await sendKeys({ press: 'Enter' });
    await calm();
    expect(shop.count(PUT)).to.equal(1);
  });

  it('is one of several in a page, each with its form', async () => {
    const root = await page(shop, [KEY, POTION].map((id, index) => html`<form><input name="quantity" value=${index + 2} />
      <paynow-add-button product-id=${id}></paynow-add-button></form>`)); // prettier-ignore
    for (const button of root.querySelectorAll('paynow-add-button')) click(button, 'button');
    await until(() => shop.units().length === 2);
    expect(shop.units()).to.deep.equal([2, 3]);
  });
});
