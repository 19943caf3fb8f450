/**
 * Mutated banks and history files on their public way in, and what may come of it: an answer in time that says where
 * and what to do, nothing of what lies outside, and a good bank that still works.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import type { BuiltBank } from '#bank/compile/buildBank'
import { CompileFailure, createCompiler } from '#bank/compile/compiler'
import { compileDeadlineMs } from '#bank/limits'
import type { LogEvent } from '#core/log/logEvent'
import { readHistory } from '#service/backups/historyFile'
import { Refusal } from '#service/http/refusal'
import { root } from '../../scripts/setUp.mjs'
import { temporaryFolder } from '../service'
import { mutated } from './mutate'

/** A finding: what went wrong with which input. */
export class Finding extends Error {}

export type FuzzWorld = {
  /** One mutated bank. Throws a `Finding`. */
  bank: (random: () => number) => Promise<'read' | 'problems' | 'stopped'>
  /** One mutated history file. Throws a `Finding`. */
  history: (random: () => number) => Promise<'read' | 'refused'>
  /** The bank nobody touched. Throws a `Finding` when it no longer works. */
  goodBank: () => Promise<void>
  /** Where the last mutated input lies. */
  input: string
  remove: () => Promise<void>
}

const secret = 'the words that stand outside of the bank'
const graceMs = 5_000

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

async function judgeHistory(bytes: Uint8Array): Promise<'read' | 'refused'> {
  let events = 0
  async function* file() {
    yield bytes
  }
  try {
    const found = await readHistory(file(), () => void (events += 1))
    if (found.changes !== events) throw new Finding('changes were counted that were not handed on')
    return 'read'
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error instanceof Finding ? error : new Finding(`a history file: ${String(error)}`)
  }
}

/** A history of some settings, as text. */
function historyLines(random: () => number): Buffer {
  const header = {
    format: 'rehearse-history',
    version: 1,
    kind: 'whole',
    madeAtMs: 1,
    devices: ['d'],
    cursor: {},
  }
  const events = Array.from({ length: 1 + Math.floor(random() * 30) }, (_, index) => ({
    type: 'setting.changed',
    key: 'theme',
    value: index,
    id: `event-${index}`,
    device: 'd',
    seq: index + 1,
    atMs: index,
  })) as unknown as LogEvent[]
  return Buffer.from([header, ...events].map((line) => `${JSON.stringify(line)}\n`).join(''))
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
