import { useId, type ReactNode } from 'react'
import { partsWords } from '../wording/en/parts'
import styles from './Choice.module.css'

type ChoicesProps<T extends string> = {
  legend: string
  value: T
  options: { value: T; label: string; hint?: string }[]
  onChange: (value: T) => void
}

/** One of a few clear choices, as radio cards. */
export function Choices<T extends string>({ legend, value, options, onChange }: ChoicesProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <strong>{option.label}</strong>
            {option.hint && <span className={styles.hint}>{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type CheckProps = { label: string; hint?: string; isChecked: boolean; onChange: (isChecked: boolean) => void }

/** A choice of yes or no, with its consequence. */
export function Check({ label, hint, isChecked, onChange }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint && (
          <>
            <br />
            <span className={styles.hint}>{hint}</span>
          </>
        )}
      </span>
    </label>
  )
}

type FieldProps = {
  label: string
  hint?: string
  /** What is wrong with what was entered; empty for nothing. The input takes `faultOf`. */
  fault?: string
  children: (id: string) => ReactNode
}

/** What an input with a fault has: it is invalid, and the sentence describes it. */
export function faultOf(
  id: string,
  fault: string,
): { 'aria-invalid': boolean; 'aria-describedby': string | undefined } {
  return { 'aria-invalid': fault !== '', 'aria-describedby': fault === '' ? undefined : `${id}-fault` }
}

/** Stands at the head of a form: what the mark beside some labels means. The mark itself is in base.css. */
export function RequiredNote() {
  return (
    <p className={styles.hint}>
      <span aria-hidden="true">*</span> {partsWords.required}
    </p>
  )
}

/** A labelled input with a line under it. */
export function Field({ label, hint, fault = '', children }: FieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <span className={styles.hint}>{hint}</span>}
      {fault && (
        <span id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </span>
      )}
    </div>
  )
}
