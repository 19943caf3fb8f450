import { useId } from 'react'
import { withOption, type Response } from '#core/bank/question'
import type { OptionId } from '#core/bank/ids'
import { letterOf } from '../../wording/format'
import { Icon } from '../../ui/Icon'
import type { EditorProps } from './editorProps'
import { OptionText } from './OptionText'
import styles from './Editor.module.css'

/** Options that are ruled out, and how to rule one out; without it nothing can be struck out. */
type Striking = {
  struck?: readonly OptionId[] | undefined
  onStrike?: ((optionId: OptionId) => void) | undefined
}

/** Radios or checkboxes, lettered in the order on screen. The whole option is the target. */
export function ChoiceEditor(props: EditorProps & Striking) {
  const { question, optionOrder } = props
  // The same question may stand twice on a screen, once with one thing changed.
  const name = useId()
  return (
    <fieldset className={styles.options}>
      <legend className="visually-hidden">
        {question.type === 'single' ? 'Choose one' : 'Choose several'}
      </legend>
      {optionOrder.map((optionId, index) => (
        <ChoiceOption key={optionId} {...props} name={name} optionId={optionId} index={index} />
      ))}
    </fieldset>
  )
}

type ChoiceOptionProps = EditorProps & Striking & { name: string; optionId: OptionId; index: number }

function ChoiceOption({ name, optionId, index, struck, onStrike, ...props }: ChoiceOptionProps) {
  const { question, bankId, response, isFinal, onRespond } = props
  const letter = letterOf(index)
  const option = question.options.find(({ id }) => id === optionId)
  if (!option) return null
  const isChosen = includesOption(response, optionId)
  const isStruck = struck?.includes(optionId) ?? false
  const press = () => {
    const next = withOption(question, response, optionId)
    if (next) onRespond(next)
  }
  return (
    <div className={isStruck ? `${styles.row} ${styles.struck}` : styles.row}>
      <label className={styles.option}>
        <input
          type={question.type === 'single' ? 'radio' : 'checkbox'}
          name={name}
          checked={isChosen}
          disabled={isFinal}
          onChange={press}
        />
        <span className={styles.letter}>{letter}</span>
        <OptionText text={option.text} bankId={bankId} />
        {isStruck && <span className="visually-hidden">(struck out)</span>}
      </label>
      {!isFinal && onStrike && (
        <button
          type="button"
          className={styles.strike}
          aria-pressed={isStruck}
          aria-label={`Strike out ${letter}`}
          title={`Strike out ${letter} (Shift+${index + 1})`}
          onClick={() => onStrike(optionId)}
        >
          <Icon name="ruledOut" />
        </button>
      )}
    </div>
  )
}

function includesOption(response: Response | null, optionId: OptionId): boolean {
  if (response?.type === 'single') return response.chosen === optionId
  return response?.type === 'multiple' && response.chosen.includes(optionId)
}
