import * as formats from './formats.js';
import { invalid } from './refusal.js';

/** A JSON object that has the allowed members and no others, read type by type; nothing is converted. */
export class Fields {
  readonly path: string;
  #members: Map<string, unknown>;

  constructor(value: unknown, path: string, allowed?: readonly string[]) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw invalid(path || '$', `${path || 'The body'} must be an object.`, 'type');
    this.path = path;
    this.#members = new Map(Object.entries(value));
    const extra = allowed && [...this.#members.keys()].find((name) => !allowed.includes(name));
    if (extra !== undefined) throw invalid(this.at(extra), `Unknown field "${this.at(extra)}".`, 'unknown');
  }

  /** Where a member stands in the body. */
  at(name: string): string {
    return this.path ? `${this.path}.${name}` : name;
  }

  /** A member as it is; undefined where it is absent. */
  raw(name: string): unknown {
    return this.#members.get(name);
  }

  names(): string[] {
    return [...this.#members.keys()];
  }

  /** A string; null counts as absent where the document allows it. */
  text(name: string, nullable: boolean): string | undefined {
    return this.#typed(name, nullable, 'string', (value) => typeof value === 'string');
  }

  boolean(name: string): boolean | undefined {
    return this.#typed(name, true, 'boolean', (value) => typeof value === 'boolean');
  }

  array(name: string, nullable: boolean): unknown[] | undefined {
    return this.#typed(name, nullable, 'array', (value) => Array.isArray(value));
  }

  texts(name: string): string[] | undefined {
    return this.array(name, true)?.map((item, index) => {
      if (typeof item === 'string') return item;
      throw invalid(`${this.at(name)}[${index}]`, `${this.at(name)} must be an array of strings.`, 'type');
    });
  }

  quantity(name: string): number {
    const value = this.#required(
      this.#typed<number>(name, false, 'integer', (v) => typeof v === 'number'),
      name,
    );
    return formats.quantity(value, this.at(name));
  }

  flake(name: string): string | undefined {
    const text = this.text(name, false);
    return text === undefined ? undefined : formats.flake(text, this.at(name));
  }

  requiredFlake(name: string): string {
    return this.#required(this.flake(name), name);
  }

  webAddress(name: string): string | undefined {
    const text = this.text(name, true);
    return text === undefined ? undefined : formats.webAddress(text, this.at(name));
  }

  #required<T>(value: T | undefined, name: string): T {
    if (value === undefined) throw invalid(this.at(name), `${this.at(name)} is required.`, 'required');
    return value;
  }

  #typed<T>(name: string, nullable: boolean, type: string, is: (value: unknown) => boolean): T | undefined {
    const value = this.raw(name);
    if (value === undefined || (value === null && nullable)) return undefined;
    if (!is(value)) throw invalid(this.at(name), `${this.at(name)} must be of type ${type}.`, 'type');
    return value as T;
  }
}
