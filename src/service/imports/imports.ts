/**
 * Imports in progress: each has a thread that reads its files, so that the service answers meanwhile.
 * Invariants: nothing of an import is on the disk before it is confirmed; an import that is given up, fails or is left
 * alone costs nothing any more.
 */
import { randomUUID } from 'node:crypto'
import { messageOf } from '#core/common/messageOf'
import type { StartWorker } from '#bank/compile/compiler'
import type { ImportIssue, ImportOptions } from '#bank/formats/imported'
import { ImportFailure, startImportThread, type ImportThread } from '#bank/importing/importThread'
import type { SaveChoices, SavedImport } from '#bank/importing/importTypes'
import { ChangedSince, takeBack, type Placed } from '#bank/importing/placeBank'
import type { ImportFileReply, ImportState } from '../contract/imports'
import { Refusal } from '../http/refusal'
import type { LibraryPort } from '../libraryPort'
import { storageRefusal } from '../log/files'
import { installedQuestions } from './installedQuestions'
import {
  confirmLimitMs,
  fileCountLimit,
  idleMs,
  mostImports,
  pathLimit,
  readLimitMs,
  totalBytesLimit,
} from './limits'

export type Imports = {
  open: () => string
  /** Takes one file. Throws `tooLarge` beyond what an import may hold. */
  addFile: (importId: string, path: string, bytes: AsyncIterable<Uint8Array>) => Promise<ImportFileReply>
  /** Starts reading; the state says when it is done. */
  read: (importId: string, options: ImportOptions) => void
  state: (importId: string) => ImportState
  issues: (importId: string, from: number) => Promise<ImportIssue[]>
  /** A picture of an import that is looked at; null when there is none. */
  asset: (previewBankId: string, path: string) => Promise<Uint8Array | null>
  confirm: (importId: string, choices: SaveChoices) => Promise<SavedImport>
  undo: (importId: string) => Promise<void>
  cancel: (importId: string) => void
  /** Ends every thread. */
  close: () => void
}

export type ImportsDeps = {
  startWorker: StartWorker
  library: LibraryPort
  banksFolder: string
  /** ISO date. */
  today: () => string
}

type Session = {
  id: string
  thread: ImportThread | null
  state: ImportState
  files: Map<string, number>
  hasInstalled: boolean
  placed: Placed | null
  idle: NodeJS.Timeout | undefined
}

/** Ids of banks that are looked at before they are saved start so. */
export const previewPrefix = 'import~'

/** No import in progress. */
// oxlint-disable-next-line max-lines-per-function -- one import's life, told in one place
export function createImports(deps: ImportsDeps): Imports {
  const sessions = new Map<string, Session>()

  const found = (importId: string): Session => {
    const session = sessions.get(importId)
    if (!session) throw new Refusal('notFound', 'This import is over. Start it again.')
    clearTimeout(session.idle)
    session.idle = setTimeout(() => end(session), idleMs).unref()
    return session
  }
  const threadOf = (session: Session): ImportThread => {
    session.thread ??= startImportThread({
      startWorker: deps.startWorker,
      onProgress(done, all) {
        if (session.state.status === 'reading') session.state = { status: 'reading', done, all }
      },
    })
    return session.thread
  }
  const end = (session: Session) => {
    clearTimeout(session.idle)
    session.thread?.end()
    sessions.delete(session.id)
  }

  const readAll = async (session: Session, options: ImportOptions) => {
    const { thread } = session
    if (!thread) throw new ImportFailure('There is no file to read. Choose one.')
    if (!session.hasInstalled) {
      for await (const note of installedQuestions(deps.library)) thread.tell(note)
      session.hasInstalled = true
    }
    const takenIds = deps.library.list().map(({ id }) => id)
    const { banksFolder } = deps
    const previewBankId = previewPrefix + session.id
    const call = { name: 'read' as const, options, banksFolder, takenIds, previewBankId }
    return thread.ask(call, readLimitMs(bytesOf(session)))
  }

  return {
    open() {
      while (sessions.size >= mostImports) {
        const [oldest] = sessions.values()
        if (oldest) end(oldest)
      }
      const id = randomUUID()
      const state = { status: 'receiving' } as const
      sessions.set(id, {
        ...{ id, state, thread: null, files: new Map(), hasInstalled: false, placed: null, idle: undefined },
      })
      return found(id).id
    },
    async addFile(importId, path, bytes) {
      const session = found(importId)
      if (session.state.status !== 'receiving') throw tooLate()
      checkRoom(session, path)
      const thread = threadOf(session)
      session.files.set(path, 0)
      let isFirst = true
      for await (const chunk of bytes) {
        session.files.set(path, (session.files.get(path) ?? 0) + chunk.byteLength)
        if (bytesOf(session) > totalBytesLimit) throw tooLarge()
        // A copy, because its buffer goes to the thread and the server may hold more in the one it came in.
        thread.tell({ kind: 'chunk', path, isFirst, bytes: new Uint8Array(chunk) })
        isFirst = false
      }
      if (isFirst) thread.tell({ kind: 'chunk', path, isFirst, bytes: new Uint8Array() })
      return { files: session.files.size, bytes: bytesOf(session) }
    },
    read(importId, options) {
      const session = found(importId)
      if (!['receiving', 'ready', 'failed'].includes(session.state.status)) throw tooLate()
      session.state = { status: 'reading', done: 0, all: session.files.size }
      readAll(session, options).then(
        (preview) => (session.state = { status: 'ready', preview }),
        (error: unknown) => (session.state = { status: 'failed', message: messageOf(error) }),
      )
    },
    state: (importId) => found(importId).state,
    async issues(importId, from) {
      return (await ready(found(importId)).ask({ name: 'issues', from }, confirmLimitMs)).slice()
    },
    async asset(previewBankId, path) {
      const session = sessions.get(previewBankId.slice(previewPrefix.length))
      if (session?.state.status !== 'ready' || !session.thread) return null
      return session.thread.ask({ name: 'asset', path }, confirmLimitMs).catch(() => null)
    },
    async confirm(importId, choices) {
      const session = found(importId)
      const thread = ready(session)
      const before = session.state
      checkId(deps.library, choices)
      session.state = { status: 'saving' }
      try {
        const call = { name: 'save' as const, choices, today: deps.today() }
        const { saved, placed } = await thread.ask(call, confirmLimitMs)
        session.placed = placed
        session.state = { status: 'saved', saved }
        thread.end()
        return saved
      } catch (error) {
        session.state = before
        throw error instanceof ImportFailure ? new Refusal('storageFailed', error.message) : error
      }
    },
    async undo(importId) {
      const session = found(importId)
      if (session.state.status !== 'saved' || !session.placed) throw tooLate()
      await takeBack(session.placed).catch((error: unknown) => {
        throw error instanceof ChangedSince ? changedSince() : storageRefusal(error)
      })
      session.state = { status: 'undone' }
      session.placed = null
    },
    cancel: (importId) => end(found(importId)),
    close: () => [...sessions.values()].forEach(end),
  }
}

function ready({ state, thread }: Session): ImportThread {
  if (state.status !== 'ready' || !thread) throw tooLate()
  return thread
}

function bytesOf({ files }: Session): number {
  return [...files.values()].reduce((sum, bytes) => sum + bytes, 0)
}

function checkRoom({ files }: Session, path: string): void {
  const isPlain = path.length > 0 && path.length <= pathLimit && !/[\p{Cc}\p{Cs}]/u.test(path)
  if (!isPlain)
    throw new Refusal('badRequest', 'A file of this import has a name that cannot be used. Rename it.')
  if (files.size < fileCountLimit || files.has(path)) return
  throw new Refusal('tooLarge', `An import takes up to ${fileCountLimit} files. Import the folder in parts.`)
}

/** Whether the bank to be saved stands in another's way. */
function checkId(library: LibraryPort, { mode, bankId }: SaveChoices): void {
  const isTaken = library.list().some(({ id }) => id === bankId)
  if (mode !== 'new' || !isTaken) return
  throw new Refusal('badRequest', `Another bank has the id ${bankId.slice(0, 80)}. Choose another id.`)
}

function tooLate(): Refusal {
  return new Refusal('badRequest', 'This import has moved on. Start it again to change it.')
}

function tooLarge(): Refusal {
  const megabytes = Math.round(totalBytesLimit / 1_000_000)
  return new Refusal(
    'tooLarge',
    `An import takes up to ${megabytes} MB. Import these files in smaller parts.`,
  )
}

function changedSince(): Refusal {
  return new Refusal(
    'badRequest',
    'The bank was changed after it was imported, so it is left as it is. Remove its folder from the banks folder if you no longer want it.',
  )
}
