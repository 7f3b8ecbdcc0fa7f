// Writes a picture as a PNG of at most 256 colours: a third of the size, for files that stay in the repository.
import { crc32, deflateSync } from 'node:zlib';

const COLOURS = 256;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

const distance = (a, b) => [0, 8, 16].reduce((sum, bits) => sum + (((a >> bits) & 255) - ((b >> bits) & 255)) ** 2, 0);

/** The colours there are most of stay as they are, so that areas are exact; the others become the nearest of those. */
function indexes(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const all = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette = all.slice(0, COLOURS);
  const index = new Map(palette.map((colour, i) => [colour, i]));
  for (const colour of all.slice(COLOURS)) {
    const nearest = palette.reduce((best, other) => (distance(other, colour) < distance(best, colour) ? other : best));
    index.set(colour, palette.indexOf(nearest));
  }
  return { palette, index };
}

/**
 * @param {import('pngjs').PNG} picture opaque
 * @returns {Buffer} the file
 */
export function encode({ width, height, data }) {
  const colours = Int32Array.from({ length: width * height }, (_, i) => data.readUIntLE(i * 4, 3));
  const { palette, index } = indexes(colours);
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, i) => (rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = index.get(colour)));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, colour >> 16]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
