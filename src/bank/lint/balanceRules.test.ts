import { expect, test } from 'vitest'
import { smallBank } from '../bankFixtures'
import { codesOf, linted, singles } from './lintFixtures'

test('keys are spread over places and are not the longest option', async () => {
  const good = singles(40, (index) => index % 4, 10)
  expect(await codesOf(smallBank({ 'questions/one.yaml': good }))).toEqual([])
  const long = singles(40, (index) => index % 4, 20)
  expect(await codesOf(smallBank({ 'questions/one.yaml': long }))).toEqual(['longest-is-key'])
  const first = await linted(smallBank({ 'questions/one.yaml': singles(40, () => 0, null) }))
  expect(first.map(({ code }) => code)).toContain('key-place')
  expect(first[0]?.message).toContain('Option 1 of four holds the key in 100%')
})

test('no clue of wording leads to the keys', async () => {
  const worded = singles(40, (index) => index % 4, null).replaceAll(
    /Option text (\d), why: w,/g,
    'Option `code` $1, why: w,',
  )
  const found = (await linted(smallBank({ 'questions/one.yaml': worded }))).map(({ message }) => message)
  expect(found.join()).toContain('“with code”, finds 100% of the keys of single-choice')
})

test('an option that its length tells apart is named, and one a little longer is not', async () => {
  const worded = (text: string) =>
    smallBank({ 'questions/one.yaml': singles(1, () => 0, null).replace('Option text 2', text) })
  expect(await codesOf(worded('Option text that is longer'))).toEqual([])
  const [problem] = await linted(worded('Option text that goes on and on and on'))
  expect(problem).toMatchObject({ code: 'option-lengths', line: 7 })
  expect(problem?.message).toContain('38 characters, the shortest 13')
})
