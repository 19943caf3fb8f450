import { useRef, useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { useEngine } from '../../actions/engine'
import { saveFile } from '../../actions/saveFile'
import { movingCalls } from '../../api/movingCalls'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { commonWords } from '../../wording/en/common'
import { backupsWords as words } from '../../wording/en/backups'
import { formatBytes } from '../../wording/format'
import styles from './Settings.module.css'

type SaveEverythingProps = {
  isDisabled: boolean
  onDone: (words: string) => void
  onError: (words: string) => void
}

/** History and own banks in one file, with how much of it there is so far. */
export function SaveEverything({ isDisabled, onDone, onError }: SaveEverythingProps) {
  const { saver } = useEngine()
  const [bytes, setBytes] = useState<number | null>(null)
  const stopping = useRef<AbortController>(null)
  const handleSave = async () => {
    const { signal } = (stopping.current = new AbortController())
    setBytes(0)
    try {
      await saver.settled()
      const { name, file } = await movingCalls.everything(setBytes, signal)
      signal.throwIfAborted()
      saveFile(name, file)
      onDone(words.everythingSaved)
    } catch (reason) {
      if (!signal.aborted) onError(messageOf(reason))
    }
    setBytes(null)
  }
  const cancel = () => {
    stopping.current?.abort()
    setBytes(null)
  }
  return (
    <>
      <Button disabled={isDisabled} onClick={() => void handleSave()}>
        {words.saveEverything}
      </Button>
      {bytes !== null && (
        <Dialog
          title={words.savingEverything}
          onClose={cancel}
          actions={<Button onClick={cancel}>{commonWords.cancel}</Button>}
        >
          <progress className={styles.progress} aria-label={words.savingEverything} />
          <p role="status">{words.savedSoFar(formatBytes(bytes))}</p>
        </Dialog>
      )}
    </>
  )
}
