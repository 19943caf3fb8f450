/** Electron's runtime, which is no part of its npm package: whether it is here, and fetching it. */
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchElectron, findElectron, root } from './setUp.mjs'

const failedMark = join(root, 'node_modules', '.electron-runtime-failed')
const dayMs = 86_400_000

/**
 * Electron's program; null when it is not here and cannot be fetched. A machine that could not fetch it is not kept
 * waiting for it at every start: it is tried again after a day, or by whoever insists.
 */
export function electronProgram({ isInsistent }) {
  const found = findElectron()
  if (found || process.env.NO_INSTALL) return found
  const hasFailedLately = existsSync(failedMark) && Date.now() - statSync(failedMark).mtimeMs < dayMs
  if (hasFailedLately && !isInsistent) return null
  rmSync(failedMark, { force: true })
  const fetched = fetchElectron()
  if (!fetched) writeFileSync(failedMark, '')
  return fetched
}

/** Whether there is a screen for Electron's window, and one is wanted. */
export function hasScreen(env, platform) {
  if (env.REHEARSE_NO_WINDOW === '1') return false
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
