/**
 * Group commit: requests that wait while the disk is busy are written together and share one sync.
 * Invariant: a request resolves only when all its events are durable, and the sequence of the device has no gap.
 */
import type { DeviceId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import { Refusal } from '../http/refusal'
import type { PreparedLine } from './activeSegment'
import type { DeviceWriter } from './deviceWriter'
import { folderLost, storageRefusal } from './files'
import { encodeLine } from './lines'

type Waiting = { events: LogEvent[]; resolve: () => void; reject: (reason: Refusal) => void }

export type AppendQueue = {
  /**
   * Appends events of this device, in sequence. Events that are known already are acknowledged again. Rejects with
   * `sequenceGap` (a gap, or another event in a taken place), `otherHistory` (another device's event), `tooLarge`, or
   * a storage refusal; then none of the new events is in the log, unless a later repeat says otherwise.
   */
  append: (events: LogEvent[]) => Promise<void>
  /** Lets what was accepted finish; appends from now on are refused. */
  stop: () => Promise<void>
}

export type QueueDeps = {
  device: DeviceId
  writer: DeviceWriter
  lineLimitBytes: number
  /** Asked before each group is written. */
  isStillOwner: () => Promise<boolean>
}

/** A queue before a writer; the writer is used by nobody else. */
export function createAppendQueue(deps: QueueDeps): AppendQueue {
  const waiting: Waiting[] = []
  let running: Promise<void> | null = null
  let isStopped = false

  const drain = async () => {
    while (waiting.length > 0) await commitGroup(waiting.splice(0), deps)
    running = null
  }

  return {
    append(events) {
      if (isStopped) {
        return Promise.reject(
          new Refusal(
            'storageFailed',
            'The attempt log is being closed, because Rehearse ends or another history takes its place.',
          ),
        )
      }
      return new Promise((resolve, reject) => {
        waiting.push({ events, resolve, reject })
        // One turn later, so that requests of the same moment are in the first group already.
        running ??= Promise.resolve().then(drain)
      })
    },
    async stop() {
      isStopped = true
      await running
    },
  }
}

async function commitGroup(group: Waiting[], deps: QueueDeps): Promise<void> {
  const { writer } = deps
  const lines: PreparedLine[] = []
  const planned: Waiting[] = []
  for (const request of group) {
    try {
      lines.push(...(await newLines(request.events, lines, deps)))
      planned.push(request)
    } catch (error) {
      request.reject(storageRefusal(error))
    }
  }
  let failure: Refusal | null = null
  if (lines.length > 0 && !(await deps.isStillOwner())) failure = folderLost()
  else if (lines.length > 0) {
    await writer.append(lines).catch((error: unknown) => {
      failure = storageRefusal(error)
    })
  }
  for (const { events, resolve, reject } of planned) {
    // Where the group went into two segments, the first part may be durable although the second failed.
    const isDurable = events.every((event) => event.seq <= writer.lastSeq())
    if (failure && !isDurable) reject(failure)
    else resolve()
  }
}

/** The lines a request adds behind those of the group so far. Throws a refusal when it does not fit there. */
async function newLines(events: LogEvent[], group: PreparedLine[], deps: QueueDeps): Promise<PreparedLine[]> {
  const { device, writer, lineLimitBytes } = deps
  const lines: PreparedLine[] = []
  for (const event of events) {
    if (event.device !== device) throw otherDevice()
    const lastSeq = lines.at(-1)?.seq ?? group.at(-1)?.seq ?? writer.lastSeq()
    if (event.seq <= lastSeq) {
      const sameSeq = [...group, ...lines].find(({ seq }) => seq === event.seq)
      const knownId = sameSeq ? sameSeq.id : await writer.idAt(event.seq)
      if (knownId !== event.id) throw takenPlace(event, lastSeq)
      continue
    }
    if (event.seq !== lastSeq + 1) throw gap(event, lastSeq)
    const line = encodeLine(event)
    if (line.length > lineLimitBytes) throw tooLarge()
    lines.push({ seq: event.seq, id: event.id, line })
  }
  return lines
}

function otherDevice(): Refusal {
  return new Refusal(
    'otherHistory',
    'The history this window works on was replaced or erased in another window.',
  )
}

function takenPlace({ seq }: LogEvent, lastSeq: number): Refusal {
  return new Refusal(
    'sequenceGap',
    `Another window has saved change ${seq} already; the log ends at change ${lastSeq}.`,
  )
}

function gap({ seq }: LogEvent, lastSeq: number): Refusal {
  return new Refusal('sequenceGap', `Change ${seq} came, but the log ends at change ${lastSeq}.`)
}

function tooLarge(): Refusal {
  return new Refusal(
    'tooLarge',
    'This change is larger than anything the log keeps. Start a sitting with fewer questions.',
  )
}
