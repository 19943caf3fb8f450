import { useEffect, useState, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { QuestionId } from '#core/bank/ids'
import { isHighlighted, sentencesOf } from '#core/sitting/highlights'
import { Button } from '../../../ui/Button'
import { sittingToolsWords as toolsWords } from '../../../wording/en/sittingTools'
import { marksOf, toggleMark, type Desk } from './deskStore'
import { highlightSelection } from './highlightSelection'
import styles from './Desk.module.css'

type HighlighterProps = { desk: Desk; questionId: QuestionId; text: RefObject<Element | null> }

/** Highlights what is selected in the question, or one of its sentences from a list, which needs no pointer. */
export function Highlighter({ desk, questionId, text }: HighlighterProps) {
  const marks = useStore(desk, (state) => marksOf(state, questionId))
  const words = useText(text, questionId)
  return (
    <div className={styles.highlighter}>
      <p className={styles.hint}>{toolsWords.howToHighlight}</p>
      <ul>
        {sentencesOf(words).map(({ start, end, text: sentence }) => (
          <li key={start}>
            <button
              type="button"
              aria-pressed={isHighlighted(marks, { start, end })}
              onClick={() => toggleMark(desk, questionId, { start, end })}
            >
              {sentence}
            </button>
          </li>
        ))}
      </ul>
      <div>
        <Button
          // What is selected stays so.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => highlightSelection(desk, questionId, text)}
        >
          {toolsWords.highlightSelection}
        </Button>{' '}
        <Button
          disabled={marks.length === 0}
          onClick={() => marks.forEach((mark) => toggleMark(desk, questionId, mark))}
        >
          {toolsWords.clearHighlights}
        </Button>
      </div>
    </div>
  )
}

/** The text of an element, kept while it is drawn. */
function useText(element: RefObject<Element | null>, questionId: QuestionId): string {
  const [words, setWords] = useState('')
  useEffect(() => {
    const place = element.current
    if (!place) return undefined
    const read = () => setWords(place.textContent)
    read()
    const observer = new MutationObserver(read)
    observer.observe(place, { childList: true, characterData: true, subtree: true })
    return () => observer.disconnect()
  }, [element, questionId])
  return words
}
