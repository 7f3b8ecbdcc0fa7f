import { css } from './base-element.js';

/** The button that opens the cart. */
export const cartButtonStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: top;
  }
  .btn {
    flex-wrap: wrap;
    max-inline-size: 100%;
    padding-inline: calc(var(--_space) * 1.5);
  }
  [part='count'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
`;
