import { css } from './base-element.js';

/** The cart in a drawer, without pictures, with a line removed, and in forced colours. */
export const placeStyles = css`
  /* in a drawer the head and the total stay, and the rest scrolls */
  .drawer {
    border: 0;
    background: none;
  }
  .drawer .in,
  .drawer .sk {
    display: flex;
    flex-direction: column;
  }
  .drawer .in {
    min-block-size: 100dvh;
  }
  .drawer .head,
  .drawer [part='summary'] {
    z-index: 1;
    inset-block-start: 0;
    margin-inline: calc(var(--_pad) * -1);
    padding-inline: var(--_pad);
    background: var(--_surface);
  }
  .drawer .head {
    border-block-end: 1px solid var(--_border);
    padding-inline-end: calc(var(--_control) + var(--_space) * 2);
  }
  .drawer .head + *,
  .drawer .line:first-child {
    border-block-start: 0;
  }
  .drawer .sk {
    flex: 1;
  }
  .drawer .foot {
    display: contents;
  }
  .drawer [part='promo'],
  .drawer [part='summary'] {
    padding-block: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }
  .drawer [part='summary'] {
    inset-block: auto 0;
    margin-block-start: auto;
  }
  /* where text is so large, or the page so low, that there is no room for that, all of it scrolls */
  @media (height >= 20em) {
    @container paynow (inline-size >= 16em) {
      .drawer .head {
        position: sticky;
      }
    }
  }
  @media (height >= 30em) {
    @container paynow (inline-size >= 10em) {
      .drawer .head,
      .drawer [part='summary'] {
        position: sticky;
      }
    }
  }
  .plain:not(.gone) {
    --_image: 0px;
    column-gap: 0;
  }
  .gone {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    row-gap: var(--_space);
  }
  .gone .meta {
    inline-size: 100%;
  }
  .gone [part='removed'] {
    flex: 1 1 7.5em;
  }
  @media (forced-colors: active) {
    [part='remove'],
    [part='clear'] {
      margin-inline-end: 0;
    }
    [part='badge'],
    .img,
    .disc,
    .chip {
      outline: 1px solid;
      outline-offset: -1px;
    }
    .off [aria-disabled='true'] {
      color: GrayText;
    }
    .ghost {
      color: Canvas;
    }
    .warn > svg,
    .bad {
      color: CanvasText;
    }
    .slots,
    .pick {
      fill: Canvas;
      stroke: CanvasText;
    }
    .pick {
      stroke: Highlight;
    }
    [aria-invalid] {
      outline: 3px solid;
    }
  }
`;
