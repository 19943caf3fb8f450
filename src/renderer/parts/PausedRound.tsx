import { Link } from 'wouter'
import type { BankId, ExamId } from '#core/bank/ids'
import { sittingProgress } from '#core/sitting/sittingProgress'
import { useRows } from '../hooks/useQuery'
import { roundsWords as words } from '../wording/en/rounds'

type PausedRoundProps = {
  /** The exam that is shown, where only one is. */
  only?: { bankId: BankId; examId: ExamId }
}

/** Within a text where answers are looked for: those of a paused round do not count yet, and the way back to it. */
export function PausedRound({ only }: PausedRoundProps) {
  const sittings = useRows('paused rounds', (rows) => rows.sittings())
  const [latest] = (sittings.data ?? [])
    .filter(
      (sitting) =>
        sitting.rules.kind !== 'mock' &&
        (!only || (sitting.form.bankId === only.bankId && sitting.exam.id === only.examId)) &&
        sittingProgress(sitting).answered > 0,
    )
    .toSorted((a, b) => b.touchedAtMs - a.touchedAtMs)
  if (!latest) return null
  return (
    <span>
      {' '}
      {words.countOnceFinished}{' '}
      <Link href={`/sitting/${latest.attemptId}`}>
        {only ? words.resume : words.resumeOf(latest.exam.code)}
      </Link>
    </span>
  )
}
