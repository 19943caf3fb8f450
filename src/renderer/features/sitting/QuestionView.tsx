import { useEffect, useRef, type RefObject } from 'react'
import { useSettings } from '../../actions/settings'
import { QuestionMark } from '../../parts/problem/QuestionMark'
import { QuestionStem } from '../../parts/question/QuestionStem'
import { ResponseEditor } from '../../parts/question/ResponseEditor'
import styles from '../../parts/question/Editor.module.css'
import { sittingWords as words } from '../../wording/en/sitting'
import { respond, selectAnswer, selectIsCovered, strikeOption } from './actions'
import { Prediction } from './Prediction'
import deskStyles from './desk/Desk.module.css'
import { useHighlights } from './desk/useHighlights'
import { useDesk, useSitting, useSittingStore } from './SittingContext'
import { selectShown } from './sittingStore'

/** The question on screen: case study, stem, and until it is checked the way to answer. Never anything of its key. */
export function QuestionView({ text }: { text: RefObject<HTMLDivElement | null> }) {
  const store = useSittingStore()
  const question = useSitting((state) => selectShown(state).question)
  const optionOrder = useSitting((state) => selectShown(state).item.optionOrder)
  const bankId = useSitting((state) => state.sitting.form.bankId)
  const number = useSitting((state) => state.sitting.questionIndex + 1)
  const hasFeedback = useSitting((state) => state.sitting.rules.hasFeedback)
  const { response, struck, isChecked } = useSitting(selectAnswer)
  const isCovered = useSitting(selectIsCovered)
  useHighlights(useDesk(), question.id, text)
  const article = useRef<HTMLElement>(null)
  const wasCovered = useRef(isCovered)
  // The field that had the focus goes with it: the next Tab starts at the question.
  useEffect(() => {
    if (wasCovered.current && !isCovered) article.current?.focus({ preventScroll: true })
    wasCovered.current = isCovered
  }, [isCovered])
  const masksOptions = useSettings((settings) => settings.masksOptions)
  return (
    <article ref={article} tabIndex={-1} className={styles.question} aria-label={words.question(number)}>
      <div ref={text} className={deskStyles.text}>
        <QuestionStem question={question} bankId={bankId} />
      </div>
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
