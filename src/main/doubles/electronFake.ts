/**
 * Electron's module as the tests see it (vitest replaces `electron` by this file). It keeps Electron's own rules, so
 * that what Electron would refuse fails here too, and its defaults, so that a guard that is missing lets something
 * through here too. Every part implements the real type of what it stands for.
 */
import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import type * as Electron from 'electron'
import { FakeContents, FakeSession, preventable } from './electronFakePage'
import { mustBeReady, mustNotBeReady, record, resetRecord, whenReady } from './electronFakeRecord'
import { nativeTheme } from './electronFakeSystem'

// The module that stands in for Electron's has all of its parts.
export { loadEntry } from './electronFakeRecord'
export { dialog, Menu, nativeTheme, screen, shell } from './electronFakeSystem'

type Opened = { options: Electron.BrowserWindowConstructorOptions; window: FakeWindow }

/** What happened, for tests to look at; `resetElectron` empties it. */
export const electron = Object.assign(record, { windows: [] as Opened[] })

type World = typeof globalThis & { electronLocks?: Map<string, FakeApp> }
/** Programs are instances of this module; what they share, as on one machine, is who holds the lock of a profile. */
const locks = ((globalThis as World).electronLocks ??= new Map())

type AppPart =
  | 'enableSandbox'
  | 'exit'
  | 'getPreferredSystemLanguages'
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
  whenReady = whenReady
  isReady = () => electron.isReady
  getPreferredSystemLanguages = () => electron.languages
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

/** What the system says of itself; heard once the app is ready. */
class FakePowerMonitor extends EventEmitter {
  override on(...args: Parameters<EventEmitter['on']>) {
    mustBeReady('powerMonitor')
    return super.on(...args)
  }
}
export let powerMonitor = new FakePowerMonitor()

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

/** A program that was just started, for the next test. */
export function resetElectron(): void {
  resetRecord()
  electron.windows = []
  locks.clear()
  app = new FakeApp()
  powerMonitor = new FakePowerMonitor()
  nativeTheme.shouldUseDarkColors = false
  defaultSession = new FakeSession()
}
