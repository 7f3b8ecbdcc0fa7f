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
        'prop:mode'?: PaynowAddButton['mode'];
        'prop:opens'?: PaynowAddButton['opens'];
        'prop:productId'?: PaynowAddButton['productId'];
        'prop:quantity'?: PaynowAddButton['quantity'];
        'prop:subscription'?: PaynowAddButton['subscription'];
        'prop:trial'?: PaynowAddButton['trial'];
        'prop:gameserverId'?: PaynowAddButton['gameserverId'];
        'prop:customVariables'?: PaynowAddButton['customVariables'];
        'prop:giftToCustomerId'?: PaynowAddButton['giftToCustomerId'];
        'prop:giftToPlatform'?: PaynowAddButton['giftToPlatform'];
        'prop:giftToId'?: PaynowAddButton['giftToId'];
        'prop:disabled'?: PaynowAddButton['disabled'];
        'prop:token'?: PaynowAddButton['token'];
        'prop:apiBase'?: PaynowAddButton['apiBase'];
        'prop:currency'?: PaynowAddButton['currency'];
        'prop:country'?: PaynowAddButton['country'];
        'on:paynow-add'?: (event: CustomEvent<PaynowEvents['paynow-add']>) => void;
        'on:paynow-added'?: (event: CustomEvent<PaynowEvents['paynow-added']>) => void;
        'on:paynow-error'?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
        'on:paynow-token-expired'?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
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
        'show-promo-code'?: boolean;
        'heading-level'?: number | `${number}`;
        'show-clear'?: boolean;
        'prop:heading'?: PaynowCart['heading'];
        'prop:headingLevel'?: PaynowCart['headingLevel'];
        'prop:showClear'?: PaynowCart['showClear'];
        'prop:showPromoCode'?: PaynowCart['showPromoCode'];
        'prop:maxQuantity'?: PaynowCart['maxQuantity'];
        'prop:images'?: PaynowCart['images'];
        'prop:productUrl'?: PaynowCart['productUrl'];
        'prop:readonly'?: PaynowCart['readonly'];
        'prop:token'?: PaynowCart['token'];
        'prop:apiBase'?: PaynowCart['apiBase'];
        'prop:currency'?: PaynowCart['currency'];
        'prop:country'?: PaynowCart['country'];
        'on:paynow-quantity-changed'?: (event: CustomEvent<PaynowEvents['paynow-quantity-changed']>) => void;
        'on:paynow-removed'?: (event: CustomEvent<PaynowEvents['paynow-removed']>) => void;
        'on:paynow-cleared'?: (event: CustomEvent<PaynowEvents['paynow-cleared']>) => void;
        'on:paynow-checkout'?: (event: CustomEvent<PaynowEvents['paynow-checkout']>) => void;
        'on:paynow-checkout-created'?: (event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void;
        'on:paynow-checkout-completed'?: (event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void;
        'on:paynow-checkout-closed'?: (event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void;
        'on:paynow-cart-change'?: (event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void;
        'on:paynow-token-expired'?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
        'on:paynow-error'?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
      };
      'paynow-cart-button': Omit<
        Solid.HTMLAttributes<PaynowCartButton>,
        'for' | 'token' | 'apiBase' | 'currency' | 'country'
      > & {
        for?: PaynowCartButton['for'];
        token?: PaynowCartButton['token'];
        apiBase?: PaynowCartButton['apiBase'];
        currency?: PaynowCartButton['currency'];
        country?: PaynowCartButton['country'];
        'api-base'?: Extract<PaynowCartButton['apiBase'], string>;
        'prop:for'?: PaynowCartButton['for'];
        'prop:token'?: PaynowCartButton['token'];
        'prop:apiBase'?: PaynowCartButton['apiBase'];
        'prop:currency'?: PaynowCartButton['currency'];
        'prop:country'?: PaynowCartButton['country'];
        'on:paynow-error'?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
        'on:paynow-token-expired'?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
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
        'show-promo-code'?: boolean;
        'heading-level'?: number | `${number}`;
        'show-clear'?: boolean;
        'prop:heading'?: PaynowCartDrawer['heading'];
        'prop:headingLevel'?: PaynowCartDrawer['headingLevel'];
        'prop:readonly'?: PaynowCartDrawer['readonly'];
        'prop:maxQuantity'?: PaynowCartDrawer['maxQuantity'];
        'prop:images'?: PaynowCartDrawer['images'];
        'prop:showClear'?: PaynowCartDrawer['showClear'];
        'prop:showPromoCode'?: PaynowCartDrawer['showPromoCode'];
        'prop:productUrl'?: PaynowCartDrawer['productUrl'];
        'prop:open'?: PaynowCartDrawer['open'];
        'prop:placement'?: PaynowCartDrawer['placement'];
        'prop:token'?: PaynowCartDrawer['token'];
        'prop:apiBase'?: PaynowCartDrawer['apiBase'];
        'prop:currency'?: PaynowCartDrawer['currency'];
        'prop:country'?: PaynowCartDrawer['country'];
        'on:paynow-quantity-changed'?: (event: CustomEvent<PaynowEvents['paynow-quantity-changed']>) => void;
        'on:paynow-removed'?: (event: CustomEvent<PaynowEvents['paynow-removed']>) => void;
        'on:paynow-cleared'?: (event: CustomEvent<PaynowEvents['paynow-cleared']>) => void;
        'on:paynow-checkout'?: (event: CustomEvent<PaynowEvents['paynow-checkout']>) => void;
        'on:paynow-checkout-created'?: (event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void;
        'on:paynow-checkout-completed'?: (event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void;
        'on:paynow-checkout-closed'?: (event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void;
        'on:paynow-cart-change'?: (event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void;
        'on:paynow-token-expired'?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
        'on:paynow-error'?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
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
        'auto-redirect'?: boolean;
        'prop:couponId'?: PaynowCheckoutButton['couponId'];
        'prop:promoCodes'?: PaynowCheckoutButton['promoCodes'];
        'prop:affiliateCode'?: PaynowCheckoutButton['affiliateCode'];
        'prop:returnUrl'?: PaynowCheckoutButton['returnUrl'];
        'prop:cancelUrl'?: PaynowCheckoutButton['cancelUrl'];
        'prop:autoRedirect'?: PaynowCheckoutButton['autoRedirect'];
        'prop:mode'?: PaynowCheckoutButton['mode'];
        'prop:target'?: PaynowCheckoutButton['target'];
        'prop:lines'?: PaynowCheckoutButton['lines'];
        'prop:productId'?: PaynowCheckoutButton['productId'];
        'prop:quantity'?: PaynowCheckoutButton['quantity'];
        'prop:subscription'?: PaynowCheckoutButton['subscription'];
        'prop:trial'?: PaynowCheckoutButton['trial'];
        'prop:gameserverId'?: PaynowCheckoutButton['gameserverId'];
        'prop:customVariables'?: PaynowCheckoutButton['customVariables'];
        'prop:giftToCustomerId'?: PaynowCheckoutButton['giftToCustomerId'];
        'prop:giftToPlatform'?: PaynowCheckoutButton['giftToPlatform'];
        'prop:giftToId'?: PaynowCheckoutButton['giftToId'];
        'prop:disabled'?: PaynowCheckoutButton['disabled'];
        'prop:token'?: PaynowCheckoutButton['token'];
        'prop:apiBase'?: PaynowCheckoutButton['apiBase'];
        'prop:currency'?: PaynowCheckoutButton['currency'];
        'prop:country'?: PaynowCheckoutButton['country'];
        'on:paynow-checkout'?: (event: CustomEvent<PaynowEvents['paynow-checkout']>) => void;
        'on:paynow-checkout-created'?: (event: CustomEvent<PaynowEvents['paynow-checkout-created']>) => void;
        'on:paynow-checkout-completed'?: (event: CustomEvent<PaynowEvents['paynow-checkout-completed']>) => void;
        'on:paynow-checkout-closed'?: (event: CustomEvent<PaynowEvents['paynow-checkout-closed']>) => void;
        'on:paynow-error'?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
        'on:paynow-token-expired'?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
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
        'prop:getToken'?: PaynowStore['getToken'];
        'prop:messages'?: PaynowStore['messages'];
        'prop:currencyDigits'?: PaynowStore['currencyDigits'];
        'prop:fetch'?: PaynowStore['fetch'];
        'prop:auth'?: PaynowStore['auth'];
        'prop:debug'?: PaynowStore['debug'];
        'prop:token'?: PaynowStore['token'];
        'prop:apiBase'?: PaynowStore['apiBase'];
        'prop:currency'?: PaynowStore['currency'];
        'prop:country'?: PaynowStore['country'];
        'on:paynow-cart-change'?: (event: CustomEvent<PaynowEvents['paynow-cart-change']>) => void;
        'on:paynow-error'?: (event: CustomEvent<PaynowEvents['paynow-error']>) => void;
        'on:paynow-token-expired'?: (event: CustomEvent<PaynowEvents['paynow-token-expired']>) => void;
      };
    }
  }
}
