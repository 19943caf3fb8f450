/**
 * How well a person knows what they know. Confidence is compared with what came out, level by level; it never moves a
 * score. Invariant: nothing is said of a level nobody used.
 */
import { confidenceLevels, statedShare, type Confidence } from '../common/confidence'
import type { Interval } from '../common/interval'
import { weakEvidence } from '../history/weakness'
import { tallyAt, type Counts, type Tally } from './counts'

/** A stated chance (0 to 1) and what came of it, `times` over (once unless said otherwise). */
export type Forecasted = { chance: number; isRight: boolean; times?: number }

/**
 * Mean squared distance of chances from outcomes, 0 is perfect; null for none. .9, .9, .6, .6, .3 with 1, 0, 1, 1, 0:
 * .246.
 */
export function brierScore(forecasts: readonly Forecasted[]): number | null {
  return meanOf(forecasts, ({ chance, isRight }) => (chance - Number(isRight)) ** 2)
}

/** Mean negative logarithm of the chance given to what happened; null for none. The same five: .757254. */
export function logLoss(forecasts: readonly Forecasted[]): number | null {
  const certain = 1e-15
  return meanOf(
    forecasts,
    ({ chance, isRight }) => -Math.log(Math.max(certain, isRight ? chance : 1 - chance)),
  )
}

function meanOf(forecasts: readonly Forecasted[], loss: (forecast: Forecasted) => number): number | null {
  const total = forecasts.reduce((sum, { times = 1 }) => sum + times, 0)
  if (total === 0) return null
  return forecasts.reduce((sum, forecast) => sum + loss(forecast) * (forecast.times ?? 1), 0) / total
}

/**
 * One level of confidence. `verdict` compares the interval of what was right with the share the level stands for;
 * `level` when they agree as far as can be told.
 */
export type CalibrationLevel = {
  confidence: Confidence
  tally: Tally
  stated: number
  verdict: 'tooSure' | 'tooModest' | 'level' | null
}

/** `levels` from least to most sure, all three; `brier` and `logLoss` by the shares the levels stand for. */
export type Calibration = {
  levels: CalibrationLevel[]
  total: number
  surelyWrong: number
  luckyGuesses: number
  brier: number | null
  logLoss: number | null
}

/** The calibration over the answers whose confidence was told. */
export function calibration(counts: Counts): Calibration {
  const levels = confidenceLevels.map((confidence): CalibrationLevel => {
    const tally = tallyAt(counts, 'confidence', confidence)
    const stated = statedShare[confidence]
    return { confidence, tally, stated, verdict: verdictOf(tally, stated) }
  })
  const forecasts = levels.flatMap(({ tally: { right, total }, stated }) => [
    { chance: stated, isRight: true, times: right },
    { chance: stated, isRight: false, times: total - right },
  ])
  const [guess, , sure] = levels
  return {
    levels,
    total: levels.reduce((sum, { tally }) => sum + tally.total, 0),
    surelyWrong: (sure?.tally.total ?? 0) - (sure?.tally.right ?? 0),
    luckyGuesses: guess?.tally.right ?? 0,
    brier: brierScore(forecasts),
    logLoss: logLoss(forecasts),
  }
}

/** A level with enough answers to be drawn: what it stood for against what came out, shares of 1. */
export type CalibrationPoint = {
  confidence: Confidence
  stated: number
  right: number
  interval: Interval
  total: number
}

/** The points of a calibration plot, from least to most sure; levels used too seldom are left out. */
export function calibrationPoints({ levels }: Pick<Calibration, 'levels'>): CalibrationPoint[] {
  return levels.flatMap(({ confidence, stated, tally: { right, total, interval } }): CalibrationPoint[] =>
    interval && total >= weakEvidence ? [{ confidence, stated, right: right / total, interval, total }] : [],
  )
}

function verdictOf({ interval }: Tally, stated: number): CalibrationLevel['verdict'] {
  if (!interval) return null
  if (interval.high < stated) return 'tooSure'
  return interval.low > stated ? 'tooModest' : 'level'
}
