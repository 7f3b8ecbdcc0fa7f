import { notA } from '../api/errors.js';

/** The JSON of an attribute, or its property's value. Throws a `config` error that names the attribute and its value. */
export function parseAttribute<T extends object>(name: string, value: T | string, isList = false): T {
  let parsed: unknown = value;
  try {
    if (typeof value === 'string') parsed = JSON.parse(value);
  } catch {
    // told below, as anything else that is not what it should be
  }
  if (Object(parsed) !== parsed || Array.isArray(parsed) !== isList)
    throw notA('the JSON that it should be', name, value);
  return parsed as T;
}

/** What is not empty of `fields`. */
export const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], null | 0 | ''>;
  };
