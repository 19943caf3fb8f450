/**
 * What the service needs of the library of banks, and nothing more. Invariant: everything is asked for by opaque id; no
 * path of the machine comes in, and none goes out but to a thread that reads a bank.
 */
import type { BankReading, BankSummary, Note, NoteHead, PackedIndex } from '#core/bank/bank'
import type { Question } from '#core/bank/question'

type Answer<Value> = Value | null | undefined | Promise<Value | null | undefined>

/** Hears which banks changed, notes included; null when it may be any. */
export type BanksListener = (changed: readonly string[] | null) => void

/** The banks of all roots. What is not there is null or undefined, never an error. */
export type LibraryPort = {
  list: () => BankSummary[]
  /** True until every root has been read once. */
  isScanning: () => boolean
  /** The bank that is being read from its files; null while none is. */
  reading: () => BankReading | null
  find: (bankId: string) => Answer<BankSummary>
  index: (bankId: string) => Answer<PackedIndex>
  /** Those that are there, in the order asked; numbers that are drawn follow from `seed` and the question's id. */
  questions: (bankId: string, ids: string[], seed?: number) => Answer<Question[]>
  /** In the order to study them. */
  notes: (bankId: string) => Answer<NoteHead[]>
  /** Every note whole, in the order to study them: for searching, which needs all of the text. */
  allNotes: (bankId: string) => Answer<Note[]>
  note: (bankId: string, topic: string) => Answer<Note>
  /** A file below the bank's assets folder, read with all precautions. */
  openAsset: (bankId: string, path: string) => Answer<{ bytes: Uint8Array }>
  /** Where a bank lies, for a thread that reads it whole; never for a page. */
  placeOf: (bankId: string) => Answer<string>
  /** Calls back whenever banks changed; returns a function that stops it. */
  subscribe: (listener: BanksListener) => () => void
}
