import { fullAddress } from '../api/url.js';

/** An address that may be shown as an image: https, or the data of a raster image. */
export const imageAddress = (address?: unknown): string | undefined =>
  typeof address === 'string' && /^(https:|data:image\/(png|jpe?g|gif|webp|avif)[;,])/i.test(address)
    ? address
    : undefined;

/** An address that may be linked to: http or https, relative ones from the page. */
export function pageAddress(address?: string): string | undefined {
  const link = address && fullAddress(address, document.baseURI);
  return /^https?:/.test(link || '') ? link : undefined;
}
