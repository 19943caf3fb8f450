/**
 * An import on its way: files sent, read by the service, judged, saved. One at a time; it survives a look at another
 * screen. Invariant: an answer that comes after the import was given up changes nothing.
 */
import { createStore } from 'zustand/vanilla'
import { messageOf } from '#core/common/messageOf'
import type { Client, ImportPreview, ReadImportRequest, SaveChoices, SavedImport } from '../../api/client'
import type { IncomingFile } from '../../actions/incomingFiles'
import { importingWords as words } from '../../wording/en/importing'
import { told } from '../../wording/told'

export type ImportPhase = 'choose' | 'sending' | 'reading' | 'preview' | 'saving' | 'saved'

export type ImportStore = {
  phase: ImportPhase
  importId: string | null
  /** Files sent or read so far, of how many. */
  done: number
  all: number
  preview: ImportPreview | null
  /** True while the preview is read anew with a correction. */
  isRereading: boolean
  saved: SavedImport | null
  error: string | null
  /** Why it could not be saved. */
  saveError: string | null
  /** What was said last, for screen readers. */
  spoken: string
}

const nothing: ImportStore = {
  phase: 'choose',
  importId: null,
  done: 0,
  all: 0,
  preview: null,
  isRereading: false,
  saved: null,
  error: null,
  saveError: null,
  spoken: '',
}

type Calls = Pick<
  Client,
  | 'openImport'
  | 'sendImportFile'
  | 'readImport'
  | 'importState'
  | 'confirmImport'
  | 'undoImport'
  | 'cancelImport'
>

/** `wait` resolves after so many milliseconds. */
export type ImportStoreDeps = { client: Calls; wait?: (ms: number) => Promise<void> }

const pollMs = 200
const sentAtOnce = 4

/** A store with no import, and what can be done with one. `correct` reads anew, `cancel` gives up and starts over. */
// oxlint-disable-next-line max-lines-per-function -- one import's way, told in one place
export function createImportStore({ client, wait = waitMs }: ImportStoreDeps) {
  const store = createStore<ImportStore>(() => nothing)
  const { setState, getState } = store

  /** Changes made for an import, as long as it is the one on screen. */
  const changes = (importId: string) => (change: Partial<ImportStore>) => {
    if (getState().importId === importId) setState(change)
  }
  const isCurrent = (importId: string) => getState().importId === importId

  const sendAll = async (importId: string, files: readonly IncomingFile[]) => {
    const change = changes(importId)
    let done = 0
    const waiting = [...files]
    const sendNext = async () => {
      for (let next = waiting.shift(); next && isCurrent(importId); next = waiting.shift()) {
        await client.sendImportFile(importId, next.path, next.file)
        done += 1
        change({ done })
      }
    }
    await Promise.all(Array.from({ length: sentAtOnce }, sendNext))
  }

  const read = async (importId: string, options: ReadImportRequest) => {
    await client.readImport(importId, options)
    while (isCurrent(importId)) {
      const state = await client.importState(importId)
      if (state.status === 'ready') return state.preview
      if (state.status === 'failed') throw new Error(told(state.message))
      if (state.status === 'reading') changes(importId)({ done: state.done, all: state.all })
      await wait(pollMs)
    }
    return null
  }

  let wanted: ReadImportRequest | null = null
  const takeWanted = () => {
    const next = wanted
    wanted = null
    return next
  }

  const cancel = () => {
    const { importId, phase } = getState()
    setState(nothing)
    if (importId !== null && phase !== 'saved') void client.cancelImport(importId).catch(() => undefined)
  }

  return {
    store,
    cancel,
    async start(files: IncomingFile[]) {
      cancel()
      if (files.length === 0) {
        setState({ error: words.noFile })
        return
      }
      setState({ phase: 'sending', done: 0, all: files.length, spoken: words.isSending })
      let importId: string | null = null
      try {
        importId = await client.openImport()
        setState({ importId })
        await sendAll(importId, files)
        changes(importId)({ phase: 'reading', done: 0, all: files.length, spoken: words.isReading })
        const preview = await read(importId, {})
        if (preview) changes(importId)({ phase: 'preview', preview, spoken: words.isReady })
      } catch (error) {
        if (importId !== null && !isCurrent(importId)) return
        if (importId !== null) void client.cancelImport(importId).catch(() => undefined)
        setState({ ...nothing, error: messageOf(error) })
      }
    },
    async correct(options: ReadImportRequest) {
      const { importId, isRereading } = getState()
      if (importId === null) return
      wanted = options
      // Whoever is reading goes on with the newest correction; those between are never asked for.
      if (isRereading) return
      const change = changes(importId)
      change({ isRereading: true, error: null, saveError: null })
      try {
        for (let next = takeWanted(); next && isCurrent(importId); next = takeWanted()) {
          const preview = await read(importId, next)
          if (preview) change({ preview, spoken: words.isReadAgain })
        }
        change({ isRereading: false })
      } catch (error) {
        wanted = null
        change({ isRereading: false, error: messageOf(error) })
      }
    },
    async save(choices: SaveChoices) {
      const { importId } = getState()
      if (importId === null) return
      const change = changes(importId)
      change({ phase: 'saving', saveError: null })
      try {
        const saved = await client.confirmImport(importId, choices)
        change({ phase: 'saved', saved, spoken: words.isSaved(saved.title) })
      } catch (error) {
        change({ phase: 'preview', saveError: messageOf(error) })
      }
    },
    async undo() {
      const { importId, saved } = getState()
      if (importId === null) return
      try {
        await client.undoImport(importId)
        setState({ ...nothing, spoken: words.isUndone(saved?.title ?? null) })
      } catch (error) {
        changes(importId)({ error: messageOf(error) })
      }
    },
  }
}

function waitMs(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

export type ImportFlow = ReturnType<typeof createImportStore>

const flows = new WeakMap<Client, ImportFlow>()

/** The import of this page; it goes on while another screen is looked at. */
export function importFlowOf(client: Client): ImportFlow {
  const flow = flows.get(client) ?? createImportStore({ client })
  flows.set(client, flow)
  return flow
}
