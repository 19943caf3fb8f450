/**
 * Where a copied bank comes from, as its folder remembers it.
 * Invariant: a copy that has lost its memory is a bank like any other.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { CopiedFrom } from './authoringTypes'

/** Hidden names are no part of a bank. */
export const copiedFromName = '.copied-from.json'

const copiedFromSchema = z.object({ bankId: z.string(), title: z.string(), version: z.string() })

/** What the copy remembers of its original. */
export function copiedFromText(from: CopiedFrom): string {
  return `${JSON.stringify({ format: 1, ...from }, null, 2)}\n`
}

/** Where the bank in a folder was copied from; null when it was not, or nobody knows any more. */
export async function readCopiedFrom(folder: string): Promise<CopiedFrom | null> {
  const text = await readFile(join(folder, copiedFromName), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return copiedFromSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
