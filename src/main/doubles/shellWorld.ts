import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { temporaryFolder } from '#service/log/fixtures'
import { builtProgram, freePort, sendRaw } from './shellFixtures'
import { bundleShell, startShell } from './shellProcess'

/** Where the bundled shell lies, while the tests of one file run. */
export let bundle = ''

/** Bundles the shell before the tests of the calling file and clears it away after them. */
export function withBundle(): void {
  beforeAll(async () => {
    bundle = await bundleShell()
  })
  afterAll(() => rm(dirname(bundle), { recursive: true, force: true }))
}

/** A program, a data folder and a port of the test's own. */
export async function world() {
  const folder = await temporaryFolder()
  const root = await builtProgram(join(folder, 'program'))
  const dataFolder = join(folder, 'data')
  const port = await freePort()
  const env = {
    REHEARSE_HOME: dataFolder,
    REHEARSE_PORT: String(port),
    REHEARSE_NO_WINDOW: '1',
    // What the tests read is English, on every machine.
    LC_ALL: 'C',
  }
  const start = (change: NodeJS.ProcessEnv = {}, ...more: string[]) =>
    startShell(bundle, root, { ...env, ...change }, ...more)
  return { folder, root, dataFolder, port, env, start, host: `rehearse.localhost:${port}` }
}

export type World = Awaited<ReturnType<typeof world>>

export const page = ({ port, host }: World) =>
  sendRaw(port, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
