import { css } from './base-element.js';

/** The add and checkout buttons: as wide as their widest label, or as the page makes them. */
export const buttonStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: top;
    /* painted by itself: a click on one costs nothing of the others */
    isolation: isolate;
  }
  .btn {
    inline-size: 100%;
  }
  /* as wide as the button, which must not jump when something fails */
  .say,
  .note {
    inline-size: 0;
    min-inline-size: 100%;
    margin-block-start: var(--_space);
  }
  /* every label lies in one cell, so the width never changes between idle, busy and done;
     one that wraps makes only its own state taller */
  [part='label'] {
    display: grid;
    align-items: center;
  }
  [part='label'],
  [part='label'] * {
    min-inline-size: 0;
  }
  [part='label'] > * {
    grid-area: 1 / 1;
    visibility: hidden;
  }
  /* what is said of a state takes no height while it is not seen, and gives nobody anything to scroll */
  [part='label'] > [class] {
    block-size: 0;
    overflow: hidden;
  }
  [class=''] > :first-child,
  .busy > .b,
  .success > .s,
  .offline > .s,
  .error > .e {
    block-size: auto;
    overflow: visible;
    visibility: visible;
  }
  /* what is hidden would be computed anew in every frame all the same */
  :host(:not(:state(slow))) .spin {
    animation: none;
  }
`;
