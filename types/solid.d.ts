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
import type { JSX as Solid } from 'solid-js';

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'paynow-add-button': Omit<
        Solid.HTMLAttributes<PaynowAddButton>,
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
        'prop:mode'?: PaynowAddButton['mode'] | undefined;
        'prop:opens'?: PaynowAddButton['opens'] | undefined;
        'prop:productId'?: PaynowAddButton['productId'] | undefined;
        'prop:quantity'?: PaynowAddButton['quantity'] | undefined;
        'prop:subscription'?: PaynowAddButton['subscription'] | undefined;
        'prop:trial'?: PaynowAddButton['trial'] | undefined;
        'prop:gameserverId'?: PaynowAddButton['gameserverId'] | undefined;
        'prop:customVariables'?: PaynowAddButton['customVariables'] | undefined;
        'prop:giftToCustomerId'?: PaynowAddButton['giftToCustomerId'] | undefined;
        'prop:giftToPlatform'?: PaynowAddButton['giftToPlatform'] | undefined;
        'prop:giftToId'?: PaynowAddButton['giftToId'] | undefined;
        'prop:disabled'?: PaynowAddButton['disabled'] | undefined;
        'prop:token'?: PaynowAddButton['token'] | undefined;
        'prop:apiBase'?: PaynowAddButton['apiBase'] | undefined;
        'prop:currency'?: PaynowAddButton['currency'] | undefined;
        'prop:country'?: PaynowAddButton['country'] | undefined;
        'on:paynow-add'?: ((event: CustomEvent<PaynowEvents['paynow-add']>) => void) | undefined;
        'on:paynow-added'?: ((event: CustomEvent<PaynowEvents['paynow-added']>) => void) | undefined;
        'on:paynow-error'?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
        'on:paynow-token-expired'?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
      };
      'paynow-cart': Omit<
        Solid.HTMLAttributes<PaynowCart>,
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
        'show-promo-code'?: boolean | undefined;
        'heading-level'?: number | `${number}` | undefined;
        'show-clear'?: boolean | undefined;
        'prop:heading'?: PaynowCart['heading'] | undefined;
        'prop:headingLevel'?: PaynowCart['headingLevel'] | undefined;
        'prop:showClear'?: PaynowCart['showClear'] | undefined;
        'prop:showPromoCode'?: PaynowCart['showPromoCode'] | undefined;
        'prop:maxQuantity'?: PaynowCart['maxQuantity'] | undefined;
        'prop:images'?: PaynowCart['images'] | undefined;
        'prop:productUrl'?: PaynowCart['productUrl'] | undefined;
        'prop:readonly'?: PaynowCart['readonly'] | undefined;
        'prop:token'?: PaynowCart['token'] | undefined;
        'prop:apiBase'?: PaynowCart['apiBase'] | undefined;
        'prop:currency'?: PaynowCart['currency'] | undefined;
        'prop:country'?: PaynowCart['country'] | undefined;
        'on:paynow-quantity-changed'?:
          ((event: CustomEvent<PaynowEvents['paynow-quantity-changed']>) => void) | undefined;
        'on:paynow-removed'?: ((event: CustomEvent<PaynowEvents['paynow-removed']>) => void) | undefined;
        'on:paynow-cleared'?: ((event: CustomEvent<PaynowEvents['paynow-cleared']>) => void) | undefined;
        'on:paynow-checkout'?: ((event: CustomEvent<PaynowEvents['paynow-checkout']>) => void) | undefined;
        'on:paynow-checkout-created'?:
          ((event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void) | undefined;
        'on:paynow-checkout-completed'?:
          ((event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void) | undefined;
        'on:paynow-checkout-closed'?:
          ((event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void) | undefined;
        'on:paynow-cart-change'?: ((event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void) | undefined;
        'on:paynow-token-expired'?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
        'on:paynow-error'?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
      };
      'paynow-cart-button': Omit<
        Solid.HTMLAttributes<PaynowCartButton>,
        'for' | 'token' | 'apiBase' | 'currency' | 'country'
      > & {
        for?: PaynowCartButton['for'] | undefined;
        token?: PaynowCartButton['token'] | undefined;
        apiBase?: PaynowCartButton['apiBase'] | undefined;
        currency?: PaynowCartButton['currency'] | undefined;
        country?: PaynowCartButton['country'] | undefined;
        'api-base'?: Extract<PaynowCartButton['apiBase'], string> | undefined;
        'prop:for'?: PaynowCartButton['for'] | undefined;
        'prop:token'?: PaynowCartButton['token'] | undefined;
        'prop:apiBase'?: PaynowCartButton['apiBase'] | undefined;
        'prop:currency'?: PaynowCartButton['currency'] | undefined;
        'prop:country'?: PaynowCartButton['country'] | undefined;
        'on:paynow-error'?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
        'on:paynow-token-expired'?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
      };
      'paynow-cart-drawer': Omit<
        Solid.HTMLAttributes<PaynowCartDrawer>,
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
        'show-promo-code'?: boolean | undefined;
        'heading-level'?: number | `${number}` | undefined;
        'show-clear'?: boolean | undefined;
        'prop:heading'?: PaynowCartDrawer['heading'] | undefined;
        'prop:headingLevel'?: PaynowCartDrawer['headingLevel'] | undefined;
        'prop:readonly'?: PaynowCartDrawer['readonly'] | undefined;
        'prop:maxQuantity'?: PaynowCartDrawer['maxQuantity'] | undefined;
        'prop:images'?: PaynowCartDrawer['images'] | undefined;
        'prop:showClear'?: PaynowCartDrawer['showClear'] | undefined;
        'prop:showPromoCode'?: PaynowCartDrawer['showPromoCode'] | undefined;
        'prop:productUrl'?: PaynowCartDrawer['productUrl'] | undefined;
        'prop:open'?: PaynowCartDrawer['open'] | undefined;
        'prop:placement'?: PaynowCartDrawer['placement'] | undefined;
        'prop:token'?: PaynowCartDrawer['token'] | undefined;
        'prop:apiBase'?: PaynowCartDrawer['apiBase'] | undefined;
        'prop:currency'?: PaynowCartDrawer['currency'] | undefined;
        'prop:country'?: PaynowCartDrawer['country'] | undefined;
        'on:paynow-quantity-changed'?:
          ((event: CustomEvent<PaynowEvents['paynow-quantity-changed']>) => void) | undefined;
        'on:paynow-removed'?: ((event: CustomEvent<PaynowEvents['paynow-removed']>) => void) | undefined;
        'on:paynow-cleared'?: ((event: CustomEvent<PaynowEvents['paynow-cleared']>) => void) | undefined;
        'on:paynow-checkout'?: ((event: CustomEvent<PaynowEvents['paynow-checkout']>) => void) | undefined;
        'on:paynow-checkout-created'?:
          ((event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void) | undefined;
        'on:paynow-checkout-completed'?:
          ((event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void) | undefined;
        'on:paynow-checkout-closed'?:
          ((event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void) | undefined;
        'on:paynow-cart-change'?: ((event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void) | undefined;
        'on:paynow-token-expired'?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
        'on:paynow-error'?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
      };
      'paynow-checkout-button': Omit<
        Solid.HTMLAttributes<PaynowCheckoutButton>,
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
        'auto-redirect'?: boolean | undefined;
        'prop:couponId'?: PaynowCheckoutButton['couponId'] | undefined;
        'prop:promoCodes'?: PaynowCheckoutButton['promoCodes'] | undefined;
        'prop:affiliateCode'?: PaynowCheckoutButton['affiliateCode'] | undefined;
        'prop:returnUrl'?: PaynowCheckoutButton['returnUrl'] | undefined;
        'prop:cancelUrl'?: PaynowCheckoutButton['cancelUrl'] | undefined;
        'prop:autoRedirect'?: PaynowCheckoutButton['autoRedirect'] | undefined;
        'prop:mode'?: PaynowCheckoutButton['mode'] | undefined;
        'prop:target'?: PaynowCheckoutButton['target'] | undefined;
        'prop:lines'?: PaynowCheckoutButton['lines'] | undefined;
        'prop:productId'?: PaynowCheckoutButton['productId'] | undefined;
        'prop:quantity'?: PaynowCheckoutButton['quantity'] | undefined;
        'prop:subscription'?: PaynowCheckoutButton['subscription'] | undefined;
        'prop:trial'?: PaynowCheckoutButton['trial'] | undefined;
        'prop:gameserverId'?: PaynowCheckoutButton['gameserverId'] | undefined;
        'prop:customVariables'?: PaynowCheckoutButton['customVariables'] | undefined;
        'prop:giftToCustomerId'?: PaynowCheckoutButton['giftToCustomerId'] | undefined;
        'prop:giftToPlatform'?: PaynowCheckoutButton['giftToPlatform'] | undefined;
        'prop:giftToId'?: PaynowCheckoutButton['giftToId'] | undefined;
        'prop:disabled'?: PaynowCheckoutButton['disabled'] | undefined;
        'prop:token'?: PaynowCheckoutButton['token'] | undefined;
        'prop:apiBase'?: PaynowCheckoutButton['apiBase'] | undefined;
        'prop:currency'?: PaynowCheckoutButton['currency'] | undefined;
        'prop:country'?: PaynowCheckoutButton['country'] | undefined;
        'on:paynow-checkout'?: ((event: CustomEvent<PaynowEvents['paynow-checkout']>) => void) | undefined;
        'on:paynow-checkout-created'?:
          ((event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void) | undefined;
        'on:paynow-checkout-completed'?:
          ((event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void) | undefined;
        'on:paynow-checkout-closed'?:
          ((event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void) | undefined;
        'on:paynow-error'?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
        'on:paynow-token-expired'?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
      };
      'paynow-store': Omit<
        Solid.HTMLAttributes<PaynowStore>,
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
        'prop:getToken'?: PaynowStore['getToken'] | undefined;
        'prop:messages'?: PaynowStore['messages'] | undefined;
        'prop:currencyDigits'?: PaynowStore['currencyDigits'] | undefined;
        'prop:fetch'?: PaynowStore['fetch'] | undefined;
        'prop:auth'?: PaynowStore['auth'] | undefined;
        'prop:debug'?: PaynowStore['debug'] | undefined;
        'prop:token'?: PaynowStore['token'] | undefined;
        'prop:apiBase'?: PaynowStore['apiBase'] | undefined;
        'prop:currency'?: PaynowStore['currency'] | undefined;
        'prop:country'?: PaynowStore['country'] | undefined;
        'on:paynow-cart-change'?: ((event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void) | undefined;
        'on:paynow-error'?: ((event: CustomEvent<PaynowEvents['paynow-error']>) => void) | undefined;
        'on:paynow-token-expired'?: ((event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void) | undefined;
      };
    }
  }
}
