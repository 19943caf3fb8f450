import { useState } from 'react'
import type { QuestionSource } from '../../api/authoringCalls'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { lineDiff } from './lineDiff'
import editorStyles from './Editor.module.css'
import styles from './Write.module.css'

type ConflictProps = {
  /** What is written. */
  what: 'question' | 'file'
  theirs: QuestionSource | null
  mine: string
  onTake: () => void
  onKeep: () => void
}

/** Says that the file has another text by now, and lets its author decide which one stays. */
export function ConflictNotice({ what, theirs, mine, onTake, onKeep }: ConflictProps) {
  const [isComparing, setIsComparing] = useState(false)
  if (!theirs && what === 'file') {
    return (
      <Notice tone="warning" isAlert>
        This file isn’t in the bank anymore, so nothing was saved. Copy your text if you still need it.
      </Notice>
    )
  }
  if (!theirs) {
    return (
      <Notice tone="warning" isAlert action={<Button onClick={onKeep}>Keep it as a new question</Button>}>
        This question isn’t in its file anymore, so nothing was saved. Your text is here.
      </Notice>
    )
  }
  return (
    <>
      <Notice
        tone="warning"
        isAlert
        action={
          <div className={styles.actions}>
            <Button onClick={() => setIsComparing(true)}>Compare</Button>
            <Button onClick={onTake}>Load the file’s version</Button>
          </div>
        }
      >
        This {what} was changed after you opened it here, in another window or another program. Nothing was
        saved over that change.
      </Notice>
      {isComparing && (
        <Dialog
          title="Compare with the file"
          isWide
          onClose={() => setIsComparing(false)}
          actions={
            <>
              <Button onClick={() => setIsComparing(false)}>Decide later</Button>
              <Button onClick={onTake}>Load the file’s version</Button>
              <Button onClick={onKeep}>Keep my text</Button>
            </>
          }
        >
          <p>
            Lines with − are in the file only, lines with + in your text only. Keeping your text saves nothing
            yet.
          </p>
          <Differences theirs={theirs.text} mine={mine} />
        </Dialog>
      )}
    </>
  )
}

const signs = { both: ' ', theirs: '−', mine: '+' }
const words = { both: '', theirs: 'In the file: ', mine: 'Yours: ' }

function Differences({ theirs, mine }: { theirs: string; mine: string }) {
  return (
    // Long lines scroll, which keys can do only in an element that takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={editorStyles.differences} tabIndex={0} role="group" aria-label="Differences">
      {lineDiff(theirs, mine).map(({ side, text }, index) => (
        // Lines have no identity of their own but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={editorStyles[side]}>
          <span aria-hidden="true">{signs[side]} </span>
          <span className="visually-hidden">{words[side]}</span>
          {text}
        </div>
      ))}
    </div>
  )
}
