/** Imports for tests. Nothing of the program imports it. */
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { bankIn } from './bankIn'
import { createImportJob } from './importJob'
import type { ImportPreview, SaveChoices } from './importTypes'
import type { Saved, ThreadMessage } from './jobMessages'

/** An import's thread taken by this one, so that a test need not wait for one to start. */
export class ImportInThisThread extends EventEmitter {
  private readonly job = createImportJob((done, all) => this.emit('message', { progress: [done, all] }))
  private turn: Promise<void> = Promise.resolve()

  postMessage(message: ThreadMessage) {
    if ('note' in message) this.job.tell(message.note)
    else this.turn = this.turn.then(() => this.answer(message))
  }

  private async answer({ id, call }: Extract<ThreadMessage, { id: number }>) {
    try {
      this.emit('message', { id, answer: await this.job.answer(call) })
    } catch (error) {
      this.emit('message', { id, failure: error instanceof Error ? error.message : 'unknown' })
    }
  }

  terminate = () => Promise.resolve(0)
}

/** The real thread, its TypeScript read as it is. */
export function startRealImport(options: WorkerOptions): Worker {
  const source = new URL('importWorker.ts', import.meta.url).href
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import('${source}') })`
  return new Worker(code, { ...options, eval: true })
}

const choices: SaveChoices = {
  mode: 'new',
  title: 'Eggs',
  bankId: 'eggs',
  licence: 'Unknown',
  provenance: 'unknown',
  domainSource: 'none',
  domainTitles: [],
  leavesOutRepeats: false,
}

type Files = Record<string, string | Uint8Array>

/** An import into a banks folder, beside the banks that are there. */
export async function importInto(banksFolder: string, files: Files) {
  const job = createImportJob(() => undefined)
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    job.tell({ kind: 'chunk', path, isFirst: true, bytes: new Uint8Array(bytes) })
  }
  const { bank, questions } = await bankIn(join(banksFolder, 'eggs'))
  if (bank) {
    const { id, title } = bank.value
    job.tell({
      kind: 'installed',
      bank: { bankId: id, title, folderName: 'eggs' },
      questions: questions.map(({ question }) => question),
    })
  }
  const call = {
    name: 'read' as const,
    options: {},
    banksFolder,
    takenIds: bank ? [bank.value.id] : [],
    previewBankId: 'import~1',
  }
  const preview = (await job.answer(call)) as ImportPreview
  const save = async (change: Partial<SaveChoices> = {}) =>
    (await job.answer({ name: 'save', choices: { ...choices, ...change }, today: '2026-11-30' })) as Saved
  return { preview, save }
}
