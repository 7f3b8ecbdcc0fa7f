// eslint-disable-next-line
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      [tag: `paynow-${string}`]: any;
    }
  }
}
export {};
