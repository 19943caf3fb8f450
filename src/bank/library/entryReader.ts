/**
 * Reads one bank through the compiler. Invariants: whatever the bank does, this resolves; a file that takes too long is
 * left out, and its bank waits for all others; a bank that had to be stopped twice for another reason is barred until
 * its files change.
 */
import { messageOf } from '#core/common/messageOf'
import type { LeftOut } from '../compile/buildBank'
import { CompileFailure, type BankCompiler } from '../compile/compiler'
import { scanBank, type BankScan } from '../files/scanBank'
import type { FoundBank } from './libraryRoots'
import type { CrashGuard } from './crashGuard'
import { shown, type Fault } from '../problem'
import type { Entry } from './openBank'
import { createPatientTurns } from './turns'

/** Reads the bank at a place; null when nothing is there any more, `before` itself when its files are as they were. */
export type ReadEntry = (found: FoundBank, before: Entry | null) => Promise<Entry | null>

/** A reader over a compiler and the marks of banks that did not survive one. */
export function createEntryReader(compiler: BankCompiler, guard: CrashGuard): ReadEntry {
  const turns = createPatientTurns()

  const compile = async (
    found: FoundBank,
    { stamp, byteCount }: BankScan,
    leftOut: LeftOut,
  ): Promise<Outcome> => {
    const { path } = found
    await guard.begin(path, stamp)
    try {
      const built = await compiler.compile(path, byteCount, leftOut)
      await guard.clear(path, stamp)
      // Its files changed meanwhile: what is left out may be mended, so that the bank has to be read once more.
      const isStale = leftOut.files.length > 0 && built.stamp !== stamp
      return { entry: { found, built, fault: null, stamp: isStale ? null : built.stamp } }
    } catch (error) {
      if (!(error instanceof CompileFailure)) throw error
      const { fault, slowFile } = error
      const isNew = slowFile !== null && !leftOut.files.includes(slowFile)
      if (isNew && leftOut.files.length < mostLeftOut) return { slowFile }
      // A bank that was stopped keeps its mark: time and memory are also short when the machine is to blame.
      if (fault.code === 'compile-crash') await guard.clear(path, stamp)
      return { entry: { found, built: null, fault, stamp } }
    }
  }

  const read = async (found: FoundBank, before: Entry | null, arrived: () => void): Promise<Entry | null> => {
    const scan = await scanBank(found.path)
    if (scan.problems.some(({ code }) => code === 'missing')) return null
    const { stamp } = scan
    if (before?.stamp === stamp) return before
    let mark = await guard.markOf(found.path, stamp)
    if (mark.isBarred) return { found, built: null, fault: barredFault, stamp }
    const files = [...mark.leftOut]
    for (;;) {
      const leftOut = { files: [...files], isSettled: files.length === mark.leftOut.length }
      // One after the other, so that a bank is marked only while it is the one at work.
      const turn = turns.take(() => compile(found, scan, leftOut), mark.isSlow)
      arrived()
      const outcome = await turn
      if ('entry' in outcome) return outcome.entry
      mark = await guard.blame(found.path, stamp, outcome.slowFile)
      files.push(outcome.slowFile)
    }
  }

  return async (found, before) => {
    const arrived = turns.coming()
    try {
      return await read(found, before, arrived)
    } catch (error) {
      return { found, built: null, fault: faultOf(error), stamp: null }
    } finally {
      arrived()
    }
  }
}

/** What a compile comes to: an entry, or the name of a file to try without. */
type Outcome = { entry: Entry } | { slowFile: string }

/** Files a bank may have that take too long; with more of them it is refused whole. */
const mostLeftOut = 8

const barredFault: Fault = {
  severity: 'error',
  code: 'bank-stopped',
  message: 'Reading this bank stopped Rehearse, or had to be stopped, the last two times: it is skipped.',
  advice: 'Change or remove the file that does it; the bank is read again once any of its files changes.',
}

function faultOf(error: unknown): Fault {
  const reason = messageOf(error)
  return {
    severity: 'error',
    code: 'compile-crash',
    message: `This bank could not be read: ${shown(reason, 200)}.`,
    advice: 'The other banks work. Save one of its files to try again.',
  }
}
