import { useEffect, useRef } from 'react'
import { useSettings } from '../../actions/settings'
import { QuestionMark } from '../../parts/problem/QuestionMark'
import { QuestionStem } from '../../parts/question/QuestionStem'
import { ResponseEditor } from '../../parts/question/ResponseEditor'
import styles from '../../parts/question/Editor.module.css'
import { respond, selectAnswer, selectIsCovered, strikeOption } from './actions'
import { Prediction } from './Prediction'
import { useSitting, useSittingStore } from './SittingContext'
import { selectShown } from './sittingStore'

/** The question on screen: case study, stem, and until it is checked the way to answer. Never anything of its key. */
export function QuestionView() {
  const store = useSittingStore()
  const question = useSitting((state) => selectShown(state).question)
  const optionOrder = useSitting((state) => selectShown(state).item.optionOrder)
  const bankId = useSitting((state) => state.sitting.form.bankId)
  const number = useSitting((state) => state.sitting.questionIndex + 1)
  const hasFeedback = useSitting((state) => state.sitting.rules.hasFeedback)
  const { response, struck, isChecked } = useSitting(selectAnswer)
  const isCovered = useSitting(selectIsCovered)
  const article = useRef<HTMLElement>(null)
  const wasCovered = useRef(isCovered)
  // The field that had the focus goes with it: the next Tab starts at the question.
  useEffect(() => {
    if (wasCovered.current && !isCovered) article.current?.focus({ preventScroll: true })
    wasCovered.current = isCovered
  }, [isCovered])
  const masksOptions = useSettings((settings) => settings.masksOptions)
  return (
    <article ref={article} tabIndex={-1} className={styles.question} aria-label={`Question ${number}`}>
      <QuestionStem question={question} bankId={bankId} />
      {hasFeedback && !isChecked && <QuestionMark bankId={bankId} questionId={question.id} isInRoom />}
      {isCovered && <Prediction />}
      {!isChecked && !isCovered && (
        <ResponseEditor
          question={question}
          bankId={bankId}
          optionOrder={optionOrder}
          response={response}
          isFinal={false}
          onRespond={(next) => respond(store, next)}
          struck={struck}
          masksOptions={masksOptions}
          onStrike={(optionId) => strikeOption(store, optionId)}
        />
      )}
    </article>
  )
}
