// eslint-disable-next-line
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      [tag: `paynow-${string}`]: any;
    }
  }
}
export {};
