/**
 * Records whose names are data: ids of domains, questions, options and devices come from files, and `__proto__` or
 * `constructor` may be one. Invariant: only what was put in is ever found, and putting in touches nothing else.
 */

/** The value under a name; undefined where nothing was put. */
export function valueAt<Name extends string, Value>(
  record: Readonly<Record<Name, Value>>,
  name: Name,
): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** Puts a value under a name, in place, whatever the name means to the language. */
export function putAt<Name extends string, Value>(
  record: Record<Name, Value>,
  name: Name,
  value: Value,
): void {
  Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true })
}
