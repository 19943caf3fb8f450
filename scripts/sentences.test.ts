import { expect, test } from 'vitest'
import { germanSentences } from '../src/renderer/wording/de/told/germanSentences'
import { allSentences, sentencesIn } from './sentences.mjs'
import { unshownSentences } from './unshownSentences.mjs'

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

test('every sentence of the rules and the service that is shown has its German', () => {
  const told = new Set(germanSentences.map(([english]) => english))
  const sentences = allSentences('.')
  const missing = [...sentences].filter(
    ([sentence]) => !told.has(sentence) && !unshownSentences.has(sentence),
  )
  expect(missing).toEqual([])
  // What nobody says any more needs no place among those that are not shown.
  expect([...unshownSentences].filter((sentence) => !sentences.has(sentence))).toEqual([])
})
