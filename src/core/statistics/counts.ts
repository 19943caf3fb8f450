/**
 * Counts that can be taken back: a tree of whole numbers by name. Everything Progress shows is kept so, added when a
 * sitting ends and subtracted when it is deleted. Invariant: adding and then subtracting leaves exactly what was there,
 * for only whole numbers are kept and zeros are not.
 */
import { putAt, valueAt } from '../common/dictionary'
import { wilsonInterval, type Interval } from '../common/interval'

/** Names to numbers, none of them 0, or to further counts, none of them empty. */
export type Counts = { [name: string]: number | Counts }

/** `base` with `change` added, or subtracted for a sign of -1. Neither is changed. */
export function addCounts(base: Counts | undefined, change: Counts, sign: 1 | -1 = 1): Counts {
  const sum: Counts = { ...base }
  for (const [name, value] of Object.entries(change)) {
    const before = valueAt(sum, name)
    const after =
      typeof value === 'number'
        ? (typeof before === 'number' ? before : 0) + sign * value
        : addCounts(typeof before === 'object' ? before : undefined, value, sign)
    if (after === 0 || (typeof after === 'object' && Object.keys(after).length === 0)) delete sum[name]
    else putAt(sum, name, after)
  }
  return sum
}

/** Subtracts `change` in place, for summing up changes: zeros stay until the sum is added to a row. */
export function subtractInto(sum: Counts, change: Counts): void {
  for (const [name, value] of Object.entries(change)) {
    if (typeof value === 'number') countHere(sum, name, -value)
    else subtractInto(within(sum, name), value)
  }
}

/** Adds `value` at a path, in place: for building counts from nothing. */
export function count(counts: Counts, path: readonly string[], value = 1): void {
  if (value === 0) return
  let at = counts
  for (let index = 0; index < path.length - 1; index += 1) at = within(at, path[index] ?? '')
  countHere(at, path[path.length - 1] ?? '', value)
}

/** Adds `value` under one name, in place. */
export function countHere(counts: Counts, name: string, value = 1): void {
  if (value === 0) return
  const before = valueAt(counts, name)
  putAt(counts, name, (typeof before === 'number' ? before : 0) + value)
}

/** The counts under one name, for adding to; new ones when there are none. */
export function within(counts: Counts, name: string): Counts {
  const inner = valueAt(counts, name)
  if (typeof inner === 'object') return inner
  const added: Counts = {}
  putAt(counts, name, added)
  return added
}

/** The number at a path, 0 when there is none. */
export function numberAt(counts: Counts, ...path: string[]): number {
  const found = at(counts, path)
  return typeof found === 'number' ? found : 0
}

/** The counts at a path, empty when there are none. */
export function countsAt(counts: Counts, ...path: string[]): Counts {
  const found = at(counts, path)
  return typeof found === 'object' ? found : {}
}

function at(counts: Counts, path: readonly string[]): number | Counts | undefined {
  let found: number | Counts | undefined = counts
  for (const name of path)
    found = typeof found === 'object' ? valueAt<string, number | Counts>(found, name) : undefined
  return found
}

/** `right` of `total`, with Wilson's 95 % interval; null when total is 0. */
export type Tally = { right: number; total: number; interval: Interval | null }

/** Counts one answer, in place. */
export function tallyAnswer(counts: Counts, isRight: boolean): void {
  countHere(counts, 'total')
  if (isRight) countHere(counts, 'right')
}

/** The tally at a path. */
export function tallyAt(counts: Counts, ...path: string[]): Tally {
  const right = numberAt(counts, ...path, 'right')
  const total = numberAt(counts, ...path, 'total')
  return { right, total, interval: total === 0 ? null : wilsonInterval(right, total) }
}
