/**
 * Reads one bank through the compiler. Invariant: whatever the bank does, this resolves; a bank that had to be stopped
 * twice is barred until its files change.
 */
import { createTurns } from '#core/common/inTurn'
import { messageOf } from '#core/common/messageOf'
import { CompileFailure, type BankCompiler } from '../compile/compiler'
import { scanBank, type BankScan } from '../files/scanBank'
import type { FoundBank } from './libraryRoots'
import type { CrashGuard } from './crashGuard'
import { shown, type Fault } from '../problem'
import type { Entry } from './openBank'

/** Reads the bank at a place; null when nothing is there any more, `before` itself when its files are as they were. */
export type ReadEntry = (found: FoundBank, before: Entry | null) => Promise<Entry | null>

/** A reader over a compiler and the marks of banks that did not survive one. */
export function createEntryReader(compiler: BankCompiler, guard: CrashGuard): ReadEntry {
  const inTurn = createTurns()

  const compile = async (found: FoundBank, { stamp, byteCount }: BankScan): Promise<Entry> => {
    const { path } = found
    if (await guard.isBarred(path, stamp)) return { found, built: null, fault: barredFault, stamp }
    await guard.begin(path, stamp)
    try {
      const built = await compiler.compile(path, byteCount)
      await guard.clear(path)
      return { found, built, fault: null, stamp: built.stamp }
    } catch (error) {
      if (!(error instanceof CompileFailure)) throw error
      // A bank that was stopped keeps its mark: time and memory are also short when the machine is to blame.
      if (error.fault.code === 'compile-crash') await guard.clear(path)
      return { found, built: null, fault: error.fault, stamp }
    }
  }

  const read: ReadEntry = async (found, before) => {
    const scan = await scanBank(found.path)
    if (scan.problems.some(({ code }) => code === 'missing')) return null
    if (before?.stamp === scan.stamp) return before
    // One after the other, so that a bank is marked only while it is the one at work.
    return inTurn(() => compile(found, scan))
  }

  return (found, before) =>
    read(found, before).catch((error: unknown) => ({
      found,
      built: null,
      fault: faultOf(error),
      stamp: null,
    }))
}

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
