/**
 * What the page may not do. Invariants: no permission is ever granted, no request leaves app://rehearse/, no window and
 * no navigation is the page's to make; a link out is shown in full and opened only when the person says so.
 */
import { app, BrowserWindow, dialog, shell, type Session, type WebContents } from 'electron'
import { isOwnAddress, pageAddress } from './electronProtocol'
import { words } from '../shared/words'

/** Denies permissions, devices and every request that is not the page's own. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(ownFiles)) event.preventDefault()
  })
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isAllowed(details.url) }))
}

/** Files the page makes itself (an export) are blob: addresses of its own origin. */
const ownFiles = `blob:${pageAddress}`

/** Unpackaged there are the developer tools as well, which load their own files. */
function isAllowed(address: string): boolean {
  if (isOwnAddress(address) || address.startsWith(ownFiles)) return true
  return !app.isPackaged && address.startsWith('devtools:')
}

/** Keeps every web contents on the page: no navigation, no window, no frame, no webview. */
export function guardContents(contents: WebContents): void {
  let isAsking = false
  /** One question at a time: a link that is clicked twice is one. */
  const askOutside = async (address: string) => {
    if (isAsking) return
    isAsking = true
    await openOutside(address, contents).finally(() => (isAsking = false))
  }
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-navigate', (event) => {
    if (isOwnAddress(event.url)) return
    event.preventDefault()
    void askOutside(event.url)
  })
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void askOutside(url)
    return { action: 'deny' }
  })
}

/** Opens an http(s) address in the person's browser after showing it in full. Anything else is left alone. */
async function openOutside(address: string, contents: WebContents): Promise<void> {
  const protocol = URL.canParse(address) ? new URL(address).protocol : ''
  if (protocol !== 'http:' && protocol !== 'https:') return
  const { href } = new URL(address)
  const window = BrowserWindow.fromWebContents(contents)
  const question = {
    type: 'question' as const,
    message: words.askOutside,
    detail: href,
    buttons: [words.open, words.cancel],
    defaultId: 1,
    cancelId: 1,
  }
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question))
  if (response === 0) await shell.openExternal(href)
}
