type Any = new () => { $props: any };
declare module 'vue' {
  interface GlobalComponents {
    'paynow-store': Any;
    'paynow-cart': Any;
    'paynow-add-button': Any;
    'paynow-checkout-button': Any;
  }
}
export {};
