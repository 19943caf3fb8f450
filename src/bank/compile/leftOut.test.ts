import { join } from 'node:path'
import { expect, test } from 'vitest'
import { questionYaml, smallBank, temporaryFolder, writtenBank } from '../bankFixtures'
import { buildBank } from './buildBank'
import { openCached } from './openCached'

const note = '---\ntitle: A note\n---\nText.\n'

const bank = () => writtenBank(smallBank({ 'questions/two.yaml': questionYaml('q-two'), 'notes/a.md': note }))

test('every file is announced with its size before work on it, and then the end of them', async () => {
  const heard: string[] = []
  const begins = (at: { file: string; size: number } | null) => {
    if (at) expect(at.size).toBeGreaterThan(0)
    heard.push(at?.file ?? 'end')
  }
  await buildBank(await bank(), null, { begins })
  const files = ['bank.yaml', 'exams/e-1.yaml', 'notes/a.md', 'questions/one.yaml', 'questions/two.yaml']
  // Reading, parsing, and judging each by what it is.
  for (const file of files) expect(heard.filter((name) => name === file).length).toBeGreaterThanOrEqual(3)
  expect([heard.at(-1), heard.indexOf('end')]).toEqual(['end', heard.length - 1])
})

test('a file that is left out costs its own questions and is named, and is never announced', async () => {
  const heard: (string | undefined)[] = []
  const { index } = await buildBank(await bank(), null, {
    leftOut: { files: ['questions/two.yaml'], isSettled: false },
    begins: (at) => heard.push(at?.file),
  })
  expect(index.summary).toMatchObject({ isUsable: true, questionCount: 1 })
  expect(index.summary.problems).toMatchObject([{ code: 'file-timeout', file: 'questions/two.yaml' }])
  expect(heard).not.toContain('questions/two.yaml')
})

test('the bank file left out leaves a bank that cannot be used and says why', async () => {
  const { index } = await buildBank(await bank(), null, {
    leftOut: { files: ['bank.yaml'], isSettled: false },
  })
  expect(index.summary.isUsable).toBe(false)
  expect(index.summary.problems.map(({ code }) => code)).toEqual(['file-timeout'])
})

test('the next start opens from the cache what is settled, and tries again what is not', async () => {
  const cache = join(await temporaryFolder(), 'cache')
  const path = await bank()
  const files = ['questions/two.yaml']
  await buildBank(path, cache, { leftOut: { files, isSettled: false } })
  expect(await openCached(path, cache)).toBeNull()
  await buildBank(path, cache, { leftOut: { files, isSettled: true } })
  expect((await openCached(path, cache))?.index.summary.questionCount).toBe(1)
  // The cache of the bank without a file is never taken for that of the whole.
  expect((await buildBank(path, cache)).index.summary.questionCount).toBe(2)
})
