/** Libraries for tests, over real folders. Nothing of the program imports it. */
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, vi } from 'vitest'
import { entriesIn } from '#core/bank/entryColumns'
import type { QuestionEntry } from '#core/bank/question'
import { bankYaml, smallBank, temporaryFolder, writeFiles, type Files } from '../bankFixtures'
import { buildBank } from '../compile/buildBank'
import type { CompileJob, StartWorker } from '../compile/compiler'
import { openLibrary, type Library, type LibraryOptions } from './library'

/** What a job waits for before it answers; null for nothing. */
type Gate = (path: string) => Promise<void> | null

/** A worker's place taken by this thread, so that no bundle is needed; jobs are listed. */
class ThisThread extends EventEmitter {
  constructor(
    private readonly jobs: string[],
    private readonly gate: Gate,
  ) {
    super()
  }

  postMessage({ path, cacheFolder, leftOut }: CompileJob) {
    this.jobs.push(path)
    void this.build(path, cacheFolder, leftOut)
  }

  private async build(path: string, cacheFolder: string | null, leftOut: CompileJob['leftOut']) {
    const { lines, ...rest } = await buildBank(path, cacheFolder, { leftOut })
    await this.gate(path)
    const text = 'bytes' in lines ? { text: lines.bytes.toString('utf8') } : lines
    this.emit('message', JSON.stringify({ built: { ...rest, lines: text } }))
  }

  terminate = () => Promise.resolve(0)
}

function inThisThread(gate: Gate) {
  const jobs: string[] = []
  const startWorker: StartWorker = () => new ThisThread(jobs, gate) as unknown as Worker
  return { jobs, startWorker }
}

/** A library of the folders `shipped` and `data` in a folder, closed after the test. `jobs`: what was compiled. */
export async function openIn(folder: string, change: Partial<LibraryOptions> & { gate?: Gate } = {}) {
  const { gate = () => null, ...options } = change
  const { jobs, startWorker } = inThisThread(gate)
  const library = await openLibrary({
    roots: [
      { root: 'shipped', folder: join(folder, 'shipped') },
      { root: 'data', folder: join(folder, 'data') },
    ],
    cacheFolder: join(folder, 'cache'),
    startWorker,
    quietMs: 20,
    ...options,
  })
  onTestFinished(() => library.close())
  return { library, jobs }
}

/** The questions a library's index of a bank lists. */
export function entriesOf(library: Pick<Library, 'index'>, bankId: string): QuestionEntry[] {
  const index = library.index(bankId)
  return index ? entriesIn(index.entries) : []
}

/** Waits until every bank was read once. */
export const scanned = async (library: { isScanning: () => boolean }) =>
  vi.waitFor(() => expect(library.isScanning()).toBe(false))

/** A folder with one shipped bank. */
export async function withSmallBank() {
  const folder = await temporaryFolder()
  await writeFiles(join(folder, 'shipped', 'small'), smallBank({ 'assets/a.svg': '<svg/>' }))
  return folder
}

/** The small bank under another id. */
export function otherBank(id: string, change: Files = {}): Files {
  return smallBank({ 'bank.yaml': bankYaml.replace('id: small', `id: ${id}`), ...change })
}
