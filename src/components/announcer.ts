import { drawers } from './drawers.js';

// On body, since a live region inside nested shadow roots is not reliable; there before it is needed, since many screen
// readers tell only of changes.
let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What is said at the next moment. */
const waiting = new Set<string>();

// what has just moved, or a dialog that has just opened, is told first
const PATIENCE = 100;

/** Puts the one live region on the page. */
export function prepareAnnouncer(): void {
  // what changes a page in place may have made something else of it
  if (region?.isConnected && region.slot) return;
  // what keeps a page as markup, to show it again, keeps a copy
  document.getElementById('paynow-status')?.remove();
  region = document.createElement('div');
  region.id = 'paynow-status';
  region.slot = 'status';
  region.setAttribute('role', 'status'); // a property of its own only since Firefox 119
  region.translate = false;
  region.style.cssText =
    'height:1px;clip-path:inset(50%);white-space:nowrap;inline-size:1px;position:fixed;overflow:hidden';
  placeAnnouncer();
}

/** Has the live region be where it is heard: what is outside of a modal dialog is not told to anybody. */
export function placeAnnouncer(): void {
  const place =
    [...drawers].findLast(({ open }) => open) ?? [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
  if (region!.parentNode === place) return;
  // words of before would be told again there
  region!.textContent = '';
  place?.append(region!);
}

/**
 * Says `text` politely, once, in the language `lang`, after what else is said at the same moment, and then the last
 * `total`. No text takes back what is still to be said.
 */
export function announce(text: string, lang: string, total = ''): void {
  prepareAnnouncer();
  if (text) waiting.add(text);
  else waiting.clear();
  clearTimeout(timer);
  timer = setTimeout(() => {
    // set by what hides the page behind a dialog of its own
    region!.removeAttribute('aria-hidden');
    text = [...waiting].join(' ') + total;
    waiting.clear();
    const said = region!.textContent;
    // a language that is set anew, even to the same, is a change that all elements look up theirs for
    if (region!.lang !== lang) region!.lang = lang;
    // the same words again are a change only if something about them differs
    region!.textContent = said === text ? `${text}\u00a0` : text;
  }, PATIENCE);
}
