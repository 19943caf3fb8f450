/**
 * Electron's module as the tests see it (vitest replaces `electron` by this file). It keeps Electron's own rules, so
 * that what Electron would refuse fails here too, and its defaults, so that a guard that is missing lets something
 * through here too. Every part implements the real type of what it stands for.
 */
import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import type * as Electron from 'electron'
import { deferred } from '../shared/deferred'
import { FakeContents, FakeSession, preventable } from './electronFakePage'

type Opened = { options: Electron.BrowserWindowConstructorOptions; window: FakeWindow }

/** What happened, for tests to look at; `resetElectron` empties it. */
export const electron = {
  isReady: false,
  isSandboxed: false,
  exitCode: null as number | null,
  paths: new Map<string, string>(),
  schemes: [] as Electron.CustomScheme[],
  windows: [] as Opened[],
  opened: [] as string[],
  /** Index of the button the person presses in the next message box. */
  answer: 0,
  boxes: [] as Electron.MessageBoxOptions[],
  errors: [] as string[],
  menus: [] as Electron.MenuItemConstructorOptions[][],
  /** What the person chooses in the next dialog for a folder. */
  chosenFolders: [] as string[],
  /** How the next load of a page fails; null when it does not. */
  loadFailure: null as string | null,
}

let readiness = deferred<void>()

/**
 * Loads the program's entry as Electron does: the app becomes ready only after the entry has been loaded, so an entry
 * that waits for ready waits for ever.
 */
export async function loadEntry<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const { promise, reject } = deferred<never>()
  const deadlock = new Error('The entry waits for Electron to be ready, and Electron for the entry.')
  const timer = setTimeout(() => reject(deadlock), 5_000)
  try {
    const loaded = await Promise.race([load(), promise])
    electron.isReady = true
    readiness.resolve()
    return loaded
  } finally {
    clearTimeout(timer)
  }
}

function mustBeReady(what: string): void {
  if (!electron.isReady) throw new Error(`${what} cannot be used before the app is ready`)
}

function mustNotBeReady(what: string): void {
  if (electron.isReady) throw new Error(`${what} should be called before the app is ready`)
}

type World = typeof globalThis & { electronLocks?: Map<string, FakeApp> }
/** Programs are instances of this module; what they share, as on one machine, is who holds the lock of a profile. */
const locks = ((globalThis as World).electronLocks ??= new Map())

type AppPart =
  | 'enableSandbox'
  | 'exit'
  | 'isPackaged'
  | 'isReady'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'whenReady'

class FakeApp extends EventEmitter implements Pick<Electron.App, AppPart> {
  isPackaged = false
  whenReady = () => readiness.promise
  isReady = () => electron.isReady
  enableSandbox() {
    mustNotBeReady('app.enableSandbox')
    electron.isSandboxed = true
  }
  requestSingleInstanceLock() {
    const profile = electron.paths.get('userData') ?? 'usual'
    const holder = locks.get(profile) ?? this
    if (holder !== this) holder.emit('second-instance', {}, [], '/', null)
    else locks.set(profile, this)
    return holder === this
  }
  setPath(name: string, path: string) {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    electron.paths.set(name, path)
  }
  /** As Electron: at once, without asking. */
  exit(code = 0) {
    electron.exitCode ??= code
    for (const [profile, holder] of locks) if (holder === this) locks.delete(profile)
  }
  /** As Electron: asks first, then closes the windows. */
  quit() {
    const asked = preventable({})
    this.emit('before-quit', asked)
    if (asked.isPrevented) return
    for (const { window } of electron.windows) window.close()
    this.exit(0)
  }
}

type WindowPart =
  'close' | 'focus' | 'getNormalBounds' | 'isMinimized' | 'loadURL' | 'reload' | 'restore' | 'show'

export class FakeWindow extends EventEmitter implements Pick<Electron.BrowserWindow, WindowPart> {
  webContents = new FakeContents(session.defaultSession)
  address: string | null = null
  isShown = false
  isSmall = false
  reloadCount = 0
  focusCount = 0
  bounds = { x: 10, y: 20, width: 900, height: 700 }
  static getAllWindows = () => electron.windows.map(({ window }) => window)
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    mustBeReady('BrowserWindow')
    this.isShown = options.show ?? true
    electron.windows.push({ options, window: this })
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(address: string) {
    if (electron.loadFailure) throw Object.assign(new Error('load'), { code: electron.loadFailure })
    await this.webContents.load(address)
    this.address = address
    this.emit('ready-to-show')
  }
  /** As Electron: with its last window gone, the program ends unless it listens and decides otherwise. */
  close() {
    this.emit('close', preventable({}))
    electron.windows = electron.windows.filter(({ window }) => window !== this)
    this.emit('closed')
    if (electron.windows.length === 0 && !app.emit('window-all-closed')) app.quit()
  }
  show() {
    this.isShown = true
  }
  focus() {
    this.focusCount += 1
  }
  reload() {
    this.reloadCount += 1
  }
  isMinimized = () => this.isSmall
  restore() {
    this.isSmall = false
  }
  getNormalBounds = () => this.bounds
}

export let app = new FakeApp()
export const BrowserWindow = FakeWindow
export const protocol = {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
    mustNotBeReady('protocol.registerSchemesAsPrivileged')
    electron.schemes.push(...schemes)
  },
} satisfies Partial<Electron.Protocol>

let defaultSession = new FakeSession()
export const session = {
  get defaultSession() {
    mustBeReady('session')
    return defaultSession
  },
}

export const dialog = {
  showErrorBox: (_title: string, content: string) => void electron.errors.push(content),
  showMessageBox(...args: unknown[]) {
    mustBeReady('dialog.showMessageBox')
    electron.boxes.push(args.at(-1) as Electron.MessageBoxOptions)
    return Promise.resolve({ response: electron.answer, checkboxChecked: false })
  },
  showMessageBoxSync(...args: unknown[]) {
    mustBeReady('dialog.showMessageBoxSync')
    electron.boxes.push(args.at(-1) as Electron.MessageBoxOptions)
    return electron.answer
  },
  showOpenDialog() {
    mustBeReady('dialog.showOpenDialog')
    const filePaths = electron.chosenFolders
    return Promise.resolve({ canceled: filePaths.length === 0, filePaths })
  },
} satisfies Partial<Electron.Dialog>

export const shell = {
  openExternal(address: string) {
    electron.opened.push(address)
    return Promise.resolve()
  },
  openPath: (path: string) => Promise.resolve(path === '/missing' ? 'There is no such folder.' : ''),
} satisfies Partial<Electron.Shell>

export const screen = {
  getAllDisplays() {
    mustBeReady('screen')
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } } as Electron.Display]
  },
} satisfies Partial<Electron.Screen>

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => void electron.menus.push(menu),
}

/** A program that was just started, for the next test. */
export function resetElectron(): void {
  Object.assign(electron, {
    isReady: false,
    isSandboxed: false,
    exitCode: null,
    answer: 0,
    loadFailure: null,
  })
  electron.windows = []
  for (const list of [electron.schemes, electron.opened, electron.boxes, electron.errors, electron.menus])
    list.length = 0
  electron.chosenFolders = []
  electron.paths.clear()
  locks.clear()
  readiness = deferred<void>()
  app = new FakeApp()
  defaultSession = new FakeSession()
}
