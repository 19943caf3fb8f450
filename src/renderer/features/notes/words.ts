import type { TopicScore } from '#core/history/topicScore'
import { formatCount } from '../../wording/format'

/** How a topic stands, in one sentence without judgement. */
export function scoreSentence(score: TopicScore | null): string {
  if (!score) return 'The bank has no question on this note.'
  const { right, total, missed, seen, questionCount } = score
  if (seen === 0) return `You haven’t seen any of its ${formatCount(questionCount, 'question')} yet.`
  const met = `You’ve seen ${seen} of its ${formatCount(questionCount, 'question')}`
  const rate = total > 0 ? ` and got ${right} of ${total} right` : ''
  const standing = missed > 0 ? ` ${missed} still missed.` : ''
  return `${met}${rate}.${standing}`
}
