/**
 * How the questions of all banks are keyed, worked out once for each content of a bank.
 * Invariant: banks are read in small parts, so that other requests are answered in between.
 */
import { setImmediate } from 'node:timers/promises'
import type { BankSummary } from '#core/bank/bank'
import { idsIn } from '#core/bank/entryColumns'
import type { WordingHash } from '#core/bank/ids'
import type { SharedWording } from '#core/problems/keyRuling'
import { sharedWordings, wordedSide, type WordedSide } from '#bank/formats/sharedWordings'
import type { LibraryPort } from '../libraryPort'

const partSize = 100

/** Of more questions than this, those of the last banks are not compared. */
const mostQuestions = 100_000

type Read = { hash: string; sides: Promise<WordedSide[]> }

export type KeyIndex = {
  /** The wordings banks key differently, and those of `asked` that any bank has. */
  shared: (asked: readonly WordingHash[]) => Promise<SharedWording[]>
}

/** An index of the library's banks. Nothing is read before it is asked. */
export function createKeyIndex(library: LibraryPort): KeyIndex {
  let known = new Map<string, Read>()
  const readOnce = (bank: BankSummary): Read => {
    const before = known.get(bank.id)
    if (before?.hash === bank.hash) return before
    const sides = sidesOf(library, bank)
    // What could not be read is read again when it is asked for again.
    sides.catch(() => known.delete(bank.id))
    return { hash: bank.hash, sides }
  }
  return {
    async shared(asked) {
      const banks = comparable(library.list())
      // One bank disagrees with nobody.
      if (banks.length < 2 && asked.length === 0) return []
      known = new Map(banks.map((bank) => [bank.id, readOnce(bank)]))
      const sides = await Promise.all([...known.values()].map((read) => read.sides))
      return sharedWordings(sides.flat(), new Set(asked))
    },
  }
}

function comparable(banks: readonly BankSummary[]): BankSummary[] {
  let left = mostQuestions
  return banks.filter(({ isUsable, questionCount }) => {
    if (!isUsable || questionCount > left) return false
    left -= questionCount
    return true
  })
}

async function sidesOf(library: LibraryPort, { id: bankId }: BankSummary): Promise<WordedSide[]> {
  const index = await library.index(bankId)
  const ids = index ? idsIn(index.entries) : []
  const sides: WordedSide[] = []
  for (let start = 0; start < ids.length; start += partSize) {
    const questions = (await library.questions(bankId, ids.slice(start, start + partSize))) ?? []
    sides.push(...questions.flatMap((question) => wordedSide(bankId, question) ?? []))
    await setImmediate()
  }
  return sides
}
