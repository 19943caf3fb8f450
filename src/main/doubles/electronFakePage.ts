/**
 * The page's side of the fake Electron: a session and the contents of a window, and what a page may try. Every attempt
 * asks the guards Electron would ask, in Electron's order; where none is set, Electron's permissive default applies.
 */
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'

type Handler = Parameters<Electron.Protocol['handle']>[1]
type Listener = NonNullable<
  Parameters<Electron.WebRequest['onBeforeRequest']>[0] & ((...args: never) => void)
>
type Permission = Parameters<NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>>[1]
type SessionPart = 'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler'

/** An event that may be prevented. */
export function preventable<Details extends object>(details: Details) {
  const event = {
    ...details,
    isPrevented: false,
    preventDefault() {
      event.isPrevented = true
    },
  }
  return event
}

export class FakeSession extends EventEmitter implements Pick<Electron.Session, SessionPart> {
  readonly handlers = new Map<string, Handler>()
  #request: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null
  #check: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null
  #device: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null
  #beforeRequest: Listener | null = null

  protocol = {
    handle: (scheme: string, handler: Handler) => {
      if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      this.handlers.set(scheme, handler)
    },
  } satisfies Partial<Electron.Protocol>

  webRequest = {
    onBeforeRequest: (listener: Listener) => {
      this.#beforeRequest = listener
    },
  }

  setPermissionRequestHandler(handler: Parameters<Electron.Session['setPermissionRequestHandler']>[0]) {
    this.#request = handler
  }
  setPermissionCheckHandler(handler: Parameters<Electron.Session['setPermissionCheckHandler']>[0]) {
    this.#check = handler
  }
  setDevicePermissionHandler(handler: Parameters<Electron.Session['setDevicePermissionHandler']>[0]) {
    this.#device = handler
  }

  /** Whether a page that asks for a permission gets it. */
  grants(permission: Permission): boolean {
    if (!this.#request) return true
    const granted: boolean[] = []
    this.#request({} as never, permission, (isGranted) => granted.push(isGranted), {} as never)
    return granted.includes(true)
  }
  /** Whether a page that looks without asking is told it has a permission. */
  checks(permission: Permission): boolean {
    return this.#check?.(null, permission, 'app://rehearse', {} as never) ?? true
  }
  /** Whether a page gets at a device. Electron gives none without a handler. */
  givesDevice(deviceType: 'hid' | 'serial' | 'usb'): boolean {
    return this.#device?.({ deviceType } as never) ?? false
  }
  /** Whether a request goes out. */
  lets(url: string): boolean {
    if (!this.#beforeRequest) return true
    const replies: Electron.CallbackResponse[] = []
    this.#beforeRequest({ url } as never, (reply) => replies.push(reply))
    return replies.length === 1 && replies[0]?.cancel !== true
  }
  /** Whether a download starts. */
  downloads(url: string): boolean {
    const event = preventable({})
    this.emit('will-download', event, { getURL: () => url })
    return !event.isPrevented
  }
  /** What a handled scheme answers; throws where Electron has no handler. */
  async answer(address: string, init?: RequestInit): Promise<Response> {
    const handler = this.handlers.get(new URL(address).protocol.slice(0, -1))
    if (!handler) throw Object.assign(new Error('ERR_UNKNOWN_URL_SCHEME'), { code: 'ERR_UNKNOWN_URL_SCHEME' })
    return handler(new Request(address, init))
  }
}

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

export class FakeContents extends EventEmitter implements Pick<Electron.WebContents, 'setWindowOpenHandler'> {
  readonly session: FakeSession
  /** Whether the page asks to stay open, as it does while changes are not saved. */
  isUnsaved = false
  /** Where the page is, and where it was before. */
  readonly history: string[] = []
  readonly navigationHistory = {
    canGoBack: () => this.history.length > 1,
    goBack: () => void this.history.pop(),
  }
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(session: FakeSession) {
    super()
    this.session = session
  }
  setWindowOpenHandler(handler: OpenHandler) {
    this.#openHandler = handler
  }
  /** What `loadURL` does: guards of navigation are not asked, requests are. */
  async load(address: string): Promise<void> {
    if (!this.session.lets(address))
      throw Object.assign(new Error('blocked'), { code: 'ERR_BLOCKED_BY_CLIENT' })
    await this.session.answer(address)
    this.history.push(address)
  }
  loadURL = (address: string) => this.load(address)
  /** Whether the page, or a frame in it, may go to an address by a link, a form, a script or a dropped file. */
  navigates(url: string, { isMainFrame = true } = {}): boolean {
    const asked = [preventable({ url, isMainFrame }), preventable({ url, isMainFrame })] as const
    this.emit('will-frame-navigate', asked[0])
    if (isMainFrame) this.emit('will-navigate', asked[1])
    return !asked.some((event) => event.isPrevented)
  }
  /** Whether an answer that sends the page elsewhere is followed. */
  isRedirected(url: string): boolean {
    const event = preventable({ url, isMainFrame: true })
    this.emit('will-redirect', event)
    return !event.isPrevented
  }
  /** Whether the page gets a new window. */
  opensWindow(url: string): boolean {
    return (
      this.#openHandler({ url, frameName: '', features: '' } as Electron.HandlerDetails).action === 'allow'
    )
  }
  /** Whether a page that asks to stay open is left all the same. Electron's default is to stay. */
  isLeftAllTheSame(): boolean {
    const event = preventable({})
    this.emit('will-prevent-unload', event)
    return event.isPrevented
  }
  attachesWebview(): boolean {
    const event = preventable({})
    this.emit('will-attach-webview', event, {}, {})
    return !event.isPrevented
  }
}
