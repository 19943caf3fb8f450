/** What the stand-in for Electron has seen and was told to do, and when it is ready. */
import type { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { deferred } from '../shared/deferred'

/** What happened and what comes next, of all but the windows; `resetRecord` empties it. */
export const record = {
  isReady: false,
  isSandboxed: false,
  exitCode: null as number | null,
  paths: new Map<string, string>(),
  schemes: [] as Electron.CustomScheme[],
  opened: [] as string[],
  /** Folders shown in the system's file manager. */
  revealed: [] as string[],
  /** Index of the button the person presses in the next message box. */
  answer: 0,
  boxes: [] as Electron.MessageBoxOptions[],
  errors: [] as string[],
  menus: [] as Electron.MenuItemConstructorOptions[][],
  /** What the person chooses in the next dialog for a folder. */
  chosenFolders: [] as string[],
  /** How the next load of a page fails; null when it does not. */
  loadFailure: null as string | null,
  /** The window each dialog belongs to; null for one that belongs to none. */
  parents: [] as (EventEmitter | null)[],
  /** Menus that were opened over a page. */
  popups: [] as Electron.MenuItemConstructorOptions[][],
  /** What would be printed where the system shows no box yet. */
  printed: [] as string[],
  modelId: null as string | null,
  /** What the person would rather read, as the system tells it. */
  languages: ['en-US'],
  aboutCount: 0,
}

let readiness = deferred<void>()

/** Settles when the app is ready. */
export const whenReady = () => readiness.promise

/**
 * Loads the program's entry as Electron does: the app becomes ready only after the entry has been loaded, so an entry
 * that waits for ready waits for ever.
 */
export async function loadEntry<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const { promise, reject } = deferred<never>()
  const deadlock = new Error('The entry waits for Electron to be ready, and Electron for the entry.')
  const timer = setTimeout(() => reject(deadlock), 60_000)
  try {
    const loaded = await Promise.race([load(), promise])
    record.isReady = true
    readiness.resolve()
    return loaded
  } finally {
    clearTimeout(timer)
  }
}

/** Electron's rule for most of its parts. */
export function mustBeReady(what: string): void {
  if (!record.isReady) throw new Error(`${what} cannot be used before the app is ready`)
}

/** Electron's rule for what is settled before it starts. */
export function mustNotBeReady(what: string): void {
  if (record.isReady) throw new Error(`${what} should be called before the app is ready`)
}

/** A record of a program that was just started. */
export function resetRecord(): void {
  Object.assign(record, {
    isReady: false,
    isSandboxed: false,
    exitCode: null,
    answer: 0,
    loadFailure: null,
    modelId: null,
    aboutCount: 0,
    languages: ['en-US'],
  })
  const { schemes, opened, revealed, boxes, errors, menus, parents, popups, printed } = record
  for (const list of [schemes, opened, revealed, boxes, errors, menus, parents, popups, printed])
    list.length = 0
  record.chosenFolders = []
  record.paths.clear()
  readiness = deferred<void>()
}
