/** Where a checkout opens. */
export type NavigationTarget = '_self' | '_blank' | '_top';

/** Sends the shopper to `address`; false when the browser does not let a script do so here. */
export function navigate(address: string, target: NavigationTarget): boolean {
  try {
    if (target === '_blank') {
      const opened = open('', '_blank');
      if (!opened) return false;
      opened.opener = null;
      opened.location.href = address;
      return true;
    }
    // a frame may be forbidden to leave its place, which throws
    (target === '_top' ? top! : window).location.assign(address);
    return true;
  } catch {
    return false;
  }
}
