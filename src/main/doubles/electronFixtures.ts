/** The Electron shell for tests: started in a folder of its own against the stand-in for Electron. */
import { EventEmitter } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { session } from 'electron'
import { expect, onTestFinished, vi } from 'vitest'
import { app, electron, loadEntry, resetElectron } from './electronFake'
import type { FakeSession } from './electronFakePage'
import { startElectronShell } from '../electron/electronShell'
import { emptyLibrary } from './emptyLibrary'
import { builtProgram } from './shellFixtures'

/** A machine on which nothing was started yet; nothing is printed. */
export function freshMachine(): void {
  vi.restoreAllMocks()
  resetElectron()
  faults.removeAllListeners()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
}

/** Makes this machine one of another system, for the rest of the test. */
export function onSystem(platform: NodeJS.Platform): void {
  const usual = process.platform
  Object.defineProperty(process, 'platform', { value: platform })
  onTestFinished(() => void Object.defineProperty(process, 'platform', { value: usual }))
}

/** Where the tests raise faults instead of the process. */
export const faults = new EventEmitter()

/** Starts the shell with the data folder and the built program in `folder`. */
export async function startIn(folder: string) {
  const root = await builtProgram(join(folder, 'program'))
  const env = { REHEARSE_HOME: join(folder, 'data') }
  const { running } = await loadEntry(() =>
    startElectronShell({ root, env, process: faults, openLibrary: async () => emptyLibrary }),
  )
  await running
}

/** A folder for one program; the program ends with the test. */
export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'rehearse-'))
  onTestFinished(async () => {
    app.quit()
    await vi.waitFor(() => expect(electron.exitCode).not.toBeNull())
    await rm(folder, { recursive: true, force: true })
  })
  return folder
}

/** A started shell with its window. */
export async function started() {
  const folder = await temporaryFolder()
  await startIn(folder)
  const [opened] = electron.windows
  if (!opened) throw new Error('no window')
  return { ...opened, folder, contents: opened.window.webContents }
}

export const pageSession = () => session.defaultSession as unknown as FakeSession
/** What the page gets at an address. */
export const ask = (address: string, init?: RequestInit) => pageSession().answer(address, init)
