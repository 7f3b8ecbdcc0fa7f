import { css } from './base-element.js';

/** The add and checkout buttons: as wide as their widest label, or as the page makes them. */
export const buttonStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: top;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_s) * 0.75);
  }
  .btn {
    inline-size: 100%;
  }
  /* every label lies in one cell, so the width never changes between idle, busy and done */
  [part~='label'] {
    display: grid;
    justify-items: center;
    align-items: center;
    min-inline-size: 0;
  }
  [part~='label'] > span {
    grid-area: 1 / 1;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_s);
    visibility: hidden;
  }
  [part~='label'] > .on {
    visibility: visible;
  }
`;
