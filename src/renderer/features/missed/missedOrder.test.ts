import { expect, test } from 'vitest'
import type { MissedQuestion } from './loadMissed'
import { domainsWithWords, ordered, withWords, type MissedOrder } from './missedOrder'

/** Missed at these moments. */
function missed(stem: string, ...atMs: number[]): MissedQuestion {
  const exposures = atMs.map((moment) => ({ isRight: false, atMs: moment }))
  return { history: { exposures }, question: { stem }, isLeftOut: false } as unknown as MissedQuestion
}

const boats = missed('Which **boats** sail at night?', 3)
const tides = missed('Which tides carry boats?', 1, 2)
const stars = missed('Name a star.', 5)
const all = [boats, tides, stars]

test('every word typed has to be in the stem as it is read', () => {
  expect(withWords(all, 'BOATS which')).toEqual([boats, tides])
  expect(withWords(all, 'boats sail')).toEqual([boats])
  expect(withWords(all, ' ')).toEqual(all)
})

test('a domain without a match is left out', () => {
  const domains = [
    { domain: '1', questions: [boats, tides] },
    { domain: '2', questions: [stars] },
  ]
  expect(domainsWithWords(domains, 'star')).toEqual([{ domain: '2', questions: [stars] }])
})

test.each<[MissedOrder, MissedQuestion[]]>([
  ['domain', [boats, tides, stars]],
  ['newest', [stars, boats, tides]],
  ['oldest', [tides, boats, stars]],
  ['mostMissed', [tides, stars, boats]],
])('ordered by %s', (order, expected) => {
  expect(ordered(all, order)).toEqual(expected)
})
