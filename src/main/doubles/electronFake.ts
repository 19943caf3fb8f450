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
  parents: [] as (FakeWindow | null)[],
  /** Menus that were opened over a page. */
  popups: [] as Electron.MenuItemConstructorOptions[][],
  /** What would be printed where the system shows no box yet. */
  printed: [] as string[],
  modelId: null as string | null,
  aboutCount: 0,
}

let readiness = deferred<void>()

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
  | 'setAppUserModelId'
  | 'setPath'
  | 'showAboutPanel'
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
  setAppUserModelId(id: string) {
    electron.modelId = id
  }
  showAboutPanel() {
    electron.aboutCount += 1
  }
  #isQuitting = false
  /** As Electron: at once. No window is asked, and neither before-quit nor will-quit is heard. */
  exit(code = 0) {
    electron.exitCode ??= code
    for (const { window } of electron.windows) window.destroy()
    for (const [profile, holder] of locks) if (holder === this) locks.delete(profile)
  }
  /** As Electron: asks the program, then every window; one that stays calls it off. Last comes will-quit. */
  quit() {
    if (electron.exitCode !== null || !this.#allows('before-quit')) return
    this.#isQuitting = true
    for (const { window } of electron.windows) window.close()
    if (electron.windows.length > 0) this.#isQuitting = false
    else this.#leave()
  }
  /** Called by a window that is gone: while the program quits, window-all-closed is not heard. */
  lastWindowClosed() {
    if (this.#isQuitting || electron.exitCode !== null) return
    if (!this.emit('window-all-closed')) this.quit()
  }
  #leave() {
    if (this.#allows('will-quit')) this.exit(0)
    else this.#isQuitting = false
  }
  #allows(event: string): boolean {
    const asked = preventable({})
    this.emit(event, asked)
    return !asked.isPrevented
  }
}

type WindowPart =
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'isMinimized'
  | 'loadURL'
  | 'minimize'
  | 'reload'
  | 'restore'
  | 'show'

export class FakeWindow extends EventEmitter implements Pick<Electron.BrowserWindow, WindowPart> {
  webContents = new FakeContents(session.defaultSession)
  address: string | null = null
  isShown = false
  isSmall = false
  reloadCount = 0
  focusCount = 0
  bounds = { x: 10, y: 20, width: 900, height: 700 }
  static getAllWindows = () => electron.windows.map(({ window }) => window)
  static getFocusedWindow = () => electron.windows.at(-1)?.window ?? null
  static fromWebContents = (contents: FakeContents) =>
    FakeWindow.getAllWindows().find(({ webContents }) => webContents === contents) ?? null
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
  /** As Electron: the window's own listeners first, then its page; either may keep it. */
  close() {
    const asked = preventable({})
    this.emit('close', asked)
    if (asked.isPrevented) return
    if (this.webContents.isUnsaved && !this.webContents.isLeftAllTheSame()) return
    this.destroy()
  }
  /** As Electron: with its last window gone, the program ends unless it listens and decides otherwise. */
  destroy() {
    if (!electron.windows.some(({ window }) => window === this)) return
    electron.windows = electron.windows.filter(({ window }) => window !== this)
    this.emit('closed')
    if (electron.windows.length === 0) app.lastWindowClosed()
  }
  minimize() {
    this.isSmall = true
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

/** A dialog's window stands before what it asks, and may be missing. */
function noteParent(args: unknown[]): void {
  electron.parents.push(args[0] instanceof FakeWindow ? args[0] : null)
}

export const dialog = {
  /** As Electron: on Linux there is no box before the app is ready, only a line on the terminal. */
  showErrorBox(_title: string, content: string) {
    const isPrinted = process.platform === 'linux' && !electron.isReady
    ;(isPrinted ? electron.printed : electron.errors).push(content)
  },
  showMessageBox(...args: unknown[]) {
    mustBeReady('dialog.showMessageBox')
    noteParent(args)
    electron.boxes.push(args.at(-1) as Electron.MessageBoxOptions)
    return Promise.resolve({ response: electron.answer, checkboxChecked: false })
  },
  showMessageBoxSync(...args: unknown[]) {
    mustBeReady('dialog.showMessageBoxSync')
    noteParent(args)
    electron.boxes.push(args.at(-1) as Electron.MessageBoxOptions)
    return electron.answer
  },
  showOpenDialog(...args: unknown[]) {
    mustBeReady('dialog.showOpenDialog')
    noteParent(args)
    const filePaths = electron.chosenFolders
    return Promise.resolve({ canceled: filePaths.length === 0, filePaths })
  },
} satisfies Partial<Electron.Dialog>

export const shell = {
  openExternal(address: string) {
    electron.opened.push(address)
    return Promise.resolve()
  },
  openPath(path: string) {
    electron.revealed.push(path)
    return Promise.resolve(path === '/missing' ? 'There is no such folder.' : '')
  },
} satisfies Partial<Electron.Shell>

export const screen = {
  getAllDisplays() {
    mustBeReady('screen')
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } } as Electron.Display]
  },
} satisfies Partial<Electron.Screen>

/** What the system says of itself; heard once the app is ready. */
class FakePowerMonitor extends EventEmitter {
  override on(...args: Parameters<EventEmitter['on']>) {
    mustBeReady('powerMonitor')
    return super.on(...args)
  }
}
export let powerMonitor = new FakePowerMonitor()

export const nativeTheme = { shouldUseDarkColors: false }

/** How the person logs out, or the machine is shut down, on each system; gives whether the system goes through with it. */
export function logOut(platform: 'darwin' | 'linux' | 'win32'): boolean {
  if (platform === 'win32') {
    // Neither before-quit nor will-quit is heard, and nothing is waited for.
    for (const { window } of electron.windows) window.emit('session-end', { reasons: ['logoff'] })
    return true
  }
  const asked = preventable({})
  powerMonitor.emit('shutdown', asked)
  // Whoever delays it has to quit; otherwise macOS asks the program to, and Linux goes on without it.
  if (!asked.isPrevented && platform === 'darwin') app.quit()
  return electron.windows.length === 0 || platform === 'linux'
}

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) =>
    Object.assign(template, { popup: () => void electron.popups.push(template) }),
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
    modelId: null,
    aboutCount: 0,
  })
  electron.windows = []
  const { schemes, opened, revealed, boxes, errors, menus, parents, popups, printed } = electron
  for (const list of [schemes, opened, revealed, boxes, errors, menus, parents, popups, printed])
    list.length = 0
  electron.chosenFolders = []
  electron.paths.clear()
  locks.clear()
  readiness = deferred<void>()
  app = new FakeApp()
  powerMonitor = new FakePowerMonitor()
  nativeTheme.shouldUseDarkColors = false
  defaultSession = new FakeSession()
}
