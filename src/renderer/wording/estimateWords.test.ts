import { expect, test } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import { practiceEstimate } from '#core/scoring/estimate'
import { cutWords, estimateCaveat, estimateSentence } from './estimateWords'

const own = {
  ...fixtureExam,
  lifecycle: { status: 'own' as const, asOf: '2026-01-01' },
  scale: { min: 0, max: 100 },
  passMark: 70,
  rawCut: null,
}

const items = ['1', '2', '3'].map((domain, index) => ({
  domain,
  credit: index === 0 ? 0 : 1,
  stimulusId: null,
}))

test('an exam of one’s own is not compared with anything published, and printed on its own scale', () => {
  const estimate = practiceEstimate({ ...own, domains: own.domains.slice(0, 3) }, items)
  expect(estimate && estimateSentence(own, estimate)).toMatch(/practice estimate.6\d, plausible/)
  expect(estimateCaveat(own)).not.toMatch(/official|published/)
  expect([cutWords(own), cutWords(fixtureExam)]).toEqual(['pass mark', 'assumed pass'])
  expect(estimateCaveat(fixtureExam)).toMatch(/isn’t published/)
})
