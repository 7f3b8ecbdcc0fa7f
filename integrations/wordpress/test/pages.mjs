// What the test's site says, as its authors would write it.
export const KEY = '411486491630370816';

export const PAGES = {
  shortcodes: `[paynow_store]
[paynow_add_button product-id="${KEY}"]Add a key[/paynow_add_button]
[paynow_cart heading="Your loot" show-clear]
[paynow_checkout_button slot="checkout" return_url="/?thanks=1"]Pay now[/paynow_checkout_button]
[/paynow_cart]
[paynow_cart_button for="drawer"] [paynow_cart_drawer id="drawer" placement="start"]`,

  paragraphs: `[paynow_add_button product-id="${KEY}"]Add a key[/paynow_add_button]

[paynow_cart]
[paynow_checkout_button slot="checkout"]Pay[/paynow_checkout_button]
[/paynow_cart]

A key is [paynow_add_button product-id="${KEY}" opens]yours[/paynow_add_button] at once. [paynow_cart_drawer]`,

  blocks: `<!-- wp:paynow/add-button {"productId":"${KEY}","quantity":"2","label":"Add two keys"} /-->
<!-- wp:paynow/cart {"heading":"Your loot","showClear":true,"readonly":false} /-->
<!-- wp:paynow/checkout-button {"productId":"${KEY}","returnUrl":"/?thanks=1","label":"Buy now"} /-->`,

  hostile: `[paynow_store api-base="https://evil.example" token="stolen" currency='"><script>window.hacked = 1</script>']
[paynow_cart heading='"><img src=x onerror="window.hacked = 2">' onclick="window.hacked = 3" style="color:red" images="all"]
<!-- wp:paynow/cart {"heading":"\\u0022\\u003e\\u003cimg src=x onerror=\\u0022window.hacked=2\\u0022\\u003e","onclick":"window.hacked=3","onclick=window.hacked":"3"} /-->
[paynow_checkout_button return-url="javascript:window.hacked=4" product-id="1 onfocus=1"]<img src=x onerror="window.hacked = 5">Pay[/paynow_checkout_button]
<!-- wp:paynow/add-button {"productId":"\\u0022\\u003e\\u003cscript\\u003ewindow.hacked=6\\u003c/script\\u003e","customVariables":"{\\u0022a\\u0022:\\u0022\\u003cb\\u003e\\u0022}","apiBase":"https://evil.example","label":"\\u003cscript\\u003ewindow.hacked=7\\u003c/script\\u003eAdd"} /-->`,

  mistakes: `[paynow_checkout_button product-id="${KEY}x" return-url="thanks"]Buy now[/paynow_checkout_button]
[paynow_checkout_button product-id="”5″" return-url="../shop"]Buy five[/paynow_checkout_button]
[paynow_cart]`,

  row: '<div style="display: flex">[paynow_cart]</div>',

  plain: 'A page that sells nothing.',
};
