import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { questionYaml, temporaryFolder, writeFiles } from '../bankFixtures'
import type { Library } from './library'
import { entriesOf, openIn, otherBank, scanned, withSmallBank } from './libraryFixtures'

const eventually = (check: () => void) => vi.waitFor(check)
const idsOf = (library: Library) => library.list().map(({ id }) => id as string)

/** Saves a bank of its own and waits for it: whatever changed before has been noticed by then. */
async function noticed(library: Library, folder: string) {
  await writeFiles(join(folder, 'data', 'marker'), otherBank('marker'))
  await eventually(() => expect(library.find('marker')).not.toBeNull())
}

/** A gate that holds the first job until it is opened. */
function gateAtFirst() {
  let open = () => undefined as void
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const gate = vi.fn<(path: string) => Promise<void> | null>(() => null).mockReturnValueOnce(opened)
  return { gate, open }
}

describe('a change', () => {
  test('compiles its own bank only', async () => {
    const folder = await withSmallBank()
    await writeFiles(join(folder, 'shipped', 'other'), otherBank('other'))
    const { library, jobs } = await openIn(folder)
    await scanned(library)
    expect(jobs.splice(0)).toHaveLength(2)
    await writeFile(join(folder, 'shipped', 'other', 'questions', 'two.yaml'), questionYaml('q-two'))
    await eventually(() => expect(library.find('other')?.questionCount).toBe(2))
    expect(new Set(jobs)).toEqual(new Set([join(folder, 'shipped', 'other')]))
  })

  test('of nothing that is read compiles nothing', async () => {
    const folder = await withSmallBank()
    const { library, jobs } = await openIn(folder)
    await scanned(library)
    jobs.splice(0)
    await writeFile(join(folder, 'shipped', 'small', 'LICENSE'), 'MIT')
    await noticed(library, folder)
    expect(new Set(jobs)).toEqual(new Set([join(folder, 'data', 'marker')]))
  })

  test('leaves a running read alone', async () => {
    const folder = await withSmallBank()
    const { library } = await openIn(folder)
    await scanned(library)
    const before = library.index('small')
    const [first] = entriesOf(library, 'small')
    const reading = library.questions('small', ['q-good'])
    const file = join(folder, 'shipped', 'small', 'questions', 'one.yaml')
    await writeFile(file, questionYaml('q-good').replace('Which is right?', 'Which is it?'))
    expect((await reading)?.map(({ stem, hash }) => [stem, hash])).toEqual([['Which is right?', first?.hash]])
    await eventually(() => expect(library.index('small')?.hash).not.toBe(before?.hash))
    expect((await library.questions('small', ['q-good']))?.[0]?.stem).toBe('Which is it?')
  })

  test('is told to nobody who unsubscribed', async () => {
    const folder = await withSmallBank()
    const { library } = await openIn(folder)
    await scanned(library)
    const listener = vi.fn<() => void>()
    library.subscribe(listener)()
    await noticed(library, folder)
    expect(listener).not.toHaveBeenCalled()
  })

  test('while the bank is compiled is seen, too', async () => {
    const folder = await withSmallBank()
    const { gate, open } = gateAtFirst()
    const { library } = await openIn(folder, { gate })
    await eventually(() => expect(gate).toHaveBeenCalled())
    await writeFile(join(folder, 'shipped', 'small', 'questions', 'two.yaml'), questionYaml('q-two'))
    open()
    await eventually(() => expect(entriesOf(library, 'small')).toHaveLength(2))
  })

  test('that takes a bank away while it is compiled takes it away', async () => {
    const folder = await withSmallBank()
    const { gate, open } = gateAtFirst()
    const { library } = await openIn(folder, { gate })
    await eventually(() => expect(gate).toHaveBeenCalled())
    await rm(join(folder, 'shipped', 'small'), { recursive: true })
    open()
    await noticed(library, folder)
    expect(idsOf(library)).toEqual(['marker'])
  })
})

describe('beside banks', () => {
  test.each(['README.md', 'LICENSE', '.hidden.yaml', 'schema/exam.json', 'notes.txt'])(
    '%s is none, when found and when saved',
    async (name) => {
      const folder = await withSmallBank()
      await writeFiles(join(folder, 'data'), { [name]: 'id: x' })
      const { library } = await openIn(folder)
      await scanned(library)
      expect(library.list()).toHaveLength(1)
      await writeFile(join(folder, 'data', name), 'id: y')
      await noticed(library, folder)
      expect(idsOf(library)).toEqual(['small', 'marker'])
    },
  )

  test('a link to a bank is named and not followed', async () => {
    const folder = await withSmallBank()
    await mkdir(join(folder, 'data'))
    await symlink(join(folder, 'shipped', 'small'), join(folder, 'data', 'linked'))
    const { library } = await openIn(folder)
    await scanned(library)
    expect(library.list().map(({ folderName, isUsable }) => [folderName, isUsable])).toEqual([
      ['small', true],
      ['linked', false],
    ])
    expect(library.list()[1]?.problems[0]).toMatchObject({ code: 'link' })
  })
})

describe('a root', () => {
  const roots = (folder: string) => [
    { root: 'data' as const, folder: join(folder, 'data') },
    { root: 'added' as const, folder: join(folder, 'disk', 'banks') },
  ]

  test('that is not there is noticed when it comes, goes and comes back', async () => {
    const folder = await temporaryFolder()
    const { library } = await openIn(folder, { roots: roots(folder), lookMs: 20 })
    await scanned(library)
    expect(library.list()).toEqual([])
    await writeFiles(join(folder, 'elsewhere', 'banks', 'small'), otherBank('far'))
    await rename(join(folder, 'elsewhere'), join(folder, 'disk'))
    await eventually(() => expect(idsOf(library)).toEqual(['far']))
    expect(library.find('far')).toMatchObject({ root: 'added', isUsable: true })
    await rename(join(folder, 'disk'), join(folder, 'elsewhere'))
    await eventually(() => expect(idsOf(library)).toEqual([]))
    await rename(join(folder, 'elsewhere'), join(folder, 'disk'))
    await eventually(() => expect(idsOf(library)).toEqual(['far']))
    await writeFile(join(folder, 'disk', 'banks', 'small', 'questions', 'two.yaml'), questionYaml('q-two'))
    await eventually(() => expect(library.find('far')?.questionCount).toBe(2))
  })

  test('that is a link itself is read and watched', async () => {
    const folder = await temporaryFolder()
    await writeFiles(join(folder, 'elsewhere', 'small'), otherBank('far'))
    await mkdir(join(folder, 'disk'))
    await symlink(join(folder, 'elsewhere'), join(folder, 'disk', 'banks'))
    const { library } = await openIn(folder, { roots: roots(folder) })
    await scanned(library)
    await writeFile(join(folder, 'elsewhere', 'small', 'questions', 'two.yaml'), questionYaml('q-two'))
    await eventually(() => expect(library.find('far')?.questionCount).toBe(2))
  })

  test('below a folder that is not watched elsewhere is watched', async () => {
    const folder = join(await temporaryFolder(), 'node_modules', 'rehearse')
    await writeFiles(join(folder, 'shipped', 'small'), otherBank('small'))
    const { library } = await openIn(folder)
    await scanned(library)
    await writeFile(join(folder, 'shipped', 'small', 'questions', 'two.yaml'), questionYaml('q-two'))
    await eventually(() => expect(library.find('small')?.questionCount).toBe(2))
  })

  test('named twice, or with a slash at its end, has its banks once', async () => {
    const folder = await withSmallBank()
    const shipped = { root: 'shipped' as const, folder: `${join(folder, 'shipped')}/` }
    const { library } = await openIn(folder, { roots: [shipped, { ...shipped, root: 'added' }] })
    await scanned(library)
    expect(library.list()).toEqual([expect.objectContaining({ id: 'small', root: 'shipped', problems: [] })])
    await writeFile(join(folder, 'shipped', 'small', 'questions', 'two.yaml'), questionYaml('q-two'))
    await eventually(() => expect(library.find('small')?.questionCount).toBe(2))
    expect(library.list()).toHaveLength(1)
  })
})

describe('two banks of one id', () => {
  test('say where the other is, and the second is used once the first is gone', async () => {
    const folder = await withSmallBank()
    await writeFiles(join(folder, 'data', 'a-copy'), otherBank('small'))
    const { library } = await openIn(folder)
    await scanned(library)
    expect(library.list()[1]?.problems[0]?.message).toBe(
      'The id small is already used by small, which comes with Rehearse.',
    )
    await rm(join(folder, 'shipped', 'small'), { recursive: true })
    await eventually(() => expect(library.find('small')?.root).toBe('data'))
    expect(library.list().flatMap(({ problems }) => problems)).toEqual([])
  })

  test('are taken by name within a root, also when the first comes last', async () => {
    const folder = await withSmallBank()
    const { library } = await openIn(folder)
    await scanned(library)
    await writeFiles(join(folder, 'shipped', 'a-copy'), otherBank('small'))
    await eventually(() => expect(library.list()).toHaveLength(2))
    expect(library.find('small')?.folderName).toBe('a-copy')
  })
})
