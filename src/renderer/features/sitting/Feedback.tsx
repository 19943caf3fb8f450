import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button'
import { scoreResponse } from '#core/scoring/scoring'
import { MissCause } from '../../parts/question/MissCause'
import { Explanation } from '../../parts/question/Explanation'
import { checkAnswer, selectAnswer } from './actions'
import { useSitting, useSittingStore } from './SittingContext'
import { selectShown } from './sittingStore'
import styles from './SittingRoom.module.css'

/** Practice: the check button, then right or not, the key and why. */
export function Feedback() {
  const store = useSittingStore()
  const question = useSitting((state) => selectShown(state).question)
  const optionOrder = useSitting((state) => selectShown(state).item.optionOrder)
  const sitting = useSitting((state) => state.sitting)
  const { response, isChecked } = useSitting(selectAnswer)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChecked) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [isChecked, question])
  if (!isChecked) {
    return (
      <div className={styles.check}>
        <Button look="primary" title="Check (Ctrl or ⌘ + Enter)" onClick={() => checkAnswer(store)}>
          {response ? 'Check answer' : 'Show answer'}
        </Button>
      </div>
    )
  }
  const { isRight } = scoreResponse(question, response, sitting.exam.credit)
  return (
    <div ref={panel} role="status" className={styles.feedback}>
      <h2 className="visually-hidden">Feedback</h2>
      <Explanation
        question={question}
        optionOrder={optionOrder}
        response={response}
        exam={sitting.exam}
        bankId={sitting.form.bankId}
        isInRoom
      />
      {!isRight && (
        <MissCause
          key={question.id}
          bankId={sitting.form.bankId}
          examId={sitting.exam.id}
          questionId={question.id}
          occasion={sitting.attemptId}
          hasKeys
        />
      )}
    </div>
  )
}
