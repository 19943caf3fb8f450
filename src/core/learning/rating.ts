/** From a response to a rating. Invariants: wrong is always again; nothing is ever easy; speed plays no part. */
import type { Confidence } from '../common/confidence'
import type { Rating } from './scheduler'

/**
 * Wrong is again. Right is good; right but unsure is hard; right by a guess is again, for one guess in four among four
 * options is right by luck (its score still counts). Null when nothing was said of confidence. The split by confidence
 * is a judgement of this program, no measured rule.
 */
export function ratingOf(isRight: boolean, confidence: Confidence | null): Rating {
  if (!isRight || confidence === 'guess') return 'again'
  return confidence === 'unsure' ? 'hard' : 'good'
}
