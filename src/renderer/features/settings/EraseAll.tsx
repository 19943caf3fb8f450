import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { useEngine } from '../../actions/engine'
import { forgetAllKept } from '../../actions/keptTexts'
import { startAgain } from '../../actions/startAgain'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { settingsWords as words } from '../../wording/en/settings'
import styles from './Settings.module.css'

/** Erases everything, after the word is typed. Banks stay. */
export function EraseAll() {
  const { client, rows, canWrite, state } = useEngine()
  const word = words.eraseWord
  const [isAsking, setIsAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isErasing, setIsErasing] = useState(false)
  const handleErase = async () => {
    setIsErasing(true)
    try {
      const { dataFolderId } = state
      await client.erase()
      forgetAllKept(dataFolderId)
      await rows().clear()
      startAgain(words.erased)
    } catch (reason) {
      setError(messageOf(reason))
      setIsErasing(false)
    }
  }
  return (
    <div className={styles.erase}>
      <Button look="danger" disabled={!canWrite} onClick={() => setIsAsking(true)}>
        {words.eraseAsk}
      </Button>
      <span className={styles.muted}>{words.eraseHint}</span>
      {isAsking && (
        <Dialog
          title={words.eraseTitle}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>{words.keepData}</Button>
              <Button look="danger" disabled={typed !== word || isErasing} onClick={() => void handleErase()}>
                {words.erase}
              </Button>
            </>
          }
        >
          <p>{words.eraseConsequence}</p>
          <Field label={words.typeToConfirm(word)}>
            {(id) => (
              <input
                id={id}
                type="text"
                autoComplete="off"
                maxLength={word.length}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <ActError error={error} />
        </Dialog>
      )}
    </div>
  )
}
