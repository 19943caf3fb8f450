/**
 * One question while it is written: its text, what is in the file, and the steps between.
 * Invariants: the text is the only truth, form and YAML are views of it; nothing is saved over a text of the file that
 * its author has not seen; what was typed outlives the screen.
 */
import { createStore, type StoreApi } from 'zustand'
import { writtenId } from '#core/bank/writtenId'
import { messageOf } from '#core/common/messageOf'
import type { AuthoringCalls, QuestionSource } from '../../api/authoringCalls'
import { ServiceError } from '../../api/client'
import type { SourceFormat } from './source/editSource'

export type DraftState = {
  text: string
  /** What the file had when it was last read; null for a question that is in no file yet. */
  source: QuestionSource | null
  past: string[]
  future: string[]
  /** What the last change was made in; the next one there is the same step. */
  origin: string | null
  isSaving: boolean
  /** Why the last save was refused. */
  error: string | null
  /** The file has another text by now; `theirs` is null when the question is not in it any more. */
  conflict: { theirs: QuestionSource | null } | null
}

export type Draft = {
  store: StoreApi<DraftState>
  /** Changes the text. Changes of one origin in a row are one step. */
  edit: (text: string, origin: string | null) => void
  /** The next change is a step of its own. */
  settle: () => void
  undo: () => void
  redo: () => void
  /** Saves what `ready` makes of the text. What is in the file then; null when it was refused. */
  save: (ready: (text: string) => string) => Promise<QuestionSource | null>
  /** Looks whether the file has another text by now. */
  lookAgain: () => Promise<void>
  /** Takes the file's text; the one that was typed is a step back. */
  takeTheirs: () => void
  /** Keeps what was typed, to be saved over the file's text. */
  keepMine: () => void
  /**
   * Takes the question out of its file: nothing of it is unsaved then, and nobody looks for it there. Throws what
   * refused it.
   */
  remove: () => Promise<void>
}

export type DraftDeps = {
  calls: Pick<AuthoringCalls, 'source' | 'save' | 'add' | 'remove'>
  folderName: string
}

const mostSteps = 500

/** Where a text begins: what is in the file, or a first text for a new question. `text` is what was typed before. */
export type DraftStart = {
  source: QuestionSource | null
  first: string
  kept: { text: string; version: string | null } | null
}

/** A draft of a question. A kept text of an older version of the file is a conflict from the start. */
export function createDraft(deps: DraftDeps, start: DraftStart): Draft {
  const store = createStore<DraftState>(() => stateAt(start))
  const steps = createSteps(store)
  return {
    store,
    ...steps,
    save: createSave(deps, store),
    ...createFileWatch(deps, store),
    ...createDecisions(store, steps),
  }
}

/** The question as the file has it now; null when it is not there any more. */
async function readTheirs({ calls, folderName }: DraftDeps, mine: QuestionSource) {
  const theirs = await calls.source(folderName, mine).catch((error: unknown) => {
    if (error instanceof ServiceError && ['notFound', 'fileChanged', 'badRequest'].includes(error.code))
      return null
    throw error
  })
  return theirs && writtenId(theirs.text) === writtenId(mine.text) ? theirs : null
}

function createSave(deps: DraftDeps, { getState: get, setState: set }: Draft['store']): Draft['save'] {
  const { calls, folderName } = deps
  const settled = (saved: QuestionSource, sent: string) => {
    const isAsSent = get().text === sent
    set({
      source: saved,
      isSaving: false,
      conflict: null,
      origin: null,
      ...(isAsSent ? { text: saved.text } : {}),
    })
    return saved
  }
  return async (ready) => {
    const { source: mine, text, isSaving, conflict } = get()
    if (isSaving || conflict) return null
    set({ isSaving: true, error: null })
    try {
      const fit = ready(text)
      return settled(
        await (mine ? calls.save(folderName, mine, fit) : calls.add(folderName, null, fit)),
        text,
      )
    } catch (error) {
      set({ isSaving: false, error: messageOf(error) })
      const isChanged = error instanceof ServiceError && error.code === 'fileChanged'
      if (mine && isChanged) set({ conflict: { theirs: await readTheirs(deps, mine) }, error: null })
      return null
    }
  }
}

/** Whether the file still has the question, and with which text; until it is deleted from here. */
function createFileWatch(
  deps: DraftDeps,
  { getState: get, setState: set }: Draft['store'],
): Pick<Draft, 'lookAgain' | 'remove'> {
  let looking: Promise<unknown> = Promise.resolve()
  return {
    async lookAgain() {
      const { source: mine, isSaving } = get()
      if (!mine || isSaving) return
      const reading = readTheirs(deps, mine).catch(() => undefined)
      looking = reading
      const theirs = await reading
      const now = get()
      if (theirs === undefined || now.source !== mine || now.isSaving || theirs?.version === mine.version)
        return
      if (theirs && now.text === mine.text) set({ source: theirs, text: theirs.text, origin: null })
      else set({ conflict: { theirs } })
    },
    async remove() {
      const { source: mine } = get()
      if (!mine) return
      set({ isSaving: true })
      try {
        await looking
        await deps.calls.remove(deps.folderName, mine)
        set({ text: mine.text, past: [], future: [] })
      } catch (error) {
        set({ isSaving: false })
        throw error
      }
    },
  }
}

function stateAt({ source, first, kept }: DraftStart): DraftState {
  const begin = source?.text ?? first
  const typed = kept && kept.text !== begin ? kept : null
  const isStale = typed !== null && typed.version !== (source?.version ?? null)
  return {
    text: typed?.text ?? begin,
    source,
    past: typed ? [begin] : [],
    future: [],
    origin: null,
    isSaving: false,
    error: null,
    conflict: isStale ? { theirs: source } : null,
  }
}

/** The steps of a text: forth and back. */
function createSteps({
  getState: get,
  setState: set,
}: Draft['store']): Pick<Draft, 'edit' | 'settle' | 'undo' | 'redo'> {
  return {
    edit(text, origin) {
      const { text: before, past, origin: last } = get()
      if (text === before) return
      const isSame = origin !== null && origin === last && past.length > 0
      set({
        text,
        origin,
        past: isSame ? past : [...past, before].slice(-mostSteps),
        future: [],
        error: null,
      })
    },
    settle: () => set({ origin: null }),
    undo() {
      const { past, text, future } = get()
      const before = past.at(-1)
      if (before === undefined) return
      set({ text: before, past: past.slice(0, -1), future: [text, ...future], origin: null })
    },
    redo() {
      const { past, text, future } = get()
      const [next, ...rest] = future
      if (next !== undefined) set({ text: next, past: [...past, text], future: rest, origin: null })
    },
  }
}

/** The two ways out of a conflict. */
function createDecisions(
  { getState: get, setState: set }: Draft['store'],
  steps: Pick<Draft, 'edit'>,
): Pick<Draft, 'takeTheirs' | 'keepMine'> {
  return {
    takeTheirs() {
      const theirs = get().conflict?.theirs
      if (!theirs) return
      set({ conflict: null, source: theirs })
      steps.edit(theirs.text, null)
    },
    keepMine() {
      const { conflict } = get()
      if (conflict) set({ conflict: null, source: conflict.theirs })
    },
  }
}

/** Whether something is typed that is not in the file. */
export function isUnsaved({ text, source, past }: DraftState): boolean {
  return source ? text !== source.text : past.length > 0
}

/** The format of a question's text. */
export function formatOf({ source }: Pick<DraftState, 'source'>): SourceFormat {
  return source?.format ?? 'yaml'
}
