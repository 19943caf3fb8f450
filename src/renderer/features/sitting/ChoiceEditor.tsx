import type { OptionId } from '#core/ids'
import type { Question } from '#core/question'
import { letterOf } from '../../lib/format'
import { chooseOption, selectAnswer, strikeOption } from './actions'
import { OptionText } from './OptionText'
import { useSitting, useSittingStore } from './SittingContext'
import { selectShown } from './sittingStore'
import styles from './QuestionView.module.css'

/** Radios or checkboxes, re-lettered in the order drawn for this sitting. The whole option is the target. */
export function ChoiceEditor({ question }: { question: Question }) {
  const order = useSitting((state) => selectShown(state).item.optionOrder)
  return (
    <fieldset className={styles.options}>
      <legend className="visually-hidden">
        {question.type === 'single' ? 'Choose one' : 'Choose several'}
      </legend>
      {order.map((optionId, index) => (
        <ChoiceOption key={optionId} question={question} optionId={optionId} index={index} />
      ))}
    </fieldset>
  )
}

type ChoiceOptionProps = { question: Question; optionId: OptionId; index: number }

function ChoiceOption({ question, optionId, index }: ChoiceOptionProps) {
  const letter = letterOf(index)
  const store = useSittingStore()
  const { response, struck, isChecked } = useSitting(selectAnswer)
  const option = question.options.find(({ id }) => id === optionId)
  if (!option) return null
  const isChosen =
    response?.type === 'single'
      ? response.chosen === optionId
      : response?.type === 'multiple' && response.chosen.includes(optionId)
  const isStruck = struck.includes(optionId)
  return (
    <div className={isStruck ? `${styles.row} ${styles.struck}` : styles.row}>
      <label className={styles.option}>
        <input
          type={question.type === 'single' ? 'radio' : 'checkbox'}
          name={question.id}
          checked={isChosen}
          disabled={isChecked}
          onChange={() => chooseOption(store, optionId)}
        />
        <span className={styles.letter}>{letter}</span>
        <OptionText text={option.text} />
        {isStruck && <span className="visually-hidden">(struck out)</span>}
      </label>
      {!isChecked && (
        <button
          type="button"
          className={styles.strike}
          aria-pressed={isStruck}
          aria-label={`Strike out ${letter}`}
          title={`Strike out ${letter} (Shift+${index + 1})`}
          onClick={() => strikeOption(store, optionId)}
        >
          {letter}
        </button>
      )}
    </div>
  )
}
