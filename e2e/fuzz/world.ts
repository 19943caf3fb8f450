/**
 * Mutated banks and history files on their public way in, and what may come of it: an answer in time that says where
 * and what to do, nothing of what lies outside, and a good bank that still works.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import type { BuiltBank } from '#bank/compile/buildBank'
import { CompileFailure, createCompiler } from '#bank/compile/compiler'
import { compileDeadlineMs } from '#bank/limits'
import { createTrial } from '#core/log/trial'
import { markdownExcess } from '#core/markdown/complexity'
import { findInNotes } from '#core/notes/noteSearch'
import { qualifierOf } from '#core/statistics/qualifier'
import { readHistory } from '#service/backups/historyFile'
import { Refusal } from '#service/http/refusal'
import { root } from '../../scripts/setUp.mjs'
import { temporaryFolder } from '../service'
import { longText } from './longText'
import { mutated } from './mutate'
import { openPage } from './page'

/** A finding: what went wrong with which input. */
export class Finding extends Error {}

export type FuzzWorld = {
  /** One mutated bank. Throws a `Finding`. */
  bank: (random: () => number) => Promise<'read' | 'problems' | 'stopped'>
  /** One mutated history file. Throws a `Finding`. */
  history: (random: () => number) => Promise<'read' | 'refused'>
  /** A note or stem of a size that is allowed. Throws a `Finding` when it takes long to find words in, or to show. */
  text: (random: () => number) => Promise<'shown' | 'as written'>
  /** The bank nobody touched. Throws a `Finding` when it no longer works. */
  goodBank: () => Promise<void>
  /** Where the last mutated input lies. */
  input: string
  remove: () => Promise<void>
}

const secret = 'the words that stand outside of the bank'
const graceMs = 5_000
/** What one act may hold up the service, and the page. */
const serviceLimitMs = 1_000
const pageLimitMs = 200

/** Reads with the built worker. `seedFolders` are banks to start from, with the files that may be changed. */
export async function openFuzzWorld(seedFolders: string[]): Promise<FuzzWorld> {
  const { folder, remove } = await temporaryFolder()
  await writeFile(join(folder, 'secret.txt'), secret)
  const seeds = await Promise.all(seedFolders.map(readSeed))
  const input = join(folder, 'input')
  const compiler = createCompiler({
    cacheFolder: null,
    startWorker: (options) => new Worker(join(root, 'out/main/bankWorker.js'), options),
  })
  const good = seedFolders[0] ?? ''
  const show = await openPage()

  return {
    input,
    async bank(random) {
      const seed = seeds[Math.floor(random() * seeds.length)] ?? []
      await rm(input, { recursive: true, force: true })
      for (const { path, bytes } of seed) await write(join(input, path), bytes)
      const target = seed[Math.floor(random() * seed.length)]
      const lender = seed[Math.floor(random() * seed.length)]
      if (!target || !lender) throw new Error('A seed bank has no files.')
      const changed = mutated(target.bytes, lender.bytes, random)
      await write(join(input, target.path), changed)
      return judge(() => compiler.compile(input, changed.length), compileDeadlineMs(changed.length))
    },
    async history(random) {
      const events = historyLines(random)
      const whole = gzipSync(events)
      const isInside = random() < 0.5
      const bytes = isInside ? gzipSync(mutated(events, events, random)) : mutated(whole, whole, random)
      await rm(input, { recursive: true, force: true })
      await writeFile(input, bytes)
      return judgeHistory(bytes)
    },
    async text(random) {
      const text = longText(random)
      await rm(input, { recursive: true, force: true })
      await writeFile(input, text)
      const note = { topic: 't', title: 'T', text: `${text} word` }
      inTime('finding a word in a note', serviceLimitMs, () => findInNotes([note], 'word'))
      inTime('reading a stem', serviceLimitMs, () => qualifierOf(text))
      // What is shown as it was written costs nothing.
      if (markdownExcess(text) !== null) return 'as written'
      inTime('showing a text', pageLimitMs, () => show(text))
      return 'shown'
    },
    async goodBank() {
      const { index } = await compiler.compile(good, 10_000)
      if (index.summary.problems.some(({ severity }) => severity === 'error'))
        throw new Finding('the good bank has errors now')
    },
    async remove() {
      await compiler.close()
      await remove()
    },
  }
}

/** Times one act by what it takes of the processor, again when it was late: on a busy machine a clock says nothing. */
function inTime(what: string, limitMs: number, act: () => unknown): void {
  let tookMs = Infinity
  for (let time = 0; time < 4 && tookMs > limitMs; time += 1) {
    const before = process.cpuUsage()
    act()
    tookMs = Math.min(tookMs, process.cpuUsage(before).user / 1000)
  }
  if (tookMs > limitMs) throw new Finding(`${what} took ${Math.round(tookMs)} ms`)
}

async function judge(
  compile: () => Promise<BuiltBank>,
  deadlineMs: number,
): Promise<'read' | 'problems' | 'stopped'> {
  const startedAtMs = performance.now()
  const outcome = await compile().catch((error: unknown) => {
    if (error instanceof CompileFailure && error.fault.code !== 'compile-crash') return null
    throw new Finding(`the reader crashed: ${String(error)}`)
  })
  const tookMs = performance.now() - startedAtMs
  if (tookMs > deadlineMs + graceMs) throw new Finding(`it took ${Math.round(tookMs)} ms`)
  if (outcome === null) return 'stopped'
  const { problems } = outcome.index.summary
  const silent = problems.find(({ file, message, advice }) => !file || !message || !advice)
  if (silent) throw new Finding(`a problem does not say everything: ${JSON.stringify(silent)}`)
  const lines = 'bytes' in outcome.lines ? outcome.lines.bytes.toString() : ''
  if (`${JSON.stringify(outcome.index)}${lines}`.includes(secret))
    throw new Finding('something outside of the bank was read')
  if ('polluted' in {}) throw new Finding('a prototype was changed')
  return problems.length > 0 ? 'problems' : 'read'
}

/** Others have to get their turn; who had none is asked again, for on a busy machine that is no news. */
async function judgeHistory(bytes: Uint8Array): Promise<'read' | 'refused'> {
  let longestMs = Infinity
  let outcome: 'read' | 'refused' = 'refused'
  for (let time = 0; time < 4 && longestMs > serviceLimitMs; time += 1) {
    const delays = monitorEventLoopDelay({ resolution: 10 })
    delays.enable()
    outcome = await readOrRefused(bytes)
    delays.disable()
    longestMs = Math.round(delays.max / 1e6)
  }
  if (longestMs > serviceLimitMs) throw new Finding(`a history file kept others waiting for ${longestMs} ms`)
  return outcome
}

async function readOrRefused(bytes: Uint8Array): Promise<'read' | 'refused'> {
  let events = 0
  const trial = createTrial()
  async function* file() {
    yield bytes
  }
  try {
    const found = await readHistory(file(), (event) => {
      events += 1
      trial.take(event)
    })
    if (found.changes !== events) throw new Finding('changes were counted that were not handed on')
    return 'read'
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error instanceof Finding ? error : new Finding(`a history file: ${String(error)}`)
  }
}

/** What a line of a large history says: one long value, or many short ones, or nothing. */
const largeHistories: ((random: () => number) => string)[] = [
  (random) => `${JSON.stringify(settingAt(1 + Math.floor(random() * 9), 'x'.repeat(3_900_000)))}\n`.repeat(5),
  (random) => `${JSON.stringify(settingAt(1 + Math.floor(random() * 9), 'x'))}\n`.repeat(100_000),
  () => '\n'.repeat(20_000_000),
  () => '['.repeat(7_000_000),
  () => `{"a":${'['.repeat(3_000_000)}\n`,
  () => `${'{"a":'.repeat(1_000_000)}\n`,
]

const settingAt = (seq: number, value: unknown) => ({
  ...{ type: 'setting.changed', key: 'theme', value },
  ...{ id: `event-${seq}`, device: 'd', seq, atMs: seq },
})

/** A history of some settings, as text; one in twenty has as much as is allowed of something. */
function historyLines(random: () => number): Buffer {
  const large = random() < 0.05 ? largeHistories[Math.floor(random() * largeHistories.length)]?.(random) : ''
  const header = {
    format: 'rehearse-history',
    version: 1,
    kind: 'whole',
    madeAtMs: 1,
    devices: ['d'],
    cursor: {},
  }
  const events = Array.from({ length: 1 + Math.floor(random() * 30) }, (_, index) =>
    settingAt(index + 1, index),
  )
  return Buffer.from([header, ...events].map((line) => `${JSON.stringify(line)}\n`).join('') + large)
}

type SeedFile = { path: string; bytes: Buffer }

async function readSeed(folder: string): Promise<SeedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    files.map(async (file) => ({ path: file.slice(folder.length + 1), bytes: await readFile(file) })),
  )
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

/** Keeps an input for looking at it. */
export async function keepInput(input: string, to: string): Promise<void> {
  await cp(input, to, { recursive: true })
}
