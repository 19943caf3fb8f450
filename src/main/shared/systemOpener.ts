/** Opening a file or folder with whatever this desktop opens it with. */
import { spawn } from 'node:child_process'
import { inPath } from '../browser/browsers'

type Variables = Record<string, string | undefined>

export type Opener = (path: string) => Promise<void>

/** An opener that is still running after this long has opened something. */
const startedAfterMs = 3_000

/** The desktop's opener; null when there is none or no screen. Rejects when nothing could be opened. */
export function systemOpener(env: Variables, platform: NodeJS.Platform): Opener | null {
  if (platform === 'darwin') return (path) => run('open', path)
  // Explorer's exit code says nothing: it is 1 when all is well.
  if (platform === 'win32') return (path) => run('explorer', path).catch(() => undefined)
  const [program] = env.DISPLAY || env.WAYLAND_DISPLAY ? inPath('xdg-open', env) : []
  return program ? (path) => run(program, path) : null
}

function run(program: string, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [path], { stdio: 'ignore', detached: true })
    const timer = setTimeout(resolve, startedAfterMs)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve()
      else reject(new Error(`${program} ended with ${code}`))
    })
    child.unref()
  })
}
