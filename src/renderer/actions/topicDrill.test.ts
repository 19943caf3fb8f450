import { expect, test } from 'vitest'
import type { PoolItem } from '#core/form/draw'
import { fixtureExam, poolItem, poolItems } from '#core/form/fixtures'
import { bankId } from '#core/log/logFixtures'
import { drawForm, sealedRest, type SittingChoice } from './drawForm'
import type { Pool } from './pool'

const choice: SittingChoice = {
  exam: fixtureExam,
  kind: 'practice',
  count: 4,
  domains: [],
  topic: 'pca',
  withTrial: false,
  minutes: null,
  extraTimePercent: 0,
  canRateConfidence: false,
}

const onTopic = [
  ...[1, 2, 3].map((n) => poolItem(`pca-${n}`, 3, { topic: 'pca' })),
  poolItem('pca-4', 1, { topic: 'pca' }),
]
const outside = poolItem('pca-5', 1, { topic: 'pca', objectives: ['another/1.1'] })

function poolOf(items: PoolItem[]): Pool {
  const unseen = { isFlagged: false, isGuessed: false, isSlowWrong: false, isBookmarked: false }
  return {
    bankId,
    bankHash: 'hash',
    items: items.map((item) => ({ ...item, ...unseen })),
    spent: new Set(),
    running: new Set(),
    inMock: new Set(),
    sealed: [],
    guarded: [],
    objections: new Map(),
  }
}

test('a drill draws exactly its topic’s questions, however they lie over the domains', () => {
  const pool = poolOf([...onTopic, outside, ...poolItems(20, 2)])
  for (const seed of [1, 2, 3]) {
    const assembly = drawForm(pool, choice, seed)
    const { form, shortages } = assembly
    expect(form.items.map(({ questionId }) => questionId).toSorted()).toEqual([
      'pca-1',
      'pca-2',
      'pca-3',
      'pca-4',
    ])
    expect(shortages).toEqual([])
    // No mock can be sealed from so few.
    expect(sealedRest(pool, choice, assembly)).toEqual({ count: 0, opening: { seals: [], freed: [] } })
  }
})
