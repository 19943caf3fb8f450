import { existsSync } from 'node:fs'
import { lstat, mkdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '#service/log/fixtures'
import { createAppWindow } from './appWindow'
import { findBrowser, inPath } from './browsers'
import { openProfile } from './profile'
import { brokenBrowser, fakeBrowser } from '../doubles/shellFixtures'

async function openedWindow(hasSandbox = true) {
  const folder = await temporaryFolder()
  const profile = await openProfile(folder)
  const { program, starts } = await fakeBrowser(folder)
  const onClosed = vi.fn<() => void>()
  const appWindow = createAppWindow({ browser: program, profile, hasSandbox, onClosed })
  onTestFinished(() => appWindow.close())
  const file = join(folder, 'open-1.html')
  void appWindow.open(file)
  await vi.waitFor(async () => expect(await starts()).toHaveLength(1))
  return { folder, profile, starts, onClosed, appWindow, file }
}

describe.skipIf(process.platform === 'win32')('an app window', () => {
  test('is a browser on a profile of its own, without extensions, network of its own or debugging port', async () => {
    const { folder, starts, file } = await openedWindow()
    const [args = []] = await starts()
    expect(args).toContain(`--user-data-dir=${join(folder, 'profile')}`)
    expect(args.at(-1)).toBe(`--app=file://${file}`)
    for (const flag of ['--disable-extensions', '--disable-background-networking', '--no-first-run'])
      expect(args).toContain(flag)
    expect(args.join(' ')).not.toMatch(/remote-debugging|no-sandbox|disable-web-security/)
    expect((await stat(join(folder, 'profile'))).mode & 0o777).toBe(0o700)
  })

  test('goes without the browser’s sandbox only where told so', async () => {
    const { starts } = await openedWindow(false)
    expect((await starts())[0]).toContain('--no-sandbox')
  })

  test('that hands over to one that runs is no end; the end is when the profile is free', async () => {
    const { folder, appWindow, starts, onClosed, file } = await openedWindow()
    await appWindow.open(file)
    expect(await starts()).toHaveLength(2)
    expect(onClosed).not.toHaveBeenCalled()
    await writeFile(join(folder, 'profile', 'quit'), '')
    await vi.waitFor(() => expect(onClosed).toHaveBeenCalled())
  })

  test('closes with the program', async () => {
    const { profile, appWindow, onClosed } = await openedWindow()
    expect(await profile.isInUse()).toBe(true)
    appWindow.close()
    await vi.waitFor(() => expect(onClosed).toHaveBeenCalled())
    expect(await profile.isInUse()).toBe(false)
  })

  test('of a browser that fails or is not there is a failure', async () => {
    const folder = await temporaryFolder()
    const profile = await openProfile(folder)
    for (const browser of [await brokenBrowser(folder), join(folder, 'nothing')]) {
      const appWindow = createAppWindow({ browser, profile, hasSandbox: true, onClosed: () => undefined })
      await expect(appWindow.open(join(folder, 'x.html'))).rejects.toThrow(/ended with 3|ENOENT/)
    }
  })
})

describe.skipIf(process.platform === 'win32')('the lock of a profile', () => {
  test('of a browser that is gone is cleared', async () => {
    const folder = await temporaryFolder()
    const profile = await openProfile(folder)
    for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
      await symlink('elsewhere-999999999', join(profile.folder, name))
    }
    expect(await profile.isInUse()).toBe(false)
    await profile.clearStaleLock()
    await expect(lstat(join(profile.folder, 'SingletonLock'))).rejects.toThrow('ENOENT')
    expect(existsSync(join(profile.folder, 'SingletonSocket'))).toBe(false)
  })

  test('of a number that belongs to another program now is cleared as well', async () => {
    const profile = await openProfile(await temporaryFolder())
    await symlink(`elsewhere-${process.pid}`, join(profile.folder, 'SingletonLock'))
    expect(await profile.isInUse()).toBe(process.platform !== 'linux')
  })

  test('of a browser that runs stays', async () => {
    const { profile } = await openedWindow()
    await profile.clearStaleLock()
    expect((await lstat(join(profile.folder, 'SingletonLock'))).isSymbolicLink()).toBe(true)
  })
})

describe.skipIf(process.platform === 'win32')('a browser', () => {
  test('is the one that is named, or none', async () => {
    const folder = await temporaryFolder()
    const program = await brokenBrowser(folder)
    expect(findBrowser({ REHEARSE_BROWSER: program }, 'linux')).toBe(program)
    expect(findBrowser({ REHEARSE_BROWSER: join(folder, 'nothing') }, 'linux')).toBeNull()
  })

  test('is looked for in the PATH, and must be a program', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'bin'))
    await writeFile(join(folder, 'bin', 'google-chrome'), '', { mode: 0o644 })
    const env = { PATH: `relative::${join(folder, 'bin')}` }
    expect(inPath('google-chrome', env)).toEqual([])
    await writeFile(join(folder, 'bin', 'microsoft-edge'), '#!/bin/sh\n', { mode: 0o755 })
    expect(inPath('microsoft-edge', env)).toEqual([join(folder, 'bin', 'microsoft-edge')])
  })
})
