import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { idsIn } from '#core/bank/entryColumns'
import { questionYaml, smallBank, temporaryFolder, writeFiles } from '../bankFixtures'
import { readLines } from './compiledCache'
import { createCompiler } from './compiler'
import { lineFinder } from './lineFinder'

/** The real thread, its TypeScript read as it is. */
function realCompiler(cacheFolder: string | null) {
  const source = new URL('worker.ts', import.meta.url).href
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import('${source}') })`
  const compiler = createCompiler({
    startWorker: (options) => new Worker(code, { ...options, eval: true }),
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
