import { useEffect, useId, useRef, useState } from 'react'
import { formatAnswerNumber } from '../wording/format'
import { readingOf, readTypedNumber, type NumberRange } from '../wording/typedNumber'
import { faultOf, Field } from './Choice'
import styles from './Choice.module.css'

type NumberInputProps = {
  id: string
  text: string
  fault: string
  label?: string
  isWhole?: boolean
  isRequired?: boolean
  onText: (text: string) => void
  onLeave?: () => void
}

/**
 * The input of a number. A text field, for those of type number drop what is no number in the browser's language, as
 * the comma of 1,5, without a word.
 */
export function NumberInput({ id, text, fault, label, onText, onLeave, ...more }: NumberInputProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.setCustomValidity(fault), [fault])
  return (
    <input
      ref={input}
      id={id}
      type="text"
      inputMode={more.isWhole ? 'numeric' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      maxLength={40}
      required={more.isRequired}
      aria-label={label}
      {...faultOf(id, fault)}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onBlur={onLeave}
    />
  )
}

type NumberFieldProps<Value> = {
  label: string
  hint?: string
  /** No label beside the input; it is read aloud only. */
  isBare?: boolean
  value: Value
  range?: NumberRange
  isRequired?: boolean
  /** What is kept for a number, be it out of range, and for a text that is none. A text is shown as it is. */
  toValue: (number: number | null, text: string) => Value
  onChange: (value: Value) => void
  onLeave?: () => void
}

/** A number of a form. What cannot be read stays in the field as it was typed, and is said. */
export function NumberField<Value extends number | string | null>({
  label,
  hint = '',
  isBare = false,
  value,
  range,
  toValue,
  onChange,
  ...more
}: NumberFieldProps<Value>) {
  const bareId = useId()
  const [typed, setTyped] = useState<{ text: string; value: Value } | null>(null)
  // A value that came from elsewhere, as by undoing, replaces what was typed.
  const text = typed && Object.is(typed.value, value) ? typed.text : textOf(value)
  const { fault } = readTypedNumber(text, range)
  const isWhole = range !== undefined && 'most' in range && range.isWhole === true
  const onText = (next: string) => {
    const kept = toValue(readTypedNumber(next).value, next)
    setTyped({ text: next, value: kept })
    onChange(kept)
  }
  const input = { text, fault, isWhole, onText, ...more }
  if (isBare) {
    return (
      <>
        <NumberInput id={bareId} label={label} {...input} />
        {fault && (
          <span id={`${bareId}-fault`} className={styles.fault} role="alert">
            {fault}
          </span>
        )}
      </>
    )
  }
  const reading = fault ? '' : readingOf(text)
  return (
    <Field label={label} hint={[hint, reading].filter(Boolean).join(' ')} fault={fault}>
      {(id) => <NumberInput id={id} {...input} />}
    </Field>
  )
}

function textOf(value: number | string | null): string {
  return typeof value === 'number' ? formatAnswerNumber(value) : (value ?? '')
}
