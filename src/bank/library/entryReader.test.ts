import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallBank, temporaryFolder, writeFiles } from '../bankFixtures'
import { buildBank } from '../compile/buildBank'
import { CompileFailure, type BankCompiler } from '../compile/compiler'
import { createEntryReader } from './entryReader'
import { scanBank } from '../files/scanBank'
import type { FoundBank } from './libraryRoots'
import type { CrashGuard } from './crashGuard'

/** Banks a and b, and a reader of them that tells what it does. */
async function toldReader(compile: (name: string) => Promise<void> = () => Promise.resolve()) {
  const folder = await temporaryFolder()
  const acts: string[] = []
  const tell = (act: string) => (path: string) => {
    acts.push(`${act} ${path.slice(-1)}`)
    return Promise.resolve()
  }
  const compiler: BankCompiler = {
    async compile(path) {
      await tell('compile')(path)
      await compile(path.slice(-1))
      return buildBank(path, null)
    },
    close: () => Promise.resolve(),
  }
  const marks: CrashGuard = {
    isBarred: () => Promise.resolve(false),
    begin: tell('begin'),
    clear: tell('clear'),
  }
  const found = (name: string): FoundBank => ({ path: join(folder, name), name, root: 'data', rootIndex: 0 })
  for (const name of ['a', 'b']) await writeFiles(join(folder, name), smallBank())
  return { acts, read: createEntryReader(compiler, marks), found }
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
    Promise.reject(new CompileFailure(code, 'It did.', 'Mend it.')),
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
