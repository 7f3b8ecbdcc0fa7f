declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    [tag: `paynow-${string}`]: any;
  }
}
export {};
