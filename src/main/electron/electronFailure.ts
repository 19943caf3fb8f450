/**
 * Telling a person why there is no window. Invariant: what ends a start is seen by whoever started the program from an
 * icon and reads no terminal.
 */
import { app, BrowserWindow, dialog } from 'electron'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { words } from '../shared/words'

export type Farewell = { title: string; message: string; exitCode: number }

/**
 * Shows a box and ends the program. Electron on Linux shows none before it is ready, so there it is waited for; the
 * profile is then a folder that goes away again, because the person's own may be what cannot be used.
 */
export async function sayAndExit({ title, message, exitCode }: Farewell): Promise<void> {
  if (process.platform !== 'linux' || app.isReady()) {
    dialog.showErrorBox(title, message)
    app.exit(exitCode)
    return
  }
  const profile = mkdtempSync(join(tmpdir(), 'rehearse-'))
  app.setPath('userData', profile)
  await app.whenReady()
  dialog.showErrorBox(title, message)
  rmSync(profile, { recursive: true, force: true })
  app.exit(exitCode)
}

/** Tells of a fault nobody caught, the first time only: one box is enough to know where to look. */
export function tellOnce(file: string): () => void {
  let isTold = false
  return () => {
    if (isTold) return
    isTold = true
    tell(words.fault, words.faultDetail(file))
  }
}

/**
 * Tells something while the program runs on. Not by an error box, once there is another way: the whole program would
 * stand still behind it, and with it the saving of answers.
 */
export function tell(title: string, message: string): void {
  if (!app.isReady()) return dialog.showErrorBox(title, message)
  const box = { type: 'error' as const, message: title, detail: message, buttons: ['OK'] }
  const [window] = BrowserWindow.getAllWindows()
  void (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box))
}
