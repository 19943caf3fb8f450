import { Link } from 'wouter'
import type { Exam } from '#core/bank/exam'
import type { SittingKind } from '#core/sitting/sittingTypes'
import type { Pool } from '../../actions/pool'
import { byCount } from '../../wording/format'
import { objectionCounts, objectionSentence, type ObjectionCounts } from './objectionCounts'
import styles from './Setup.module.css'

function linkWords({ disputed }: ObjectionCounts): string {
  if (disputed === 0) return 'See your rulings'
  return byCount(disputed, 'Settle it', 'Settle them')
}

type ObjectionLineProps = { pool: Pool; exam: Exam; kind: SittingKind }

/** How many questions will not be drawn, and why, with the way to each reason. Nothing where nobody objects. */
export function ObjectionLine({ pool, exam, kind }: ObjectionLineProps) {
  const counts = objectionCounts(pool, exam)
  const sentence = objectionSentence(counts, kind)
  if (sentence === null) return null
  return (
    <p className={styles.out}>
      {sentence}{' '}
      {kind === 'mock' && counts.disputed + counts.ruledOut > 0 && (
        <>
          <Link to="/conflicts">{linkWords(counts)}</Link>{' '}
        </>
      )}
      {counts.leftOut > 0 && <Link to="/reports">See what you left out</Link>}
    </p>
  )
}
