import { expect, test } from 'vitest'
import { brierScore, calibration, calibrationPoints, logLoss } from './calibration'
import { tallyAnswer, within, type Counts } from './counts'

// Worked independently.
const five = [
  { chance: 0.9, isRight: true },
  { chance: 0.9, isRight: false },
  { chance: 0.6, isRight: true },
  { chance: 0.6, isRight: true },
  { chance: 0.3, isRight: false },
]

test('five forecasts have a Brier score of .246 and a log loss of .757254', () => {
  expect(brierScore(five)).toBeCloseTo(0.246, 10)
  expect(logLoss(five)).toBeCloseTo(0.757254, 6)
})

test('a forecast made several times counts several times', () => {
  const [first, second] = five
  expect(brierScore([{ chance: 0.9, isRight: true, times: 3 }])).toBeCloseTo(0.01, 10)
  expect(brierScore([first, first, second].filter((one) => one !== undefined))).toBeCloseTo(
    brierScore([
      { chance: 0.9, isRight: true, times: 2 },
      { chance: 0.9, isRight: false },
    ]) ?? 0,
    10,
  )
})

test('nothing forecast has no score, and a certain miss a finite one', () => {
  expect(brierScore([])).toBe(null)
  expect(logLoss([])).toBe(null)
  expect(logLoss([{ chance: 1, isRight: false }])).toBeLessThan(40)
})

const told = (levels: Record<string, [number, number]>) => {
  const counts: Counts = {}
  for (const [level, [right, total]] of Object.entries(levels)) {
    for (let index = 0; index < total; index += 1)
      tallyAnswer(within(within(counts, 'confidence'), level), index < right)
  }
  return calibration(counts)
}

test('18 of 20 at sure lie between .699 and .972 and agree with what sure means', () => {
  const sure = told({ sure: [18, 20] }).levels.at(2)
  expect(sure).toMatchObject({ confidence: 'sure', tally: { right: 18, total: 20 }, verdict: 'level' })
  expect(sure?.tally.interval?.low).toBeCloseTo(0.699, 3)
  expect(sure?.tally.interval?.high).toBeCloseTo(0.972, 3)
})

test('a level is called too sure or too modest only when its interval leaves the stated share out', () => {
  const verdicts = told({ sure: [10, 20], unsure: [8, 10], guess: [20, 20] }).levels.map(
    ({ verdict }) => verdict,
  )
  expect(verdicts).toEqual(['tooModest', 'level', 'tooSure'])
  expect(told({}).levels.map(({ verdict }) => verdict)).toEqual([null, null, null])
})

test('what was sure and wrong, and guessed and right, is counted', () => {
  expect(told({ sure: [18, 20], guess: [3, 10] })).toMatchObject({
    surelyWrong: 2,
    luckyGuesses: 3,
    total: 30,
  })
  expect(told({})).toMatchObject({ surelyWrong: 0, luckyGuesses: 0, total: 0, brier: null, logLoss: null })
})

test('a level is plotted from eight answers on, where it was said and where it came out', () => {
  const [point, ...others] = calibrationPoints(told({ sure: [18, 20], unsure: [7, 7] }))
  expect(others).toEqual([])
  expect(point).toMatchObject({ confidence: 'sure', stated: 0.9, right: 0.9, total: 20 })
  expect(point?.interval.low).toBeCloseTo(0.699, 3)
  expect(calibrationPoints(told({ guess: [3, 8] }))).toMatchObject([{ confidence: 'guess', right: 0.375 }])
  expect(calibrationPoints(told({}))).toEqual([])
})
