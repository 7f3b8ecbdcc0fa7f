let pressed: EventTarget | undefined;

/** Has a held Enter press what it went down on again, but nothing that has taken its place and the focus since. */
export function onHeldKey(event: KeyboardEvent): void {
  const [target] = event.composedPath();
  if (!event.repeat) pressed = target;
  if (event.key === 'Enter' && target !== pressed) event.preventDefault();
}
