/**
 * Reading segments: the events behind a sequence, and the background check of sealed files.
 * Invariant: a damaged line hides itself only.
 */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { Refusal } from '../http/refusal'
import { readWhole, type Disk } from './files'
import { linesOf, stampOf } from './lines'
import type { ReadableSegment } from './segments'

/**
 * The events of one device after `after`, in sequence, as JSON lines. Each string is one or more whole lines, each with
 * its newline. Rejects when a segment cannot be read now: rows made from the rest would be missing its events.
 */
export async function* readEvents(
  segments: ReadableSegment[],
  after: number,
  disk: Disk,
): AsyncGenerator<string> {
  for (const { path, bytes } of segments.filter(({ lastSeq, bytes }) => lastSeq > after && bytes > 0)) {
    const file = await readWhole(path, disk)
    const text = textAfter(file.subarray(0, bytes), after)
    if (text) yield text
  }
}

function textAfter(segment: Buffer, after: number): string {
  let text = ''
  let isBehind = after === 0
  for (const { json } of linesOf(segment)) {
    if (!json) continue
    isBehind ||= stampOf(json).seq > after
    if (isBehind) text += `${json.toString()}\n`
  }
  return text
}

/**
 * `useless`: the file was read and not one event is in it. `unlisted`: every event is sound, so it is the manifest that is
 * wrong. `partly`: some lines are damaged. `unread`: it could not be read now, which says nothing about it.
 */
export type SegmentDamage = { kind: 'useless' | 'unlisted' | 'partly' | 'unread'; notice: string }

/** What is wrong with a sealed segment; null when it is what was sealed, or is not sealed yet. */
export async function checkSegment(
  { path, sha256 }: ReadableSegment,
  disk: Disk,
): Promise<SegmentDamage | null> {
  if (sha256 === null) return null
  const name = basename(path)
  try {
    return judged(name, await readWhole(path, disk), sha256)
  } catch (error) {
    const why = error instanceof Refusal ? error.message : `The attempt log’s file ${name} could not be read.`
    return { kind: 'unread', notice: why }
  }
}

function judged(name: string, file: Buffer, sha256: string): SegmentDamage | null {
  if (createHash('sha256').update(file).digest('hex') === sha256) return null
  const lines = [...linesOf(file)]
  const damagedCount = lines.filter(({ json }) => !json).length
  const endsWhole = file.length === (lines.at(-1)?.end ?? 0)
  if (lines.length > 0 && damagedCount === 0 && endsWhole) {
    return {
      kind: 'unlisted',
      notice: `The list of the attempt log’s files was wrong about ${name}. The file is sound.`,
    }
  }
  const isUseless = damagedCount === lines.length
  const what = isUseless ? 'holds nothing readable' : `is damaged in ${damagedCount} of ${lines.length} lines`
  const notice = `The attempt log’s file ${name} ${what}. The rest of your history is here; the file is kept.`
  return { kind: isUseless ? 'useless' : 'partly', notice }
}
