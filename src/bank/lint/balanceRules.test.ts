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
  expect(first[0]?.message).toContain('Option 1 of four holds the key in 100 %')
})

test('no clue of wording leads to the keys', async () => {
  const worded = singles(40, (index) => index % 4, null).replaceAll(
    /Option text (\d), why: w,/g,
    'Option `code` $1, why: w,',
  )
  const found = (await linted(smallBank({ 'questions/one.yaml': worded }))).map(({ message }) => message)
  expect(found.join()).toContain('“with code”, is the key in 100 %')
})
