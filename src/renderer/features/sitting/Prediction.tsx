import { useId } from 'react'
import { textLimits } from '#core/bank/textLimits'
import { useRemembered } from '../../hooks/useRemembered'
import { Button } from '../../ui/Button'
import { sittingWords as words } from '../../wording/en/sitting'
import { uncover } from './actions'
import { useSitting, useSittingStore } from './SittingContext'
import { selectShown } from './sittingStore'
import styles from './SittingRoom.module.css'

/** In place of the options while they are covered: a line for what is expected, and the way to the options. */
export function Prediction() {
  const store = useSittingStore()
  const questionId = useSitting((state) => selectShown(state).item.questionId)
  const [text, setText] = useRemembered(`prediction ${questionId}`, '')
  const id = useId()
  return (
    <form
      className={styles.prediction}
      onSubmit={(event) => {
        event.preventDefault()
        uncover(store, text)
      }}
    >
      <label htmlFor={id}>{words.expected}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={textLimits.line}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button type="submit" look="primary">
          {text.trim() === '' ? words.showOptionsUnguessed : words.showOptions}
        </Button>
      </div>
    </form>
  )
}
