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
import type { HTMLAttributes } from 'svelte/elements';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'paynow-add-button': Omit<
      HTMLAttributes<PaynowAddButton>,
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
      mode?: PaynowAddButton['mode'] | undefined;
      opens?: PaynowAddButton['opens'] | undefined;
      productId?: PaynowAddButton['productId'] | undefined;
      quantity?: PaynowAddButton['quantity'] | undefined;
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
      'api-base'?: Extract<PaynowAddButton['apiBase'], string> | undefined;
      'product-id'?: Extract<PaynowAddButton['productId'], string> | undefined;
      'gameserver-id'?: Extract<PaynowAddButton['gameserverId'], string> | undefined;
      'custom-variables'?: Extract<PaynowAddButton['customVariables'], string> | undefined;
      'gift-to-customer-id'?: Extract<PaynowAddButton['giftToCustomerId'], string> | undefined;
      'gift-to-platform'?: Extract<PaynowAddButton['giftToPlatform'], string> | undefined;
      'gift-to-id'?: Extract<PaynowAddButton['giftToId'], string> | undefined;
      'onpaynow-add'?: ((event: CustomEvent<PaynowEvents['paynow-add']>) => void) | undefined;
      'onpaynow-added'?: ((event: CustomEvent<PaynowEvents['paynow-added']>) => void) | undefined;
      'onpaynow-error'?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
      'onpaynow-token-expired'?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
    };
    'paynow-cart': Omit<
      HTMLAttributes<PaynowCart>,
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
      heading?: PaynowCart['heading'] | undefined;
      headingLevel?: PaynowCart['headingLevel'] | undefined;
      showClear?: PaynowCart['showClear'] | undefined;
      showPromoCode?: PaynowCart['showPromoCode'] | undefined;
      maxQuantity?: PaynowCart['maxQuantity'] | undefined;
      images?: PaynowCart['images'] | undefined;
      productUrl?: PaynowCart['productUrl'] | undefined;
      readonly?: PaynowCart['readonly'] | undefined;
      token?: PaynowCart['token'] | undefined;
      apiBase?: PaynowCart['apiBase'] | undefined;
      currency?: PaynowCart['currency'] | undefined;
      country?: PaynowCart['country'] | undefined;
      'api-base'?: Extract<PaynowCart['apiBase'], string> | undefined;
      'max-quantity'?: number | `${number}` | undefined;
      'show-promo-code'?: never | undefined;
      'heading-level'?: number | `${number}` | undefined;
      'show-clear'?: never | undefined;
      'onpaynow-quantity-changed'?: ((event: CustomEvent<PaynowEvents['paynow-quantity-changed']>) => void) | undefined;
      'onpaynow-removed'?: ((event: CustomEvent<PaynowEvents['paynow-removed']>) => void) | undefined;
      'onpaynow-cleared'?: ((event: CustomEvent<PaynowEvents['paynow-cleared']>) => void) | undefined;
      'onpaynow-checkout'?: ((event: CustomEvent<PaynowEvents['paynow-checkout']>) => void) | undefined;
      'onpaynow-checkout-created'?: ((event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void) | undefined;
      'onpaynow-checkout-completed'?:
        ((event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void) | undefined;
      'onpaynow-checkout-closed'?: ((event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void) | undefined;
      'onpaynow-cart-change'?: ((event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void) | undefined;
      'onpaynow-token-expired'?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
      'onpaynow-error'?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
    };
    'paynow-cart-button': Omit<
      HTMLAttributes<PaynowCartButton>,
      'for' | 'token' | 'apiBase' | 'currency' | 'country'
    > & {
      for?: PaynowCartButton['for'] | undefined;
      token?: PaynowCartButton['token'] | undefined;
      apiBase?: PaynowCartButton['apiBase'] | undefined;
      currency?: PaynowCartButton['currency'] | undefined;
      country?: PaynowCartButton['country'] | undefined;
      'api-base'?: Extract<PaynowCartButton['apiBase'], string> | undefined;
      'onpaynow-error'?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
      'onpaynow-token-expired'?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
    };
    'paynow-cart-drawer': Omit<
      HTMLAttributes<PaynowCartDrawer>,
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
      heading?: PaynowCartDrawer['heading'] | undefined;
      headingLevel?: PaynowCartDrawer['headingLevel'] | undefined;
      readonly?: PaynowCartDrawer['readonly'] | undefined;
      maxQuantity?: PaynowCartDrawer['maxQuantity'] | undefined;
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
      'api-base'?: Extract<PaynowCartDrawer['apiBase'], string> | undefined;
      'max-quantity'?: number | `${number}` | undefined;
      'show-promo-code'?: never | undefined;
      'heading-level'?: number | `${number}` | undefined;
      'show-clear'?: never | undefined;
      'onpaynow-quantity-changed'?: ((event: CustomEvent<PaynowEvents['paynow-quantity-changed']>) => void) | undefined;
      'onpaynow-removed'?: ((event: CustomEvent<PaynowEvents['paynow-removed']>) => void) | undefined;
      'onpaynow-cleared'?: ((event: CustomEvent<PaynowEvents['paynow-cleared']>) => void) | undefined;
      'onpaynow-checkout'?: ((event: CustomEvent<PaynowEvents['paynow-checkout']>) => void) | undefined;
      'onpaynow-checkout-created'?: ((event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void) | undefined;
      'onpaynow-checkout-completed'?:
        ((event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void) | undefined;
      'onpaynow-checkout-closed'?: ((event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void) | undefined;
      'onpaynow-cart-change'?: ((event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void) | undefined;
      'onpaynow-token-expired'?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
      'onpaynow-error'?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
    };
    'paynow-checkout-button': Omit<
      HTMLAttributes<PaynowCheckoutButton>,
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
      quantity?: PaynowCheckoutButton['quantity'] | undefined;
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
      'api-base'?: Extract<PaynowCheckoutButton['apiBase'], string> | undefined;
      'product-id'?: Extract<PaynowCheckoutButton['productId'], string> | undefined;
      'gameserver-id'?: Extract<PaynowCheckoutButton['gameserverId'], string> | undefined;
      'custom-variables'?: Extract<PaynowCheckoutButton['customVariables'], string> | undefined;
      'gift-to-customer-id'?: Extract<PaynowCheckoutButton['giftToCustomerId'], string> | undefined;
      'gift-to-platform'?: Extract<PaynowCheckoutButton['giftToPlatform'], string> | undefined;
      'gift-to-id'?: Extract<PaynowCheckoutButton['giftToId'], string> | undefined;
      'coupon-id'?: Extract<PaynowCheckoutButton['couponId'], string> | undefined;
      'promo-codes'?: Extract<PaynowCheckoutButton['promoCodes'], string> | undefined;
      'affiliate-code'?: Extract<PaynowCheckoutButton['affiliateCode'], string> | undefined;
      'return-url'?: Extract<PaynowCheckoutButton['returnUrl'], string> | undefined;
      'cancel-url'?: Extract<PaynowCheckoutButton['cancelUrl'], string> | undefined;
      'auto-redirect'?: never | undefined;
      'onpaynow-checkout'?: ((event: CustomEvent<PaynowEvents['paynow-checkout']>) => void) | undefined;
      'onpaynow-checkout-created'?: ((event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void) | undefined;
      'onpaynow-checkout-completed'?:
        ((event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void) | undefined;
      'onpaynow-checkout-closed'?: ((event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void) | undefined;
      'onpaynow-error'?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
      'onpaynow-token-expired'?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
    };
    'paynow-store': Omit<
      HTMLAttributes<PaynowStore>,
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
      'api-base'?: Extract<PaynowStore['apiBase'], string> | undefined;
      'onpaynow-cart-change'?: ((event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void) | undefined;
      'onpaynow-error'?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
      'onpaynow-token-expired'?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
    };
  }
}
