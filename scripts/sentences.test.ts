import { expect, test } from 'vitest'
import { germanSentences } from '../src/renderer/wording/de/told/germanSentences'
import { sentencesIn } from './sentences.mjs'

test('texts are found with a place for each value, those within a value too', () => {
  const source = [
    "import { x } from 'not this one'",
    'const one = `The fact ${shown(id)} is there ${often ? `${count} times` : "only once"}.`',
    "const two = 'A long text ' + `of ${parts} parts`",
    "const key = 'no-words'",
  ].join('\n')
  expect(sentencesIn(source, 'source.ts')).toEqual([
    'The fact {1} is there {2}.',
    '{1} times',
    'only once',
    'A long text of {1} parts',
  ])
})

test('a translation uses the values of its sentence, all of them', () => {
  const placesOf = (text: string) => [...new Set(text.match(/\{\d\}/g))].toSorted()
  for (const [english, translated] of germanSentences)
    expect(placesOf(translated), english).toEqual(placesOf(english))
})
