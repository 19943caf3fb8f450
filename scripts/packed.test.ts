/** What npm packs, checked without packing: the whole program is in it, and it needs no other package. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './setUp.mjs'

type Packed = { files: { path: string }[] }

/** The files of the package as npm lists them. Nothing is built, and nothing asked for over the network. */
function packedFiles(): Packed['files'] {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline']
  const { stdout } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return (JSON.parse(stdout) as Packed[])[0]?.files ?? []
}

test('the package has its command, every bank and what is built, and nothing else', () => {
  const files = packedFiles()
  const paths = files.map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['bin/rehearse.mjs', 'package.json', 'README.md', 'LICENSE']))
  expect(paths).toContain('questions/aws-ml/bank.yaml')
  // What is built is there or not, as it was built last.
  const others = paths.filter((path) => !/^(?:bin|out\/main|out\/renderer|questions)\//.test(path))
  expect(others.toSorted()).toEqual(['LICENSE', 'README.md', 'package.json'])
  expect(paths.filter((path) => path.startsWith('questions/schema/'))).toEqual([])
})

test('the command says its version and its use, and refuses what it does not know', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'bin/rehearse.mjs'), ...args], { encoding: 'utf8' })
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  expect(run('--version').stdout.trim()).toBe(version)
  expect(run('--help').stdout).toContain('REHEARSE_HOME')
  expect(run('--fast')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('There is no “--fast”') as string,
  })
})

test('nothing is needed at run time but Node: all packages are bundled', () => {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
  expect(about.dependencies).toBeUndefined()
  // Before the first build there is nothing to look at; the end-to-end tests come after it.
  const built = (folder: string): string[] =>
    !existsSync(join(root, folder))
      ? []
      : readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
          const path = `${folder}/${entry.name}`
          return entry.isDirectory() ? built(path) : path.endsWith('.js') ? [path] : []
        })
  const shell = built('out/main').filter((path) => !path.endsWith('/index.js'))
  const imports = shell.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/^import .*? from ["']([^"']+)["']/gm)].map(
      ([, from]) => from ?? '',
    ),
  )
  expect(imports.filter((from) => !from.startsWith('.') && !isBuiltin(from))).toEqual([])
})
