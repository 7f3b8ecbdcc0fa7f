import { css } from './base-element.js';

/** What holds the cart over the page, at its edge. */
export const drawerStyles = css`
  /* no item of a flex row or a grid */
  :host {
    position: absolute;
  }
  dialog {
    --_from: 100%;
    --paynow-font-size: 1em;
    position: fixed;
    inset: 0 0 0 auto;
    inline-size: min(420px, 100% - 32px);
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    border: 0;
    background: none;
    overflow: visible;
    /* a page's own dialog may take the pointer from the body */
    pointer-events: auto;
  }
  .start:dir(ltr),
  .end:dir(rtl) {
    --_from: -100%;
    inset: 0 auto 0 0;
  }
  dialog,
  [part='backdrop'] {
    transition: var(--paynow-duration, 160ms) allow-discrete;
    transition-property: translate, opacity, display, overlay;
  }
  dialog:not([open]) {
    translate: var(--_from);
  }
  dialog:not([open]) [part='backdrop'] {
    opacity: 0;
  }
  @starting-style {
    dialog {
      translate: var(--_from);
    }
    [part='backdrop'] {
      opacity: 0;
    }
  }
  dialog::backdrop {
    background: none;
  }
  [part='backdrop'] {
    position: absolute;
    inset: 0 -100vw;
    background: rgb(8 9 12 / 0.5);
  }
  .panel {
    position: relative;
    block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    /* the cart's head and total stay, and must not lie over what has the focus */
    scroll-padding-block: calc(var(--_control) * 2 + var(--_space) * 6) calc(var(--_control) + var(--_space) * 7 + 9em);
    scrollbar-width: thin;
    background: var(--_surface);
    box-shadow:
      0 0 0 1px var(--_border),
      0 16px 64px rgb(0 0 0 / 0.35);
  }
  @media (height < 30em) {
    .panel {
      scroll-padding-block-end: 0;
    }
  }
  /* its edge in forced colours: around it, since the head and the total would lie over one within */
  .panel:not(:focus-visible) {
    outline: 1px solid transparent;
  }
  [part='close'] {
    position: absolute;
    z-index: 3;
    inset-block-start: var(--_space);
    inset-inline-end: calc(var(--_space) * 0.5);
    padding: 0;
    border: 0;
  }
  :focus-visible {
    outline-offset: -3px;
  }
`;
