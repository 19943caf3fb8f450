import { appendFileSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { idsIn } from '#core/bank/entryColumns'
import { questionYaml, smallBank, temporaryFolder, writtenBank } from '../bankFixtures'
import { buildBank } from './buildBank'
import { readLines } from './compiledCache'
import { lineFinder } from './lineFinder'

const onCase = (id: string) => questionYaml(id, '  stimulus: case-1\n')
const caseStudy = 'stimuli: [{ id: case-1, title: A case, text: It is so. }]\nquestions: []\n'

test.each([
  ['in a later file', caseStudy],
  ['under a name with escapes', caseStudy.replace('stimuli', String.raw`"\x73timuli"`)],
  [
    'in a file of JSON',
    JSON.stringify({ stimuli: [{ id: 'case-1', title: 'A', text: 'So.' }], questions: [] }),
  ],
])('a case study %s is known to every question', async (_, text) => {
  const name = text.startsWith('{') ? 'questions/z.json' : 'questions/z.yaml'
  const { index } = await buildBank(
    await writtenBank(smallBank({ 'questions/a.yaml': onCase('q-a'), [name]: text })),
    null,
  )
  expect(index.summary.problems).toEqual([])
  expect(idsIn(index.entries)).toEqual(['q-a', 'q-good'])
})

test('a file with a mistake and case studies tells of the mistake once', async () => {
  const text = `stimuli: 3\nquestions:\n  ${questionYaml('q-two').trim().replaceAll('\n', '\n  ')}\n`
  const { index } = await buildBank(await writtenBank(smallBank({ 'questions/two.yaml': text })), null)
  expect(index.summary.problems.map(({ code }) => code)).toEqual(['wrong-kind'])
})

test('an id that is taken in a file that was let go is told with its line there', async () => {
  const one = `${questionYaml('q-first')}${questionYaml('q-good')}`
  const bank = await writtenBank(
    smallBank({ 'questions/one.yaml': one, 'questions/two.yaml': questionYaml('Q-Good') }),
  )
  const { index } = await buildBank(bank, null)
  expect(index.summary.problems).toMatchObject([
    { code: 'duplicate-id', file: 'questions/two.yaml', line: 1 },
  ])
  expect(index.summary.problems[0]?.message).toContain('questions/one.yaml, line 8')
})

/** Changes the file of questions as a bank's exam is announced: first to be hashed, then to be parsed. */
function changing(bank: string, isTime: (times: number) => boolean) {
  let times = 0
  return (at: { file: string } | null) => {
    if (at?.file !== 'exams/e-1.yaml') return
    times += 1
    if (isTime(times)) appendFileSync(join(bank, 'questions', 'one.yaml'), questionYaml(`q-${times}`))
  }
}

test('a bank whose files change while it is read is begun anew, and what is kept is of one state', async () => {
  const cache = join(await temporaryFolder(), 'cache')
  const bank = await writtenBank(smallBank())
  const { index, key } = await buildBank(bank, cache, { begins: changing(bank, (times) => times === 2) })
  expect(idsIn(index.entries)).toEqual(['q-good', 'q-2'])
  const undisturbed = await buildBank(bank, null)
  expect(undisturbed).toMatchObject({ key, index })
})

test('a bank whose files never keep still is given up with the reason', async () => {
  const bank = await writtenBank(smallBank())
  const cache = join(await temporaryFolder(), 'cache')
  const building = buildBank(bank, cache, { begins: changing(bank, () => true) })
  await expect(building).rejects.toThrow(/keep changing/)
  expect(await readdir(cache)).toEqual([])
})

test('a cache that goes away half-way costs nothing but time', async () => {
  const cache = join(await temporaryFolder(), 'cache')
  const bank = await writtenBank(smallBank({ 'questions/two.yaml': questionYaml('q-two') }))
  const begins = (at: { file: string } | null) => {
    if (at?.file === 'questions/two.yaml') rmSync(cache, { recursive: true, force: true })
  }
  const { index, lines } = await buildBank(bank, cache, { begins })
  const requests = idsIn(index.entries).flatMap((id) => lineFinder(index)(id) ?? [])
  expect(lines).toHaveProperty('bytes')
  expect(await readLines(lines, requests)).toHaveLength(2)
})
