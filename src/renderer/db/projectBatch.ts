/**
 * From a run of events to changes of rows. Apart from the row stores because the first screen does without: it brings
 * scoring and spaced repetition with it. Invariant: what a row says is decided by the core's projection alone.
 */
import { addEffect, derivedRows, nothingPending, rowsOnly, type Pending } from '#core/log/effect'
import type { LogEvent } from '#core/log/logEvent'
import { effectOf, runsOf, type EventRun } from '#core/log/projection'
import type { TableName, Tables } from '#core/log/tables'
import { passOver } from './passedOver'
import type { ReadRow, RowChange } from '#core/log/rows'
import { byTable } from './rowStore'
import type { Slice } from './slices'

type Wanted = { table: TableName; key: string }
type LoadRows = (wanted: Wanted[]) => Promise<(Tables[TableName] | undefined)[]>

/** Rows that can be read and written at once. */
export type RowsAtHand = { read: ReadRow; write: (changes: readonly RowChange[]) => void }

export type Projection = {
  add: (events: readonly LogEvent[]) => void
  /** Works out what follows from the events that were added. */
  settle: () => void
  /** The same in slices; events may be added meanwhile. */
  settleInSlices: (slice: Slice) => Promise<void>
}

/** Projects onto rows at hand. What follows from the events that were added is worked out by `settle`. */
export function createProjection({ read, write }: RowsAtHand): Projection {
  const pending = nothingPending()
  /** Works out a part of what is pending; false when nothing was. */
  const settlePart = () => {
    const part = takePart(pending)
    if (!part) return false
    const rows = derivedOrNull(part, read)
    if (!rows) passOver()
    write(rows ?? [])
    return true
  }
  return {
    add(events) {
      for (const run of runsOf(events)) {
        const effect = effectOrNull(run, read)
        if (!effect) passOver()
        write(effect?.rows ?? [])
        addEffect(pending, effect ?? rowsOnly())
      }
    },
    settle() {
      while (settlePart());
    },
    async settleInSlices(slice) {
      while (settlePart()) await slice()
    },
  }
}

/** Questions worked out in one go: few enough for a slice, enough that what they share is not copied for each. */
const questionsAtOnce = 200

/** Takes some questions, or one month when none is left, out of what is pending; null when nothing is. */
function takePart({ questions, months }: Pending): Pending | null {
  const part = nothingPending()
  for (const [key, step] of questions) {
    if (part.questions.size === questionsAtOnce) break
    part.questions.set(key, step)
    questions.delete(key)
  }
  const [month] = part.questions.size === 0 ? months : []
  if (month) {
    part.months.set(...month)
    months.delete(month[0])
  }
  return part.questions.size + part.months.size > 0 ? part : null
}

/**
 * The net changes a run of events makes, last state per row. `load` is asked only for rows the events touch; what asked
 * for a row that was not loaded yet is worked out again, which the projection allows by being pure.
 * Nothing is awaited but `load`: Dexie loses its transaction over a hundred awaits in a row that are not its own.
 */
export async function projectBatch(events: readonly LogEvent[], load: LoadRows): Promise<RowChange[]> {
  const rows = createCache()
  const pending = nothingPending()
  for (const run of runsOf(events)) {
    let effect = effectOrNull(run, rows.read)
    while (rows.missing.size > 0) {
      await rows.fetch(load)
      effect = effectOrNull(run, rows.read)
    }
    if (!effect) passOver()
    rows.write(effect?.rows ?? [])
    addEffect(pending, effect ?? rowsOnly())
  }
  let derived = derivedOrNull(pending, rows.read)
  while (rows.missing.size > 0) {
    await rows.fetch(load)
    derived = derivedOrNull(pending, rows.read)
  }
  if (!derived) passOver()
  rows.write(derived ?? [])
  return rows.changes()
}

/** What a change does; null for one that makes no sense to this program, whatever the log let in. */
function effectOrNull(run: EventRun, read: ReadRow): ReturnType<typeof effectOf> | null {
  try {
    return effectOf(run, read)
  } catch {
    return null
  }
}

function derivedOrNull(pending: Pending, read: ReadRow): RowChange[] | null {
  try {
    return derivedRows(pending, read)
  } catch {
    return null
  }
}

/** Rows read so far, those that were asked for and are not there yet, and the last change of each. */
function createCache() {
  const known = byTable(() => new Map<string, unknown>())
  const changed = byTable(() => new Map<string, RowChange>())
  const missing = new Map<string, Wanted>()
  const read: ReadRow = <T extends TableName>(table: T, key: string) => {
    const row = known[table].get(key)
    if (row === undefined && !known[table].has(key)) missing.set(`${table}\n${key}`, { table, key })
    return row as Tables[T] | undefined
  }
  return {
    read,
    missing,
    async fetch(load: LoadRows) {
      const wanted = [...missing.values()]
      missing.clear()
      const rows = await load(wanted)
      wanted.forEach(({ table, key }, index) => known[table].set(key, rows[index]))
    },
    write(changes: readonly RowChange[]) {
      for (const change of changes) {
        known[change.table].set(change.key, change.row ?? undefined)
        changed[change.table].set(change.key, change)
      }
    },
    changes: () => Object.values(changed).flatMap((table) => [...table.values()]),
  }
}
