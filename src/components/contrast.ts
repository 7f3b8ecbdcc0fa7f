const LEAST = 4.5;

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

/** Says on the console, once a page, when the page's own colours make a button hard to read. */
export function checkContrast({ shadowRoot }: Element): void {
  const button = shadowRoot?.querySelector('.primary:not(.off)');
  if (told || !button) return;
  const style = getComputedStyle(button);
  const [low, high] = [luminance(style.backgroundColor), luminance(style.color)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const contrast = (high + 0.05) / (low + 0.05);
  if (!(contrast < LEAST)) return;
  told = true;
  console.warn(
    `--paynow-accent and --paynow-on-accent: a contrast of ${contrast.toFixed(2)} is hard to read, ${LEAST} is the least`,
  );
}
