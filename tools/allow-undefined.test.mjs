import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowUndefined } from './allow-undefined.mjs';

test('lets undefined stand for every member that may be left out', () => {
  assert.equal(
    allowUndefined('export interface A { a?: string; readonly b?: B | C[]; c: string }'),
    'export interface A { a?: string | undefined; readonly b?: B | C[] | undefined; c: string }',
  );
  assert.equal(
    allowUndefined('declare class A { protected a?: typeof b; static c?: boolean; d(e?: string): { f?: 1 }; }'),
    'declare class A { protected a?: typeof b | undefined; static c?: boolean | undefined; d(e?: string): { f?: 1 | undefined }; }',
  );
});

test('wherever the type is within another, or a function', () => {
  assert.equal(
    allowUndefined('type A = { a?: { b?: string }; c?: (d?: string) => void };'),
    'type A = { a?: { b?: string | undefined } | undefined; c?: ((d?: string) => void) | undefined };',
  );
  assert.equal(
    allowUndefined('type A = { a?: B extends C ? 1 : 2; b?: new () => C };'),
    'type A = { a?: (B extends C ? 1 : 2) | undefined; b?: (new () => C) | undefined };',
  );
});

test('leaves alone what takes it already', () => {
  const code =
    'type A = { a?: string | undefined; b?: undefined; c?: unknown; d?: any; e: string; f?: null | undefined };';
  assert.equal(allowUndefined(code), code);
  const once = allowUndefined('interface A { a?: () => void }');
  assert.equal(allowUndefined(once), once);
});
