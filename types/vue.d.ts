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
        slot?: string;
        mode?: PaynowAddButton['mode'];
        opens?: PaynowAddButton['opens'];
        productId?: PaynowAddButton['productId'];
        quantity?: PaynowAddButton['quantity'] | `${number}`;
        subscription?: PaynowAddButton['subscription'];
        trial?: PaynowAddButton['trial'];
        gameserverId?: PaynowAddButton['gameserverId'];
        customVariables?: PaynowAddButton['customVariables'];
        giftToCustomerId?: PaynowAddButton['giftToCustomerId'];
        giftToPlatform?: PaynowAddButton['giftToPlatform'];
        giftToId?: PaynowAddButton['giftToId'];
        disabled?: PaynowAddButton['disabled'];
        token?: PaynowAddButton['token'];
        apiBase?: PaynowAddButton['apiBase'];
        currency?: PaynowAddButton['currency'];
        country?: PaynowAddButton['country'];
        onPaynowAdd?: (event: CustomEvent<PaynowEvents['paynow-add']>) => void;
        onPaynowAdded?: (event: CustomEvent<PaynowEvents['paynow-added']>) => void;
        onPaynowError?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
        onPaynowTokenExpired?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
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
        slot?: string;
        heading?: PaynowCart['heading'];
        headingLevel?: PaynowCart['headingLevel'] | `${number}`;
        showClear?: PaynowCart['showClear'];
        showPromoCode?: PaynowCart['showPromoCode'];
        maxQuantity?: PaynowCart['maxQuantity'] | `${number}`;
        images?: PaynowCart['images'];
        productUrl?: PaynowCart['productUrl'];
        readonly?: PaynowCart['readonly'];
        token?: PaynowCart['token'];
        apiBase?: PaynowCart['apiBase'];
        currency?: PaynowCart['currency'];
        country?: PaynowCart['country'];
        onPaynowQuantityChanged?: (event: CustomEvent<PaynowEvents['paynow-quantity-changed']>) => void;
        onPaynowRemoved?: (event: CustomEvent<PaynowEvents['paynow-removed']>) => void;
        onPaynowCleared?: (event: CustomEvent<PaynowEvents['paynow-cleared']>) => void;
        onPaynowCheckout?: (event: CustomEvent<PaynowEvents['paynow-checkout']>) => void;
        onPaynowCheckoutCreated?: (event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void;
        onPaynowCheckoutCompleted?: (event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void;
        onPaynowCheckoutClosed?: (event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void;
        onPaynowCartChange?: (event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void;
        onPaynowTokenExpired?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
        onPaynowError?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
      }
    >;
    'paynow-cart-button': Component<
      PaynowCartButton,
      Omit<HTMLAttributes, 'for' | 'token' | 'apiBase' | 'currency' | 'country'> & {
        slot?: string;
        for?: PaynowCartButton['for'];
        token?: PaynowCartButton['token'];
        apiBase?: PaynowCartButton['apiBase'];
        currency?: PaynowCartButton['currency'];
        country?: PaynowCartButton['country'];
        onPaynowError?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
        onPaynowTokenExpired?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
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
        slot?: string;
        heading?: PaynowCartDrawer['heading'];
        headingLevel?: PaynowCartDrawer['headingLevel'] | `${number}`;
        readonly?: PaynowCartDrawer['readonly'];
        maxQuantity?: PaynowCartDrawer['maxQuantity'] | `${number}`;
        images?: PaynowCartDrawer['images'];
        showClear?: PaynowCartDrawer['showClear'];
        showPromoCode?: PaynowCartDrawer['showPromoCode'];
        productUrl?: PaynowCartDrawer['productUrl'];
        open?: PaynowCartDrawer['open'];
        placement?: PaynowCartDrawer['placement'];
        token?: PaynowCartDrawer['token'];
        apiBase?: PaynowCartDrawer['apiBase'];
        currency?: PaynowCartDrawer['currency'];
        country?: PaynowCartDrawer['country'];
        onPaynowQuantityChanged?: (event: CustomEvent<PaynowEvents['paynow-quantity-changed']>) => void;
        onPaynowRemoved?: (event: CustomEvent<PaynowEvents['paynow-removed']>) => void;
        onPaynowCleared?: (event: CustomEvent<PaynowEvents['paynow-cleared']>) => void;
        onPaynowCheckout?: (event: CustomEvent<PaynowEvents['paynow-checkout']>) => void;
        onPaynowCheckoutCreated?: (event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void;
        onPaynowCheckoutCompleted?: (event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void;
        onPaynowCheckoutClosed?: (event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void;
        onPaynowCartChange?: (event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void;
        onPaynowTokenExpired?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
        onPaynowError?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
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
        slot?: string;
        couponId?: PaynowCheckoutButton['couponId'];
        promoCodes?: PaynowCheckoutButton['promoCodes'];
        affiliateCode?: PaynowCheckoutButton['affiliateCode'];
        returnUrl?: PaynowCheckoutButton['returnUrl'];
        cancelUrl?: PaynowCheckoutButton['cancelUrl'];
        autoRedirect?: PaynowCheckoutButton['autoRedirect'];
        mode?: PaynowCheckoutButton['mode'];
        target?: PaynowCheckoutButton['target'];
        lines?: PaynowCheckoutButton['lines'];
        productId?: PaynowCheckoutButton['productId'];
        quantity?: PaynowCheckoutButton['quantity'] | `${number}`;
        subscription?: PaynowCheckoutButton['subscription'];
        trial?: PaynowCheckoutButton['trial'];
        gameserverId?: PaynowCheckoutButton['gameserverId'];
        customVariables?: PaynowCheckoutButton['customVariables'];
        giftToCustomerId?: PaynowCheckoutButton['giftToCustomerId'];
        giftToPlatform?: PaynowCheckoutButton['giftToPlatform'];
        giftToId?: PaynowCheckoutButton['giftToId'];
        disabled?: PaynowCheckoutButton['disabled'];
        token?: PaynowCheckoutButton['token'];
        apiBase?: PaynowCheckoutButton['apiBase'];
        currency?: PaynowCheckoutButton['currency'];
        country?: PaynowCheckoutButton['country'];
        onPaynowCheckout?: (event: CustomEvent<PaynowEvents['paynow-checkout']>) => void;
        onPaynowCheckoutCreated?: (event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void;
        onPaynowCheckoutCompleted?: (event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void;
        onPaynowCheckoutClosed?: (event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void;
        onPaynowError?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
        onPaynowTokenExpired?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
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
        slot?: string;
        getToken?: PaynowStore['getToken'];
        messages?: PaynowStore['messages'];
        currencyDigits?: PaynowStore['currencyDigits'];
        fetch?: PaynowStore['fetch'];
        auth?: PaynowStore['auth'];
        debug?: PaynowStore['debug'];
        token?: PaynowStore['token'];
        apiBase?: PaynowStore['apiBase'];
        currency?: PaynowStore['currency'];
        country?: PaynowStore['country'];
        onPaynowCartChange?: (event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void;
        onPaynowError?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
        onPaynowTokenExpired?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
      }
    >;
  }
}
