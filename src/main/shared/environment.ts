/** What the environment says about this start: where the data lies, which port, whether a window is wanted. */
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { StartProblem } from './startProblem'
import { words } from './words'

/** The port is part of the page's origin, and with it of its storage: a different one is a different database. */
const usualPort = 4857

export type Environment = {
  dataFolder: string
  port: number
  /** Folders to read shipped banks from instead of the program's own; null for its own. */
  bankFolders: string[] | null
  /** Whether there is a screen to open a window on, and one is wanted. */
  canShowWindow: boolean
  /** Whether backups are made without being asked for. Tests say no, so that only they make any. */
  hasAutomaticBackups: boolean
  /** File descriptor of the pipe that closes when the launcher ends; null when nobody waits for us. */
  launcherFd: number | null
}

type Variables = Record<string, string | undefined>

/** Reads the environment. Throws `StartProblem` when a variable makes no sense. */
export function readEnvironment(env: Variables, platform: NodeJS.Platform): Environment {
  return {
    dataFolder: resolve(env.REHEARSE_HOME || usualDataFolder(env, platform)),
    port: readNumber('REHEARSE_PORT', env.REHEARSE_PORT, { least: 1, most: 65_535 }) ?? usualPort,
    bankFolders: env.REHEARSE_BANKS ? env.REHEARSE_BANKS.split(delimiter).filter(Boolean) : null,
    hasAutomaticBackups: env.REHEARSE_NO_AUTOMATIC_BACKUPS !== '1',
    canShowWindow: env.REHEARSE_NO_WINDOW !== '1' && hasScreen(env, platform),
    launcherFd: readNumber('REHEARSE_LAUNCHER_FD', env.REHEARSE_LAUNCHER_FD, { least: 3, most: 1_023 }),
  }
}

function usualDataFolder(env: Variables, platform: NodeJS.Platform): string {
  const home = homedir()
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Rehearse')
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Rehearse')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'rehearse')
}

function hasScreen(env: Variables, platform: NodeJS.Platform): boolean {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

function readNumber(name: string, value: string | undefined, range: { least: number; most: number }) {
  if (!value) return null
  const number = Number(value)
  if (Number.isInteger(number) && number >= range.least && number <= range.most) return number
  throw new StartProblem(words.isNoNumber({ name, value, ...range }))
}
