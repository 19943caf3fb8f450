import fc from 'fast-check'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { expect, test } from 'vitest'
import { openArchive, readArchive } from './readArchive'

const megabyte = 1024 * 1024
const text = (content: string): Uint8Array => strToU8(content)
const good = { 'good.txt': text('kept') }

async function outcome(archive: Uint8Array, limits?: Parameters<typeof readArchive>[1]) {
  const { files, issues } = await readArchive(archive, limits)
  return { paths: files.map(({ path }) => path), messages: issues.map(({ message }) => message) }
}

/** The archive with the bytes of the first record of a kind changed: `PK` 1 2 is the table's, 3 4 the entry's own. */
function forged(
  archive: Uint8Array,
  [first, second]: [number, number],
  at: number,
  bytes: number[],
): Uint8Array {
  const copy = Buffer.from(archive)
  const start = copy.indexOf(Buffer.from([0x50, 0x4b, first, second]))
  copy.set(bytes, start + at)
  return copy
}

test('files come with their bytes and paths, folders go without saying', async () => {
  const { files, issues } = await readArchive(
    zipSync({
      'a/': new Uint8Array(),
      'a/ü.txt': text('x'.repeat(1000)),
      'b.txt': [text('y'), { level: 0 }],
    }),
  )
  expect(files.map(({ path, bytes }) => [path, bytes.length])).toEqual([
    ['a/ü.txt', 1000],
    ['b.txt', 1],
  ])
  expect(issues).toEqual([])
})

test.each([
  '../evil.txt',
  '..\\evil.txt',
  'a/../../evil.txt',
  '/etc/evil',
  'C:\\evil.txt',
  'a//b',
  'a\u0007b',
])('a name such as %j is refused and its neighbors are kept', async (name) => {
  const { paths, messages } = await outcome(zipSync({ [name]: text('evil'), ...good }))
  expect(paths).toEqual(['good.txt'])
  expect(messages).toHaveLength(1)
})

test('a link is refused', async () => {
  const link: Zippable = { link: [text('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }], ...good }
  expect(await outcome(zipSync(link))).toEqual({
    paths: ['good.txt'],
    messages: ['"link" was left out: it is a link or a device, not a file.'],
  })
})

test('an entry that holds more than it claims is given up at the first byte too many', async () => {
  const bomb = zipSync({ bomb: new Uint8Array(20 * megabyte), ...good })
  const lying = forged(bomb, [1, 2], 24, [0xe8, 3, 0, 0])
  expect(await outcome(lying)).toEqual({
    paths: ['good.txt'],
    messages: ['"bomb" was left out: it holds more than the archive says.'],
  })
})

test('an entry that holds less than it claims is refused', async () => {
  const lying = forged(zipSync({ a: text('a'.repeat(500)), ...good }), [1, 2], 24, [0xe8, 3, 0, 0])
  expect((await outcome(lying)).messages).toEqual([
    '"a" was left out: its size is not what the archive says.',
  ])
})

test('a wrong checksum is found, for packed and stored entries alike', async () => {
  for (const level of [6, 0] as const) {
    const wrong = forged(
      zipSync({ a: [text('a'.repeat(500)), { level }], ...good }),
      [1, 2],
      16,
      [1, 2, 3, 4],
    )
    expect(await outcome(wrong)).toEqual({
      paths: ['good.txt'],
      messages: ['"a" was left out: its content is damaged: the checksum does not match.'],
    })
  }
})

test('limits hold for an entry, for all together and for their number', async () => {
  const archive = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600), c: new Uint8Array(2000) })
  const limits = { entryCount: 10, entryBytes: 1000, totalBytes: 1000 }
  expect(await outcome(archive, limits)).toEqual({
    paths: ['a'],
    messages: [
      '"b" was left out: it would take 600 bytes, more than is allowed.',
      '"c" was left out: it would take 2000 bytes, more than is allowed.',
    ],
  })
  expect((await outcome(archive, { ...limits, entryCount: 1 })).messages).toEqual([
    'The archive holds more than 1 files: the others were left out.',
  ])
})

test('of two files with one name the first is read', async () => {
  const twice = Buffer.from(zipSync({ aaa: text('first'), bbb: text('second') }))
  for (let at = twice.indexOf('bbb'); at >= 0; at = twice.indexOf('bbb')) twice.write('aaa', at)
  const { files, issues } = await readArchive(twice)
  expect(files.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['first'])
  expect(issues[0]?.message).toBe('"aaa" was left out: there is another file of this name.')
})

test('an encrypted entry and an unknown packing are named', async () => {
  const archive = zipSync({ a: text('a'.repeat(100)), ...good })
  expect((await outcome(forged(archive, [1, 2], 8, [1, 0]))).messages[0]).toContain('locked with a password')
  expect((await outcome(forged(archive, [1, 2], 10, [99, 0]))).messages[0]).toContain('not supported')
})

test('what is no archive, or one without a table of contents, is an error and no more', async () => {
  const archive = zipSync(good)
  for (const bytes of [
    text(''),
    text('PK'),
    text('hello'.repeat(100)),
    archive.subarray(0, archive.length - 30),
  ]) {
    const { paths, messages } = await outcome(bytes)
    expect(paths).toEqual([])
    expect(messages).toEqual(['This is not a zip archive, or its table of contents is damaged.'])
  }
})

test('a table of contents damaged halfway keeps what stands before', async () => {
  const archive = Buffer.from(zipSync({ a: text('1'), b: text('2'), c: text('3') }))
  const second = archive.indexOf(
    Buffer.from([0x50, 0x4b, 1, 2]),
    archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 1,
  )
  archive.set([0, 0, 0, 0], second)
  expect(await outcome(archive)).toEqual({
    paths: ['a'],
    messages: ["The archive's table of contents is damaged after 1 files: the others could not be read."],
  })
})

test('nothing is inflated before it is asked for', async () => {
  const archive = await openArchive(zipSync({ a: new Uint8Array(5000), b: text('b') }), {
    entryCount: 10,
    entryBytes: 5000,
    totalBytes: 5000,
  })
  expect(archive.paths).toEqual(['a', 'b'])
  expect(Uint8Array.from(archive.read('b') ?? [])).toEqual(text('b'))
  expect(archive.read('nowhere')).toBeNull()
  expect(archive.issues).toEqual([])
})

test('no change of bytes makes it throw, or gives a file other bytes than it had', async () => {
  const contents = new Map(
    Array.from({ length: 6 }, (_, index) => [`f${index}`, text(`${index}`.repeat(200 * index))]),
  )
  const archive = zipSync(Object.fromEntries(contents))
  const change = fc.tuple(fc.nat(archive.length - 1), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const copy = Uint8Array.from(archive)
      for (const [at, value] of changes) copy[at] = value
      const { files } = await readArchive(copy)
      for (const { path, bytes } of files) {
        const original = contents.get(path)
        if (original) expect(Buffer.from(bytes).equals(original)).toBe(true)
      }
      expect(files.length).toBeLessThanOrEqual(contents.size)
    }),
    { numRuns: 80 },
  )
})
