/** @jsxImportSource react */
import type {} from 'paynow-elements/types/react';
import { useRef } from 'react';
import type { PaynowCart } from 'paynow-elements';

export function Shop({ apiBase }: { apiBase?: string }) {
  const cart = useRef<PaynowCart>(null);
  return (
    <>
      <paynow-store token="token" api-base="/paynow" apiBase="/paynow" currencyDigits={{ HUF: 0 }} />
      <paynow-store apiBase={apiBase} api-base={apiBase} onpaynow-error={undefined} />
      <paynow-cart ref={cart} key="cart" className="side" showClear show-promo-code heading-level={3} max-quantity="9">
        <paynow-checkout-button slot="checkout" mode="overlay" onpaynow-checkout={(event) => event.detail.options} />
      </paynow-cart>
      <paynow-add-button
        productId="1"
        customVariables={{ colour: 'red' }}
        onpaynow-added={({ detail }) => detail.line?.name}
      >
        Add
      </paynow-add-button>
      <paynow-cart-button for="drawer" />
      <paynow-cart-drawer id="drawer" placement="start" readonly headingLevel={3} open={false} />
    </>
  );
}

export const wrong = [
  // @ts-expect-error not a string
  <paynow-add-button key="1" productId={1} />,
  // @ts-expect-error not a string
  <paynow-add-button key="2" product-id={1} />,
  // @ts-expect-error not one of its words
  <paynow-checkout-button key="3" target="blank" />,
  // @ts-expect-error no such property
  <paynow-cart key="4" showTotal />,
  // @ts-expect-error no such field in the event's detail
  <paynow-add-button key="5" onpaynow-added={({ detail }) => detail.units} />,
  // @ts-expect-error it can't be written
  <paynow-cart key="6" count={1} />,
];
