import { css } from './base-element.js';

/** The cart while it loads, and by its width in em of its text, so that larger text takes the narrower layout. */
export const layoutStyles = css`
  /* the real boxes, with bars for words; nothing is seen of them for the first 300 ms */
  .sk {
    animation:
      appear 300ms step-end,
      pulse 1.6s infinite alternate;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.55;
    }
  }
  .bar,
  .box,
  .ghost {
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_tint);
  }
  .ghost {
    color: transparent;
  }
  .bar {
    display: inline-block;
    inline-size: 3.5em;
    block-size: 0.8em;
  }
  .box {
    block-size: var(--_control);
  }
  .act .box {
    inline-size: calc(var(--_control) * 2 + 3em);
  }
  /* the total says it in words */
  @container paynow (inline-size < 28em) {
    .saving > :last-child {
      display: none;
    }
  }
  @container paynow (inline-size < 21em) {
    .in {
      --_pad: calc(var(--_space) * 1.5);
    }
    .line {
      --_image: var(--paynow-image-size, 40px);
      grid-template-areas: 'img name name' 'img price price' 'meta meta meta' 'act act act';
    }
    .prices {
      justify-content: start;
    }
  }
  /* 240 px with text at 200 %: nothing may need the width of a word */
  @container paynow (inline-size < 10em) {
    .line {
      display: block;
    }
  }
  @container paynow (inline-size >= 36em) {
    .in {
      --_pad: calc(var(--_space) * 3);
    }
    .line {
      --_image: var(--paynow-image-size, 64px);
      grid-template: 'img name qty price rm' / var(--_image) 1fr auto minmax(5.5em, auto) auto;
      column-gap: calc(var(--_space) * 2);
    }
    .info,
    .prices {
      grid-area: name;
      display: grid;
      align-content: center;
      align-self: start;
      min-block-size: max(var(--_image), var(--_control));
    }
    .info > * {
      grid-area: auto;
    }
    .prices {
      grid-area: price;
      justify-items: end;
    }
    s {
      order: 0;
    }
    .act {
      display: contents;
    }
    .act > * {
      grid-area: qty;
      align-self: start;
      margin-block-start: max(0px, (var(--_image) - var(--_control)) / 2);
    }
    [part='remove'] {
      grid-area: rm;
    }
    /* takes no room: the row keeps its height */
    .saving {
      align-items: start;
      justify-self: center;
      block-size: 0;
      translate: 0 calc(var(--_control) + var(--_space) * 0.5);
    }
    .foot {
      grid-template-columns: 1fr 20em;
      gap: calc(var(--_space) * 4);
      padding-block: calc(var(--_space) * 3);
    }
    .head {
      min-block-size: calc(var(--_control) + var(--_space) * 3);
    }
    [part='summary'] {
      grid-column: 2;
    }
  }
`;
