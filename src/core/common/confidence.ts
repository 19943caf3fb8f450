/** How sure a candidate was of an answer: three plain levels, optional, never part of a score. */

/** From least to most sure. In words: below two in three, two in three to four in five, above four in five. */
export const confidenceLevels = ['guess', 'unsure', 'sure'] as const
export type Confidence = (typeof confidenceLevels)[number]

/**
 * The share right (0 to 1) each level stands for when its honesty is measured: the middle of its band, the lowest band
 * from the luck of four options up. Bands are the thresholds of certainty-based marking, 2/3 and .8.
 */
export const statedShare: Record<Confidence, number> = { guess: 0.45, unsure: 0.73, sure: 0.9 }

/**
 * Marks of certainty-based marking: 1, 2 or 3 for a right answer by level, 0, -2 or -6 for a wrong one. Never part of a
 * pass score. Source: Gardner-Medwin's certainty-based marking, as Moodle documents it.
 */
export function certaintyMarks(confidence: Confidence, isRight: boolean): number {
  const right = { guess: 1, unsure: 2, sure: 3 }
  const wrong = { guess: 0, unsure: -2, sure: -6 }
  return isRight ? right[confidence] : wrong[confidence]
}
