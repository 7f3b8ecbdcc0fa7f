import type { PaynowStore } from 'paynow-elements';
import type {} from 'paynow-elements/types/react';
import { useEffect, useRef, useState } from 'react';
import { apiBase, getToken } from './paynow';

export function Shop() {
  const [news, setNews] = useState('');
  const store = useRef<PaynowStore>(null);
  const shop = useRef<HTMLElement>(null);

  // React gives elements that came from the server neither properties nor listeners as it hydrates them: effects do
  useEffect(() => {
    store.current!.getToken = getToken;
  }, []);

  useEffect(() => {
    const element = shop.current!;
    const onAdded = ({ detail }: HTMLElementEventMap['paynow-added']) =>
      setNews(`${detail.line?.name} is in your cart.`);
    element.addEventListener('paynow-added', onAdded);
    return () => element.removeEventListener('paynow-added', onAdded);
  }, []);

  return (
    <main ref={shop}>
      <h1>Emberfall</h1>
      <paynow-store api-base={apiBase} currency="eur" ref={store} />

      <h2>Crate Key</h2>
      <paynow-add-button product-id="411486491630370816">Add a key</paynow-add-button>

      <h2>Pet Dragon</h2>
      <form>
        <label>
          Colour
          <select name="custom_variables[colour]" required>
            <option value="">Choose one</option>
            <option value="ember">Ember</option>
            <option value="frost">Frost</option>
          </select>
        </label>
        <label>
          Name <input name="custom_variables[name_tag]" required />
        </label>
        <label>
          Size <input name="custom_variables[size]" type="number" min="1" max="5" defaultValue="3" required />
        </label>
        <paynow-add-button product-id="411486491630370818">Add a dragon</paynow-add-button>
      </form>
      <p id="news">{news}</p>

      <paynow-cart>
        <paynow-checkout-button slot="checkout" return-url="/thanks">
          Check out
        </paynow-checkout-button>
      </paynow-cart>
    </main>
  );
}
