import { useEngine } from '../../actions/engine'
import type { ArrivingStep } from '../../actions/arriving'
import { useArriving, type IncomingFile } from '../../actions/incomingFiles'
import { startAgain } from '../../actions/startAgain'
import { backupsWords as words } from '../../wording/en/backups'
import { commonWords } from '../../wording/en/common'
import { formatBytes } from '../../wording/format'
import { told } from '../../wording/told'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { ArrivingBanks } from './ArrivingBanks'
import { waysOf, waysWithLeaving } from './historyChange'
import styles from './Settings.module.css'
import { useArrival, type Arrived } from './useArrival'
import { useTakingIn } from './useTakingIn'

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
      title={words.arrival}
      onClose={onClose}
      actions={<Button onClick={onClose}>{error ? commonWords.close : commonWords.cancel}</Button>}
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

function Working({ step: { what, done, all } }: { step: ArrivingStep }) {
  const said = what === 'sending' ? words.sending(formatBytes(done), formatBytes(all)) : words.lookingThrough
  return (
    <>
      <progress
        className={styles.progress}
        aria-label={words.arrival}
        {...(all > 0 ? { max: all, value: done } : {})}
      />
      <p role="status">{said}</p>
    </>
  )
}

type FoundProps = Pick<ArrivalDialogProps, 'onClose' | 'onDone'> & { arrived: Arrived }

function Found({ arrived, onClose, onDone }: FoundProps) {
  const { history, banks, drafts, leftOut } = arrived.arrival
  const { how, setHow, acts, setActs, table, isComparing, isBusy, canCarryOut, error, carryOut } =
    useTakingIn(arrived, onDone)
  return (
    <Dialog
      title={words.arrival}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
          <Button look="primary" disabled={!canCarryOut} onClick={() => void carryOut()}>
            {isBusy ? words.importing : words.import}
          </Button>
        </>
      }
    >
      {history && (
        <Choices
          legend={words.history}
          value={how}
          options={banks.length > 0 ? waysWithLeaving() : waysOf()}
          onChange={setHow}
        />
      )}
      {isComparing && <p role="status">{words.comparing}</p>}
      {table}
      <ArrivingBanks banks={banks} acts={acts} onChange={setActs} />
      {drafts > 0 && <p>{words.arrivingTexts(drafts)}</p>}
      {leftOut.length > 0 && <LeftOut sentences={leftOut} />}
      <ActError error={error} />
    </Dialog>
  )
}

/** Changes that were not saved when their window was closed are in the log by now: the page reads it anew. */
function ChangesAdded({ count, onClose }: { count: number; onClose: () => void }) {
  const said = count === 0 ? words.allHere : words.addedToHistory(count)
  const close = () => (count === 0 ? onClose() : startAgain(said))
  return (
    <Dialog
      title={words.arrival}
      onClose={close}
      actions={<Button onClick={close}>{commonWords.close}</Button>}
    >
      <p>{said}</p>
    </Dialog>
  )
}

function LeftOut({ sentences }: { sentences: string[] }) {
  return (
    <Notice tone="warning">
      {words.partlyUnreadable}
      <ul className={styles.findings}>
        {sentences.map((sentence) => (
          <li key={sentence}>{told(sentence)}</li>
        ))}
      </ul>
    </Notice>
  )
}
