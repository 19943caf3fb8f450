import { expect, test } from 'vitest'
import { knownFromDays, stageOf } from './cardStage'

const memory = (intervalDays: number) => ({
  stability: 1,
  difficulty: 5,
  intervalDays,
  lastAtMs: 0,
  ratingCount: 1,
  lapses: 0,
})

test('a card is new until its first review, and known from three weeks on', () => {
  expect(knownFromDays).toBe(21)
  expect(stageOf({ memory: null, reviewCount: 0 })).toBe('new')
  expect(stageOf({ memory: memory(30), reviewCount: 0 })).toBe('new')
  expect(stageOf({ memory: memory(20), reviewCount: 1 })).toBe('learning')
  expect(stageOf({ memory: memory(21), reviewCount: 1 })).toBe('known')
})
