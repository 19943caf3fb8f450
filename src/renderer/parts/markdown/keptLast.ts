/**
 * What is dear to make and asked for again: the last of it is kept. Invariant: the same key never has two values at
 * once.
 */

/** Makes a value for a key, or gives the one made before while it is among the `most` asked for last. */
export function keptLast<Value>(most: number): (key: string, make: () => Value) => Value {
  const kept = new Map<string, { value: Value }>()
  return (key, make) => {
    const entry = kept.get(key) ?? { value: make() }
    // Behind all others: the first is the one asked for longest ago.
    kept.delete(key)
    kept.set(key, entry)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return entry.value
  }
}
