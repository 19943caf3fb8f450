import { useState } from 'react'
import { Button } from '../../ui/Button'
import { scoreResponse } from '#core/scoring/scoring'
import { MissCause } from '../../parts/question/MissCause'
import { Explanation } from '../../parts/question/Explanation'
import { Predicted } from '../../parts/question/Predicted'
import { sittingWords as words } from '../../wording/en/sitting'
import { checkAnswer, markRecalled, selectAnswer, selectIsCovered } from './actions'
import { useSitting, useSittingStore } from './SittingContext'
import { selectShown } from './sittingStore'
import styles from './SittingRoom.module.css'

const recallChoices = [true, false]

/** Practice: the check button, then in place of the options the same with their marks and whys. */
export function Feedback() {
  const store = useSittingStore()
  const question = useSitting((state) => selectShown(state).question)
  const optionOrder = useSitting((state) => selectShown(state).item.optionOrder)
  const sitting = useSitting((state) => state.sitting)
  const answer = useSitting(selectAnswer)
  const { response, isChecked } = answer
  const isCovered = useSitting(selectIsCovered)
  const [openId, setOpenId] = useState(isChecked ? null : question.id)
  if (!isChecked && openId !== question.id) setOpenId(question.id)
  if (isCovered) return null
  if (!isChecked) {
    return (
      <div className={styles.check}>
        <Button look="primary" title={words.checkHint} onClick={() => checkAnswer(store)}>
          {response ? words.check : words.showAnswer}
        </Button>
      </div>
    )
  }
  const { isRight } = scoreResponse(question, response, sitting.exam.credit)
  return (
    <div>
      <h2 className="visually-hidden">{words.feedback}</h2>
      <Predicted answer={answer}>
        <span role="group" aria-label={words.didYouHaveIt} className={styles.group}>
          {recallChoices.map((isRecalled) => (
            <Button
              key={String(isRecalled)}
              look={answer.isRecalled === isRecalled ? 'plain' : 'quiet'}
              aria-pressed={answer.isRecalled === isRecalled}
              onClick={() => markRecalled(store, isRecalled)}
            >
              {isRecalled ? words.hadIt : words.didNotHaveIt}
            </Button>
          ))}
        </span>
      </Predicted>
      <Explanation
        key={question.id}
        question={question}
        optionOrder={optionOrder}
        response={response}
        exam={sitting.exam}
        bankId={sitting.form.bankId}
        isInRoom
        takesFocus={openId === question.id}
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
