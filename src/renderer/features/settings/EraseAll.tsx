import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { useEngine } from '../../actions/engine'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import styles from './Settings.module.css'

const word = 'erase'

/** Erases everything, after the word is typed. Banks stay. */
export function EraseAll() {
  const { client, rows, canWrite } = useEngine()
  const [isAsking, setIsAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const handleErase = async () => {
    try {
      await client.erase()
      await rows().clear()
      location.assign(location.pathname)
    } catch (reason) {
      setError(messageOf(reason))
    }
  }
  return (
    <div className={styles.erase}>
      <Button look="danger" disabled={!canWrite} onClick={() => setIsAsking(true)}>
        Erase everything…
      </Button>
      <span className={styles.muted}>
        Every attempt, score, setting and backup. Your banks and files you saved stay.
      </span>
      {isAsking && (
        <Dialog
          title="Erase everything?"
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>Keep my data</Button>
              <Button look="danger" disabled={typed !== word} onClick={() => void handleErase()}>
                Erase everything
              </Button>
            </>
          }
        >
          <p>
            All attempts, scores, missed questions, settings and backups on this computer are deleted. This
            cannot be undone; only a file you saved brings them back.
          </p>
          <Field label={`Type “${word}” to confirm`}>
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
