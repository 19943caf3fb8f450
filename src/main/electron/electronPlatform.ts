/** Native acts, done by Electron. */
import { BrowserWindow, dialog, shell } from 'electron'
import type { Platform } from '#service/contract'

/** The service's port to Electron. */
export function electronPlatform(): Platform {
  return {
    shell: 'electron',
    async revealFolder(path) {
      const problem = await shell.openPath(path)
      if (problem !== '') throw new Error(problem)
    },
    async chooseFolder() {
      // Of the window that asked, so that it cannot get lost behind it.
      const [window] = BrowserWindow.getAllWindows()
      const options = { properties: ['openDirectory' as const] }
      const { filePaths } = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options)
      return filePaths[0] ?? null
    },
  }
}
