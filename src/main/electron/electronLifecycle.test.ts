/** How the Electron shell comes and goes: quitting, logging out, the window of each system, a start that fails. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { app, electron, logOut, powerMonitor } from '../doubles/electronFake'
import { freshMachine, onSystem, startIn, started, temporaryFolder } from '../doubles/electronFixtures'
import { emptyLibrary } from '../doubles/emptyLibrary'
import { claimDataFolder } from '../shared/owner'

beforeEach(freshMachine)

const ended = () => vi.waitFor(() => expect(electron.exitCode).toBe(0))

describe('quitting', () => {
  test('asks about changes that are not saved, in the window, and staying calls it off', async () => {
    const close = vi.spyOn(emptyLibrary, 'close')
    const { window, contents } = await started()
    contents.isUnsaved = true
    electron.answer = 0
    app.quit()
    expect(electron.boxes.at(-1)?.message).toBe('Your last changes are not saved.')
    expect(electron.parents).toEqual([window])
    expect(electron.windows).toHaveLength(1)
    expect(close).not.toHaveBeenCalled()
    expect(electron.exitCode).toBeNull()

    electron.answer = 1
    app.quit()
    await ended()
    expect(electron.boxes).toHaveLength(2)
  })

  test('closes the log once, after the window is gone, and ends', async () => {
    const { window, folder } = await started()
    const order: string[] = []
    window.on('closed', () => order.push('window'))
    const close = vi.spyOn(emptyLibrary, 'close').mockImplementation(async () => void order.push('log'))
    app.quit()
    app.quit()
    await ended()
    expect(order).toEqual(['window', 'log'])
    expect(close).toHaveBeenCalledOnce()
    const show = async () => null
    const claim = await claimDataFolder({ dataFolder: join(folder, 'data'), shell: 'browser', show })
    expect(claim.status).toBe('ours')
    if (claim.status === 'ours') claim.release()
  })

  test('ends although closing hangs', async () => {
    await started()
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    vi.spyOn(emptyLibrary, 'close').mockReturnValue(new Promise(() => undefined))
    app.quit()
    await vi.advanceTimersByTimeAsync(5_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(electron.exitCode).toBe(0))
  })
})

describe('logging out', () => {
  test.each(['darwin', 'linux'] as const)(
    'is never held up on %s, not by unsaved changes either',
    async (system) => {
      const close = vi.spyOn(emptyLibrary, 'close')
      const { contents } = await started()
      contents.isUnsaved = true
      electron.answer = 0
      expect(logOut(system)).toBe(true)
      expect(electron.boxes).toEqual([])
      await ended()
      expect(close).toHaveBeenCalledOnce()
    },
  )

  test('on macOS and Linux waits for the log to be closed', async () => {
    await started()
    const shutdown = { preventDefault: vi.fn<() => void>() }
    powerMonitor.emit('shutdown', shutdown)
    expect(shutdown.preventDefault).toHaveBeenCalledOnce()
    await ended()
  })

  test('on Windows closes the log at once: nothing else is heard there', async () => {
    const close = vi.spyOn(emptyLibrary, 'close')
    const { contents } = await started()
    contents.isUnsaved = true
    expect(logOut('win32')).toBe(true)
    await vi.waitFor(() => expect(close).toHaveBeenCalledOnce())
    expect(electron.boxes).toEqual([])
    await ended()
  })
})

describe('on macOS', () => {
  test('the program stays when its window is closed, and the Dock opens another', async () => {
    onSystem('darwin')
    const { window } = await started()
    window.close()
    expect(electron.windows).toEqual([])
    expect(electron.exitCode).toBeNull()
    app.emit('activate', {}, false)
    await vi.waitFor(() => expect(electron.windows[0]?.window.address).toBe('app://rehearse/'))
  })

  test('two clicks in the Dock open one window', async () => {
    onSystem('darwin')
    const { window } = await started()
    window.close()
    app.emit('activate', {}, false)
    app.emit('activate', {}, false)
    await vi.waitFor(() => expect(electron.windows[0]?.window.address).toBe('app://rehearse/'))
    expect(electron.windows).toHaveLength(1)
  })

  test('a minimized window comes back from the Dock', async () => {
    onSystem('darwin')
    const { window } = await started()
    window.minimize()
    app.emit('activate', {}, false)
    await vi.waitFor(() => expect(window.isMinimized()).toBe(false))
    expect(window.focusCount).toBe(1)
  })

  test('the menu has Close', async () => {
    onSystem('darwin')
    await started()
    expect(electron.menus[0]?.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['appMenu', 'fileMenu']),
    )
  })
})

test('elsewhere closing the window ends the program', async () => {
  onSystem('linux')
  const { window } = await started()
  window.close()
  await vi.waitFor(() => expect(electron.exitCode).toBe(0))
})

describe('a start that fails before Electron is ready', () => {
  test('is said in a box on Linux too, where boxes are shown only later', async () => {
    onSystem('linux')
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'data'), '')
    await startIn(folder)
    expect(electron.exitCode).toBe(1)
    expect(electron.printed).toEqual([])
    expect(electron.errors[0]).toContain('REHEARSE_HOME')
  })

  test('leaves a newer data folder alone: Chromium gets a folder that goes away again', async () => {
    onSystem('linux')
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'data'))
    await writeFile(join(folder, 'data', 'data.json'), '{"formatVersion":99}')
    await startIn(folder)
    expect(electron.errors[0]).toContain('newer Rehearse')
    const profile = electron.paths.get('userData') ?? ''
    expect(profile).not.toContain(folder)
    await expect(readdir(profile)).rejects.toThrow('ENOENT')
    expect(await readdir(join(folder, 'data'))).toEqual(['data.json'])
    expect(await readFile(join(folder, 'data', 'data.json'), 'utf8')).toBe('{"formatVersion":99}')
  })
})
