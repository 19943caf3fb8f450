/**
 * Writes this device's segments. Invariants: a segment holds whole lines only, in sequence; what a failed write left
 * behind is cut off before anything else is written; a sealed segment is never written again.
 */
import { createHash } from 'node:crypto'
import { activeSegment, appendTo, closeActive, cutTail, idsOf, type PreparedLine } from './activeSegment'
import { readWhole, setAside, type Disk } from './files'
import { readContent } from './lines'
import { manifestPath, saveManifest, type SealedSegment } from './manifest'
import { lastSeqOf, readableSealed, segmentPath, type DeviceSegments, type ReadableSegment } from './segments'

export type WriterDeps = Disk & { folder: string; segmentLimitBytes: number }

export type DeviceWriter = {
  /** Sequence of the last event that is durable; 0 when there is none. */
  lastSeq: () => number
  /** Id of a durable event; null when its line cannot be read. */
  idAt: (seq: number) => Promise<string | null>
  /**
   * Appends lines in order and makes them durable, with one sync for all that go into the same segment. Rejects with
   * the file system's error; `lastSeq` then says how far it got, and the next call starts from there.
   */
  append: (lines: PreparedLine[]) => Promise<void>
  segments: () => ReadableSegment[]
  /** Lists a sealed segment by what is in it, after the list was found to be wrong about it. */
  relist: (path: string) => Promise<void>
  close: () => Promise<void>
}

/** A writer that goes on where the segments end. Mends what it can at once, the rest before the first append. */
export async function openDeviceWriter(deps: WriterDeps, found: DeviceSegments): Promise<DeviceWriter> {
  const newest = newestOpen(found)
  const sealed = await mend(deps, found, newest)
  let active = activeSegment(newest ?? nextNumber(found))
  let lastSeq = Math.max(newest ? lastSeqOf(newest.content) : 0, sealed.at(-1)?.lastSeq ?? 0)
  let asked = { number: 0, ids: new Map<number, string>() }
  await cutTail(deps, active).catch(() => undefined)

  const commit = async (lines: PreparedLine[]) => {
    if (lines.length === 0) return
    await appendTo(active, lines, deps)
    lastSeq = lines.at(-1)?.seq ?? lastSeq
  }

  const seal = async () => {
    const sha256 = active.hash.copy().digest('hex')
    const { number, bytes, ids } = active
    const entry = { number, events: ids.size, bytes, lastSeq, sha256 }
    await saveManifest(deps.folder, [...sealed, entry], deps.open)
    sealed.push(entry)
    await closeActive(active)
    active = activeSegment(number + 1)
  }

  return {
    lastSeq: () => lastSeq,
    async idAt(seq) {
      const inActive = active.ids.get(seq)
      if (inActive !== undefined) return inActive
      const segment = sealed.find((candidate) => candidate.lastSeq >= seq)
      if (!segment) return null
      if (asked.number !== segment.number) {
        const { stamps } = readContent(await readWhole(segmentPath(deps.folder, segment.number), deps))
        asked = { number: segment.number, ids: idsOf(stamps) }
      }
      return asked.ids.get(seq) ?? null
    },
    async append(lines) {
      let batch: PreparedLine[] = []
      let bytes = active.bytes
      for (const line of lines) {
        if (bytes > 0 && bytes + line.line.length > deps.segmentLimitBytes) {
          await commit(batch)
          await seal()
          batch = []
          bytes = 0
        }
        batch.push(line)
        bytes += line.line.length
      }
      await commit(batch)
    },
    segments: () => [
      ...sealed.map((segment) => readableSealed(deps.folder, segment)),
      { path: segmentPath(deps.folder, active.number), bytes: active.bytes, lastSeq, sha256: null },
    ],
    relist: (path) => relist(deps, sealed, path),
    close: () => closeActive(active),
  }
}

/** The segment to go on writing: the newest, unless that one is sealed or gone. */
function newestOpen(found: DeviceSegments): DeviceSegments['open'][number] | undefined {
  const last = found.open.at(-1)
  return last && last.number === nextNumber(found) - 1 ? last : undefined
}

/** A number no segment ever had, so that an entry of a lost segment never names a new one. */
function nextNumber({ sealed, open, missing, unreadable }: DeviceSegments): number {
  const numbers = [...sealed, ...open].map((segment) => segment.number)
  return 1 + Math.max(0, ...numbers, ...missing, ...unreadable)
}

/** Sets unusable files aside and lists every segment but the newest. A folder that cannot be written stays as it is. */
async function mend(
  deps: WriterDeps,
  found: DeviceSegments,
  newest: DeviceSegments['open'][number] | undefined,
): Promise<SealedSegment[]> {
  const unlisted = found.open.filter((segment) => segment !== newest)
  const sealed = [...found.sealed, ...unlisted.map(({ number, file }) => sealedEntry(number, file))].sort(
    (a, b) => a.lastSeq - b.lastSeq,
  )
  try {
    for (const number of found.unreadable) await setAside(segmentPath(deps.folder, number))
    if (found.manifestFault) await setAside(manifestPath(deps.folder))
    if (unlisted.length > 0 || found.manifestFault) await saveManifest(deps.folder, sealed, deps.open)
  } catch {
    // Reading goes on; sealing the next segment writes the whole list again.
  }
  return sealed
}

async function relist(deps: WriterDeps, sealed: SealedSegment[], path: string): Promise<void> {
  const place = sealed.findIndex(({ number }) => segmentPath(deps.folder, number) === path)
  const before = sealed[place]
  if (!before) return
  sealed[place] = sealedEntry(before.number, await readWhole(path, deps))
  await saveManifest(deps.folder, sealed, deps.open)
}

function sealedEntry(number: number, file: Buffer): SealedSegment {
  const content = readContent(file)
  const sha256 = createHash('sha256').update(file).digest('hex')
  return { number, events: content.stamps.length, bytes: file.length, lastSeq: lastSeqOf(content), sha256 }
}
