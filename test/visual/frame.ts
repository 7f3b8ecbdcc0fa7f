import { until, type Cell } from './cell.js';

/** A page of its own for a state, in a frame, with the elements loaded; `links` are style sheets. */
export async function openFrame(cell: Cell, height: number, links: string[] = []): Promise<Document> {
  const frame = cell.box.appendChild(document.createElement('iframe'));
  frame.height = String(height);
  frame.srcdoc = '<!doctype html><title>state</title>';
  await until(() => frame.contentDocument?.title === 'state');
  const inner = frame.contentDocument!;
  const { lang, dir } = document.documentElement;
  Object.assign(inner.documentElement, { lang, dir });
  for (const style of document.querySelectorAll('style')) inner.head.append(style.cloneNode(true));
  const loaded = links.map((href) => {
    const link = Object.assign(inner.createElement('link'), { rel: 'stylesheet', href });
    inner.head.append(link);
    return until(() => link.sheet);
  });
  const src = '/elements/paynow-elements.js';
  inner.head.append(Object.assign(inner.createElement('script'), { type: 'module', src }));
  Object.assign(frame.contentWindow!, { fetch: window.fetch, setTimeout: window.setTimeout });
  await Promise.all([...loaded, until(() => frame.contentWindow!.customElements.get('paynow-cart-drawer'))]);
  return inner;
}
