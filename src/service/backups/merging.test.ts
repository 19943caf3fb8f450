import { cp } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AttemptId, EventId, QuestionId } from '#core/bank/ids'
import type { LogAction, LogEvent } from '#core/log/logEvent'
import { actionsOf, bankId, replayTogether, type Rows } from '#core/log/logFixtures'
import type { AttemptLog } from '../log/attemptLog'
import { openTestLog, temporaryFolder } from '../log/fixtures'
import { logEventSchema } from '../schemas/logEventSchema'
import { createBackups, type Backups } from './backups'
import { anyWork, drawnTypes } from './mergingFixtures'

type Machine = { folder: string; log: AttemptLog; backups: Backups; count: { now: number } }

async function openMachine(folder?: string): Promise<Machine> {
  const place = folder ?? (await temporaryFolder())
  const log = await openTestLog(place)
  return { folder: place, log, backups: createBackups({ folder: place, log }), count: { now: 0 } }
}

/** Saves changes at moments of the machine's own clock. */
async function save(
  machine: Machine,
  actions: readonly LogAction[],
  momentsMs: readonly number[],
): Promise<void> {
  const { log } = machine
  if (actions.length === 0) return
  const device = log.device()
  const from = log.cursor()[device] ?? 0
  const events = actions.map((action, index): LogEvent => {
    machine.count.now += 1
    const id = `${device}-${machine.count.now}` as EventId
    return { ...action, id, device, seq: from + index + 1, atMs: momentsMs[index] ?? 0 }
  })
  await log.append(events)
}

/** A machine's history as a file. */
async function fileOf({ backups }: Machine): Promise<Uint8Array> {
  return backups.file((await backups.make('kept')).name)
}

/** Brings a history file to a machine. Returns the name it has there. */
async function bring(into: Pick<Machine, 'backups'>, file: Uint8Array): Promise<string> {
  const reply = await into.backups.importHistory(
    (async function* () {
      yield file
    })(),
  )
  if (!('brought' in reply)) throw new Error('taken for unsaved changes')
  return reply.brought.name
}

async function merge(into: Machine, from: Machine): Promise<void> {
  await into.backups.merge(await bring(into, await fileOf(from)))
}

async function eventsOf({ log }: Machine): Promise<LogEvent[]> {
  const events: LogEvent[] = []
  for await (const text of log.read({})) {
    events.push(
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as LogEvent),
    )
  }
  return events
}

async function rowsOf(machine: Machine): Promise<[string, unknown][]> {
  const rows: Rows = new Map()
  replayTogether(await eventsOf(machine), rows)
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Clocks of machines agree more or less, stand still and run backwards. */
const anyMoments = fc.array(
  fc.nat(400).map((minutes) => minutes * 60_000),
  { minLength: 100, maxLength: 100 },
)

describe('two machines that practiced apart', () => {
  test('work of every kind there is was tried', () => {
    const known = logEventSchema.options.map(({ shape }) => shape.type.value)
    expect(drawnTypes.toSorted()).toEqual(known.toSorted())
    const drawn = fc.sample(anyWork, { numRuns: 400, seed: 1 }).flat()
    expect(new Set(drawn.map(({ type }) => type))).toEqual(new Set(known))
  })

  test('end with the same rows whichever merged first, and go on with what they know', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(anyWork, anyWork, anyWork), anyMoments, async (works, moments) => {
        const [first, second] = [await openMachine(), await openMachine()]
        await save(first, works[0], moments)
        await save(second, works[1], moments.toReversed())
        await merge(first, second)
        // It practices between the merges: what it does then rests on both.
        await save(first, works[2], moments.slice(50))
        await merge(second, first)
        expect(await rowsOf(second)).toEqual(await rowsOf(first))
        const live = await eventsOf(first)
        await merge(first, second)
        expect(await eventsOf(first)).toEqual(live)
      }),
      { numRuns: 10 },
    )
  }, 120_000)

  test('end with the same rows when each merged what the other had been', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(anyWork, anyWork), anyMoments, async (works, moments) => {
        const [first, second, copy] = [await openMachine(), await openMachine(), await openMachine()]
        await save(first, works[0], moments)
        await save(second, works[1], moments.toReversed())
        await merge(copy, first)
        await merge(first, second)
        await merge(second, copy)
        expect(await rowsOf(second)).toEqual(await rowsOf(first))
      }),
      { numRuns: 10 },
    )
  }, 120_000)

  test('end with the same rows when one began as a copy of the other’s data folder', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(anyWork, anyWork, anyWork), anyMoments, async (works, moments) => {
        const first = await openMachine()
        await save(first, works[0], moments)
        const place = await temporaryFolder()
        await cp(first.folder, place, { recursive: true })
        const second = await openMachine(place)
        second.count.now = 1_000
        expect(second.log.device()).toBe(first.log.device())
        await save(first, works[1], moments.toReversed())
        await save(second, works[2], moments.slice(30))
        const file = await fileOf(second)
        await merge(second, first)
        await first.backups.merge(await bring(first, file))
        const ids = (await eventsOf(first)).map(({ id }) => id)
        expect(new Set(ids).size).toBe(works.flat().length)
        expect(ids).toHaveLength(works.flat().length)
        expect(await rowsOf(second)).toEqual(await rowsOf(first))
      }),
      { numRuns: 10 },
    )
  }, 120_000)
})

const setting = (value: string): LogAction => ({ type: 'setting.changed', key: 'appearance', value })
const note = (text: string): LogAction => {
  return { type: 'note.written', subject: { kind: 'topic', bankId, topic: 't' }, text }
}

describe('merging', () => {
  test('says before what would change, and changes nothing by that', async () => {
    const [first, second] = [await openMachine(), await openMachine()]
    await save(first, [...actionsOf({ attemptId: 'one', answers: { q0: 'a' } }), setting('dark')], [1_000])
    await merge(second, first)
    await save(first, [note('here'), { type: 'attempt.deleted', attemptId: 'one' as AttemptId }], [2_000])
    await save(second, [...actionsOf({ attemptId: 'two', answers: { q1: 'b' } }), note('there')], [3_000])
    const before = await eventsOf(second)
    const name = await bring(second, await fileOf(first))
    expect(await second.backups.previewMerge(name)).toMatchObject({
      newChanges: 2,
      removed: 1,
      running: 0,
      isComplete: true,
      counts: {
        attempts: { added: 0, same: 0, both: 0 },
        cards: { added: 0, same: 1, both: 0 },
        notes: { added: 0, same: 0, both: 1 },
        settings: { added: 0, same: 1, both: 0 },
      },
    })
    expect(await eventsOf(second)).toEqual(before)
    await second.backups.merge(name)
    expect((await rowsOf(second)).map(([key]) => key)).not.toContain('attempts one')
    expect((await second.backups.list()).backups.filter(({ kind }) => kind === 'before')).toHaveLength(1)
  })

  test('counts as answered what was answered, not what was asked', async () => {
    const [first, second] = [await openMachine(), await openMachine()]
    const sat = actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: null, q2: 'b' }, reached: 2 })
    const takenBack: LogAction = {
      ...{ type: 'sitting.changed', attemptId: 'one' as AttemptId, elapsedMs: 50_000 },
      change: { type: 'answer', questionId: 'q2' as QuestionId, response: null },
    }
    await save(first, [...sat.slice(0, -1), takenBack, ...sat.slice(-1)], [])
    const name = await bring(second, await fileOf(first))
    const { counts } = await second.backups.previewMerge(name)
    expect(counts.attempts.added).toBe(1)
    expect(counts.cards.added).toBe(1)
  })

  test('keeps the later note and the other one beside it', async () => {
    const [first, second] = [await openMachine(), await openMachine()]
    await save(first, [note('later')], [2_000])
    await save(second, [note('earlier')], [1_000])
    await merge(first, second)
    const notes = new Map(await rowsOf(first))
    expect(notes.get(`personalNotes topic/${bankId}/t`)).toMatchObject({
      text: 'later',
      others: [{ text: 'earlier' }],
    })
  })

  test('keeps the later setting, whichever machine began first', async () => {
    const [first, second] = [await openMachine(), await openMachine()]
    await save(first, [setting('dark'), setting('contrast')], [1_000, 5_000])
    await save(second, [setting('light')], [3_000])
    await merge(second, first)
    expect(new Map(await rowsOf(second)).get('settings appearance')).toMatchObject({ value: 'contrast' })
  })

  test('takes a change that was saved meanwhile for a reason to change nothing', async () => {
    const { log, folder } = await openMachine()
    const device = log.device()
    await save(
      { log, folder, backups: createBackups({ folder, log }), count: { now: 0 } },
      [setting('dark')],
      [1],
    )
    const path = await log.incomingFolder()
    await expect(log.replace(path, [], { [device]: 0 })).rejects.toMatchObject({
      code: 'storageFailed',
    })
    expect(log.cursor()).toEqual({ [device]: 1 })
  })
})

test('a file of a stranger that names a hundred devices, each behind all others, is merged', async () => {
  const { backups } = await openMachine()
  const devices = Array.from({ length: 100 }, (_, index) => `device-${String(index).padStart(4, '0')}`)
  const all = Object.fromEntries(devices.map((device) => [device, 1]))
  const follows = Object.fromEntries(devices.map((device) => [device, all]))
  const header = {
    format: 'rehearse-history',
    version: 1,
    kind: 'whole',
    madeAtMs: 1,
    devices,
    cursor: all,
    follows,
  }
  const lines = devices.map((device) => ({ ...setting('dark'), id: `of ${device}`, device, seq: 1, atMs: 1 }))
  const file = gzipSync([header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''))
  const name = await bring({ backups }, file)
  expect((await backups.previewMerge(name)).newChanges).toBe(100)
  await backups.merge(name)
  expect((await backups.previewMerge(name)).newChanges).toBe(0)
})
