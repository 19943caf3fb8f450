import { useId } from 'react'
import { textLimits } from '#core/bank/textLimits'
import { parseQuantity } from '#core/scoring/typedAnswer'
import { questionWords as words } from '../../wording/en/question'
import { formatAnswerNumber } from '../../wording/format'
import type { EditorProps } from './editorProps'
import styles from './Editor.module.css'

/** A number with its unit, or a short text. Every keystroke is an answer: nothing is lost when time ends. */
export function TypedEditor({ question, response, isFinal, onRespond }: EditorProps) {
  const inputId = useId()
  const hintId = useId()
  const isNumeric = question.type === 'numeric'
  const text = response?.type === 'numeric' || response?.type === 'text' ? response.text : ''
  const unit = question.numericAnswer?.unit
  return (
    <div className={styles.typed}>
      <label htmlFor={inputId}>{isNumeric ? words.yourNumber : words.yourAnswer}</label>
      <input
        id={inputId}
        type="text"
        dir="auto"
        inputMode={isNumeric ? 'decimal' : 'text'}
        autoComplete="off"
        spellCheck={false}
        maxLength={textLimits.typed}
        value={text}
        disabled={isFinal}
        aria-describedby={hintId}
        onChange={(event) => onRespond({ type: isNumeric ? 'numeric' : 'text', text: event.target.value })}
      />
      {unit && <span>{unit}</span>}
      <span id={hintId} className={styles.hint} role="status">
        {isNumeric ? numberHint(text, unit) : lengthHint(text)}
      </span>
    </div>
  )
}

function lengthHint(text: string): string {
  return text.length < textLimits.typed ? '' : words.tooLong(textLimits.typed)
}

/** How a number is read where that is not plain to see, or that it cannot be read. */
function numberHint(text: string, unit: string | undefined): string {
  if (!text.trim()) return ''
  const value = parseQuantity(text, unit)
  if (value === null) return words.notANumber
  return formatAnswerNumber(value) === text.trim() ? '' : words.readAs(value)
}
