/** Which installed browser can show Rehearse in a window of its own: Chromium, Chrome or Edge. */
import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

type Variables = Record<string, string | undefined>

const linuxNames = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Path of the browser to use: the one REHEARSE_BROWSER names, else the first one found; null when there is none. */
export function findBrowser(env: Variables, platform: NodeJS.Platform): string | null {
  const candidates = env.REHEARSE_BROWSER ? [env.REHEARSE_BROWSER] : usualPlaces(env, platform)
  return candidates.find(isProgram) ?? null
}

function usualPlaces(env: Variables, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return macPrograms
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return roots.flatMap((root) => (root ? windowsPrograms.map((program) => join(root, program)) : []))
  }
  return ['/usr/lib/chromium/chromium', ...linuxNames.flatMap((name) => inPath(name, env))]
}

/** Where a program of this name lies in the PATH, if anywhere. */
export function inPath(name: string, env: Variables): string[] {
  // A folder that is not absolute depends on where Rehearse was started, and anything may lie there.
  const folders = (env.PATH ?? '').split(delimiter).filter(isAbsolute)
  return folders.map((folder) => join(folder, name)).filter(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
