/** What is promised about packages and pinned releases, checked without making a package. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { lockProblems } from './checkLock.mjs'
import { workers } from './buildWorkers.mjs'
import { isFixed, knownFixes } from './checkElectron.mjs'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

type Targets = { target: { target: string }[] }

type Configuration = {
  appId: string
  productName: string
  directories: { buildResources: string }
  linux: Targets & { executableName: string }
  mac: Targets
  win: Targets
  files: string[]
  asar: boolean
  asarUnpack: string[]
  electronFuses: Record<string, boolean>
}

const configuration = () => load(read('packaging/electron-builder.yml')) as Configuration

test('the fuses are those of the documentation', () => {
  const documented = [...read('docs/security.md').matchAll(/^\| `(\w+)` *\| (on|off) *\|/gm)]
  expect(configuration().electronFuses).toEqual(
    Object.fromEntries(documented.map(([, name, value]) => [name, value === 'on'])),
  )
  expect(configuration().electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  })
})

test('a package has what the program reads, and only the threads and what they read outside the archive', () => {
  const { files, asar, asarUnpack } = configuration()
  expect(asar).toBe(true)
  expect(files).toEqual(
    expect.arrayContaining(['package.json', 'out/main/**', 'out/renderer/**', 'questions/**']),
  )
  const threads = Object.keys(workers).map((name) => `out/main/${name}.js`)
  // package.json says that .js files are modules.
  expect(asarUnpack).toEqual(['package.json', ...threads, 'questions/**'])
})

test('the threads are built apart from the program, and each is one file that imports only Node', async () => {
  const config = read('electron.vite.config.ts')
  for (const [name, source] of Object.entries(workers)) {
    expect(config).not.toContain(source)
    const built = await readFile(new URL(`../out/main/${name}.js`, import.meta.url), 'utf8').catch(() => null)
    // Built or not, the check below is of the last build.
    const imports = [...(built ?? '').matchAll(/^import .*? from ["']([^"']+)["']/gm)].map(([, from]) => from)
    expect(imports.filter((from) => !from?.startsWith('node:') && !isBuiltin(from ?? ''))).toEqual([])
  }
})

test('each system has its kind of package, and the icon it needs', () => {
  const { linux, mac, win, directories } = configuration()
  const kinds = (part: Targets) => part.target.map(({ target }) => target)
  expect([kinds(linux), kinds(mac), kinds(win)]).toEqual([['AppImage', 'deb'], ['dmg'], ['nsis']])
  expect(directories.buildResources).toBe('packaging/icons')
  const bytes = (path: string) => readFileSync(new URL(`../packaging/icons/${path}`, import.meta.url))
  // An icns file names its length in its head, an ico file the number of its pictures.
  expect(bytes('icon.icns').readUInt32BE(4)).toBe(bytes('icon.icns').length)
  expect(bytes('icon.ico').readUInt16LE(4)).toBe(7)
  for (const size of [16, 32, 48, 64, 128, 256, 512]) {
    const png = bytes(`linux/${size}x${size}.png`)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  }
})

test('the program is called by its name, in the same words everywhere', () => {
  const { productName, desktopName } = JSON.parse(read('package.json')) as Record<string, string>
  const { productName: packaged, appId, linux } = configuration()
  expect([productName, packaged]).toEqual(['Rehearse', 'Rehearse'])
  expect(desktopName).toBe(`${linux.executableName}.desktop`)
  expect(read('src/main/electron/electronShell.ts')).toContain(`const appId = '${appId}'`)
})

test('the lock of the packaging tools is complete', () => {
  const { packages } = JSON.parse(read('packaging/package-lock.json')) as { packages: object }
  expect(lockProblems(packages)).toEqual([])
})

test('a release is fixed from the one of its line on, or in a newer line than all listed', () => {
  const fixedIn = ['42.9.2', '43.4.1', '44.0.0']
  for (const fixed of ['42.9.2', '42.10.0', '43.4.1', '44.0.0', '45.0.0'])
    expect(isFixed(fixed, fixedIn)).toBe(true)
  for (const open of ['41.9.9', '42.9.1', '43.4.0', '43.0.9']) expect(isFixed(open, fixedIn)).toBe(false)
  // A number is not a text: 9 comes before 10.
  expect(isFixed('43.10.0', ['43.9.0'])).toBe(true)
})

test('the table of fixed releases is read whole, and an older Electron would not pass it', () => {
  const fixes = knownFixes(read('docs/security.md'))
  expect(fixes.length).toBeGreaterThanOrEqual(4)
  expect(fixes.every(({ what, fixedIn }) => what.length > 10 && fixedIn.length > 0)).toBe(true)
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: { electron: string } }
  expect(fixes.filter(({ fixedIn }) => !isFixed(devDependencies.electron, fixedIn))).toEqual([])
  for (const old of ['38.0.0', '42.0.0', '43.8.3', '45.4.0']) {
    expect(
      fixes.every(({ fixedIn }) => isFixed(old, fixedIn)),
      old,
    ).toBe(false)
  }
})
