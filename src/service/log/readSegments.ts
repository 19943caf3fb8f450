/**
 * Reading segments: the events behind a sequence, and the background check of sealed files.
 * Invariant: a damaged line hides itself only.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { linesOf, stampOf } from './lines'
import type { ReadableSegment } from './segments'

/**
 * The events of one device after `after`, in sequence, as JSON lines. Each string is one or more whole lines, each with
 * its newline. A segment that cannot be read is passed over: `checkSegment` is what reports it.
 */
export async function* readEvents(segments: ReadableSegment[], after: number): AsyncGenerator<string> {
  for (const { path, bytes } of segments.filter(({ lastSeq }) => lastSeq > after)) {
    const file = await readFile(path).catch(() => Buffer.alloc(0))
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

/** `isUseless`: not one event of the file can be read. `notice` is for the person. */
export type SegmentDamage = { notice: string; isUseless: boolean }

/** What is wrong with a sealed segment; null when it is what was sealed, or is not sealed yet. */
export async function checkSegment({ path, sha256 }: ReadableSegment): Promise<SegmentDamage | null> {
  if (sha256 === null) return null
  const file = await readFile(path).catch(() => Buffer.alloc(0))
  if (createHash('sha256').update(file).digest('hex') === sha256) return null
  const lines = [...linesOf(file)]
  const damagedCount = lines.filter(({ json }) => !json).length
  const isUseless = damagedCount === lines.length
  const what = isUseless ? 'cannot be read' : `is damaged in ${damagedCount} of ${lines.length} lines`
  const notice = `The attempt log’s file ${basename(path)} ${what}. The rest of your history is here; the file is kept.`
  return { notice, isUseless }
}
