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
  .say {
    margin-block-start: var(--_space);
  }
  /* every label lies in one cell, so the width never changes between idle, busy and done */
  [part~='label'] {
    display: grid;
  }
  [part~='label'],
  [part~='label'] * {
    min-inline-size: 0;
  }
  /* one item, which may break its words where a line is too narrow for one */
  [part~='label'] slot {
    display: block;
  }
  [part~='label'] > * {
    grid-area: 1 / 1;
    visibility: hidden;
  }
  [class=''] > :first-child,
  .busy > :nth-child(2),
  .success > :nth-child(3),
  .offline > :nth-child(3),
  .error > :nth-child(4) {
    visibility: visible;
  }
  /* what is hidden would be computed anew in every frame all the same */
  [part~='label']:not(.busy) .spin {
    animation: none;
  }
`;
