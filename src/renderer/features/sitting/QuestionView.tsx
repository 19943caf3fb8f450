import { QuestionStem } from '../../parts/question/QuestionStem'
import { ResponseEditor } from '../../parts/question/ResponseEditor'
import styles from '../../parts/question/Editor.module.css'
import { respond, selectAnswer, strikeOption } from './actions'
import { useSitting, useSittingStore } from './SittingContext'
import { selectShown } from './sittingStore'

/** The question on screen: case study, stem, and until it is checked the way to answer. Never anything of its key. */
export function QuestionView() {
  const store = useSittingStore()
  const question = useSitting((state) => selectShown(state).question)
  const optionOrder = useSitting((state) => selectShown(state).item.optionOrder)
  const bankId = useSitting((state) => state.sitting.form.bankId)
  const number = useSitting((state) => state.sitting.questionIndex + 1)
  const { response, struck, isChecked } = useSitting(selectAnswer)
  return (
    <article className={styles.question} aria-label={`Question ${number}`}>
      <QuestionStem question={question} bankId={bankId} />
      {!isChecked && (
        <ResponseEditor
          question={question}
          bankId={bankId}
          optionOrder={optionOrder}
          response={response}
          isFinal={false}
          onRespond={(next) => respond(store, next)}
          struck={struck}
          onStrike={(optionId) => strikeOption(store, optionId)}
        />
      )}
    </article>
  )
}
