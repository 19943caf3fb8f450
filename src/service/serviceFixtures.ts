/** What the service's tests share: a service on a temporary data folder, called as both shells call it. */
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'
import type { BankSummary } from '#core/bank/bank'
import { entryColumns } from '#core/bank/entryColumns'
import { questionOfType } from '#core/form/fixtures'
import type { BankId, QuestionId } from '#core/bank/ids'
import { ImportInThisThread } from '#bank/importing/importFixtures'
import { createAuthoring } from './authoring/authoring'
import { createDrafts } from './drafts/drafts'
import { createImports } from './imports/imports'
import { createBackups } from './backups/backups'
import type { Platform } from './contract'
import { createService, type Service } from './createService'
import type { BanksListener, LibraryPort } from './libraryPort'
import { failingDisk, openTestLog, temporaryFolder } from './log/fixtures'
import { createWriterLease } from './log/writerLease'
import { createArrivals } from './moving/arrivals'
import type { PageFiles } from './routes/pageFiles'
import type { ServiceDeps } from './serviceDeps'

/** Where each shell serves the page. */
export const origins = ['http://rehearse.localhost:4857', 'app://rehearse']

export const bankId = 'aws-ml' as BankId

export const question = { ...questionOfType.single, id: 'q1' as QuestionId }

const bank: BankSummary = {
  id: bankId,
  title: 'AWS machine learning',
  version: '1',
  language: 'en',
  licence: 'CC-BY-4.0',
  authors: [],
  root: 'shipped',
  folderName: 'aws-ml',
  hash: 'hash',
  exams: [],
  offeredExams: [],
  questionCount: 1,
  unknownSourceCount: 0,
  checkedFrom: null,
  checkedTo: null,
  problems: [],
  isUsable: true,
}

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47)

const note = { topic: 'a/b', title: 'T', text: 'x', facts: [] }

/** A library of one bank; `change` calls its listeners. */
export function smallLibrary() {
  const listeners = new Set<BanksListener>()
  const isHere = (id: string) => id === bankId
  const library: LibraryPort = {
    list: () => [bank],
    isScanning: () => false,
    reading: () => null,
    find: (id) => (isHere(id) ? bank : null),
    index: (id) => (isHere(id) ? { id: bankId, hash: 'hash', entries: entryColumns([]), sealed: [] } : null),
    questions: (id, ids) => (isHere(id) ? ids.filter((asked) => asked === 'q1').map(() => question) : null),
    notes: (id) => (isHere(id) ? [{ topic: note.topic, title: note.title }] : null),
    allNotes: (id) => (isHere(id) ? [note] : null),
    note: (id, topic) => (isHere(id) && topic === note.topic ? note : null),
    placeOf: () => null,
    openAsset: (id, path) => (isHere(id) && path.startsWith('figures/') ? { bytes: png } : null),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { library, listeners, change: () => listeners.forEach((listener) => listener([bankId])) }
}

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text))

export const pageFiles: PageFiles = new Map([
  ['/', { bytes: bytes('<!doctype html>'), type: 'text/html; charset=utf-8', isHashed: false }],
  ['/assets/index-1a2b.js', { bytes: bytes('x'), type: 'text/javascript; charset=utf-8', isHashed: true }],
])

/** A service with everything around it, closed with the test. */
export async function openTestService(platform: Partial<Platform> = {}) {
  const folder = await temporaryFolder()
  const { disk, open } = failingDisk()
  const log = await openTestLog(folder, { open })
  const { library, listeners, change } = smallLibrary()
  const startWorker = () => new ImportInThisThread() as unknown as Worker
  const threads = { startWorker, library, banksFolder: join(folder, 'banks'), today: () => '2026-11-30' }
  const imports = createImports(threads)
  const backups = createBackups({ folder, log, open })
  const drafts = createDrafts({ dataFolder: folder, open })
  const arrivals = createArrivals({ ...threads, dataFolder: folder, backups, drafts })
  const authoring = createAuthoring(threads)
  onTestFinished(() => {
    imports.close()
    void arrivals.close()
    authoring.close()
  })
  const faults: unknown[] = []
  const added: string[] = []
  const deps: ServiceDeps = {
    library,
    async addFolder(path) {
      added.push(path)
    },
    log,
    lease: createWriterLease({ nowMs: () => Date.now() }),
    backups,
    imports,
    drafts,
    arrivals,
    banksFolder: threads.banksFolder,
    authoring,
    startWorker,
    platform: { shell: 'browser', revealFolder: null, chooseFolder: null, ...platform },
    pageFiles,
    version: '0.1.0',
    dataFolder: folder,
    onFault: (error) => faults.push(error),
  }
  const service = createService(deps)
  onTestFinished(() => service.close())
  return { service, deps, log, disk, folder, listeners, change, faults, added }
}

/** Calls a service as the page does. A string body is sent as it stands. */
export function call(service: Service, method: string, address: string, body?: unknown): Promise<Response> {
  const init: RequestInit = { method }
  if (body !== undefined) {
    init.body = typeof body === 'string' ? body : JSON.stringify(body)
    init.headers = { 'content-type': 'application/json' }
  }
  return service.fetch(new Request(address, init))
}
