/**
 * The window the browser shell opens by itself, in a real browser that shows it on no screen. What the window is given
 * and how its end is noticed is tested there too, in appWindow.test.ts and loginHandOff.test.ts.
 */
import { connect } from 'node:net'
import { readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findBrowser } from '../../scripts/setUp.mjs'
import { expect, test } from '../fixtures'
import { freePort, startService, type RunningService } from '../service'
import { testBanks } from '../shells'

test('the window is let in without its nonce on any command line, and its end is the program’s', async ({
  dataFolder,
}) => {
  const port = await freePort()
  const browser = join(dataFolder, 'headless-browser')
  await writeFile(browser, `#!/bin/sh\nexec "${await findBrowser()}" --headless "$@"\n`, { mode: 0o755 })
  const service = await startService({
    dataFolder,
    port,
    bankFolders: [testBanks],
    env: { REHEARSE_NO_WINDOW: '', REHEARSE_BROWSER: browser, DISPLAY: ':none' },
  })
  try {
    await followWindow(service, { dataFolder, port })
  } finally {
    // However it went: a browser that was started apart ends with nobody.
    await endWindow(dataFolder)
    await service.stop()
  }
})

async function followWindow(
  service: RunningService,
  { dataFolder, port }: { dataFolder: string; port: number },
): Promise<void> {
  // An address without a nonce: nobody has to open it by hand.
  expect(service.address).toBe(`http://rehearse.localhost:${port}/`)

  const handOffs = async () => (await readdir(dataFolder)).filter((name) => name.startsWith('open-'))
  await expect.poll(handOffs).toEqual([])

  const lines = await commandLines()
  expect(lines.filter((line) => line.includes(`:${port}/#t=`))).toEqual([])
  expect(lines.some((line) => line.includes(join(dataFolder, 'profile')))).toBe(process.platform === 'linux')

  expect(await endWindow(dataFolder)).toBe(true)
  await expect.poll(() => isListening(port)).toBe(false)
  await expect.poll(() => readdir(dataFolder)).not.toContain('owner.sock')
}

/** Ends the browser that holds the profile; false when none does any more. */
async function endWindow(dataFolder: string): Promise<boolean> {
  const lock = await readlink(join(dataFolder, 'profile', 'SingletonLock')).catch(() => '')
  const pid = Number(/-(\d+)$/.exec(lock)?.[1] ?? 0)
  try {
    return pid > 0 && process.kill(pid)
  } catch {
    return false
  }
}

/** Command lines of every process on this machine; none where the system does not show them as files. */
async function commandLines(): Promise<string[]> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  return Promise.all(processes.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
