import { five, type State } from './carts.js';
import { until, type Cell } from './cell.js';

/** A drawer lies over a whole page, so each has a page of its own: a frame. */
const page =
  (attributes: Record<string, string>, fill: (cell: Cell) => unknown = () => {}): State =>
  async (cell) => {
    const frame = cell.box.appendChild(document.createElement('iframe'));
    frame.height = '560';
    await until(() => frame.contentDocument?.documentElement.localName === 'html');
    const inner = frame.contentDocument!;
    const { lang, dir, dataset } = document.documentElement;
    Object.assign(inner.documentElement, { lang, dir });
    inner.documentElement.dataset.scheme = dataset.scheme;
    for (const style of document.querySelectorAll('style')) inner.head.append(style.cloneNode(true));
    const script = inner.createElement('script');
    script.type = 'module';
    script.src = '/elements/paynow-elements.js';
    inner.head.append(script);
    Object.assign(frame.contentWindow!, { fetch: window.fetch });
    await until(() => frame.contentWindow!.customElements.get('paynow-cart-drawer'));
    fill(cell);
    cell.show('paynow-cart-button', {}, inner.body);
    const drawer = cell.show('paynow-cart-drawer', attributes, inner.body);
    await until(() => drawer.shadowRoot?.querySelector('dialog'));
    drawer.show();
    const cart = () => drawer.shadowRoot?.querySelector('paynow-cart');
    await until(() => cart()?.status === 'ready' && cart()!.shadowRoot!.querySelector('[part=total],[part=empty]'));
  };

export const drawers: Record<string, State> = {
  'five lines': page({ 'show-clear': '', 'show-promo-code': '' }, (cell) => cell.has(...five)),
  'at the start': page({ placement: 'start' }, (cell) => cell.has(five[0]!)),
  empty: page({}),
};
