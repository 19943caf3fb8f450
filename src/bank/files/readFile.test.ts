import { execFileSync } from 'node:child_process'
import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../bankFixtures'
import { isInside, readBankFile } from './readFile'
import { FileRefusal } from './refusal'

/** A bank's folder with a secret beside it. */
async function withSecret() {
  const outside = await realpath(await temporaryFolder())
  const root = join(outside, 'bank')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(outside, 'secret.svg'), 'secret')
  await writeFile(join(root, 'assets', 'a.svg'), 'picture')
  return { outside, root }
}

const codeOf = async (reading: Promise<unknown>) => {
  const refusal: unknown = await reading.catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(FileRefusal)
  return (refusal as FileRefusal).fault.code
}

test('a file is read whole, up to its limit', async () => {
  const { root } = await withSecret()
  expect((await readBankFile(root, 'assets/a.svg', 7)).toString()).toBe('picture')
  expect(await codeOf(readBankFile(root, 'assets/a.svg', 6))).toBe('file-too-large')
})

describe('nothing outside is read', () => {
  test.each(['../secret.svg', 'assets/../../secret.svg', '/etc/hostname', '..'])(
    'by the path %s',
    async (path) => {
      const { root } = await withSecret()
      const code = await codeOf(readBankFile(root, path, 100))
      expect(['link', 'file-changed']).toContain(code)
    },
  )

  test.each(['a link', 'a link to a folder', 'a link that stays inside'])('through %s', async (kind) => {
    const { root, outside } = await withSecret()
    await symlink(join(outside, 'secret.svg'), join(root, 'assets', 'a link'))
    await symlink(outside, join(root, 'assets', 'a link to a folder'))
    await symlink('a.svg', join(root, 'assets', 'a link that stays inside'))
    const path = kind === 'a link to a folder' ? `assets/${kind}/secret.svg` : `assets/${kind}`
    expect(await codeOf(readBankFile(root, path, 100))).toBe('link')
  })
})

test('a pipe does not block, a folder is no file', async () => {
  const { root } = await withSecret()
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(root, 'assets', 'pipe.svg')])
  expect(await codeOf(readBankFile(root, 'assets/pipe.svg', 100))).toBe('not-a-file')
  expect(await codeOf(readBankFile(root, 'assets', 100))).toBe('not-a-file')
})

test.each([
  ['/a', '/a/b', true],
  ['/a', '/a', false],
  ['/a', '/ab', false],
  ['/a', '/a/../b', false],
  ['/a', '/a/..b', true],
  ['/', '/a', true],
])('inside %s is %s: %s', (root, path, expected) => {
  expect(isInside(root, path)).toBe(expected)
})
