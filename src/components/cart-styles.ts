import { css } from './base-element.js';

/**
 * The cart. Its layout follows its own width in em of its text, so that larger text takes the narrower layout.
 *
 * @cssprop {<color>} --paynow-success - What is saved in a sale; 4.5:1 to the surface.
 * @cssprop {<length>} --paynow-image-size - The width and height of a line's picture; by default less in a narrow cart.
 */
export const cartStyles = css`
  :host {
    inline-size: 100%;
    color: var(--_text);
    overflow-wrap: anywhere;
  }
  /* The container is inside the host, so that the host keeps its own width in any flex or grid row. */
  [part~='base'] {
    container: paynow / inline-size;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-variant-numeric: tabular-nums;
    text-wrap: balance;
  }
  .in {
    padding-inline: calc(var(--_space) * 2);
  }
  b,
  .name,
  .title,
  [part~='badge'],
  [part~='sale'],
  [part~='price'],
  [part~='total-label'] {
    font-weight: 600;
  }
  [part~='heading'],
  [part~='total'] {
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.25;
  }
  s,
  .small,
  .saving,
  .meta > *,
  [part~='clear'],
  [part~='tax-note'] {
    font-size: 0.867em;
  }
  s,
  .small,
  .meta,
  .muted,
  .saving,
  .quiet,
  .fixed,
  .qty button,
  .off input,
  .img,
  [part~='removed'],
  [part~='tax-note'],
  [part~='error-trace'],
  .updating {
    color: var(--_muted);
  }
  b,
  .warn,
  [part~='badge'] {
    color: var(--_text);
  }
  [part~='sale'] {
    color: var(--paynow-success, light-dark(#0b6e3d, #6fdba4));
  }
  [part~='error-trace'] {
    font-family: ui-monospace, monospace;
    font-size: 0.8em;
  }
  .quiet {
    font-weight: 500;
  }
  .quiet:hover,
  .qty button:hover {
    background: var(--_tint);
    color: var(--_text);
  }
  /* the glyph, not the target, meets the edge */
  [part~='remove'] {
    margin-inline: auto calc((var(--_control) - 1.25em) / -2);
    padding: 0;
  }
  [part~='heading'] {
    flex: none;
    max-inline-size: 64%;
  }
  [part~='clear'] {
    margin-inline: auto calc(var(--_space) * -1);
    padding-inline: var(--_space);
    text-align: end;
  }
  /* the edge is painted, so it takes no room and the targets stay whole */
  .qty {
    display: flex;
    border-radius: calc(var(--_radius) * 0.667);
    outline: 1px solid var(--_border);
    outline-offset: -1px;
  }
  .qty > * {
    padding: 0;
    border: 0;
  }
  .qty input {
    inline-size: 3em;
  }
  .qty [aria-invalid] {
    box-shadow: inset 0 0 0 2px var(--_danger);
  }
  .fixed {
    min-block-size: var(--_control);
    outline: 0;
  }
  .quiet:focus-visible,
  .qty :focus-visible {
    outline-offset: -3px;
  }
  .off :is(.quiet, .qty button) {
    color: GrayText;
  }
  .head,
  .row,
  .do,
  .act {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }
  .row,
  .warn .do,
  .act {
    flex-wrap: wrap;
  }
  .head {
    min-block-size: calc(var(--_control) + var(--_space) * 2);
    padding-block: var(--_space);
  }
  .warn .do {
    grid-column: 2;
  }
  .disc,
  [part~='badge'] {
    padding: 0.1em 0.6em;
    border-radius: calc(var(--_radius) * 9);
    background: var(--_tint);
  }
  [part~='badge'],
  .avatar {
    border-radius: calc(var(--_radius) * 0.5);
  }
  .warn,
  .note {
    padding: var(--_space);
    border-radius: calc(var(--_radius) * 0.667);
  }
  .note {
    background: var(--_tint);
  }
  .warn,
  .bad,
  [part~='remove']:hover {
    background: color-mix(in oklab, var(--_danger) 8%, var(--_surface));
  }
  .bad,
  [part~='remove']:hover {
    color: var(--_danger);
  }
  .head ~ .warn,
  .note {
    margin-block-end: calc(var(--_space) * 1.5);
  }
  .line,
  .foot,
  .whole {
    display: grid;
    padding-block: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }
  .line {
    --_image: var(--paynow-image-size, 56px);
    grid-template: 'img name price' 'img meta meta' 'img act act' / var(--_image) 1fr auto;
    column-gap: calc(var(--_space) * 1.5);
  }
  /* a cart of any length costs what is seen of it; one of usual length is laid out as a whole */
  li:nth-child(n + 20) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_control) + 5em);
    overflow-clip-margin: 6px;
  }
  .img {
    grid-area: img;
    display: grid;
    place-items: center;
    inline-size: var(--_image);
    block-size: var(--_image);
    border-radius: calc(var(--_radius) * 0.667);
    overflow: hidden;
    background: var(--_tint);
  }
  img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .avatar {
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  .info {
    display: contents;
  }
  .name {
    grid-area: name;
    justify-self: start;
  }
  time {
    white-space: nowrap;
  }
  [href]:hover {
    text-decoration: underline;
  }
  .prices {
    grid-area: price;
    display: flex;
    flex-wrap: wrap;
    place-content: start end;
    align-items: baseline;
    column-gap: var(--_space);
    max-inline-size: 9em;
  }
  s {
    order: -1;
  }
  .meta {
    grid-area: meta;
    display: grid;
    gap: calc(var(--_space) * 0.5);
    margin-block-start: calc(var(--_space) * 0.5);
  }
  .act {
    grid-area: act;
    margin-block-start: calc(var(--_space) * 1.5);
  }
  /* the total says it in words */
  .saving {
    display: flex;
  }
  .saving > :last-child {
    display: none;
  }
  .gone .img {
    filter: grayscale(1);
    opacity: 0.45;
  }
  .foot {
    gap: calc(var(--_space) * 2);
    align-items: start;
  }
  [part~='summary'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: calc(var(--_space) * 2);
  }
  [part~='total'] {
    margin-inline-start: auto;
    font-size: 1.467em;
    text-align: end;
  }
  [part~='tax-note'],
  .pay {
    inline-size: 100%;
  }
  .pay {
    display: grid;
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .whole {
    justify-items: center;
    gap: var(--_space);
    padding-block: calc(var(--_space) * 4);
    text-align: center;
  }
  .whole .btn {
    margin-block-start: var(--_space);
  }
  .muted {
    max-inline-size: 30ch;
  }
  .disc {
    padding: 0.6em;
    font-size: 1.3em;
  }
  .slots {
    inline-size: 176px;
    fill: var(--_tint);
    stroke: var(--_border);
  }
  .pick,
  .pick + path {
    fill: var(--_surface);
    stroke: var(--_text);
  }
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
  @container paynow (inline-size >= 28em) {
    .saving > :last-child {
      display: inline;
    }
  }
  @container paynow (inline-size < 20em) {
    .in {
      padding-inline: calc(var(--_space) * 1.5);
    }
    .head {
      flex-wrap: wrap;
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
      padding-inline: calc(var(--_space) * 3);
    }
    .line {
      --_image: var(--paynow-image-size, 64px);
      grid-template:
        'img name qty price rm' 'img meta meta meta meta' / var(--_image) 1fr auto minmax(5.5em, auto)
        auto;
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
    [part~='remove'] {
      grid-area: rm;
    }
    /* takes no room: the row keeps its height */
    .saving {
      justify-self: center;
      block-size: 0;
      margin-block-start: calc((var(--_image) + var(--_control) + var(--_space)) / 2);
    }
    .foot {
      grid-template-columns: 1fr 20em;
      gap: calc(var(--_space) * 4);
      padding-block: calc(var(--_space) * 3);
    }
    .head {
      padding-block: calc(var(--_space) * 1.5);
    }
    [part~='summary'] {
      grid-column: 2;
    }
  }
  /* in a drawer the head and the total stay, and the rest scrolls */
  [part~='base']:has(> .drawer) {
    border: 0;
    background: none;
  }
  .drawer {
    display: flex;
    flex-direction: column;
    min-block-size: 100dvh;
  }
  .drawer .head,
  .drawer [part~='summary'] {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    margin-inline: calc(var(--_space) * -2);
    padding-inline: calc(var(--_space) * 2);
    background: var(--_surface);
  }
  .drawer .head {
    border-block-end: 1px solid var(--_border);
    padding-inline-end: calc(var(--_control) + var(--_space));
  }
  .drawer .head + *,
  .drawer li:first-child {
    border-block-start: 0;
  }
  .drawer .foot {
    display: contents;
  }
  .drawer [part~='promo'] {
    padding-block: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }
  .drawer [part~='summary'] {
    inset-block: auto 0;
    margin-block-start: auto;
    padding-block: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }
  .plain {
    --_image: 0px;
    column-gap: 0;
  }
  .gone {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 1.5);
  }
  .gone > :nth-child(n + 3) {
    flex-basis: 100%;
  }
  .gone [part~='removed'] {
    flex: 1 1 8em;
  }
  .gone [part~='undo'] {
    flex: none;
  }
  @media (height < 30em) {
    .drawer .head,
    .drawer [part~='summary'] {
      position: static;
    }
  }
  @media (forced-colors: active) {
    [part~='remove'],
    [part~='clear'] {
      margin-inline-end: 0;
    }
    [part~='badge'],
    .img,
    .avatar,
    .disc,
    .chip {
      outline: 1px solid;
      outline-offset: -1px;
    }
    .ghost {
      color: Canvas;
    }
    .warn > svg,
    .bad {
      color: CanvasText;
    }
    .slots {
      stroke: CanvasText;
    }
    .pick,
    .pick + path {
      stroke: Highlight;
    }
    [aria-invalid] {
      outline: 3px solid;
    }
  }
`;
