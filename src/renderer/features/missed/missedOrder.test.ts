import { expect, test } from 'vitest'
import type { MissedQuestion } from './loadMissed'
import { domainsWithWords, ordered, withWords, type MissedOrder } from './missedOrder'

/** Missed so often, the last time at this moment. */
function missed(stem: string, missCount: number, atMs: number): MissedQuestion {
  return { hash: stem, missCount, missedAtMs: atMs, isLeftOut: false } as unknown as MissedQuestion
}

const stemOf = ({ hash }: MissedQuestion) => hash.toLowerCase()

const boats = missed('Which boats sail at night?', 1, 3)
const tides = missed('Which tides carry boats?', 2, 2)
const stars = missed('Name a star.', 1, 5)
const all = [boats, tides, stars]

test('every word typed has to be in the stem as it is read', () => {
  expect(withWords(all, 'BOATS which', stemOf)).toEqual([boats, tides])
  expect(withWords(all, 'boats sail', stemOf)).toEqual([boats])
  expect(withWords(all, ' ', stemOf)).toEqual(all)
})

test('a domain without a match is left out', () => {
  const domains = [
    { domain: '1', questions: [boats, tides] },
    { domain: '2', questions: [stars] },
  ]
  expect(domainsWithWords(domains, 'star', stemOf)).toEqual([{ domain: '2', questions: [stars] }])
})

test.each<[MissedOrder, MissedQuestion[]]>([
  ['domain', [boats, tides, stars]],
  ['newest', [stars, boats, tides]],
  ['oldest', [tides, boats, stars]],
  ['mostMissed', [tides, stars, boats]],
])('ordered by %s', (order, expected) => {
  expect(ordered(all, order)).toEqual(expected)
})
