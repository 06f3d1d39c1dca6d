// Values kept by key.

/** A map, weak or not. */
interface Kept<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** The value under `key`, made by `make` if there is none yet. */
export function keptAt<Key, Value>(known: Kept<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  known.set(key, made);
  return made;
}

/** The list under `key`, made empty if there was none. */
export function listAt<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  return keptAt(lists, key, () => []);
}

/** The items by key, each list in their order. */
export function groupedBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const lists = new Map<Key, Item[]>();
  for (const item of items) listAt(lists, keyOf(item)).push(item);
  return lists;
}
