import { join } from 'node:path'
import { Worker, type ResourceLimits } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { idsIn } from '#core/bank/entryColumns'
import { questionYaml, smallBank, temporaryFolder, writeFiles } from '../bankFixtures'
import { readLines } from './compiledCache'
import { createCompiler } from './compiler'
import { lineFinder } from './lineFinder'

/** The real thread, its TypeScript read as it is. */
function realCompiler(cacheFolder: string | null, resourceLimits: ResourceLimits = {}) {
  const source = new URL('worker.ts', import.meta.url).href
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import('${source}') })`
  const compiler = createCompiler({
    startWorker: (options) =>
      new Worker(code, {
        ...options,
        resourceLimits: { ...options.resourceLimits, ...resourceLimits },
        eval: true,
      }),
    cacheFolder,
  })
  onTestFinished(() => compiler.close())
  return compiler
}

test.each([true, false])('the real thread builds bank after bank, cache there: %s', async (hasCache) => {
  const folder = await temporaryFolder()
  await writeFiles(join(folder, 'a'), smallBank({ 'questions/two.yaml': questionYaml('q-é') }))
  const compiler = realCompiler(hasCache ? join(folder, 'cache') : null)
  const { index, lines } = await compiler.compile(join(folder, 'a'), 1)
  const requests = idsIn(index.entries).flatMap((id) => lineFinder(index)(id) ?? [])
  const read = await readLines(lines, requests)
  expect(read?.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['q-good', 'q-é'])
  const nothing = await compiler.compile(join(folder, 'nowhere'), 1)
  expect(nothing.index.summary).toMatchObject({ isUsable: false, problems: [{ code: 'missing' }] })
})

// An id cut out of a file's text keeps that text, unless it is copied: then 64 MB of files would not fit.
test('a bank larger than the memory of its thread is read', async () => {
  const folder = await temporaryFolder()
  const long = 'A long explanation. '.repeat(12_000)
  const question = (file: number, place: number) =>
    questionYaml(`question-${file}-with-a-long-id-${place}`, `  explanation: ${long}\n`)
  const fileNumbers = Array.from({ length: 64 }, (_, file) => file)
  const files = fileNumbers.map((file): [string, string] => [
    `questions/of-${file}.yaml`,
    [0, 1, 2, 3].map((place) => question(file, place)).join(''),
  ])
  await writeFiles(join(folder, 'a'), smallBank(Object.fromEntries(files)))
  const compiler = realCompiler(join(folder, 'cache'), { maxOldGenerationSizeMb: 64 })
  const { index } = await compiler.compile(join(folder, 'a'), 1_000_000_000)
  expect(index.summary.questionCount).toBe(257)
})
