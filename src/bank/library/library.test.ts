import { appendFile, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, test, vi } from 'vitest'
import { questionYaml, smallBank, writeFiles } from '../bankFixtures'
import type { StartWorker } from '../compile/compiler'
import { entriesOf, openIn, scanned, withSmallBank } from './libraryFixtures'

/** A thread that does what `code` says with every job. */
const thread =
  (code: string): StartWorker =>
  (options) =>
    new Worker(code, { ...options, eval: true })

describe('a library', () => {
  test('hands out index, questions in the order asked, and pictures', async () => {
    const folder = await withSmallBank()
    await writeFile(join(folder, 'shipped', 'small', 'questions', 'two.yaml'), questionYaml('q-two'))
    const { library } = await openIn(folder)
    await scanned(library)
    expect(library.list()).toEqual([
      expect.objectContaining({ id: 'small', root: 'shipped', isUsable: true }),
    ])
    expect(entriesOf(library, 'small').map(({ id }) => id)).toEqual(['q-good', 'q-two'])
    const questions = await library.questions('small', ['q-two', 'nothing', 'q-good'])
    expect(questions?.map(({ id, stem }) => [id, stem])).toEqual([
      ['q-two', 'Which is right?'],
      ['q-good', 'Which is right?'],
    ])
    expect(questions?.[0]?.hash).toBe(entriesOf(library, 'small')[1]?.hash)
    expect(Buffer.from((await library.openAsset('small', 'a.svg'))?.bytes ?? []).toString()).toBe('<svg/>')
  })

  test('draws the numbers of a family by the seed of a form', async () => {
    const folder = await withSmallBank()
    const family = `- { id: fam, type: numeric, stem: "{a}?", answer: { is: a }, objectives: [e-1/1.1], family: { variables: { a: { from: 1, to: 100000 } } } }`
    await writeFile(
      join(folder, 'shipped', 'small', 'questions', 'two.yaml'),
      `${family}\n${family.replace('fam', 'other')}\n`,
    )
    const { library } = await openIn(folder)
    await scanned(library)
    const numbersFor = async (seed?: number) =>
      (await library.questions('small', ['fam', 'other'], seed))?.map(
        (question) => question.numericAnswer?.value,
      )
    const [first, second] = [await numbersFor(1), await numbersFor(2)]
    expect(await numbersFor(1)).toEqual(first)
    expect(new Set([...(first ?? []), ...(second ?? [])]).size).toBe(4)
    expect(await numbersFor()).toEqual(await numbersFor(0))
  })

  test.each(['../bank.yaml', 'a.svg/../../bank.yaml', '/etc/passwd', 'A.svg', '', '..\\bank.yaml'])(
    'has no picture %j',
    async (path) => {
      const { library } = await openIn(await withSmallBank())
      await scanned(library)
      expect(await library.openAsset('small', path)).toBeNull()
    },
  )

  test('has no picture where a link took its place', async () => {
    const folder = await withSmallBank()
    const { library } = await openIn(folder)
    await scanned(library)
    const picture = join(folder, 'shipped', 'small', 'assets', 'a.svg')
    await writeFile(join(folder, 'secret.svg'), 'secret')
    await rm(picture)
    await symlink(join(folder, 'secret.svg'), picture)
    expect(await library.openAsset('small', 'a.svg')).toBeNull()
  })

  test('knows nothing of a bank that is not there', async () => {
    const { library } = await openIn(await withSmallBank())
    await scanned(library)
    expect([library.find('x'), library.index('x')]).toEqual([null, null])
    expect(await library.questions('x', ['q-good'])).toBeNull()
  })

  test('lists a broken bank and uses the others', async () => {
    const folder = await withSmallBank()
    await writeFiles(join(folder, 'data', 'broken'), { 'bank.yaml': '{' })
    await writeFiles(join(folder, 'data'), { 'empty.yaml': '' })
    const { library } = await openIn(folder)
    await scanned(library)
    expect(library.list().map(({ folderName, isUsable }) => [folderName, isUsable])).toEqual([
      ['small', true],
      ['broken', false],
      ['empty.yaml', false],
    ])
  })

  test('uses the first of two banks with one id and says so of the other', async () => {
    const folder = await withSmallBank()
    await writeFiles(join(folder, 'data', 'copy'), smallBank())
    const { library } = await openIn(folder)
    await scanned(library)
    const [first, second] = library.list()
    expect(first).toMatchObject({ id: 'small', root: 'shipped', isUsable: true, problems: [] })
    expect(second).toMatchObject({ folderName: 'copy', isUsable: false })
    expect(second?.problems[0]).toMatchObject({ code: 'duplicate-bank' })
    expect(second?.id).not.toBe('small')
  })
})

describe('a saved file', () => {
  test('shows without a restart', async () => {
    const folder = await withSmallBank()
    const { library } = await openIn(folder)
    await scanned(library)
    const changed = vi.fn<() => void>()
    library.subscribe(changed)
    const before = entriesOf(library, 'small')
    await writeFile(join(folder, 'shipped', 'small', 'questions', 'two.yaml'), questionYaml('q-two'))
    await vi.waitFor(() => expect(entriesOf(library, 'small')).toHaveLength(2))
    expect(changed).toHaveBeenCalled()
    expect(before).toHaveLength(1)
  })

  test('of a new bank, and a bank that is taken away', async () => {
    const folder = await withSmallBank()
    const { library } = await openIn(folder)
    await scanned(library)
    const other = join(folder, 'data', 'other')
    await writeFiles(
      other,
      smallBank({ 'bank.yaml': (smallBank()['bank.yaml'] as string).replace('small', 'other') }),
    )
    await vi.waitFor(() => expect(library.find('other')?.questionCount).toBe(1))
    await rm(other, { recursive: true })
    await vi.waitFor(() => expect(library.find('other')).toBeNull())
    expect(library.find('small')).not.toBeNull()
  })
})

describe('the cache', () => {
  test('spares compiling what has not changed', async () => {
    const folder = await withSmallBank()
    const first = await openIn(folder)
    await scanned(first.library)
    await first.library.close()
    const second = await openIn(folder)
    expect(entriesOf(second.library, 'small')).toHaveLength(1)
    await scanned(second.library)
    expect([first.jobs.length, second.jobs.length]).toEqual([1, 0])
  })

  test('that is damaged is made again', async () => {
    const folder = await withSmallBank()
    const first = await openIn(folder)
    await scanned(first.library)
    await first.library.close()
    const cache = join(folder, 'cache')
    const lines = (await readdir(cache)).find((name) => name.endsWith('.ndjson')) ?? ''
    const text = await readFile(join(cache, lines), 'utf8')
    await writeFile(join(cache, lines), text.replace('right', 'wrong'))
    const { library } = await openIn(folder)
    await scanned(library)
    expect((await library.questions('small', ['q-good']))?.[0]?.stem).toBe('Which is right?')
  })
})

describe('a bank that', () => {
  test('kills its thread is named, and the next one works', async () => {
    const folder = await withSmallBank()
    await writeFiles(join(folder, 'data', 'zz'), smallBank())
    const startWorker = thread(`process.exit(1)`)
    const { library } = await openIn(folder, { startWorker })
    await scanned(library)
    expect(library.list()[0]?.problems[0]).toMatchObject({ code: 'compile-crash' })
  })

  test('had to be stopped twice is skipped at the next start, by name', async () => {
    const folder = await withSmallBank()
    const eats = `const kept = []; require('worker_threads').parentPort.on('message', () => { for (;;) kept.push(new Array(1000).fill(kept)) })`
    for (let start = 0; start < 2; start += 1) {
      const { library } = await openIn(folder, {
        startWorker: () => new Worker(eats, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } }),
      })
      await scanned(library)
      expect(library.list()[0]?.problems[0]).toMatchObject({ code: 'compile-memory' })
      await library.close()
    }
    const { library, jobs } = await openIn(folder)
    await scanned(library)
    expect(jobs).toEqual([])
    expect(library.list()[0]).toMatchObject({ folderName: 'small', isUsable: false })
    expect(library.list()[0]?.problems[0]).toMatchObject({
      code: 'bank-stopped',
      advice: expect.stringContaining('again once any of its files changes') as string,
    })
  })

  test('took the program down twice is skipped until its files change', async () => {
    const folder = await withSmallBank()
    // A thread that never answers stands for a program that is killed meanwhile.
    const dies = thread(`require('worker_threads').parentPort.on('message', () => undefined)`)
    for (let start = 0; start < 2; start += 1) {
      const mark = join(folder, 'cache-reading')
      const kept = await readdir(mark).catch(() => [])
      const texts = await Promise.all(kept.map((name) => readFile(join(mark, name), 'utf8')))
      const { library } = await openIn(folder, { startWorker: dies })
      await vi.waitFor(async () => {
        const now = await Promise.all((await readdir(mark)).map((name) => readFile(join(mark, name), 'utf8')))
        expect(now).not.toEqual(texts)
      })
      const saved = await Promise.all(
        (await readdir(mark)).map(async (name) => [name, await readFile(join(mark, name), 'utf8')] as const),
      )
      await library.close()
      // Closing in order clears the mark, which a kill does not.
      await mkdir(mark, { recursive: true })
      for (const [name, text] of saved) await writeFile(join(mark, name), text)
    }
    const { library, jobs } = await openIn(folder)
    await scanned(library)
    expect(jobs).toEqual([])
    expect(library.list()[0]?.problems[0]).toMatchObject({ code: 'bank-stopped' })
    await appendFile(join(folder, 'shipped', 'small', 'questions', 'one.yaml'), '\n')
    await vi.waitFor(() => expect(library.find('small')?.isUsable).toBe(true))
  })
})
