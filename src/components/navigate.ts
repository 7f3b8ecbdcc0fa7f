/** Where a checkout opens. */
export type NavigationTarget = '_self' | '_blank' | '_top';

/** Sends the shopper to `address`; false when the browser does not let a script do so here. */
export function navigate(address: string, target: NavigationTarget): boolean {
  const isNew = target === '_blank';
  let place: Window | null = null;
  try {
    // a window that is kept from opening is null, and a frame may be forbidden to leave its place: both throw
    place = isNew ? open('', target) : target === '_top' ? top : window;
    place!.location.href = address;
    // only now: a sandboxed frame may send a window on its way only as its opener
    if (isNew) cutLoose(place!);
    return true;
  } catch {
    if (isNew) place?.close();
    return false;
  }
}

/** Keeps a new window from reaching back; in some sandboxed frames it can't, and may not be touched. */
function cutLoose(place: Window): void {
  try {
    place.opener = null;
  } catch {
    // of another origin already
  }
}
