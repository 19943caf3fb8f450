/** The Electron shell as a program: what its page is served, and that there is one at a time. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { electron, loadEntry } from '../doubles/electronFake'
import { ask, faults, freshMachine, startIn, started, temporaryFolder } from '../doubles/electronFixtures'
import { startElectronShell } from './electronShell'
import { emptyLibrary } from '../doubles/emptyLibrary'
import { claimDataFolder } from '../shared/owner'

beforeEach(freshMachine)

describe('app://', () => {
  test('is a scheme with an origin, registered before Electron is ready', async () => {
    await started()
    expect(electron.schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
      },
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
  const fake = await import('../doubles/electronFake')
  const { startElectronShell: start } = await import('./electronShell')
  const env = { REHEARSE_HOME: join(folder, 'data') }
  const root = new URL(`file://${join(folder, 'program')}/`)
  const { running } = await fake.loadEntry(() =>
    start({ root, env, process: faults, openLibrary: async () => emptyLibrary }),
  )
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
    expect(await readdir(join(folder, 'data'))).toEqual(['data.json'])
    expect(await readFile(data, 'utf8')).toBe('{"formatVersion":99}')
  })

  test('a program whose data folder became another one’s says so in a box', async () => {
    const { folder } = await started()
    const dataFolder = join(folder, 'data')
    await rm(join(dataFolder, 'owner.sock'))
    await rm(join(dataFolder, 'owner.lock'))
    const claim = await claimDataFolder({ dataFolder, shell: 'browser', show: async () => null })
    onTestFinished(() => {
      if (claim.status === 'ours') claim.release()
    })
    const reply = await ask('app://rehearse/api/erase', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"confirm":"erase"}',
    })
    expect(await reply.json()).toMatchObject({ code: 'storageFailed' })
    expect(electron.boxes).toMatchObject([
      { detail: expect.stringContaining('Another program has taken over') },
    ])
    expect(electron.errors).toEqual([])
  })

  test('a page that is not built is said in a box', async () => {
    const folder = await temporaryFolder()
    const { running } = await loadEntry(() =>
      startElectronShell({
        root: new URL(`file://${folder}/`),
        env: { REHEARSE_HOME: join(folder, 'data') },
        process: faults,
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

test('a fault nobody caught is written in the data folder and shown once, and the program goes on', async () => {
  const { folder } = await started()
  faults.emit('uncaughtException', new Error('the first'))
  faults.emit('unhandledRejection', new Error('the second'))
  const file = join(folder, 'data', 'faults.log')
  const text = await readFile(file, 'utf8')
  expect(text).toContain('the first')
  expect(text).toContain('the second')
  // An error box would hold up the saving of answers while it is open.
  expect(electron.errors).toEqual([])
  expect(electron.boxes).toHaveLength(1)
  expect(electron.boxes[0]?.detail).toContain(file)
  expect(electron.exitCode).toBeNull()
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
    [
      'app',
      'BrowserWindow',
      'dialog',
      'Menu',
      'nativeTheme',
      'powerMonitor',
      'protocol',
      'screen',
      'session',
      'shell',
    ].toSorted(),
  )
  expect(texts.filter((text) => /preload:|ipcMain|contextBridge|executeJavaScript/.test(text))).toEqual([])
})
