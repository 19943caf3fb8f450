import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { session } from 'electron'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { appMenu } from './electronMenu'
import { app, electron, loadEntry, resetElectron } from './electronFake'
import { emptyLibrary } from './emptyLibrary'
import type { FakeSession } from './electronFakePage'
import { startElectronShell } from './electronShell'
import { claimDataFolder } from './owner'
import { builtProgram } from './shellFixtures'

beforeEach(() => {
  resetElectron()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

async function startIn(folder: string) {
  const root = await builtProgram(join(folder, 'program'))
  const env = { REHEARSE_HOME: join(folder, 'data') }
  const { running } = await loadEntry(() =>
    startElectronShell({ root, env, openLibrary: async () => emptyLibrary }),
  )
  await running
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

const pageSession = () => session.defaultSession as unknown as FakeSession
const ask = (address: string) => pageSession().answer(address)

describe('the window', () => {
  test('shows the page, isolated and without a bridge', async () => {
    const { options, window } = await started()
    expect(window.address).toBe('app://rehearse/')
    expect(window.isShown).toBe(true)
    expect(options.show).toBe(false)
    // Compared whole: nothing that loosens the page may come in beside it, and there is no preload.
    expect(options.webPreferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
      devTools: true,
    })
    expect(electron.isSandboxed).toBe(true)
  })

  test('of a page that is reloaded while it loads stays', async () => {
    electron.loadFailure = 'ERR_ABORTED'
    await started()
    expect(electron).toMatchObject({ exitCode: null, errors: [] })
  })

  test('of a page that cannot be loaded is given up, and said so', async () => {
    electron.loadFailure = 'ERR_FAILED'
    const folder = await temporaryFolder()
    await startIn(folder)
    expect(electron.exitCode).toBe(1)
    expect(electron.errors).toHaveLength(1)
  })

  test('comes back in the place it had', async () => {
    const { window, folder } = await started()
    app.quit()
    await vi.waitFor(() => expect(electron.exitCode).toBe(0))
    expect(JSON.parse(await readFile(join(folder, 'data', 'window.json'), 'utf8'))).toEqual(window.bounds)
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

  test('whose page died ends when the person would rather quit', async () => {
    electron.answer = 1
    const { contents, window } = await started()
    contents.emit('render-process-gone', {}, { reason: 'oom' })
    await vi.waitFor(() => expect(electron.exitCode).toBe(0))
    expect(window.reloadCount).toBe(0)
  })

  test('has a menu, with developer tools unless packaged', async () => {
    await started()
    expect(JSON.stringify(electron.menus[0])).toContain('toggleDevTools')
    app.isPackaged = true
    expect(JSON.stringify(appMenu())).not.toContain('toggleDevTools')
  })

  test('asks before changes that are not saved are lost with it', async () => {
    const { contents } = await started()
    electron.answer = 0
    expect(contents.isLeftAllTheSame()).toBe(false)
    expect(electron.boxes.at(-1)?.message).toBe('Your last changes are not saved.')
    electron.answer = 1
    expect(contents.isLeftAllTheSame()).toBe(true)
  })
})

describe('the page may not', () => {
  const permissions = [
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'display-capture',
    'fileSystem',
    'geolocation',
    'hid',
    'idle-detection',
    'media',
    'midi',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'usb',
    'unknown',
  ] as const

  test.each(permissions)('have the permission %s', async (permission) => {
    await started()
    expect(pageSession().grants(permission)).toBe(false)
    expect(pageSession().checks(permission)).toBe(false)
  })

  test.each(['hid', 'serial', 'usb'] as const)('get at a %s device', async (device) => {
    await started()
    expect(pageSession().givesDevice(device)).toBe(false)
  })

  test.each([
    ['app://rehearse/api/state', true],
    ['blob:app://rehearse/1234', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['https://example.org/', false],
    ['wss://example.org/', false],
    ['app://elsewhere/', false],
    ['file:///etc/passwd', false],
    ['http://127.0.0.1:4857/', false],
    ['not an address', false],
  ])('request anything but its own: %s goes out: %s', async (url, isLet) => {
    await started()
    expect(pageSession().lets(url)).toBe(isLet)
  })

  test('reach the developer tools once packaged', async () => {
    const { options } = await started()
    expect(options.webPreferences?.devTools).toBe(true)
    app.isPackaged = true
    expect(pageSession().lets('devtools://devtools/bundled/inspector.html')).toBe(false)
  })

  test('download anything but files it made itself', async () => {
    await started()
    expect(pageSession().downloads('blob:app://rehearse/1234')).toBe(true)
    expect(pageSession().downloads('https://example.org/setup.exe')).toBe(false)
    expect(pageSession().downloads('data:application/octet-stream,x')).toBe(false)
  })

  test.each([
    'https://example.org/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://rehearse.evil/',
    'app://rehearse:1/',
    'app://user@rehearse/',
    'ftp://rehearse/',
  ])('navigate to %s, be redirected there or open it in a window', async (url) => {
    const { contents } = await started()
    expect(contents.navigates(url)).toBe(false)
    expect(contents.isRedirected(url)).toBe(false)
    expect(contents.opensWindow(url)).toBe(false)
    expect(electron.windows).toHaveLength(1)
  })

  test('navigate a frame, not even to itself', async () => {
    const { contents } = await started()
    expect(contents.navigates('app://rehearse/')).toBe(true)
    expect(contents.navigates('app://rehearse/', { isMainFrame: false })).toBe(false)
    expect(contents.navigates('https://example.org/', { isMainFrame: false })).toBe(false)
    expect(electron.boxes).toEqual([])
  })

  test('open a window of its own page either', async () => {
    const { contents } = await started()
    expect(contents.opensWindow('app://rehearse/')).toBe(false)
    expect(electron.boxes).toEqual([])
  })

  test('attach a webview', async () => {
    const { contents } = await started()
    expect(contents.attachesWebview()).toBe(false)
  })
})

describe('a link out', () => {
  test.each(['https://example.org/a?b=c', 'http://b\u00fccher.example/', 'https://user:secret@example.org/'])(
    '%s is shown in full before it is opened',
    async (url) => {
      const { contents } = await started()
      contents.opensWindow(url)
      const { href } = new URL(url)
      await vi.waitFor(() => expect(electron.opened).toEqual([href]))
      expect(electron.boxes[0]?.detail).toBe(href)
      expect(href).toMatch(/^[\u0020-\u007e]+$/)
    },
  )

  test('is opened once when it is followed in the page', async () => {
    const { contents } = await started()
    contents.navigates('https://example.org/')
    await vi.waitFor(() => expect(electron.opened).toEqual(['https://example.org/']))
    expect(electron.boxes).toHaveLength(1)
  })

  test('stays closed when the person says so, which is what Enter says', async () => {
    const { contents } = await started()
    electron.answer = 1
    contents.opensWindow('https://example.org/')
    await vi.waitFor(() => expect(electron.boxes).toHaveLength(1))
    expect(electron.boxes[0]).toMatchObject({ buttons: ['Open', 'Cancel'], defaultId: 1, cancelId: 1 })
    expect(electron.opened).toEqual([])
  })

  test.each([
    'file:///etc/passwd',
    'smb://host/share',
    'ms-msdt:/id',
    'javascript:alert(1)',
    'mailto:a@b.c',
    'x',
  ])('%s is not even asked about', async (url) => {
    const { contents } = await started()
    contents.opensWindow(url)
    contents.navigates(url)
    expect(electron.boxes).toEqual([])
    expect(electron.opened).toEqual([])
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
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).toContain('<title>Rehearse</title>')
    expect(await (await ask('app://rehearse/api/state')).json()).toMatchObject({ shell: 'electron' })
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
    expect((await ask(address)).status).toBe(404)
  })
})

/** Another program on the same machine: modules of its own, locks shared. */
async function secondProgram(folder: string) {
  vi.resetModules()
  const fake = await import('./electronFake')
  const { startElectronShell: start } = await import('./electronShell')
  const env = { REHEARSE_HOME: join(folder, 'data') }
  const root = new URL(`file://${join(folder, 'program')}/`)
  const { running } = await fake.loadEntry(() => start({ root, env, openLibrary: async () => emptyLibrary }))
  await running
  return fake
}

async function ownBrowserShell(folder: string, show: () => Promise<string | null>) {
  const dataFolder = join(folder, 'data')
  await mkdir(dataFolder)
  const claim = await claimDataFolder({ dataFolder, shell: 'browser', show })
  onTestFinished(() => {
    if (claim.status === 'ours') claim.release()
  })
}

describe('one program at a time', () => {
  test('a second start ends at once, opens nothing and brings the window forward', async () => {
    const { window, folder } = await started()
    window.isSmall = true
    const second = await secondProgram(folder)
    expect(second.electron).toMatchObject({ exitCode: 0, windows: [], schemes: [] })
    expect(window.focusCount).toBe(1)
    expect(window.isSmall).toBe(false)
    expect(electron.exitCode).toBeNull()
  })

  test('a data folder that the browser shell has is left to it, and its window comes forward', async () => {
    const folder = await temporaryFolder()
    const show = vi.fn<() => Promise<string | null>>().mockResolvedValue(null)
    await ownBrowserShell(folder, show)
    await startIn(folder)
    expect(show).toHaveBeenCalledOnce()
    expect(electron).toMatchObject({ exitCode: 0, windows: [], errors: [] })
  })

  test('a browser shell without a window is named with its address, in a box', async () => {
    const folder = await temporaryFolder()
    await ownBrowserShell(folder, async () => 'http://rehearse.localhost:1/#t=x')
    await startIn(folder)
    expect(electron.exitCode).toBe(0)
    expect(electron.errors[0]).toContain('open http://rehearse.localhost:1/#t=x')
  })

  test('a data folder of a newer program is refused untouched', async () => {
    const folder = await temporaryFolder()
    const data = join(folder, 'data', 'data.json')
    await mkdir(join(folder, 'data'))
    await writeFile(data, '{"formatVersion":99}')
    await startIn(folder)
    expect(electron.errors[0]).toContain('newer Rehearse')
    expect(electron.exitCode).toBe(1)
    expect(electron.windows).toEqual([])
    expect(electron.paths.size).toBe(0)
    expect(await readdir(join(folder, 'data'))).toEqual(['data.json'])
    expect(await readFile(data, 'utf8')).toBe('{"formatVersion":99}')
  })

  test('quitting closes the log before the program ends', async () => {
    const close = vi.spyOn(emptyLibrary, 'close')
    const { folder } = await started()
    app.quit()
    app.quit()
    expect(electron.exitCode).toBeNull()
    await vi.waitFor(() => expect(electron.exitCode).toBe(0))
    expect(close).toHaveBeenCalledOnce()
    // Nobody holds the folder any more: another program can have it at once.
    const claim = await claimDataFolder({
      dataFolder: join(folder, 'data'),
      shell: 'browser',
      show: async () => null,
    })
    expect(claim.status).toBe('ours')
    if (claim.status === 'ours') claim.release()
  })

  test('closing the window ends the program', async () => {
    const { window } = await started()
    window.close()
    await vi.waitFor(() => expect(electron.exitCode).toBe(0))
  })

  test('a page that is not built is said in a box', async () => {
    const folder = await temporaryFolder()
    const { running } = await loadEntry(() =>
      startElectronShell({
        root: new URL(`file://${folder}/`),
        env: { REHEARSE_HOME: join(folder, 'data') },
        openLibrary: async () => emptyLibrary,
      }),
    )
    await running
    expect(electron.exitCode).toBe(1)
    expect(electron.errors[0]).toContain('npm run build')
  })

  test.skipIf(process.platform === 'win32')('a data folder that is a file is said in a box', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'data'), '')
    await startIn(folder)
    expect(electron.exitCode).toBe(1)
    expect(electron.errors[0]).toContain('REHEARSE_HOME')
  })
})

test('the parts of Electron the shell imports have no channel to the page among them', async () => {
  const folder = new URL('./', import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !/Fake|\.test/.test(name))
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))
  const imports = texts.flatMap(
    (text) => /import \{([^}]*)\} from 'electron'/.exec(text)?.[1]?.split(',') ?? [],
  )
  const parts = new Set(
    imports.map((part) => part.trim()).filter((part) => part && !part.startsWith('type ')),
  )
  expect([...parts].toSorted()).toEqual(
    ['app', 'BrowserWindow', 'dialog', 'Menu', 'protocol', 'screen', 'session', 'shell'].toSorted(),
  )
  expect(texts.filter((text) => /preload:|ipcMain|contextBridge|executeJavaScript/.test(text))).toEqual([])
})
