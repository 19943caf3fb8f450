/** What a practice estimate says. Scores come rounded. */
import type { Estimate } from '#core/scoring/result'
import { spoken } from '../language'

export type EstimateScores = Record<'value' | 'low' | 'high' | 'passMark', number>

const verdicts: Record<Estimate['verdict'], string> = {
  above: 'Above the pass mark',
  around: 'Around the pass mark',
  below: 'Below the pass mark',
}

export const estimateWords = spoken('estimates', {
  sentence: (verdict: Estimate['verdict'], { value, low, high, passMark }: EstimateScores) =>
    `${verdicts[verdict]}: practice estimate\u00A0${value}, plausible\u00A0${low} to ${high}, pass mark\u00A0${passMark}.`,
  ownCaveat: (min: number, max: number) =>
    `An estimate on this exam’s own scale of ${min} to ${max}: it says how you would do on more questions like these.`,
  caveat:
    'A practice estimate on the exam’s scale, not an official score; the real conversion isn’t published.',
  passMark: 'pass mark',
  assumedPass: 'assumed pass',
})
