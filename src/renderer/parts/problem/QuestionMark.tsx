import { Link } from 'wouter'
import type { BankId, QuestionId } from '#core/bank/ids'
import { leaveOut } from '../../actions/leaveOut'
import { useEngine } from '../../actions/engine'
import { useObjection } from '../../hooks/useObjection'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { problemReportWords as words } from '../../wording/en/problemReport'
import { questionProblemWords } from '../../wording/en/questionProblems'
import styles from './Problem.module.css'

type QuestionMarkProps = { bankId: BankId; questionId: QuestionId; isInRoom?: boolean }

/** Says that a question stays out of mocks, why, and what to do about it. Nothing where nobody objects. */
export function QuestionMark({ bankId, questionId, isInRoom = false }: QuestionMarkProps) {
  const engine = useEngine()
  const objection = useObjection(bankId, questionId)
  if (!objection) return null
  return (
    <p className={styles.mark}>
      <Icon name={objection === 'leftOut' ? 'ruledOut' : 'warning'} />
      <span>{questionProblemWords.objections[objection]}</span>
      {objection === 'leftOut' ? (
        <Button
          look="quiet"
          disabled={!engine.canWrite}
          onClick={() => leaveOut(engine, { bankId, questionId }, false)}
        >
          {words.bringBack}
        </Button>
      ) : (
        !isInRoom && (
          <Link className="no-print" to="/conflicts">
            {words.compareAnswers}
          </Link>
        )
      )}
    </p>
  )
}
