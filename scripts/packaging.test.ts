/** What is promised about packages and pinned releases, checked without making a package. */
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { isFixed, knownFixes } from './checkElectron.mjs'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

type Configuration = {
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

test('a package has what the program reads, and the threads’ part of it outside the archive', () => {
  const { files, asar, asarUnpack } = configuration()
  expect(asar).toBe(true)
  expect(files).toEqual(
    expect.arrayContaining(['package.json', 'out/main/**', 'out/renderer/**', 'questions/**']),
  )
  expect(asarUnpack).toEqual([
    'package.json',
    'out/main/bankWorker.js',
    'out/main/importWorker.js',
    'out/main/chunks/**',
    'questions/**',
  ])
  // Their inputs are named in the build; if that changes, so must the list above.
  expect(read('electron.vite.config.ts')).toContain("importWorker: 'src/bank/importing/importWorker.ts'")
  expect(read('electron.vite.config.ts')).toContain("bankWorker: 'src/bank/compile/worker.ts'")
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
