import { useId } from 'react'
import { withOption, type Response } from '#core/bank/question'
import type { OptionId } from '#core/bank/ids'
import { questionWords as words } from '../../wording/en/question'
import { letterOf } from '../../wording/format'
import { Icon } from '../../ui/Icon'
import type { EditorProps } from './editorProps'
import { OptionText } from './OptionText'
import styles from './Editor.module.css'
import { useMasking, type Masking } from './useMasking'

/** Options that are ruled out, and how to rule one out; without it nothing can be struck out. */
type Striking = {
  struck?: readonly OptionId[] | undefined
  onStrike?: ((optionId: OptionId) => void) | undefined
  /** The options start out masked, to be unmasked one by one. */
  masksOptions?: boolean | undefined
}

/** Radios or checkboxes, lettered in the order on screen. The whole option is the target. */
export function ChoiceEditor(props: EditorProps & Striking) {
  const { question, optionOrder, masksOptions = false } = props
  const masking = useMasking(masksOptions)
  // The same question may stand twice on a screen, once with one thing changed.
  const name = useId()
  return (
    <fieldset className={styles.options}>
      <legend className="visually-hidden">
        {question.type === 'single' ? words.chooseOne : words.chooseSeveral}
      </legend>
      {optionOrder.map((optionId, index) => (
        <ChoiceOption
          key={optionId}
          {...props}
          masking={masking}
          name={name}
          optionId={optionId}
          index={index}
        />
      ))}
    </fieldset>
  )
}

type ChoiceOptionProps = EditorProps &
  Striking & { masking: Masking | null; name: string; optionId: OptionId; index: number }

function ChoiceOption({ masking, name, optionId, index, struck, onStrike, ...props }: ChoiceOptionProps) {
  const { question, bankId, response, isFinal, onRespond } = props
  const letter = letterOf(index)
  const option = question.options.find(({ id }) => id === optionId)
  if (!option) return null
  const isChosen = includesOption(response, optionId)
  const isStruck = struck?.includes(optionId) ?? false
  // What was chosen is not hidden from whoever chose it.
  const isMasked = masking && !isChosen ? masking.isMasked(optionId) : null
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
        {isMasked ? (
          <span className={styles.masked}>{words.masked}</span>
        ) : (
          <OptionText text={option.text} bankId={bankId} />
        )}
        {isStruck && <span className="visually-hidden">{words.struckOut}</span>}
      </label>
      {!isFinal && (
        <OptionTools
          letter={letter}
          number={index + 1}
          isMasked={isMasked}
          onMask={() => masking?.toggle(optionId)}
          isStruck={isStruck}
          onStrike={onStrike && (() => onStrike(optionId))}
        />
      )}
    </div>
  )
}

type OptionToolsProps = {
  letter: string
  number: number
  /** Null where it cannot be masked. */
  isMasked: boolean | null
  onMask: () => void
  isStruck: boolean
  onStrike: (() => void) | undefined
}

/** What can be done with an option beside choosing it. */
function OptionTools({ letter, number, isMasked, onMask, isStruck, onStrike }: OptionToolsProps) {
  const mask = isMasked ? words.unmask(letter) : words.mask(letter)
  return (
    <>
      {isMasked !== null && (
        <button type="button" className={styles.strike} aria-label={mask} title={mask} onClick={onMask}>
          <Icon name={isMasked ? 'show' : 'cover'} />
        </button>
      )}
      {onStrike && (
        <button
          type="button"
          className={styles.strike}
          aria-pressed={isStruck}
          aria-label={words.strikeOut(letter)}
          title={words.strikeOutByKey(letter, number)}
          onClick={onStrike}
        >
          <Icon name="ruledOut" />
        </button>
      )}
    </>
  )
}

function includesOption(response: Response | null, optionId: OptionId): boolean {
  if (response?.type === 'single') return response.chosen === optionId
  return response?.type === 'multiple' && response.chosen.includes(optionId)
}
