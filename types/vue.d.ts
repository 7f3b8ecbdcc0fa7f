// Made by `npm run manifest`.
import type {
  PaynowAddButton,
  PaynowCart,
  PaynowCartButton,
  PaynowCartDrawer,
  PaynowCheckoutButton,
  PaynowStore,
  PaynowEvents,
} from 'paynow-elements/elements';
import type { HTMLAttributes, PublicProps } from 'vue';

/** An element as templates are checked: what it can be given. */
type Component<E extends HTMLElement, Props> = new () => E & {
  /** @deprecated Only for the type check of templates. */
  $props: Props & PublicProps;
};

declare module 'vue' {
  interface GlobalComponents {
    'paynow-add-button': Component<
      PaynowAddButton,
      Omit<
        HTMLAttributes,
        | 'mode'
        | 'opens'
        | 'productId'
        | 'quantity'
        | 'subscription'
        | 'trial'
        | 'gameserverId'
        | 'customVariables'
        | 'giftToCustomerId'
        | 'giftToPlatform'
        | 'giftToId'
        | 'disabled'
        | 'token'
        | 'apiBase'
        | 'currency'
        | 'country'
      > & {
        slot?: string | undefined;
        mode?: PaynowAddButton['mode'] | undefined;
        opens?: PaynowAddButton['opens'] | undefined;
        productId?: PaynowAddButton['productId'] | undefined;
        quantity?: PaynowAddButton['quantity'] | `${number}` | undefined;
        subscription?: PaynowAddButton['subscription'] | undefined;
        trial?: PaynowAddButton['trial'] | undefined;
        gameserverId?: PaynowAddButton['gameserverId'] | undefined;
        customVariables?: PaynowAddButton['customVariables'] | undefined;
        giftToCustomerId?: PaynowAddButton['giftToCustomerId'] | undefined;
        giftToPlatform?: PaynowAddButton['giftToPlatform'] | undefined;
        giftToId?: PaynowAddButton['giftToId'] | undefined;
        disabled?: PaynowAddButton['disabled'] | undefined;
        token?: PaynowAddButton['token'] | undefined;
        apiBase?: PaynowAddButton['apiBase'] | undefined;
        currency?: PaynowAddButton['currency'] | undefined;
        country?: PaynowAddButton['country'] | undefined;
        onPaynowAdd?: ((event: CustomEvent<PaynowEvents['paynow-add']>) => void) | undefined;
        onPaynowAdded?: ((event: CustomEvent<PaynowEvents['paynow-added']>) => void) | undefined;
        onPaynowError?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
        onPaynowTokenExpired?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
      }
    >;
    'paynow-cart': Component<
      PaynowCart,
      Omit<
        HTMLAttributes,
        | 'heading'
        | 'headingLevel'
        | 'showClear'
        | 'showPromoCode'
        | 'maxQuantity'
        | 'images'
        | 'productUrl'
        | 'readonly'
        | 'token'
        | 'apiBase'
        | 'currency'
        | 'country'
      > & {
        slot?: string | undefined;
        heading?: PaynowCart['heading'] | undefined;
        headingLevel?: PaynowCart['headingLevel'] | `${number}` | undefined;
        showClear?: PaynowCart['showClear'] | undefined;
        showPromoCode?: PaynowCart['showPromoCode'] | undefined;
        maxQuantity?: PaynowCart['maxQuantity'] | `${number}` | undefined;
        images?: PaynowCart['images'] | undefined;
        productUrl?: PaynowCart['productUrl'] | undefined;
        readonly?: PaynowCart['readonly'] | undefined;
        token?: PaynowCart['token'] | undefined;
        apiBase?: PaynowCart['apiBase'] | undefined;
        currency?: PaynowCart['currency'] | undefined;
        country?: PaynowCart['country'] | undefined;
        onPaynowQuantityChanged?: ((event: CustomEvent<PaynowEvents['paynow-quantity-changed']>) => void) | undefined;
        onPaynowRemoved?: ((event: CustomEvent<PaynowEvents['paynow-removed']>) => void) | undefined;
        onPaynowCleared?: ((event: CustomEvent<PaynowEvents['paynow-cleared']>) => void) | undefined;
        onPaynowCheckout?: ((event: CustomEvent<PaynowEvents['paynow-checkout']>) => void) | undefined;
        onPaynowCheckoutCreated?: ((event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void) | undefined;
        onPaynowCheckoutCompleted?:
          ((event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void) | undefined;
        onPaynowCheckoutClosed?: ((event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void) | undefined;
        onPaynowCartChange?: ((event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void) | undefined;
        onPaynowTokenExpired?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
        onPaynowError?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
      }
    >;
    'paynow-cart-button': Component<
      PaynowCartButton,
      Omit<HTMLAttributes, 'for' | 'token' | 'apiBase' | 'currency' | 'country'> & {
        slot?: string | undefined;
        for?: PaynowCartButton['for'] | undefined;
        token?: PaynowCartButton['token'] | undefined;
        apiBase?: PaynowCartButton['apiBase'] | undefined;
        currency?: PaynowCartButton['currency'] | undefined;
        country?: PaynowCartButton['country'] | undefined;
        onPaynowError?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
        onPaynowTokenExpired?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
      }
    >;
    'paynow-cart-drawer': Component<
      PaynowCartDrawer,
      Omit<
        HTMLAttributes,
        | 'heading'
        | 'headingLevel'
        | 'readonly'
        | 'maxQuantity'
        | 'images'
        | 'showClear'
        | 'showPromoCode'
        | 'productUrl'
        | 'open'
        | 'placement'
        | 'token'
        | 'apiBase'
        | 'currency'
        | 'country'
      > & {
        slot?: string | undefined;
        heading?: PaynowCartDrawer['heading'] | undefined;
        headingLevel?: PaynowCartDrawer['headingLevel'] | `${number}` | undefined;
        readonly?: PaynowCartDrawer['readonly'] | undefined;
        maxQuantity?: PaynowCartDrawer['maxQuantity'] | `${number}` | undefined;
        images?: PaynowCartDrawer['images'] | undefined;
        showClear?: PaynowCartDrawer['showClear'] | undefined;
        showPromoCode?: PaynowCartDrawer['showPromoCode'] | undefined;
        productUrl?: PaynowCartDrawer['productUrl'] | undefined;
        open?: PaynowCartDrawer['open'] | undefined;
        placement?: PaynowCartDrawer['placement'] | undefined;
        token?: PaynowCartDrawer['token'] | undefined;
        apiBase?: PaynowCartDrawer['apiBase'] | undefined;
        currency?: PaynowCartDrawer['currency'] | undefined;
        country?: PaynowCartDrawer['country'] | undefined;
        onPaynowQuantityChanged?: ((event: CustomEvent<PaynowEvents['paynow-quantity-changed']>) => void) | undefined;
        onPaynowRemoved?: ((event: CustomEvent<PaynowEvents['paynow-removed']>) => void) | undefined;
        onPaynowCleared?: ((event: CustomEvent<PaynowEvents['paynow-cleared']>) => void) | undefined;
        onPaynowCheckout?: ((event: CustomEvent<PaynowEvents['paynow-checkout']>) => void) | undefined;
        onPaynowCheckoutCreated?: ((event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void) | undefined;
        onPaynowCheckoutCompleted?:
          ((event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void) | undefined;
        onPaynowCheckoutClosed?: ((event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void) | undefined;
        onPaynowCartChange?: ((event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void) | undefined;
        onPaynowTokenExpired?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
        onPaynowError?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
      }
    >;
    'paynow-checkout-button': Component<
      PaynowCheckoutButton,
      Omit<
        HTMLAttributes,
        | 'couponId'
        | 'promoCodes'
        | 'affiliateCode'
        | 'returnUrl'
        | 'cancelUrl'
        | 'autoRedirect'
        | 'mode'
        | 'target'
        | 'lines'
        | 'productId'
        | 'quantity'
        | 'subscription'
        | 'trial'
        | 'gameserverId'
        | 'customVariables'
        | 'giftToCustomerId'
        | 'giftToPlatform'
        | 'giftToId'
        | 'disabled'
        | 'token'
        | 'apiBase'
        | 'currency'
        | 'country'
      > & {
        slot?: string | undefined;
        couponId?: PaynowCheckoutButton['couponId'] | undefined;
        promoCodes?: PaynowCheckoutButton['promoCodes'] | undefined;
        affiliateCode?: PaynowCheckoutButton['affiliateCode'] | undefined;
        returnUrl?: PaynowCheckoutButton['returnUrl'] | undefined;
        cancelUrl?: PaynowCheckoutButton['cancelUrl'] | undefined;
        autoRedirect?: PaynowCheckoutButton['autoRedirect'] | undefined;
        mode?: PaynowCheckoutButton['mode'] | undefined;
        target?: PaynowCheckoutButton['target'] | undefined;
        lines?: PaynowCheckoutButton['lines'] | undefined;
        productId?: PaynowCheckoutButton['productId'] | undefined;
        quantity?: PaynowCheckoutButton['quantity'] | `${number}` | undefined;
        subscription?: PaynowCheckoutButton['subscription'] | undefined;
        trial?: PaynowCheckoutButton['trial'] | undefined;
        gameserverId?: PaynowCheckoutButton['gameserverId'] | undefined;
        customVariables?: PaynowCheckoutButton['customVariables'] | undefined;
        giftToCustomerId?: PaynowCheckoutButton['giftToCustomerId'] | undefined;
        giftToPlatform?: PaynowCheckoutButton['giftToPlatform'] | undefined;
        giftToId?: PaynowCheckoutButton['giftToId'] | undefined;
        disabled?: PaynowCheckoutButton['disabled'] | undefined;
        token?: PaynowCheckoutButton['token'] | undefined;
        apiBase?: PaynowCheckoutButton['apiBase'] | undefined;
        currency?: PaynowCheckoutButton['currency'] | undefined;
        country?: PaynowCheckoutButton['country'] | undefined;
        onPaynowCheckout?: ((event: CustomEvent<PaynowEvents['paynow-checkout']>) => void) | undefined;
        onPaynowCheckoutCreated?: ((event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void) | undefined;
        onPaynowCheckoutCompleted?:
          ((event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void) | undefined;
        onPaynowCheckoutClosed?: ((event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void) | undefined;
        onPaynowError?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
        onPaynowTokenExpired?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
      }
    >;
    'paynow-store': Component<
      PaynowStore,
      Omit<
        HTMLAttributes,
        | 'getToken'
        | 'messages'
        | 'currencyDigits'
        | 'fetch'
        | 'auth'
        | 'debug'
        | 'token'
        | 'apiBase'
        | 'currency'
        | 'country'
      > & {
        slot?: string | undefined;
        getToken?: PaynowStore['getToken'] | undefined;
        messages?: PaynowStore['messages'] | undefined;
        currencyDigits?: PaynowStore['currencyDigits'] | undefined;
        fetch?: PaynowStore['fetch'] | undefined;
        auth?: PaynowStore['auth'] | undefined;
        debug?: PaynowStore['debug'] | undefined;
        token?: PaynowStore['token'] | undefined;
        apiBase?: PaynowStore['apiBase'] | undefined;
        currency?: PaynowStore['currency'] | undefined;
        country?: PaynowStore['country'] | undefined;
        onPaynowCartChange?: ((event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void) | undefined;
        onPaynowError?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
        onPaynowTokenExpired?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
      }
    >;
  }
}
