/** The least contrast of text to what lies behind it, by WCAG 2. */
export const LEAST = 4.5;

let told = false;
let canvas: HTMLCanvasElement | undefined;

/** The relative luminance of a CSS colour by WCAG 2, from what the browser itself paints. */
function luminance(color: string): number {
  canvas ??= document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, alpha] = Array.from(context.getImageData(0, 0, 1, 1).data, (byte) => {
    const part = byte / 255;
    return part > 0.04045 ? ((part + 0.055) / 1.055) ** 2.4 : part / 12.92;
  }) as [number, number, number, number];
  // of what can be seen through, nobody knows what lies behind
  return alpha < 1 ? NaN : 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of an element's text to its background, 1 to 21; NaN where one of them is seen through, or has no style. */
export function contrastOf(element: Element): number {
  const { backgroundColor, color } = getComputedStyle(element);
  if (!backgroundColor) return NaN;
  const [a, b] = [luminance(backgroundColor), luminance(color)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Says on the console, once a page, when the page's own colours make a button hard to read. */
export function checkContrast({ shadowRoot }: Element): void {
  const button = shadowRoot?.querySelector('.primary:not(.off)');
  const contrast = button && contrastOf(button);
  if (told || !contrast || !(contrast < LEAST)) return;
  told = true;
  console.warn(
    `--paynow-accent and --paynow-on-accent: a contrast of ${contrast.toFixed(2)} is hard to read, ${LEAST} is the least`,
  );
}
