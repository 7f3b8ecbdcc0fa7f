import { css } from './base-element.js';

/** The cart. Its layout follows its own width in em of its text, so that larger text takes the narrower layout. */
export const cartStyles = css`
  :host {
    inline-size: 100%;
    min-inline-size: 0;
    color: var(--_text);
    -webkit-text-size-adjust: 100%;
  }
  p,
  ul,
  s {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .disc .i {
    inline-size: 1.6em;
    block-size: 1.6em;
  }
  .small,
  .meta,
  [part~='tax-note'] {
    font-size: 0.867em;
  }
  .muted {
    color: var(--_muted);
  }
  .icon {
    padding: 0;
    inline-size: var(--_ctl);
    flex: none;
  }
  .icon:focus-visible,
  .qty :focus-visible {
    outline-offset: -3px;
  }
  /* The container is inside the host, so that the host keeps its own width in any flex or grid row. */
  [part~='base'] {
    container: paynow / inline-size;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_r);
    font-variant-numeric: tabular-nums;
  }
  .in {
    --_pad: calc(var(--_s) * 2);
    display: flow-root;
    padding-inline: var(--_pad);
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--_s);
    min-block-size: calc(var(--_ctl) + var(--_s) * 2);
    padding-block: var(--_s);
  }
  [part~='heading'] {
    font-size: 1.2em;
    line-height: 1.25;
    font-weight: 650;
    text-wrap: balance;
  }
  [part~='count'] {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.75em;
    padding: 0.1em 0.45em;
    border-radius: var(--_r-pill);
    background: var(--_hover);
    font-size: 0.867em;
    font-weight: 600;
  }
  [part~='clear'] {
    margin-inline: auto calc(var(--_s) * -1);
    padding-inline: var(--_s);
    font-size: 0.867em;
  }
  [part~='list'] {
    border-block-start: 1px solid var(--_border);
  }
  .line {
    display: grid;
    grid-template: 'img name price' auto 'img meta meta' auto 'img act act' auto / var(--_img) minmax(0, 1fr) auto;
    --_img: var(--paynow-image-size, 56px);
    column-gap: calc(var(--_s) * 1.5);
    padding-block: calc(var(--_s) * 2);
  }
  .line + .line {
    border-block-start: 1px solid var(--_border);
  }
  .plain {
    --_img: 0px;
    column-gap: 0;
  }
  .img {
    grid-area: img;
    inline-size: var(--_img);
    block-size: var(--_img);
    border-radius: var(--_r-ctl);
    overflow: hidden;
    background: var(--_tint);
    display: grid;
    place-items: center;
    color: var(--_muted);
  }
  .plain .img {
    display: none;
  }
  .img img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .info {
    display: contents;
  }
  .name {
    grid-area: name;
    font-weight: 600;
    color: inherit;
    text-decoration: none;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    justify-self: start;
    border-radius: var(--_r-tiny);
  }
  a.name:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .prices {
    grid-area: price;
    display: flex;
    flex-wrap: wrap;
    place-content: flex-start flex-end;
    align-items: baseline;
    column-gap: calc(var(--_s) * 0.75);
    max-inline-size: 9em;
  }
  [part~='price'] {
    font-weight: 600;
    white-space: nowrap;
  }
  [part~='price-original'] {
    order: -1;
  }
  [part~='price-original'],
  .each {
    font-size: 0.867em;
    color: var(--_muted);
  }
  .meta {
    grid-area: meta;
    display: grid;
    gap: calc(var(--_s) * 0.5);
    margin-block-start: calc(var(--_s) * 0.5);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_s) * 0.5) var(--_s);
    align-items: center;
  }
  .with {
    display: flex;
    gap: calc(var(--_s) * 0.75);
  }
  .with > .i {
    margin-block-start: 0.14em;
  }
  [part~='badge'] {
    padding: 0.1em 0.55em;
    border-radius: var(--_r-tiny);
    background: var(--_hover);
    color: var(--_text);
    font-size: 0.923em;
    font-weight: 550;
  }
  [part~='sale'] {
    color: var(--_success);
    font-weight: 550;
  }
  time {
    white-space: nowrap;
  }
  .meta b {
    font-weight: 550;
    color: var(--_text);
  }
  .avatar {
    inline-size: 1.54em;
    block-size: 1.54em;
    border-radius: var(--_r-tiny);
    flex: none;
    object-fit: cover;
  }
  .warn {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: calc(var(--_s) * 0.75);
    color: var(--_text);
    padding: calc(var(--_s) * 0.75) var(--_s);
    border-radius: var(--_r-ctl);
    background: var(--_danger-tint);
    font-size: 0.867em;
    overflow-wrap: anywhere;
  }
  .meta .warn {
    font-size: 1em;
  }
  .warn > .i {
    margin-block-start: 0.14em;
    color: var(--_danger);
  }
  .warn > span,
  [part~='tax-note'] {
    text-wrap: balance;
  }
  .do {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s) calc(var(--_s) * 1.5);
    margin-block: calc(var(--_s) * 0.5);
  }
  .act {
    grid-area: act;
    display: flex;
    align-items: center;
    gap: var(--_s);
    margin-block-start: calc(var(--_s) * 1.5);
  }
  .saving {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_s) * 0.75);
    color: var(--_muted);
    font-size: 0.867em;
    min-inline-size: 0;
  }
  .saving span:last-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* the glyph, not the target, meets the edge */
  [part~='remove'] {
    margin-inline: auto calc((var(--_ctl) - 1.25em) / -2);
  }
  [part~='remove']:hover {
    color: var(--_danger);
    background: var(--_danger-tint);
  }
  /* the edge is painted, so it takes no room and the targets stay whole */
  .qty {
    display: inline-flex;
    border-radius: var(--_r-ctl);
    box-shadow: inset 0 0 0 1px var(--_border);
    outline: 1px solid transparent;
    outline-offset: -1px;
  }
  .qty button {
    inline-size: var(--_ctl);
    block-size: var(--_ctl);
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    background: none;
    border-radius: var(--_r-ctl);
    cursor: pointer;
    color: var(--_muted);
  }
  .qty button:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .qty input {
    inline-size: max(var(--_ctl), 3em);
    block-size: var(--_ctl);
    border: 0;
    padding: 0;
    background: none;
    text-align: center;
    font-weight: 600;
    border-radius: var(--_r-tiny);
  }
  .qty input[aria-invalid='true'] {
    box-shadow: inset 0 0 0 2px var(--_danger);
  }
  .fixed {
    box-shadow: none;
    color: var(--_muted);
  }
  .gone {
    grid-template: 'img removed undo' auto 'img meta meta' auto / var(--_img) minmax(0, 1fr) auto;
    align-items: center;
  }
  .gone .img {
    filter: grayscale(1);
    opacity: 0.45;
  }
  .gone b {
    font-weight: 600;
    color: var(--_text);
  }
  [part~='removed'] {
    grid-area: removed;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  [part~='undo'] {
    grid-area: undo;
  }
  .foot {
    border-block-start: 1px solid var(--_border);
    padding-block: calc(var(--_s) * 2);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_s) * 2);
  }
  [part~='summary'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: calc(var(--_s) * 2);
    align-content: flex-start;
  }
  [part~='summary'] > * {
    max-inline-size: 100%;
  }
  [part~='total-label'] {
    font-weight: 600;
  }
  [part~='total'] {
    margin-inline-start: auto;
    font-size: 1.467em;
    line-height: 1.2;
    font-weight: 650;
    text-align: end;
    overflow-wrap: anywhere;
  }
  [part~='tax-note'] {
    inline-size: 100%;
    color: var(--_muted);
  }
  .pay {
    inline-size: 100%;
    margin-block-start: calc(var(--_s) * 1.5);
  }
  .pay paynow-checkout-button {
    inline-size: 100%;
  }
  .off .qty,
  .off .qty *,
  .off [part~='remove'],
  .off [part~='clear'] {
    color: color-mix(in oklab, var(--_text) 46%, var(--_surface));
  }
  .updating [part~='total'] {
    color: var(--_muted);
  }
  .note {
    display: flex;
    gap: var(--_s);
    padding: calc(var(--_s) * 1.25) calc(var(--_s) * 1.5);
    margin-block-end: calc(var(--_s) * 1.5);
    border-radius: var(--_r-ctl);
    background: var(--_tint);
    outline: 1px solid transparent;
    font-size: 0.933em;
    overflow-wrap: anywhere;
  }
  .head ~ .warn {
    margin-block-end: calc(var(--_s) * 1.5);
  }
  .whole {
    display: grid;
    justify-items: center;
    gap: var(--_s);
    padding-block: calc(var(--_s) * 4) calc(var(--_s) * 5);
    text-align: center;
    border-block-start: 1px solid var(--_border);
    text-wrap: balance;
  }
  .whole .title {
    font-weight: 600;
    font-size: 1.067em;
  }
  .whole .muted {
    max-inline-size: 30ch;
  }
  .whole > svg {
    margin-block-end: var(--_s);
  }
  .whole > .btn {
    margin-block-start: var(--_s);
  }
  .slots {
    inline-size: min(200px, 100%);
    block-size: auto;
  }
  .slots rect {
    fill: var(--_tint);
    stroke: var(--_border);
    stroke-width: 1.5;
  }
  .slots .pick {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 2;
  }
  .slots path {
    stroke: var(--_text);
    stroke-width: 2;
    stroke-linecap: round;
  }
  .disc {
    inline-size: 48px;
    block-size: 48px;
    display: grid;
    place-items: center;
    border-radius: var(--_r-pill);
    background: var(--_tint);
    margin-block-end: calc(var(--_s) * 0.5);
  }
  .bad {
    background: var(--_danger-tint);
    color: var(--_danger);
  }
  /* the real boxes, with bars for words; nothing is seen of them for the first 300 ms */
  .sk {
    animation: appear 0s 300ms backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .bar {
    display: inline-block;
    border-radius: var(--_r-tiny);
    background: var(--_hover);
    block-size: 0.8em;
    vertical-align: -0.05em;
    inline-size: 8em;
    max-inline-size: 100%;
  }
  .bar.s {
    inline-size: 3.5em;
  }
  .sk .img,
  .box {
    background: var(--_hover);
  }
  .sk .name {
    justify-self: stretch;
  }
  .box {
    border-radius: var(--_r-ctl);
    block-size: var(--_ctl);
  }
  .act .box {
    inline-size: calc(var(--_ctl) * 2 + max(var(--_ctl), 3em));
  }
  .ghost {
    color: transparent;
    background: linear-gradient(var(--_hover), var(--_hover)) center / 100% 0.8em no-repeat;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    border-radius: var(--_r-tiny);
  }
  @media (prefers-reduced-motion: no-preference) {
    .bar,
    .ghost,
    .box,
    .sk .img {
      animation: pulse 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.55;
    }
  }
  @container paynow (inline-size < 20em) {
    .in {
      --_pad: calc(var(--_s) * 1.5);
    }
    .head {
      flex-wrap: wrap;
    }
    .line {
      --_img: var(--paynow-image-size, 40px);
      grid-template: 'img name' auto 'img price' auto 'meta meta' auto 'act act' auto / var(--_img) minmax(0, 1fr);
    }
    .prices {
      place-content: flex-start;
      max-inline-size: none;
    }
    [part~='price'] {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    [part~='price-original'] {
      order: 0;
    }
    .meta {
      margin-block-start: var(--_s);
    }
    .gone {
      grid-template: 'img removed' auto '. undo' auto 'meta meta' auto / var(--_img) minmax(0, 1fr);
      row-gap: var(--_s);
      justify-items: start;
    }
  }
  /* 240 px with text at 200 %: nothing may need the width of a word */
  @container paynow (inline-size < 10em) {
    .act {
      flex-wrap: wrap;
    }
    .line {
      grid-template: 'img' auto 'name' auto 'price' auto 'meta' auto 'act' auto / minmax(0, 1fr);
    }
    .gone {
      grid-template: 'img' auto 'removed' auto 'undo' auto 'meta' auto / minmax(0, 1fr);
    }
    .qty input {
      inline-size: var(--_ctl);
    }
    time {
      white-space: normal;
    }
    [part~='badge'] {
      overflow-wrap: anywhere;
    }
  }
  /* the total says it in words */
  @container paynow (inline-size < 28em) {
    .saving span:last-child {
      display: none;
    }
  }
  @container paynow (inline-size >= 36em) {
    .in {
      --_pad: calc(var(--_s) * 3);
    }
    .head {
      padding-block: calc(var(--_s) * 1.5);
      min-block-size: calc(var(--_ctl) + var(--_s) * 3);
    }
    .line {
      --_img: var(--paynow-image-size, 64px);
      grid-template: 'img info qty price rm' auto / var(--_img) minmax(0, 1fr) auto minmax(5.5em, auto) auto;
      column-gap: calc(var(--_s) * 2);
    }
    .plain {
      --_img: 0px;
    }
    .gone {
      grid-template: 'img removed undo' auto 'img meta meta' auto / var(--_img) minmax(0, 1fr) auto;
    }
    .info {
      grid-area: info;
      display: grid;
      align-content: center;
      align-self: start;
      min-block-size: var(--_img);
    }
    .info > * {
      grid-area: auto;
    }
    .act {
      display: contents;
    }
    .qty,
    [part~='remove'],
    .act .box {
      margin-block-start: calc((max(var(--_img), var(--_ctl)) - var(--_ctl)) / 2);
      align-self: start;
    }
    .qty,
    .act .box {
      grid-area: qty;
    }
    [part~='remove'] {
      grid-area: rm;
      margin-inline-start: calc(var(--_s) * -1);
    }
    /* takes no room: the row keeps its height */
    .saving {
      grid-area: qty;
      align-self: start;
      align-items: start;
      justify-self: center;
      block-size: 0;
      margin-block-start: calc(var(--_img) / 2 + var(--_ctl) / 2 + var(--_s) * 0.25);
    }
    .prices {
      min-block-size: var(--_img);
      flex-flow: column;
      align-items: flex-end;
      place-content: center;
      align-self: start;
    }
    [part~='price-original'] {
      order: 0;
    }
    .foot {
      grid-template-columns: minmax(0, 1fr) minmax(0, 20em);
      gap: calc(var(--_s) * 4);
      padding-block: calc(var(--_s) * 3);
      align-items: start;
    }
    .foot > [part~='summary'] {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    [part~='count'],
    [part~='badge'],
    .avatar,
    .img {
      border: 1px solid CanvasText;
    }
    .qty,
    .note,
    .warn {
      outline: 1px solid ButtonBorder;
      outline-offset: -1px;
    }
    .off .qty,
    .off .qty *,
    .off [part~='remove'],
    .off [part~='clear'] {
      color: GrayText;
    }
    [part~='remove'],
    [part~='clear'] {
      margin-inline-end: 0;
    }
    .slots rect {
      fill: Canvas;
      stroke: CanvasText;
    }
    .slots path {
      stroke: CanvasText;
    }
    .slots .pick {
      fill: Canvas;
      stroke: Highlight;
    }
    .warn > .i,
    .disc .i {
      color: CanvasText;
    }
    .bar,
    .box {
      outline: 1px solid GrayText;
      outline-offset: -1px;
    }
    .ghost {
      color: Canvas;
    }
    .qty button {
      color: ButtonText;
    }
  }
`;
