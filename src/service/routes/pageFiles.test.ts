import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../log/fixtures'
import { readPageFiles } from './pageFiles'

test('the table holds the built files by request path, the page at / too', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), 'page')
  await writeFile(join(folder, 'assets', 'a-1.js'), 'script')
  await writeFile(join(folder, 'assets', 'a-1.js.map'), 'not for pages')
  await symlink('/etc/hosts', join(folder, 'hosts.html'))
  const files = await readPageFiles(folder)
  expect([...files.keys()].toSorted()).toEqual(['/', '/assets/a-1.js', '/index.html'])
  expect(files.get('/')).toMatchObject({ type: 'text/html; charset=utf-8', isHashed: false })
  expect(files.get('/assets/a-1.js')).toMatchObject({
    type: 'text/javascript; charset=utf-8',
    isHashed: true,
  })
})

test('a page that was not built is an error', async () => {
  await expect(readPageFiles(join(await temporaryFolder(), 'renderer'))).rejects.toThrow('ENOENT')
})
