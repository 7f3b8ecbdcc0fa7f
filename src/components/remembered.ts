/** A map, weak or not. */
interface Known<Key, Value> {
  get(key: Key): Value | undefined;
  has(key: Key): boolean;
  set(key: Key, value: Value): unknown;
}

/** `make`, called once for each key: what it has made is kept in `known`, by objects unless another is given. */
export const remembered =
  <Key, Value>(make: (key: Key) => Value, known: Known<Key, Value> = new WeakMap() as Known<unknown, Value>) =>
  (key: Key): Value => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
