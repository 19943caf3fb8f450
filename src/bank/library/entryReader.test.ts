import { join } from 'node:path'
import { expect, test } from 'vitest'
import { questionYaml, smallBank, temporaryFolder, writeFiles } from '../bankFixtures'
import { buildBank } from '../compile/buildBank'
import { CompileFailure, type BankCompiler } from '../compile/compiler'
import { createEntryReader } from './entryReader'
import { scanBank } from '../files/scanBank'
import type { Entry } from './openBank'
import type { FoundBank } from './libraryRoots'
import { createCrashGuard, type CrashGuard } from './crashGuard'

/** Banks a and b, and a reader of them that tells what it does. */
async function toldReader(
  compile: (name: string, leftOut: readonly string[]) => Promise<void> = () => Promise.resolve(),
  guard?: CrashGuard,
) {
  const folder = await temporaryFolder()
  const acts: string[] = []
  const tell = (act: string) => (path: string) => {
    acts.push(`${act} ${path.slice(-1)}`)
    return Promise.resolve()
  }
  const compiler: BankCompiler = {
    async compile(path, _, leftOut = { files: [], isSettled: true }) {
      await tell('compile')(path)
      await compile(path.slice(-1), leftOut.files)
      return buildBank(path, null, { leftOut })
    },
    reading: () => null,
    close: () => Promise.resolve(),
  }
  const marks: CrashGuard = {
    markOf: () => Promise.resolve({ isBarred: false, isSlow: false, leftOut: [] }),
    begin: tell('begin'),
    clear: tell('clear'),
    async blame(path) {
      await tell('blame')(path)
      return { isBarred: false, isSlow: true, leftOut: [] }
    },
  }
  const found = (name: string): FoundBank => ({ path: join(folder, name), name, root: 'data', rootIndex: 0 })
  for (const name of ['a', 'b']) await writeFiles(join(folder, name), smallBank())
  return { acts, read: createEntryReader(compiler, guard ?? marks), found }
}

test('a bank is marked only while it is compiled itself, not while it waits for another', async () => {
  const { acts, read, found } = await toldReader(async () => {
    // Longer than the other bank takes to come to its mark.
    for (let time = 0; time < 20; time += 1) await scanBank(found('b').path)
  })
  await Promise.all([read(found('a'), null), read(found('b'), null)])
  const [first = '', second = ''] = acts[0]?.endsWith('a') ? ['a', 'b'] : ['b', 'a']
  expect(acts).toEqual(
    [first, second].flatMap((name) => [`begin ${name}`, `compile ${name}`, `clear ${name}`]),
  )
})

test('what is as it was is not compiled, what is gone is null', async () => {
  const { acts, read, found } = await toldReader()
  const entry = await read(found('a'), null)
  expect(entry?.built?.index.summary.isUsable).toBe(true)
  acts.splice(0)
  expect(await read(found('a'), entry)).toBe(entry)
  expect(await read(found('c'), null)).toBeNull()
  expect(acts).toEqual([])
})

test.each([
  ['compile-timeout', ['begin a', 'compile a']],
  ['compile-memory', ['begin a', 'compile a']],
  ['compile-crash', ['begin a', 'compile a', 'clear a']],
])('a bank that ends in %s: what is left of its mark', async (code, expected) => {
  const { acts, read, found } = await toldReader(() =>
    Promise.reject(new CompileFailure(code, 'It did.', { advice: 'Mend it.' })),
  )
  expect((await read(found('a'), null))?.fault?.code).toBe(code)
  expect(acts).toEqual(expected)
})

test('a fault nobody thought of is told, and the next bank is read', async () => {
  let isFirst = true
  const { read, found } = await toldReader(() => {
    const fails = isFirst
    isFirst = false
    return fails ? Promise.reject(new Error('disk on fire')) : Promise.resolve()
  })
  expect((await read(found('a'), null))?.fault).toMatchObject({
    code: 'compile-crash',
    message: 'This bank could not be read: disk on fire.',
  })
  expect((await read(found('b'), null))?.built).not.toBeNull()
})

/** Fails as a thread that stays at a file does, unless the file is left out. */
async function staysAt(file: string, leftOut: readonly string[]) {
  if (leftOut.includes(file)) return
  const more = { advice: 'Split it.', slowFile: file }
  await Promise.reject(new CompileFailure('compile-timeout', 'It took too long.', more))
}

test('a bank is read without the file that took too long, after the banks that wait, and says so', async () => {
  const others: Promise<Entry | null>[] = []
  const { acts, read, found } = await toldReader(async (name, leftOut) => {
    if (name !== 'a') return
    if (others.length === 0) others.push(read(found('b'), null))
    // Longer than the other bank takes to come to its turn.
    for (let time = 0; time < 20; time += 1) await scanBank(found('b').path)
    await staysAt('questions/slow.yaml', leftOut)
  })
  await writeFiles(found('a').path, { 'questions/slow.yaml': questionYaml('q-slow') })
  const entry = await read(found('a'), null)
  await Promise.all(others)
  expect(acts.filter((act) => act.startsWith('compile'))).toEqual(['compile a', 'compile b', 'compile a'])
  const { questionCount, isUsable, problems } = entry?.built?.index.summary ?? {}
  expect([questionCount, isUsable]).toEqual([1, true])
  expect(problems).toMatchObject([{ code: 'file-timeout', file: 'questions/slow.yaml', severity: 'error' }])
})

test('the control: a bank whose file takes no time is read whole', async () => {
  const { read, found } = await toldReader()
  await writeFiles(found('a').path, { 'questions/slow.yaml': questionYaml('q-slow') })
  expect((await read(found('a'), null))?.built?.index.summary).toMatchObject({
    questionCount: 2,
    problems: [],
  })
})

test('what took too long once goes last at the next start, and what did so twice is not tried again', async () => {
  const marks = createCrashGuard(join(await temporaryFolder(), 'cache'))
  const tried: string[] = []
  const { read, found } = await toldReader(async (name, leftOut) => {
    tried.push(`${name} without ${leftOut.join()}`)
    if (name === 'a') await staysAt('questions/one.yaml', leftOut)
  }, marks)
  const start = async () => {
    tried.splice(0)
    await Promise.all([read(found('a'), null), read(found('b'), null)])
    return tried
  }
  await start()
  expect(await start()).toEqual(['b without ', 'a without ', 'a without questions/one.yaml'])
  expect(await start()).toEqual(['b without ', 'a without questions/one.yaml'])
})

test('a bank with more files that take too long than may be left out is refused whole', async () => {
  let count = 0
  const { read, found } = await toldReader((_, leftOut) => staysAt(`questions/${(count += 1)}.yaml`, leftOut))
  expect((await read(found('a'), null))?.fault?.code).toBe('compile-timeout')
  expect(count).toBe(9)
})
