// On body, since a live region inside nested shadow roots is not reliable; there before it is needed, since many screen
// readers tell only of changes.
let region: HTMLElement | undefined;

/** Puts the one live region on the page. */
export function prepareAnnouncer(): void {
  if (region?.isConnected || !document.body) return;
  region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.setAttribute('data-paynow-announcer', '');
  Object.assign(region.style, {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  document.body.append(region);
}

/** Says `text` politely, once, in the language `lang`. */
export function announce(text: string, lang: string): void {
  prepareAnnouncer();
  if (!region) return;
  region.lang = lang;
  // the same words again are a change only if something about them is another
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
