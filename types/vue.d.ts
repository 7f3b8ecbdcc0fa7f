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

type PaynowCartDrawerElement = PaynowCartDrawer &
  Pick<
    PaynowCart,
    'readonly' | 'maxQuantity' | 'images' | 'productUrl' | 'showPromoCode' | 'headingLevel' | 'showClear'
  >;

type Component<E extends HTMLElement, Names extends keyof E, Events extends keyof PaynowEvents> = new () => E & {
  /** @deprecated Only for the type check of templates. */
  $props: Omit<HTMLAttributes, Names> &
    Partial<Pick<E, Names>> &
    PublicProps & { [Name in Events as `on${Capitalize<Name>}`]?: (event: CustomEvent<PaynowEvents[Name]>) => void };
  /** @deprecated Only for the type check of templates. */
  $emit: <Name extends Events>(name: Name, event: CustomEvent<PaynowEvents[Name]>) => void;
};
declare module 'vue' {
  interface GlobalComponents {
    'paynow-add-button': Component<
      PaynowAddButton,
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
      | 'country',
      'paynow-add' | 'paynow-added' | 'paynow-error' | 'paynow-token-expired'
    >;
    'paynow-cart': Component<
      PaynowCart,
      | 'heading'
      | 'headingLevel'
      | 'showClear'
      | 'showPromoCode'
      | 'readonly'
      | 'maxQuantity'
      | 'images'
      | 'productUrl'
      | 'token'
      | 'apiBase'
      | 'currency'
      | 'country',
      | 'paynow-quantity-changed'
      | 'paynow-removed'
      | 'paynow-cleared'
      | 'paynow-cart-change'
      | 'paynow-token-expired'
      | 'paynow-error'
    >;
    'paynow-cart-button': Component<
      PaynowCartButton,
      'for' | 'token' | 'apiBase' | 'currency' | 'country',
      'paynow-error'
    >;
    'paynow-cart-drawer': Component<
      PaynowCartDrawerElement,
      | 'heading'
      | 'open'
      | 'placement'
      | 'token'
      | 'apiBase'
      | 'currency'
      | 'country'
      | 'readonly'
      | 'maxQuantity'
      | 'images'
      | 'productUrl'
      | 'showPromoCode'
      | 'headingLevel'
      | 'showClear',
      'paynow-error'
    >;
    'paynow-checkout-button': Component<
      PaynowCheckoutButton,
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
      | 'country',
      | 'paynow-checkout'
      | 'paynow-checkout-created'
      | 'paynow-checkout-completed'
      | 'paynow-checkout-closed'
      | 'paynow-error'
      | 'paynow-token-expired'
    >;
    'paynow-store': Component<
      PaynowStore,
      'getToken' | 'messages' | 'currencyDigits' | 'fetch' | 'auth' | 'token' | 'apiBase' | 'currency' | 'country',
      'paynow-cart-change' | 'paynow-error'
    >;
  }
}
