/**
 * How much of a bank is read before it is refused. A bank is somebody else's text: everything about it has an end.
 * Invariant: each limit is checked before the work it bounds is done.
 */
import { listLimits, textLimits } from '#core/bank/textLimits'

const megabyte = 1024 * 1024

/** Bytes for files, UTF-16 units for one text, folders below the bank's own for depth. Source: TRUST in ARCHITECTURE.md. */
export type Limits = {
  yamlBytes: number
  jsonBytes: number
  noteBytes: number
  assetBytes: number
  bankBytes: number
  fileCount: number
  folderDepth: number
  /** Values in one file: mappings, lists and scalars together. */
  valueCount: number
  nesting: number
  textLength: number
  optionCount: number
  questionCount: number
  /** Problems kept of one bank, and of one kind in it; the rest are counted. */
  problemCount: number
  problemsOfKind: number
}

/** The limits the program runs with. */
export const defaultLimits: Limits = {
  yamlBytes: 8 * megabyte,
  jsonBytes: 64 * megabyte,
  noteBytes: megabyte,
  assetBytes: 16 * megabyte,
  bankBytes: 200 * megabyte,
  fileCount: 20_000,
  folderDepth: 8,
  valueCount: 2_000_000,
  nesting: 64,
  textLength: textLimits.markdown,
  optionCount: listLimits.options,
  questionCount: 200_000,
  problemCount: 500,
  problemsOfKind: 100,
}

/** What the YAML parser is told: it refuses what reaches its limit, and counts the document itself. */
export const parserDepth = defaultLimits.nesting + 1

/** Time a bank of so many bytes has to compile before its worker is ended: 10 s, and 1 s for each started megabyte. */
export function compileDeadlineMs(byteCount: number): number {
  return 10_000 + 1000 * Math.ceil(byteCount / megabyte)
}

/** Time a file of so many bytes has before the bank is read without it: 5 s, and 1 s for each started megabyte. */
export function fileDeadlineMs(byteCount: number): number {
  return 5000 + 1000 * Math.ceil(byteCount / megabyte)
}
