import { useId } from 'react'
import type { Question } from '#core/question'
import { respond, selectAnswer } from './actions'
import { useSitting, useSittingStore } from './SittingContext'
import styles from './QuestionView.module.css'

/** A number with its unit, or a short text. Every keystroke is an answer: nothing is lost when time ends. */
export function TypedEditor({ question }: { question: Question }) {
  const store = useSittingStore()
  const inputId = useId()
  const { response, isChecked } = useSitting(selectAnswer)
  const isNumeric = question.type === 'numeric'
  const text = response?.type === 'numeric' || response?.type === 'text' ? response.text : ''
  return (
    <div className={styles.typed}>
      <label htmlFor={inputId}>{isNumeric ? 'Your number' : 'Your answer'}</label>
      <input
        id={inputId}
        type="text"
        inputMode={isNumeric ? 'decimal' : 'text'}
        autoComplete="off"
        spellCheck={false}
        value={text}
        disabled={isChecked}
        onChange={(event) =>
          respond(store, { type: isNumeric ? 'numeric' : 'text', text: event.target.value })
        }
      />
      {question.numericAnswer?.unit && <span>{question.numericAnswer.unit}</span>}
    </div>
  )
}
