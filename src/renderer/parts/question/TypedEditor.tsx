import { useId } from 'react'
import type { EditorProps } from './editorProps'
import styles from './Editor.module.css'

/** A number with its unit, or a short text. Every keystroke is an answer: nothing is lost when time ends. */
export function TypedEditor({ question, response, isFinal, onRespond }: EditorProps) {
  const inputId = useId()
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
        disabled={isFinal}
        onChange={(event) => onRespond({ type: isNumeric ? 'numeric' : 'text', text: event.target.value })}
      />
      {question.numericAnswer?.unit && <span>{question.numericAnswer.unit}</span>}
    </div>
  )
}
