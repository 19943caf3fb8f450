import { useState } from 'react'
import type { QuestionSource } from '../../api/authoringCalls'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { writeEditorWords as words } from '../../wording/en/writeEditor'
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
        {words.fileGoneUnsaved}
      </Notice>
    )
  }
  if (!theirs) {
    return (
      <Notice tone="warning" isAlert action={<Button onClick={onKeep}>{words.keepAsNew}</Button>}>
        {words.questionGone}
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
            <Button onClick={() => setIsComparing(true)}>{words.compare}</Button>
            <Button onClick={onTake}>{words.takeTheirs}</Button>
          </div>
        }
      >
        {words.changedElsewhere[what]}
      </Notice>
      {isComparing && (
        <Dialog
          title={words.compareTitle}
          isWide
          onClose={() => setIsComparing(false)}
          actions={
            <>
              <Button onClick={() => setIsComparing(false)}>{words.decideLater}</Button>
              <Button onClick={onTake}>{words.takeTheirs}</Button>
              <Button onClick={onKeep}>{words.keepMine}</Button>
            </>
          }
        >
          <p>{words.compareNote}</p>
          <Differences theirs={theirs.text} mine={mine} />
        </Dialog>
      )}
    </>
  )
}

const signs = { both: ' ', theirs: '−', mine: '+' }

function Differences({ theirs, mine }: { theirs: string; mine: string }) {
  return (
    // Long lines scroll, which keys can do only in an element that takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={editorStyles.differences} tabIndex={0} role="group" aria-label={words.differences}>
      {lineDiff(theirs, mine).map(({ side, text }, index) => (
        // Lines have no identity of their own but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={editorStyles[side]}>
          <span aria-hidden="true">{signs[side]} </span>
          <span className="visually-hidden">{words.lineIn[side]}</span>
          {text}
        </div>
      ))}
    </div>
  )
}
