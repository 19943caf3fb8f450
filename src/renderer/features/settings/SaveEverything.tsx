import { useRef, useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { useEngine } from '../../actions/engine'
import { saveFile } from '../../actions/saveFile'
import { movingCalls } from '../../api/movingCalls'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './Settings.module.css'
import { formatBytes } from './words'

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
      onDone(
        'The file holds your history, settings, notes and your own banks. Import it in Settings on another computer.',
      )
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
        Save everything to a file
      </Button>
      {bytes !== null && (
        <Dialog title="Saving everything" onClose={cancel} actions={<Button onClick={cancel}>Cancel</Button>}>
          <progress className={styles.progress} aria-label="Saving everything" />
          <p role="status">{formatBytes(bytes)} so far</p>
        </Dialog>
      )}
    </>
  )
}
