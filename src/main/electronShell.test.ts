import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { session } from 'electron'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { app, electron, resetElectron } from './electronFake'
import { startElectronShell } from './electronShell'
import type { OpenedLibrary } from './openRehearse'
import { builtProgram } from './shellFixtures'

const library: OpenedLibrary = {
  list: () => [],
  isScanning: () => false,
  find: () => null,
  index: () => null,
  questions: () => null,
  notes: () => null,
  allNotes: () => null,
  note: () => null,
  openAsset: () => null,
  subscribe: () => () => undefined,
  close: () => Promise.resolve(),
}

beforeEach(() => {
  resetElectron()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

async function startIn(folder: string) {
  const root = await builtProgram(join(folder, 'program'))
  await startElectronShell({
    root,
    env: { REHEARSE_HOME: join(folder, 'data') },
    openLibrary: async () => library,
  })
}

async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'rehearse-'))
  onTestFinished(async () => {
    app.quit()
    await vi.waitFor(() => expect(electron.exitCode).not.toBeNull())
    await rm(folder, { recursive: true, force: true })
  })
  return folder
}

async function started() {
  const folder = await temporaryFolder()
  await startIn(folder)
  const [opened] = electron.windows
  if (!opened) throw new Error('no window')
  return { ...opened, folder, contents: opened.window.webContents }
}

const ask = async (address: string) => electron.handlers.get('app')?.(new Request(address))

describe('the window', () => {
  test('shows the page, isolated and without a bridge', async () => {
    const { options, window } = await started()
    expect(window.address).toBe('app://rehearse/')
    expect(window.isShown).toBe(true)
    expect(options.show).toBe(false)
    expect(options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(options.webPreferences).not.toHaveProperty('preload')
  })

  test('comes back in the place it had', async () => {
    const { window, folder } = await started()
    window.emit('close')
    expect(JSON.parse(await readFile(join(folder, 'data', 'window.json'), 'utf8'))).toEqual(window.bounds)
    app.quit()
    await vi.waitFor(() => expect(electron.exitCode).toBe(0))
    resetElectron()
    await startIn(folder)
    expect(electron.windows[0]?.options).toMatchObject(window.bounds)
  })

  test('that would be on no screen opens in its usual size', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'data'))
    await writeFile(join(folder, 'data', 'window.json'), '{"x":5000,"y":0,"width":900,"height":700}')
    await startIn(folder)
    expect(electron.windows[0]?.options).toMatchObject({ width: 1280, height: 800 })
    expect(electron.windows[0]?.options).not.toHaveProperty('x')
  })

  test('whose page died offers to reload it', async () => {
    const { contents, window } = await started()
    contents.emit('render-process-gone', {}, { reason: 'crashed' })
    await vi.waitFor(() => expect(window.reloadCount).toBe(1))
    expect(electron.boxes[0]?.detail).toContain('safe')
  })
})

describe('the page may not', () => {
  test('get any permission', async () => {
    await started()
    const guarded = session.defaultSession as unknown as Record<string, (...args: unknown[]) => unknown>
    const granted: unknown[] = []
    guarded['permissionRequest']?.(null, 'media', (isGranted: unknown) => granted.push(isGranted))
    expect(granted).toEqual([false])
    expect(guarded['permissionCheck']?.()).toBe(false)
    expect(guarded['devicePermission']?.()).toBe(false)
  })

  test.each([
    ['app://rehearse/api/state', false],
    ['blob:app://rehearse/1234', false],
    ['https://example.org/', true],
    ['app://elsewhere/', true],
    ['file:///etc/passwd', true],
    ['http://127.0.0.1:4857/', true],
  ])('request anything but its own: %s cancelled %s', async (url, cancel) => {
    await started()
    const { beforeRequest } = session.defaultSession as unknown as {
      beforeRequest: (details: { url: string }, callback: (reply: unknown) => void) => void
    }
    const reply = vi.fn<(reply: unknown) => void>()
    beforeRequest({ url }, reply)
    expect(reply).toHaveBeenCalledWith({ cancel })
  })

  test.each(['https://example.org/a', 'file:///etc/passwd', 'javascript:alert(1)', 'app://rehearse.evil/'])(
    'navigate to %s',
    async (url) => {
      const { contents } = await started()
      const event = { url, preventDefault: vi.fn<() => void>() }
      contents.emit('will-navigate', event)
      contents.emit('will-redirect', event)
      expect(event.preventDefault).toHaveBeenCalledTimes(2)
    },
  )

  test('open a window; a link out is asked about in full', async () => {
    const { contents } = await started()
    expect(contents.openHandler?.({ url: 'https://example.org/a?b=c' })).toEqual({ action: 'deny' })
    await vi.waitFor(() => expect(electron.opened).toEqual(['https://example.org/a?b=c']))
    expect(electron.boxes[0]?.detail).toBe('https://example.org/a?b=c')
  })

  test('open a link the person does not want, or one that is not of the web', async () => {
    const { contents } = await started()
    electron.answer = 1
    contents.openHandler?.({ url: 'https://example.org/' })
    contents.openHandler?.({ url: 'file:///etc/passwd' })
    contents.openHandler?.({ url: 'ms-settings:' })
    await vi.waitFor(() => expect(electron.boxes).toHaveLength(1))
    expect(electron.opened).toEqual([])
  })

  test('attach a webview', async () => {
    const { contents } = await started()
    const preventDefault = vi.fn<() => void>()
    contents.emit('will-attach-webview', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})

describe('app://', () => {
  test('is a scheme with an origin, registered before Electron is ready', async () => {
    await started()
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ])
  })

  test('answers with the page and the service', async () => {
    await started()
    const page = await ask('app://rehearse/')
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page?.text()).toContain('<title>Rehearse</title>')
    expect(await (await ask('app://rehearse/api/state'))?.json()).toMatchObject({ shell: 'electron' })
  })

  test.each([
    'app://elsewhere/',
    'app://rehearse.evil/api/state',
    'app://rehearse:99/',
    'app://rehearse/../../etc/passwd',
    'app://rehearse/%2e%2e/%2e%2e/package.json',
    'app://rehearse/assets/..%2f..%2fpackage.json',
    'app://rehearse//etc/passwd',
  ])('has nothing at %s', async (address) => {
    await started()
    expect((await ask(address))?.status).toBe(404)
  })
})

describe('one program at a time', () => {
  test('a second start ends at once and opens nothing', async () => {
    const folder = await temporaryFolder()
    electron.hasLock = false
    await startIn(folder)
    expect(electron.exitCode).toBe(0)
    expect(electron.windows).toEqual([])
    await expect(readFile(join(folder, 'data', 'data.json'))).rejects.toThrow('ENOENT')
  })

  test('a second start brings the window forward', async () => {
    const { window } = await started()
    app.emit('second-instance')
    expect(window.focusCount).toBe(1)
  })

  test('a data folder of a newer program is refused untouched', async () => {
    const folder = await temporaryFolder()
    const data = join(folder, 'data', 'data.json')
    await mkdir(join(folder, 'data'))
    await writeFile(data, '{"formatVersion":99}')
    await startIn(folder)
    expect(electron.errors[0]).toContain('newer Rehearse')
    expect(electron.exitCode).toBe(1)
    expect(electron.isReady).toBe(false)
    expect(await readFile(data, 'utf8')).toBe('{"formatVersion":99}')
  })

  test('quitting closes the log before the program ends', async () => {
    await started()
    app.quit()
    expect(electron.exitCode).toBeNull()
    await vi.waitFor(() => expect(electron.exitCode).toBe(0))
  })
})
