/**
 * The list of a device's sealed segments: those that are full and never change again.
 * Invariant: it is replaced whole, after the segment it names is on the disk.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '#bank/files/replaceFile'
import { errorCode, readWhole, type Disk, type OpenFile } from './files'

const count = z.number().int().nonnegative()

const sealedSchema = z.object({
  /** Segment `<number>.ndjson`, from 1. */
  number: z.number().int().positive(),
  events: count,
  bytes: count,
  /** Sequence of its last event; larger than that of every segment before. */
  lastSeq: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
const manifestSchema = z.object({ segments: z.array(sealedSchema) })

/** One sealed segment: how many events and bytes, where its sequence ends, and the SHA-256 of the file. */
export type SealedSegment = z.infer<typeof sealedSchema>

/**
 * The sealed segments in order; null when there is no manifest, `unreadable` when what is in it makes no sense. Rejects
 * when it cannot be read now.
 */
export async function loadManifest(
  folder: string,
  disk: Disk,
): Promise<SealedSegment[] | null | 'unreadable'> {
  const file = await readWhole(manifestPath(folder), disk).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (file === null) return null
  try {
    return manifestSchema.parse(JSON.parse(file.toString())).segments
  } catch {
    return 'unreadable'
  }
}

/** Replaces the manifest. Rejects with the file system's error; the old one is then still there. */
export function saveManifest(folder: string, segments: SealedSegment[], open: OpenFile): Promise<void> {
  const text = `${JSON.stringify({ segments }, null, 1)}\n`
  return writeAtomically(manifestPath(folder), text, { open, isDurable: true })
}

/** Where a device's manifest lies. */
export function manifestPath(folder: string): string {
  return join(folder, 'manifest.json')
}
