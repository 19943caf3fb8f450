/** The one window. It remembers its size, place and color; a page that died is offered again. */
import { app, BrowserWindow, dialog, type Rectangle } from 'electron'
import { errorCode } from '#service/log/files'
import { pageAddress } from './electronProtocol'
import { openWindowMemory } from './electronWindowMemory'
import { words } from '../shared/words'

const usualSize = { width: 1280, height: 800 }

export type WindowOptions = {
  dataFolder: string
  /** For Linux, where nothing else gives a window its icon. */
  icon: string
  /** Whether the page may ask to stay open. */
  mayAsk: () => boolean
}

/** Opens the window on the page and resolves once it is loaded. */
export async function openWindow({ dataFolder, icon, mayAsk }: WindowOptions): Promise<BrowserWindow> {
  const memory = openWindowMemory(dataFolder)
  const window = new BrowserWindow({
    ...(memory.place() ?? usualSize),
    minWidth: 320,
    minHeight: 480,
    show: false,
    title: 'Rehearse',
    icon: process.platform === 'linux' ? icon : undefined,
    backgroundColor: memory.paper(),
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // The clock of an exam is read every second, window in front or not.
      backgroundThrottling: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  rememberPlace(window, memory.keepPlace)
  // The page names the color of its paper in a meta element; without it a dark page would start with a light flash.
  window.webContents.on('did-change-theme-color', (_, color) => memory.keepPaper(color))
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(window)
  })
  window.webContents.on('will-prevent-unload', (event) => {
    // Electron asks nobody by itself: the window would just stay open.
    if (!mayAsk() || isLeaving(window)) event.preventDefault()
  })
  await window.loadURL(pageAddress).catch((error: unknown) => {
    // A page that is reloaded while it loads aborts its first load; the second one is there.
    if (errorCode(error) !== 'ERR_ABORTED') throw error
  })
  return window
}

/** Asked when the page has changes it could not save. */
function isLeaving(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: words.unsaved,
    detail: words.unsavedDetail,
    buttons: [words.stay, words.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  })
  return answer === 1
}

function rememberPlace(window: BrowserWindow, keep: (place: Rectangle) => void): void {
  window.on('close', () => keep(window.getNormalBounds()))
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.pageStopped,
    detail: words.pageStoppedDetail,
    buttons: [words.reload, words.quit],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) window.reload()
  else app.quit()
}
