import { useId, useRef, useState } from 'react'
import { calculate, type Calculation } from '#core/family/calculator'
import { sittingToolsWords as words } from '../../../wording/en/sittingTools'
import { calculationWords } from '../../../wording/en/calculations'
import { decimalSign, formatNumber } from '../../../wording/format'
import { Button } from '../../../ui/Button'
import styles from './Desk.module.css'

const keys = [
  '7',
  '8',
  '9',
  '÷',
  '4',
  '5',
  '6',
  '×',
  '1',
  '2',
  '3',
  '−',
  '0',
  decimalSign,
  '%',
  '+',
  '(',
  ')',
]

/** Calculations before the last ones go. */
const mostLines = 4

const longest = 200

/** A line to type a calculation into, by keys or buttons, and its result beneath. */
export function Calculator() {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [lines, setLines] = useState<string[]>([])
  const [fault, setFault] = useState<string | null>(null)
  const result = calculate(text, decimalSign)
  const type = (added: string) => {
    setText((before) => (before + added).slice(0, longest))
    setFault(null)
  }
  const finish = () => {
    if ('fault' in result) {
      setFault(text.trim() === '' ? null : calculationWords.fault(result.fault))
      return
    }
    setLines((before) => [...before, `${text.trim()} = ${formatNumber(result.value)}`].slice(-mostLines))
    setText(String(result.value).replace('.', decimalSign))
    field.current?.focus()
  }
  return (
    <form
      className={styles.calculator}
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <ol className={styles.lines} aria-label={words.calculations}>
        {lines.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines are only ever added
          <li key={index}>{line}</li>
        ))}
      </ol>
      <label htmlFor={id} className="visually-hidden">
        {words.calculation}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        maxLength={longest}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setFault(null)
        }}
      />
      <output htmlFor={id} className={styles.result}>
        {resultWords(text, result, fault)}
      </output>
      <div className={styles.keys}>
        {keys.map((key) => (
          <Button key={key} onClick={() => type(key)}>
            {key}
          </Button>
        ))}
        <Button aria-label={words.deleteLast} onClick={() => setText((before) => before.slice(0, -1))}>
          ⌫
        </Button>
        <Button
          onClick={() => {
            setText('')
            setLines([])
          }}
        >
          {words.clear}
        </Button>
        <Button type="submit" look="primary" aria-label={words.calculate}>
          =
        </Button>
      </div>
    </form>
  )
}

/** The result as it stands; what is wrong only once a result was asked for. */
function resultWords(text: string, result: Calculation, fault: string | null): string {
  if (fault !== null) return fault
  return text.trim() === '' || 'fault' in result ? '' : `= ${formatNumber(result.value)}`
}
