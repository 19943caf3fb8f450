import { Link } from 'wouter'
import type { Exam } from '#core/bank/exam'
import type { SittingKind } from '#core/sitting/sittingTypes'
import { inMockCount, type Pool } from '../../actions/pool'
import { inMockWords } from '../../wording/en/inMock'
import { setupDrawWords as words } from '../../wording/en/setupDraw'
import { objectionCounts, objectionSentence } from './objectionCounts'
import styles from './Setup.module.css'

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
          <Link to="/conflicts">
            {counts.disputed === 0 ? words.seeRulings : words.settle(counts.disputed)}
          </Link>{' '}
        </>
      )}
      {counts.leftOut > 0 && <Link to="/reports">{words.seeLeftOut}</Link>}
    </p>
  )
}

/** How many questions of the exam wait for the report of a running mock. Nothing where none runs. */
export function InMockLine({ pool, exam }: Pick<ObjectionLineProps, 'pool' | 'exam'>) {
  const count = inMockCount(pool, exam)
  return count === 0 ? null : <p className={styles.out}>{inMockWords.notDrawn(count)}</p>
}
