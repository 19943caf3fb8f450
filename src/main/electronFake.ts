/**
 * Electron's module as the tests see it (vitest replaces `electron` by this file): it keeps Electron's own rules, so that
 * a call Electron would refuse fails here too. Tied to the real types at the end of the file.
 */
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'

type Opened = { options: Electron.BrowserWindowConstructorOptions; window: FakeWindow }

/** What happened, for tests to look at; `resetElectron` empties it. */
export const electron = {
  isReady: false,
  hasLock: true,
  exitCode: null as number | null,
  paths: new Map<string, string>(),
  schemes: [] as Electron.CustomScheme[],
  handlers: new Map<string, (request: Request) => Promise<Response> | Response>(),
  windows: [] as Opened[],
  opened: [] as string[],
  /** Index of the button the person presses in the next message box. */
  answer: 0,
  boxes: [] as Electron.MessageBoxOptions[],
  errors: [] as string[],
  menus: [] as Electron.MenuItemConstructorOptions[][],
}

function mustBeReady(what: string): void {
  if (!electron.isReady) throw new Error(`${what} cannot be used before the app is ready`)
}

class FakeApp extends EventEmitter {
  isPackaged = false
  whenReady = () => {
    electron.isReady = true
    return Promise.resolve()
  }
  isReady = () => electron.isReady
  requestSingleInstanceLock = () => electron.hasLock
  setPath(name: string, path: string) {
    electron.paths.set(name, path)
  }
  exit(code = 0) {
    electron.exitCode ??= code
  }
  /** As Electron: quitting asks first, and a listener may prevent it. */
  quit() {
    const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) }
    this.emit('before-quit', event)
    if (!event.isPrevented) this.exit(0)
  }
}

class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler
  }
}

export class FakeWindow extends EventEmitter {
  webContents = new FakeContents()
  address: string | null = null
  isShown = false
  reloadCount = 0
  focusCount = 0
  bounds = { x: 10, y: 20, width: 900, height: 700 }
  static getAllWindows = () => electron.windows.map(({ window }) => window)
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    mustBeReady('BrowserWindow')
    electron.windows.push({ options, window: this })
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(address: string) {
    this.address = address
    await Promise.resolve()
    this.emit('ready-to-show')
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
  isMinimized = () => false
  restore = () => undefined
  getNormalBounds = () => this.bounds
}

class FakeSession {
  permissionRequest:
    ((contents: null, permission: string, callback: (isGranted: boolean) => void) => void) | null = null
  permissionCheck: (() => boolean) | null = null
  devicePermission: (() => boolean) | null = null
  beforeRequest:
    ((details: { url: string }, callback: (reply: { cancel?: boolean }) => void) => void) | null = null
  protocol = {
    handle(scheme: string, handler: (request: Request) => Promise<Response> | Response) {
      mustBeReady('protocol.handle')
      if (electron.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      electron.handlers.set(scheme, handler)
    },
  }
  webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['beforeRequest']>) => {
      this.beforeRequest = listener
    },
  }
  setPermissionRequestHandler(handler: FakeSession['permissionRequest']) {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: FakeSession['permissionCheck']) {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: FakeSession['devicePermission']) {
    this.devicePermission = handler
  }
}

export let app = new FakeApp()
export const BrowserWindow = FakeWindow
export const protocol = {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
    if (electron.isReady)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    electron.schemes.push(...schemes)
  },
}
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
    electron.boxes.push(args.at(-1) as Electron.MessageBoxOptions)
    return Promise.resolve({ response: electron.answer, checkboxChecked: false })
  },
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] as string[] }),
}
export const shell = {
  openExternal(address: string) {
    electron.opened.push(address)
    return Promise.resolve()
  },
  openPath: (path: string) => Promise.resolve(path === '/missing' ? 'There is no such folder.' : ''),
}
export const screen = {
  getAllDisplays() {
    mustBeReady('screen')
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }]
  },
}
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => void electron.menus.push(menu),
}

/** A program that was just started, for the next test. */
export function resetElectron(): void {
  Object.assign(electron, { isReady: false, hasLock: true, exitCode: null, answer: 0 })
  for (const list of [electron.schemes, electron.windows, electron.opened, electron.boxes, electron.errors])
    list.length = 0
  electron.menus.length = 0
  electron.paths.clear()
  electron.handlers.clear()
  app = new FakeApp()
  defaultSession = new FakeSession()
}

/** A member this fake has must be one Electron has, so that nothing is tested that is not there. */
type Members<Fake, Real> = { [Name in keyof Fake & string]: Name extends keyof Real ? true : never }
export const isTied:
  | [
      Members<
        Pick<FakeApp, 'exit' | 'isPackaged' | 'isReady' | 'quit' | 'setPath' | 'whenReady'>,
        Electron.App
      >,
      Members<typeof dialog, Electron.Dialog>,
      Members<typeof shell, Electron.Shell>,
      Members<typeof screen, Electron.Screen>,
      Members<typeof protocol, Electron.Protocol>,
    ]
  | null = null
