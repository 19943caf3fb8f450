import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { ArchiveRefused, unpackArchive, type Unpacking } from './unpackArchive'

const limits = { entryCount: 100, entryBytes: 10_000, totalBytes: 20_000 }

async function unpacked(zip: Uint8Array, change: Partial<Unpacking> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'rehearse-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'a.zip')
  await writeFile(path, zip)
  const target = join(folder, 'out')
  const steps: number[] = []
  const issues = await unpackArchive(path, {
    folder: target,
    limits,
    placeOf: (name) => name,
    onProgress: (done) => steps.push(done),
    signal: new AbortController().signal,
    ...change,
  })
  const names = await readdir(target, { recursive: true }).catch(() => [])
  return { issues, steps, names: names.toSorted(), read: (name: string) => readFile(join(target, name)) }
}

const text = (value: string) => Buffer.from(value)

test('entries that have a place are unpacked, others are not', async () => {
  const placeOf = (path: string) => (path.endsWith('.yaml') ? `banks/${path}` : null)
  const zip = zipSync({ 'a.yaml': text('one'), 'b/c.yaml': text('two'.repeat(900)), 'd.sh': text('three') })
  const { names, issues, read } = await unpacked(zip, { placeOf })
  expect(names).toEqual(['banks', 'banks/a.yaml', 'banks/b', 'banks/b/c.yaml'])
  expect((await read('banks/b/c.yaml')).toString()).toBe('two'.repeat(900))
  expect(issues).toEqual([])
})

test('names that lead outside, and links, are named and not unpacked', async () => {
  const link = { os: 3, attrs: 0o120777 << 16 }
  const zip = zipSync({
    '../evil': text('x'),
    '/etc/evil': text('x'),
    link: [text('/etc/passwd'), link],
    ok: text('y'),
  })
  const { names, issues } = await unpacked(zip)
  expect(names).toEqual(['ok'])
  expect(issues).toHaveLength(3)
})

test('an entry that holds more than it claims is left out, with nothing of it on the disk', async () => {
  const zip = Buffer.from(zipSync({ bomb: Buffer.alloc(9_000_000), ok: text('y') }))
  const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  zip.writeUInt32LE(1_000, directory + 24)
  const { names, issues } = await unpacked(zip)
  expect(names).toEqual(['ok'])
  expect(issues).toHaveLength(1)
})

test('an entry whose checksum is forged is left out', async () => {
  const zip = Buffer.from(zipSync({ a: text('content'), ok: text('y') }, { level: 0 }))
  zip[zip.indexOf('content')] = 0x43
  const { names, issues } = await unpacked(zip)
  expect(names).toEqual(['ok'])
  expect(issues[0]?.message).toMatch(/damaged or not what the archive says/)
})

test('an archive that claims more than is allowed is refused before anything is unpacked', async () => {
  const zip = zipSync({ a: Buffer.alloc(9_999), b: Buffer.alloc(9_999), c: Buffer.alloc(9_999) })
  await expect(unpacked(zip)).rejects.toThrow(ArchiveRefused)
})

test('given up, it stops', async () => {
  const stopping = new AbortController()
  const zip = zipSync({ a: text('1'), b: text('2'), c: text('3') })
  const unpacking = unpacked(zip, {
    signal: stopping.signal,
    onProgress: () => stopping.abort(new Error('enough')),
  })
  await expect(unpacking).rejects.toThrow('enough')
})
