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
import type { HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
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
        mode?: PaynowAddButton['mode'];
        opens?: PaynowAddButton['opens'];
        productId?: PaynowAddButton['productId'];
        quantity?: PaynowAddButton['quantity'];
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
        'api-base'?: Extract<PaynowAddButton['apiBase'], string>;
        'product-id'?: Extract<PaynowAddButton['productId'], string>;
        'gameserver-id'?: Extract<PaynowAddButton['gameserverId'], string>;
        'custom-variables'?: Extract<PaynowAddButton['customVariables'], string>;
        'gift-to-customer-id'?: Extract<PaynowAddButton['giftToCustomerId'], string>;
        'gift-to-platform'?: Extract<PaynowAddButton['giftToPlatform'], string>;
        'gift-to-id'?: Extract<PaynowAddButton['giftToId'], string>;
        'onpaynow-add'?: (event: CustomEvent<PaynowEvents['paynow-add']>) => void;
        'onpaynow-added'?: (event: CustomEvent<PaynowEvents['paynow-added']>) => void;
        'onpaynow-error'?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
        'onpaynow-token-expired'?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
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
        heading?: PaynowCart['heading'];
        headingLevel?: PaynowCart['headingLevel'];
        showClear?: PaynowCart['showClear'];
        showPromoCode?: PaynowCart['showPromoCode'];
        maxQuantity?: PaynowCart['maxQuantity'];
        images?: PaynowCart['images'];
        productUrl?: PaynowCart['productUrl'];
        readonly?: PaynowCart['readonly'];
        token?: PaynowCart['token'];
        apiBase?: PaynowCart['apiBase'];
        currency?: PaynowCart['currency'];
        country?: PaynowCart['country'];
        'api-base'?: Extract<PaynowCart['apiBase'], string>;
        'max-quantity'?: number | `${number}`;
        'show-promo-code'?: never;
        'heading-level'?: number | `${number}`;
        'show-clear'?: never;
        'onpaynow-quantity-changed'?: (event: CustomEvent<PaynowEvents['paynow-quantity-changed']>) => void;
        'onpaynow-removed'?: (event: CustomEvent<PaynowEvents['paynow-removed']>) => void;
        'onpaynow-cleared'?: (event: CustomEvent<PaynowEvents['paynow-cleared']>) => void;
        'onpaynow-checkout'?: (event: CustomEvent<PaynowEvents['paynow-checkout']>) => void;
        'onpaynow-checkout-created'?: (event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void;
        'onpaynow-checkout-completed'?: (event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void;
        'onpaynow-checkout-closed'?: (event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void;
        'onpaynow-cart-change'?: (event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void;
        'onpaynow-token-expired'?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
        'onpaynow-error'?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
      };
      'paynow-cart-button': Omit<
        HTMLAttributes<PaynowCartButton>,
        'for' | 'token' | 'apiBase' | 'currency' | 'country'
      > & {
        for?: PaynowCartButton['for'];
        token?: PaynowCartButton['token'];
        apiBase?: PaynowCartButton['apiBase'];
        currency?: PaynowCartButton['currency'];
        country?: PaynowCartButton['country'];
        'api-base'?: Extract<PaynowCartButton['apiBase'], string>;
        'onpaynow-error'?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
        'onpaynow-token-expired'?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
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
        heading?: PaynowCartDrawer['heading'];
        headingLevel?: PaynowCartDrawer['headingLevel'];
        readonly?: PaynowCartDrawer['readonly'];
        maxQuantity?: PaynowCartDrawer['maxQuantity'];
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
        'api-base'?: Extract<PaynowCartDrawer['apiBase'], string>;
        'max-quantity'?: number | `${number}`;
        'show-promo-code'?: never;
        'heading-level'?: number | `${number}`;
        'show-clear'?: never;
        'onpaynow-quantity-changed'?: (event: CustomEvent<PaynowEvents['paynow-quantity-changed']>) => void;
        'onpaynow-removed'?: (event: CustomEvent<PaynowEvents['paynow-removed']>) => void;
        'onpaynow-cleared'?: (event: CustomEvent<PaynowEvents['paynow-cleared']>) => void;
        'onpaynow-checkout'?: (event: CustomEvent<PaynowEvents['paynow-checkout']>) => void;
        'onpaynow-checkout-created'?: (event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void;
        'onpaynow-checkout-completed'?: (event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void;
        'onpaynow-checkout-closed'?: (event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void;
        'onpaynow-cart-change'?: (event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void;
        'onpaynow-token-expired'?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
        'onpaynow-error'?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
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
        quantity?: PaynowCheckoutButton['quantity'];
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
        'api-base'?: Extract<PaynowCheckoutButton['apiBase'], string>;
        'product-id'?: Extract<PaynowCheckoutButton['productId'], string>;
        'gameserver-id'?: Extract<PaynowCheckoutButton['gameserverId'], string>;
        'custom-variables'?: Extract<PaynowCheckoutButton['customVariables'], string>;
        'gift-to-customer-id'?: Extract<PaynowCheckoutButton['giftToCustomerId'], string>;
        'gift-to-platform'?: Extract<PaynowCheckoutButton['giftToPlatform'], string>;
        'gift-to-id'?: Extract<PaynowCheckoutButton['giftToId'], string>;
        'coupon-id'?: Extract<PaynowCheckoutButton['couponId'], string>;
        'promo-codes'?: Extract<PaynowCheckoutButton['promoCodes'], string>;
        'affiliate-code'?: Extract<PaynowCheckoutButton['affiliateCode'], string>;
        'return-url'?: Extract<PaynowCheckoutButton['returnUrl'], string>;
        'cancel-url'?: Extract<PaynowCheckoutButton['cancelUrl'], string>;
        'auto-redirect'?: never;
        'onpaynow-checkout'?: (event: CustomEvent<PaynowEvents['paynow-checkout']>) => void;
        'onpaynow-checkout-created'?: (event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void;
        'onpaynow-checkout-completed'?: (event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void;
        'onpaynow-checkout-closed'?: (event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void;
        'onpaynow-error'?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
        'onpaynow-token-expired'?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
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
        'api-base'?: Extract<PaynowStore['apiBase'], string>;
        'onpaynow-cart-change'?: (event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void;
        'onpaynow-error'?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
        'onpaynow-token-expired'?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
      };
    }
  }
}
