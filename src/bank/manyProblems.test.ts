import { describe, expect, test } from 'vitest'
import { bankYaml, questionYaml, smallBank, writtenBank, type Files } from './bankFixtures'
import { loadFiles } from './files/loadFiles'
import { scanBank } from './files/scanBank'
import { defaultLimits, type Limits } from './limits'
import { readBank } from './readBank'
import { createSuggestions, nearest } from './schema/nearest'

async function problemsOf(files: Files, limits: Partial<Limits> = {}) {
  const scan = await scanBank(await writtenBank(files))
  return readBank(scan, (await loadFiles(scan)).files, { limits: { ...defaultLimits, ...limits } }).problems
}

const rest = (count: string) => `And ${count} more of this kind, not listed.`

/** Questions without a key. */
const keyless = (count: number) =>
  Array.from({ length: count }, (_, index) => questionYaml(`q-${index}`).replace(', correct: true', '')).join(
    '',
  )

describe('problems beyond what is listed are summed by kind', () => {
  test('the last one listed says how many more there are', async () => {
    const problems = await problemsOf(smallBank({ 'questions/two.yaml': keyless(7) }), { problemsOfKind: 3 })
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['key-count', 4],
      ['key-count', 11],
      ['key-count', 18],
    ])
    expect(problems[1]?.message).not.toContain('more of this kind')
    expect(problems[2]?.message).toMatch(`correct. ${rest('4')}`)
  })

  test('one kind never crowds out another', async () => {
    const files = smallBank({ 'questions/two.yaml': keyless(7), 'questions/zzz.yaml': '- {}\n' })
    const problems = await problemsOf(files, { problemCount: 3, problemsOfKind: 3 })
    expect(problems.some(({ file }) => file === 'questions/zzz.yaml')).toBe(true)
  })

  test('unknown fields of one value', async () => {
    const fields = Array.from({ length: 5000 }, (_, index) => `  f${index}: 1\n`).join('')
    const problems = await problemsOf(smallBank({ 'questions/two.yaml': questionYaml('q-two', fields) }))
    expect(problems.every(({ code }) => code === 'unknown-field')).toBe(true)
    expect(problems).toHaveLength(20)
    expect(problems.at(-1)?.message).toContain(rest('4,980'))
  })

  test('texts of one value that cannot be shown', async () => {
    const options = Array.from({ length: 5000 }, () => '\u0001')
    const question = JSON.stringify([{ id: 'a', type: 'single', stem: 'S', options }])
    const problems = await problemsOf(smallBank({ 'questions/two.json': question }))
    const unusable = problems.filter(({ code }) => code === 'unusable-character')
    expect(unusable).toHaveLength(20)
    expect(unusable.at(-1)?.message).toContain(rest('4,980'))
  })

  test('entries of one list that are of the wrong kind', async () => {
    const topics = `topics: [${Array.from({ length: 3000 }, () => '1').join(', ')}]\n`
    const problems = await problemsOf(smallBank({ 'bank.yaml': bankYaml + topics }))
    expect(problems).toHaveLength(20)
    expect(problems.at(-1)?.message).toContain(rest('2,980'))
  })

  test('a file of more questions than a call takes arguments', async () => {
    const problems = await problemsOf(smallBank({ 'questions/two.yaml': '- {}\n'.repeat(150_000) }))
    const missing = problems.filter(({ code }) => code === 'field-missing' || code === 'unknown-word')
    expect(missing.at(-1)?.message).toMatch(/And \d{2,3},\d{3} more of this kind, not listed\.$/)
  })
})

describe('a name that was probably meant', () => {
  test('is looked for among a bounded number of names', () => {
    const names = Array.from(
      { length: 5000 },
      (_, index) => `a-longer-name-${String(index).padStart(4, '0')}`,
    )
    expect(nearest('a-longer-nam-0007', names)).toBe('a-longer-name-0007')
    expect(nearest('kinesis', [...names, 'kinesys'])).toBe('kinesys')
    const alike = Array.from({ length: 5000 }, () => 'zzzzzzz')
    expect(nearest('kinesis', [...alike.slice(0, 100), 'kinesys'])).toBe('kinesys')
    expect(nearest('kinesis', [...alike, 'kinesys'])).toBeNull()
  })

  test('is looked for a bounded number of times in a bank, each word once', () => {
    const suggest = createSuggestions(['kinesis'])
    for (let time = 0; time < 500; time += 1) expect(suggest('kinesys')).toBe('kinesis')
    for (let index = 0; index < 49; index += 1) suggest(`other-${index}`)
    expect(suggest('kinesiz')).toBeNull()
    expect(suggest('kinesys')).toBe('kinesis')
  })

  test('is not made of more of a word than an id has', () => {
    expect(nearest('k'.repeat(1_000_000), ['kinesis'])).toBeNull()
  })
})
