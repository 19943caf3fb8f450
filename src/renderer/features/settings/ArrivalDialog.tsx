import { useEngine } from '../../actions/engine'
import type { ArrivingStep } from '../../actions/arriving'
import { useArriving, type IncomingFile } from '../../actions/incomingFiles'
import { startAgain } from '../../actions/startAgain'
import { formatCount } from '../../wording/format'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { ArrivingBanks } from './ArrivingBanks'
import { ways, type How } from './historyChange'
import styles from './Settings.module.css'
import { useArrival, type Arrived } from './useArrival'
import { useTakingIn } from './useTakingIn'
import { formatBytes } from './words'

type ArrivalDialogProps = {
  files: readonly IncomingFile[]
  onClose: () => void
  onDone: (words: string) => void
}

/** The dialog, while there are files waiting for it. */
export function Arriving({ onDone }: Pick<ArrivalDialogProps, 'onDone'>) {
  const { canWrite } = useEngine()
  const files = useArriving((state) => state.files)
  const close = () => useArriving.setState({ files: null })
  if (!files || !canWrite) return null
  const handleDone = (words: string) => {
    close()
    onDone(words)
  }
  return <ArrivalDialog files={files} onClose={close} onDone={handleDone} />
}

/** History and banks of another computer: how far they are, what is in them, and what becomes of each. */
function ArrivalDialog({ files, onClose, onDone }: ArrivalDialogProps) {
  const { step, arrived, error } = useArrival(files)
  const changes = arrived?.arrival.changes ?? null
  if (changes !== null) return <ChangesAdded count={changes} onClose={onClose} />
  if (arrived) return <Found arrived={arrived} onClose={onClose} onDone={onDone} />
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{error ? 'Close' : 'Cancel'}</Button>}
    >
      {error ? (
        <Notice tone="wrong" isAlert>
          {error}
        </Notice>
      ) : (
        <Working step={step} />
      )}
    </Dialog>
  )
}

const title = 'Import from another computer'

function Working({ step: { what, done, all } }: { step: ArrivingStep }) {
  const words =
    what === 'sending' ? `Sending: ${formatBytes(done)} of ${formatBytes(all)}` : 'Looking through it…'
  return (
    <>
      <progress
        className={styles.progress}
        aria-label={title}
        {...(all > 0 ? { max: all, value: done } : {})}
      />
      <p role="status">{words}</p>
    </>
  )
}

const historyWays: { value: How | 'leave'; label: string; hint: string }[] = [
  ...ways,
  { value: 'leave', label: 'Leave it', hint: 'Imports the banks only.' },
]

type FoundProps = Pick<ArrivalDialogProps, 'onClose' | 'onDone'> & { arrived: Arrived }

function Found({ arrived, onClose, onDone }: FoundProps) {
  const { history, banks, leftOut } = arrived.arrival
  const { how, setHow, acts, setActs, table, isComparing, isBusy, canCarryOut, error, carryOut } =
    useTakingIn(arrived, onDone)
  return (
    <Dialog
      title={title}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!canCarryOut} onClick={() => void carryOut()}>
            {isBusy ? 'Importing…' : 'Import'}
          </Button>
        </>
      }
    >
      {history && (
        <Choices
          legend="History"
          value={how}
          options={banks.length > 0 ? historyWays : ways}
          onChange={setHow}
        />
      )}
      {isComparing && <p role="status">Comparing it with what is here…</p>}
      {table}
      <ArrivingBanks banks={banks} acts={acts} onChange={setActs} />
      {leftOut.length > 0 && <LeftOut sentences={leftOut} />}
      <ActError error={error} />
    </Dialog>
  )
}

/** Changes that were not saved when their window was closed are in the log by now: the page reads it anew. */
function ChangesAdded({ count, onClose }: { count: number; onClose: () => void }) {
  const words =
    count === 0
      ? 'Every change in this file is here already.'
      : `${formatCount(count, 'change')} added to your history.`
  const close = () => (count === 0 ? onClose() : startAgain(words))
  return (
    <Dialog title={title} onClose={close} actions={<Button onClick={close}>Close</Button>}>
      <p>{words}</p>
    </Dialog>
  )
}

function LeftOut({ sentences }: { sentences: string[] }) {
  return (
    <Notice tone="warning">
      Some of it could not be read; the rest is not affected.
      <ul className={styles.findings}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
