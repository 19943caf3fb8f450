/**
 * The questions of the banks that are here, for an import to compare itself with.
 * Invariant: handed over in small parts, so that other requests are answered in between.
 */
import { setImmediate } from 'node:timers/promises'
import { idsIn } from '#core/bank/entryColumns'
import type { JobNote } from '#bank/importing/jobMessages'
import type { LibraryPort } from '../libraryPort'

const partSize = 100

/** More than these are not compared: it would hold up every import. */
const mostQuestions = 100_000

/** Every question of every usable bank, up to a limit, bank by bank. */
export async function* installedQuestions(library: LibraryPort): AsyncGenerator<JobNote> {
  let left = mostQuestions
  for (const { id, title, root, folderName, isUsable } of library.list()) {
    if (!isUsable || left <= 0) continue
    const bank = { bankId: id, title, folderName: root === 'data' ? folderName : null }
    const index = await library.index(id)
    const ids = index ? idsIn(index.entries).slice(0, left) : []
    left -= ids.length
    for (let start = 0; start < ids.length; start += partSize) {
      const questions = await library.questions(id, ids.slice(start, start + partSize))
      if (questions) yield { kind: 'installed', bank, questions }
      await setImmediate()
    }
  }
}
