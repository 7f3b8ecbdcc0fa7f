// The fake storefront for the page that `start` makes, as the package has it.
export * from '../../src/testing.ts';
