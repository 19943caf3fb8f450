import { Link } from 'wouter'
import type { Exam } from '#core/bank/exam'
import type { Attempt } from '#core/history/records'
import { scoreBefore, type ShownScore } from '#core/problems/remarkPreview'
import { printedScore } from '#core/scoring/estimate'
import type { FindQuestion } from '#core/scoring/scoring'
import { Notice } from '../../ui/Notice'
import { formatCount, formatDay } from '../../wording/format'

type RemarkNoticeProps = { attempt: Attempt; findQuestion: FindQuestion }

/** Says that a score was updated after the attempt, why, and what it was. Nothing for one that stands as it ended. */
export function RemarkNotice({ attempt, findQuestion }: RemarkNoticeProps) {
  const before = scoreBefore(attempt, findQuestion)
  if (!before || !attempt.remarks) return null
  return (
    <Notice>
      {remarkSentence(attempt.remarks)} Before, it was {scoreWords(attempt.exam, before)}.{' '}
      <Link to="/past-results">See or undo the update</Link>
    </Notice>
  )
}

function remarkSentence(remarks: NonNullable<Attempt['remarks']>): string {
  const all = Object.values(remarks)
  const rescored = all.filter(({ kind }) => kind === 'key').length
  const out = all.length - rescored
  const parts = [
    rescored > 0 && `${formatCount(rescored, 'question')} rescored with the fixed answer`,
    out > 0 && `${formatCount(out, 'question')} taken out of the score`,
  ]
  const day = formatDay(Math.max(...all.map(({ atMs }) => atMs)))
  return `Updated on ${day}: ${parts.filter(Boolean).join(', ')}.`
}

function scoreWords(exam: Exam, { right, total, estimate }: ShownScore): string {
  const counts = `${right} of ${total} correct`
  return estimate === null ? counts : `a practice estimate of ${printedScore(estimate, exam)} with ${counts}`
}
