/** How much an import may take, and how long. Invariant: every limit is checked before the work it bounds is done. */

const megabyte = 1_000_000

/** Bytes of all files of an import together. */
export const totalBytesLimit = 300 * megabyte

export const fileCountLimit = 20_000

/** Length of a file's path, in UTF-16 units. */
export const pathLimit = 500

/** Imports that are open at a time; one more ends the oldest. */
export const mostImports = 4

/** How long an import nobody asks for is kept. */
export const idleMs = 30 * 60_000

/** Time to read files of so many bytes: two minutes, and ten seconds for each megabyte. */
export function readLimitMs(byteCount: number): number {
  return 120_000 + 10_000 * Math.ceil(byteCount / megabyte)
}

/** Time to write a bank, or to look something up in what was read. */
export const confirmLimitMs = 5 * 60_000
