/** Native acts, done by Electron. */
import { dialog, shell } from 'electron'
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
      const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory'] })
      return filePaths[0] ?? null
    },
  }
}
