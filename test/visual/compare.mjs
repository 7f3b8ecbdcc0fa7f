// Compares pictures so that letters may be smoothed otherwise, and nothing else may differ.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** What is kept of a picture: words at a half, to be read, boxes at a quarter. */
export const KEPT = { words: 2, boxes: 4 };

/** All is compared at a quarter. A colour may differ by `threshold` (0 to 1) there, and more than that at `few` places. */
const ALLOWED = { words: { threshold: 0.15, few: 8 }, boxes: { threshold: 0.03, few: 6 } };

/** A picture `by` times smaller: every pixel is the mean of a square, in which the smoothing of letters is lost. */
export function reduced(picture, by) {
  if (by === 1) return picture;
  const width = Math.floor(picture.width / by);
  const height = Math.floor(picture.height / by);
  const small = new PNG({ width, height });
  // a pixel at a time, red and blue side by side in one number: pictures are large
  const pixels = new Uint32Array(Uint8Array.from(picture.data).buffer);
  const redAndBlue = new Uint32Array(width);
  const green = new Uint32Array(width);
  const mean = (sum) => Math.round(sum / (by * by));
  for (let y = 0; y < height; y++) {
    redAndBlue.fill(0);
    green.fill(0);
    for (let v = 0; v < by; v++) {
      let at = (y * by + v) * picture.width;
      for (let x = 0; x < width; x++)
        for (let u = 0; u < by; u++, at++) {
          redAndBlue[x] += pixels[at] & 0xff00ff;
          green[x] += (pixels[at] >> 8) & 0xff;
        }
    }
    for (let x = 0; x < width; x++) {
      const colour = [mean(redAndBlue[x] & 0xffff), mean(green[x]), mean(redAndBlue[x] >>> 16), 255];
      small.data.set(colour, (y * width + x) * 4);
    }
  }
  return small;
}

/** A piece of a picture, which is `by` times smaller than the place says. */
export function cut(picture, { x, y, width, height }, by) {
  const piece = new PNG({ width: width / by, height: height / by });
  PNG.bitblt(picture, piece, x / by, y / by, piece.width, piece.height, 0, 0);
  return piece;
}

/**
 * What is wrong with a state: a sentence, or undefined. Pictures as they are kept.
 * @param {'words' | 'boxes'} kind
 */
export function difference(kind, before, now) {
  const [a, b] = [before, now].map((picture) => reduced(picture, 4 / KEPT[kind]));
  const { threshold, few } = ALLOWED[kind];
  const places = pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold, includeAA: true });
  return places > few ? `its ${kind} differ at ${places} places, and ${few} may` : undefined;
}

/** Before, now, and where they differ, side by side. */
export function beside(before, now) {
  const { width, height } = before;
  const all = new PNG({ width: width * 3, height });
  const diff = new PNG({ width, height });
  pixelmatch(before.data, now.data, diff.data, width, height, { threshold: 0.1 });
  for (const [index, picture] of [before, now, diff].entries())
    PNG.bitblt(picture, all, 0, 0, width, height, width * index, 0);
  return PNG.sync.write(all);
}
