import { useId } from 'react'
import { textLimits } from '#core/bank/textLimits'
import { useRemembered } from '../../hooks/useRemembered'
import { Button } from '../../ui/Button'
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
      <label htmlFor={id}>What do you expect the answer to be?</label>
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
          {text.trim() === '' ? 'Show the options without a guess' : 'Show the options'}
        </Button>
      </div>
    </form>
  )
}
