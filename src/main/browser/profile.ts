/**
 * The browser profile of the app window: a folder of its own inside the data folder, so that no extension and no tab of
 * the person's own profile can read the page. Chromium marks a profile in use by a link that names host and process.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunning } from '../shared/processes'

export type Profile = {
  folder: string
  /** Whether a running browser has the profile open. */
  isInUse: () => Promise<boolean>
  /** Takes away the lock of a browser that is gone: under another host name Chromium would refuse to start. */
  clearStaleLock: () => Promise<void>
}

/** The profile in a data folder, made when it is not there, readable by this user only. */
export async function openProfile(dataFolder: string): Promise<Profile> {
  const folder = join(dataFolder, 'profile')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const isInUse = () =>
    process.platform === 'win32'
      ? Promise.resolve(existsSync(join(folder, 'lockfile')))
      : isHeld(join(folder, 'SingletonLock'), folder)
  return {
    folder,
    isInUse,
    async clearStaleLock() {
      if (process.platform === 'win32' || (await isInUse())) return
      for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
        await rm(join(folder, name), { force: true })
      }
    },
  }
}

async function isHeld(lock: string, folder: string): Promise<boolean> {
  const target = await readlink(lock).catch(() => '')
  const pid = Number(/-(\d+)$/.exec(target)?.[1])
  if (!pid || !isRunning(pid)) return false
  // After a restart of the machine the number may belong to any program; where we can see which, we look.
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  return commandLine === null || commandLine.includes(folder)
}
