/** @jsxImportSource solid-js */
import type {} from 'paynow-elements/types/solid';
import type { PaynowCart } from 'paynow-elements';

export function Shop() {
  let cart: PaynowCart | undefined;
  return (
    <>
      <paynow-store token="token" api-base="/paynow" apiBase="/paynow" currencyDigits={{ HUF: 0 }} />
      <paynow-cart
        ref={cart}
        prop:maxQuantity={5}
        class="side"
        showClear
        show-promo-code
        heading-level={3}
        max-quantity="9"
      >
        <paynow-checkout-button slot="checkout" mode="overlay" on:paynow-checkout={(event) => event.detail.options} />
      </paynow-cart>
      <paynow-add-button
        productId="1"
        customVariables={{ colour: 'red' }}
        on:paynow-added={({ detail }) => detail.line?.name}
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
  <paynow-add-button productId={1} />,
  // @ts-expect-error not a string
  <paynow-add-button product-id={1} />,
  // @ts-expect-error not one of its words
  <paynow-checkout-button target="blank" />,
  // @ts-expect-error no such property
  <paynow-cart showTotal />,
  // @ts-expect-error no such field in the event's detail
  <paynow-add-button on:paynow-added={({ detail }) => detail.units} />,
  // @ts-expect-error it can't be written
  <paynow-cart count={1} />,
];
