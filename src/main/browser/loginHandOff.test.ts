import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { namesIn, temporaryFolder } from '#service/log/fixtures'
import { createLoginHandOff, removeOldHandOffs } from './loginHandOff'

const address = 'http://rehearse.localhost:4857/#t=xyz'

test('a hand-over sends a browser on, and only this user can read it', async () => {
  const folder = await temporaryFolder()
  const { file } = await createLoginHandOff(folder, address)
  expect(await readFile(file, 'utf8')).toContain(`location.replace("${address}")`)
  expect(await readFile(file, 'utf8')).toContain('<meta name="referrer" content="no-referrer">')
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
  // The name is on a command line that everybody can read; what is inside is not.
  expect(file).not.toContain('xyz')
})

test('no two hand-overs share a name', async () => {
  const folder = await temporaryFolder()
  const [one, other] = await Promise.all([
    createLoginHandOff(folder, address),
    createLoginHandOff(folder, address),
  ])
  expect(one.file).not.toBe(other.file)
})

test('an address cannot end the script it stands in', async () => {
  const { file } = await createLoginHandOff(await temporaryFolder(), 'http://x/</script><script>alert(1)//"')
  const text = await readFile(file, 'utf8')
  expect(text.match(/<script>/g)).toHaveLength(1)
  expect(text.match(/<\/script>/g)).toHaveLength(1)
})

test('it goes when it has been used, or when its nonce is too old to be', async () => {
  const folder = await temporaryFolder()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const used = await createLoginHandOff(folder, address)
  await createLoginHandOff(folder, address)
  await used.remove()
  expect(await namesIn(folder)).toHaveLength(1)
  vi.advanceTimersByTime(29_999)
  expect(await namesIn(folder)).toHaveLength(1)
  vi.advanceTimersByTime(1)
  vi.useRealTimers()
  await vi.waitFor(async () => expect(await namesIn(folder)).toEqual([]))
})

test('what a killed program left is cleared, and nothing else', async () => {
  const folder = await temporaryFolder()
  const { file } = await createLoginHandOff(folder, address)
  const others = ['data.json', 'open-notes.html', 'open-0123456789abcdef01234567.html.bak']
  for (const name of others) await writeFile(join(folder, name), '')
  await removeOldHandOffs(folder)
  expect(await namesIn(folder)).toEqual(others.toSorted())
  await expect(readFile(file)).rejects.toThrow('ENOENT')
})
