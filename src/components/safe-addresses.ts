const RASTER = /^data:image\/(png|jpe?g|gif|webp|avif)[;,]/i;

const parse = (address: unknown, base?: string): URL | undefined => {
  try {
    return typeof address === 'string' && address ? new URL(address, base) : undefined;
  } catch {
    return undefined;
  }
};

/** An address that may be shown as an image: https, or the data of a raster image. */
export const imageAddress = (address: unknown): string | undefined => {
  const url = parse(address);
  return url && (url.protocol === 'https:' || RASTER.test(url.href)) ? url.href : undefined;
};

/** An address that may be linked to: http or https, relative ones from the page. */
export const pageAddress = (address: unknown): string | undefined => {
  const url = parse(address, document.baseURI);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
};
