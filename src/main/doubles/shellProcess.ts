/** The browser shell as a process of its own, for tests. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

const entry = new URL('./shellEntry.ts', import.meta.url).pathname

/**
 * Bundles the shell into one file, as a build does: a process that reads TypeScript takes seconds to start. Resolves
 * with its path, in a folder of its own that the caller deletes.
 */
export async function bundleShell(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rehearse-shell-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'shell.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return join(folder, 'shell.mjs')
}

export type ShellProcess = {
  child: ChildProcess
  /** Everything it printed so far. */
  output: () => string
  /** The address behind a word such as `ready`, once it is printed; rejects when the process ends before. */
  address: (word: 'ready' | 'open') => Promise<string>
  /** Its exit code; null when a signal ended it. */
  ended: Promise<number | null>
}

/** Starts a bundled shell on a program's folder; it ends with the test. */
export function startShell(
  shell: string,
  root: URL,
  env: NodeJS.ProcessEnv,
  ...more: string[]
): ShellProcess {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...inherited } = process.env
  const child = spawn(process.execPath, [shell, root.href, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      output += `${line}\n`
      waiting.forEach((look) => look())
    })
  }
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const address = (word: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = new RegExp(`^rehearse: ${word} (http\\S+)$`, 'm').exec(output)?.[1]
        if (found) resolve(found)
      }
      waiting.add(look)
      look()
      void ended.then(() => reject(new Error(`It ended:\n${output}`)))
    })
  return { child, output: () => output, address, ended }
}
