import { Link } from 'wouter'
import type { Exam } from '#core/bank/exam'
import type { Attempt } from '#core/history/records'
import { scoreBefore, type ShownScore } from '#core/problems/remarkPreview'
import { printedScore } from '#core/scoring/estimate'
import type { FindQuestion } from '#core/scoring/scoring'
import { Notice } from '../../ui/Notice'
import { reportWords as words } from '../../wording/en/report'
import { formatDay } from '../../wording/format'

type RemarkNoticeProps = { attempt: Attempt; findQuestion: FindQuestion }

/** Says that a score was updated after the attempt, why, and what it was. Nothing for one that stands as it ended. */
export function RemarkNotice({ attempt, findQuestion }: RemarkNoticeProps) {
  const before = scoreBefore(attempt, findQuestion)
  if (!before || !attempt.remarks) return null
  return (
    <Notice>
      {words.updated(
        { ...countsOf(attempt.remarks), before: printed(attempt.exam, before) },
        <Link className="no-print" to="/past-results">
          {words.seeUpdate}
        </Link>,
      )}
    </Notice>
  )
}

function countsOf(remarks: NonNullable<Attempt['remarks']>) {
  const all = Object.values(remarks)
  const rescored = all.filter(({ kind }) => kind === 'key').length
  const day = formatDay(Math.max(...all.map(({ atMs }) => atMs)))
  return { day, rescored, takenOut: all.length - rescored }
}

function printed(exam: Exam, { right, total, estimate }: ShownScore) {
  return { right, total, estimate: estimate === null ? null : printedScore(estimate, exam) }
}
