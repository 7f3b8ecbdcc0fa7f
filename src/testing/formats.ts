import { invalid } from './refusal.js';

const PLATFORMS = [
  'invalid',
  'steam',
  'minecraft',
  'paynow_name',
  'paynow',
  'minecraft_java_name',
  'minecraft_bedrock_name',
  'xbox_xuid',
  'minecraft_uuid',
] as const;

/** A flake id: a decimal string that fits 64 bits. */
export function flake(text: string, path: string): string {
  if (!/^[1-9]\d{0,18}$/.test(text)) throw invalid(path, `"${text}" is not a flake id.`, 'flake-id');
  return text;
}

/** A quantity: an int32 that isn't negative. */
export function quantity(value: number, path: string): number {
  if (!Number.isInteger(value) || value !== (value | 0)) throw invalid(path, `${path} must be an int32.`, 'int32');
  if (value < 0) throw invalid(path, `${path} must not be negative.`, 'minimum');
  return value;
}

/** A platform on which players have accounts. */
export function platform(text: string, path: string): (typeof PLATFORMS)[number] {
  const known = PLATFORMS.find((candidate) => candidate === text);
  if (!known || known === 'invalid') throw invalid(path, `"${text}" is not a platform.`, 'enum');
  return known;
}

/** An absolute http(s) address. */
export function webAddress(text: string, path: string): string {
  let protocol = '';
  try {
    protocol = new URL(text).protocol;
  } catch {
    // refused below: it isn't absolute
  }
  if (!/^https?:$/.test(protocol)) throw invalid(path, `${path} must be an absolute URL.`, 'url');
  return text;
}
