/**
 * Faults of the program itself, in `faults.log` of the data folder, so that there is something to look at afterwards.
 * Invariant: writing one down never throws, and the file stays small.
 */
import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'

/** What the file holds at most; the older half goes first. */
const limitBytes = 65_536
/** What one fault takes of it at most. */
const entryLimit = 8_000

export type FaultLog = {
  file: string
  /** Writes a fault down, with its time. At once: the program may be about to end. */
  write: (error: unknown) => void
}

/** The fault log of a data folder. Nothing is written until something goes wrong. */
export function createFaultLog(dataFolder: string, nowMs: () => number = Date.now): FaultLog {
  const file = join(dataFolder, 'faults.log')
  return {
    file,
    write(error) {
      const text = `${new Date(nowMs()).toISOString()} ${inspect(error).slice(0, entryLimit)}\n`
      try {
        shorten(file)
        appendFileSync(file, text, { mode: 0o600 })
      } catch {
        // A disk that is full has its own messages; the fault is on the terminal as well.
      }
    },
  }
}

function shorten(file: string): void {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (bytes <= limitBytes - entryLimit) return
  const text = readFileSync(file, 'utf8').slice(-limitBytes / 2)
  writeFileSync(file, text.slice(text.indexOf('\n') + 1), { mode: 0o600 })
}

/** What a fault can be caught with: the process. */
export type FaultSource = {
  on: (event: 'uncaughtException' | 'unhandledRejection', hear: (error: unknown) => void) => unknown
}

/** Writes every fault nobody caught into the log, and tells `onFault` of it. */
export function catchFaults(source: FaultSource, log: FaultLog, onFault: (error: unknown) => void): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    source.on(event, (error) => {
      console.error('rehearse:', error)
      log.write(error)
      onFault(error)
    })
  }
}
