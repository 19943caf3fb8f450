/** The one window. It remembers its size and place; a page that died is offered again. */
import { app, BrowserWindow, dialog, screen, type Rectangle } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode } from '#service/log/files'
import { pageAddress } from './electronProtocol'

const placeSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(320), height: z.int().min(240) })
const usualSize = { width: 1280, height: 800 }

/** Opens the window on the page and resolves once it is loaded. */
export async function openWindow(dataFolder: string): Promise<BrowserWindow> {
  const placeFile = join(dataFolder, 'window.json')
  const window = new BrowserWindow({
    ...(readPlace(placeFile) ?? usualSize),
    minWidth: 320,
    minHeight: 480,
    show: false,
    title: 'Rehearse',
    backgroundColor: '#faf8f4',
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
  rememberPlace(window, placeFile)
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(window)
  })
  window.webContents.on('will-prevent-unload', (event) => {
    // Electron asks nobody by itself: the window would just stay open.
    if (isLeaving(window)) event.preventDefault()
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
    message: 'Your last changes are not saved.',
    detail: 'They are in this window only. Save a copy to a file first, or wait until saving works again.',
    buttons: ['Stay', 'Close without them'],
    defaultId: 0,
    cancelId: 0,
  })
  return answer === 1
}

/** Quitting from the menu closes no window, so its place is kept then as well. */
function rememberPlace(window: BrowserWindow, placeFile: string): void {
  const save = () => savePlace(placeFile, window.getNormalBounds())
  window.on('close', save)
  app.on('before-quit', save)
  window.on('closed', () => app.off('before-quit', save))
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The page stopped working.',
    detail: 'Your answers up to the last one shown as saved are safe. Reload to go on where you were.',
    buttons: ['Reload', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) window.reload()
  else app.quit()
}

/** The place of last time, if it is still on a screen. */
function readPlace(file: string): Rectangle | null {
  try {
    const place = placeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    return screen.getAllDisplays().some(({ workArea }) => overlaps(place, workArea)) ? place : null
  } catch {
    return null
  }
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function savePlace(file: string, place: Rectangle): void {
  try {
    writeFileSync(file, JSON.stringify(place))
  } catch {
    // The window opens in its usual size next time.
  }
}
