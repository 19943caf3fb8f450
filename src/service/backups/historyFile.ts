/**
 * A history as one file: gzip over lines of JSON. The first line says what it is, each further one is a change, the
 * last how many there were and their SHA-256. Invariant: a file is read as what a stranger may have made of it.
 */
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import type { DeviceId } from '#core/bank/ids'
import { valueAt } from '#core/common/dictionary'
import type { Cursor, LogEvent } from '#core/log/logEvent'
import { logEventSchema } from '../schemas/logEventSchema'
import { Refusal } from '../http/refusal'
import type { AttemptLog } from '../log/attemptLog'
import { followsInTurn, type Follows } from '../log/follows'
import { count, ms, recordOf } from '../schemas/schemaParts'
import { cursorSchema } from '../schemas/schemas'
import { inflate } from './inflate'
import { splitLines } from './splitLines'

const format = 'rehearse-history'
const version = 1

/** A damaged disk spoils a few lines; a file with more that are no changes was made to keep a reader busy. */
const mostUnreadable = 10_000
/** After so many lines others get their turn. */
const linesATurn = 500

/** Devices become names of folders: of two that differ in case some file systems make one. */
const devicesSchema = z
  .array(
    z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .transform((device) => device as DeviceId),
  )
  .max(1_000)
  .refine((devices) => new Set(devices.map((device) => device.toLowerCase())).size === devices.length)

const headerSchema = z.object({
  format: z.literal(format),
  version: z.number().int().positive(),
  /** `whole`: everything up to the cursor. `changes`: what one page could not save. */
  kind: z.enum(['whole', 'changes']),
  madeAtMs: ms,
  /** In the order their changes are to be read in: a device's changes may rest on those of devices before it. */
  devices: devicesSchema,
  cursor: cursorSchema,
  /** What each device followed when it began. Not in files of before: then those named first came first. */
  follows: recordOf<DeviceId, Cursor>(cursorSchema).optional(),
})
const endSchema = z.strictObject({ end: count, sha256: z.string() })

export type HistoryHeader = Omit<z.infer<typeof headerSchema>, 'format' | 'version' | 'follows'> & {
  follows: Follows
}

/**
 * What a file was found to hold. `unreadable` lines were passed over. A file that is not complete was cut or damaged:
 * what could be read was.
 */
export type HistoryRead = { header: HistoryHeader; changes: number; unreadable: number; isComplete: boolean }

/** The text of a history file, before gzip. `changes` are strings of whole JSON lines, as the log reads them. */
export async function* historyText(
  header: HistoryHeader,
  changes: AsyncIterable<string>,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ format, version, ...header } satisfies z.infer<typeof headerSchema>)}\n`
  const hash = createHash('sha256')
  let end = 0
  for await (const text of changes) {
    hash.update(text)
    end += text.split('\n').length - 1
    yield text
  }
  yield `${JSON.stringify({ end, sha256: hash.digest('hex') } satisfies z.infer<typeof endSchema>)}\n`
}

/** The text of everything a log holds, before gzip. */
export function wholeHistory(log: AttemptLog, madeAtMs: number): AsyncGenerator<string> {
  const header = {
    kind: 'whole' as const,
    madeAtMs,
    devices: log.devices(),
    cursor: log.cursor(),
    follows: log.follows(),
  }
  return historyText(header, log.read({}))
}

/**
 * Reads a file's bytes, handing each change on in the order of the file, one at a time. Throws a `Refusal` when it is
 * no history file (`badRequest`), a newer program's (`notSupported`) or beyond all measure (`tooLarge`); errors of
 * `take` pass through.
 */
export async function readHistory(
  bytes: AsyncIterable<Uint8Array>,
  take: (event: LogEvent) => void | Promise<void>,
): Promise<HistoryRead> {
  const reader = createReader(take)
  try {
    let lines = 0
    for await (const line of splitLines(inflate(bytes))) {
      await reader.line(line)
      lines += 1
      if (lines % linesATurn === 0) await nextTurn()
    }
  } catch (error) {
    // Damage ends the file; what came before it has been read.
    if (!isDamage(error)) throw error
  }
  return reader.result()
}

function createReader(take: (event: LogEvent) => void | Promise<void>) {
  const hash = createHash('sha256')
  const lastSeqs = new Map<DeviceId, number>()
  let header: HistoryHeader | null = null
  let changes = 0
  let unreadable = 0
  let lineCount = 0
  let isComplete = false

  const eventOf = (value: unknown): LogEvent | null => {
    const parsed = logEventSchema.safeParse(value)
    if (!parsed.success || !header?.devices.includes(parsed.data.device)) return null
    const { device, seq } = parsed.data
    if (seq <= (lastSeqs.get(device) ?? 0)) return null
    lastSeqs.set(device, seq)
    return parsed.data
  }

  return {
    async line(line: Buffer) {
      const value = parseJson(line)
      if (!header) {
        header = headerOf(value)
        return
      }
      const end = endSchema.safeParse(value)
      if (end.success) {
        isComplete = end.data.end === lineCount && end.data.sha256 === hash.copy().digest('hex')
        return
      }
      isComplete = false
      lineCount += 1
      hash.update(line).update('\n')
      const event = eventOf(value)
      if (!event) {
        unreadable += 1
        if (unreadable > mostUnreadable) throw notReadFurther()
        return
      }
      changes += 1
      await take(event)
    },
    result(): HistoryRead {
      if (!header) throw notAHistory()
      return { header, changes, unreadable, isComplete }
    },
  }
}

function headerOf(value: unknown): HistoryHeader {
  const parsed = headerSchema.safeParse(value)
  if (!parsed.success) throw notAHistory()
  const { format: _, version: found, ...header } = parsed.data
  if (found <= version)
    return {
      ...header,
      follows: followsAmong(header.devices, header.follows ?? followsInTurn(header.devices)),
    }
  throw new Refusal(
    'notSupported',
    `This history was written by a newer Rehearse (format ${found}; this one reads format ${version}). Open it there.`,
  )
}

/** What devices of the file follow of each other: others are of no account, however many a file names. */
function followsAmong(devices: readonly DeviceId[], follows: Follows): Follows {
  const entries = devices.map((device) => {
    const known = valueAt(follows, device) ?? {}
    const among = devices.flatMap((other) => {
      const seq = valueAt(known, other)
      return seq === undefined ? [] : [[other, seq] as const]
    })
    return [device, Object.fromEntries(among)] as const
  })
  return Object.fromEntries(entries)
}

function parseJson(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString())
  } catch {
    return null
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

function notReadFurther(): Refusal {
  return new Refusal(
    'badRequest',
    `This file has more than ${mostUnreadable / 1_000},000 lines that are no changes of Rehearse. It was not read further, and nothing was changed.`,
  )
}

function notAHistory(): Refusal {
  return new Refusal(
    'badRequest',
    'This file holds no history of Rehearse. Choose one that Rehearse has saved; its name ends in .ndjson.gz.',
  )
}
