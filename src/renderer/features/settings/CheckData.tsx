import { useRef, useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { checkRows } from '../../db/checkRows'
import { useEngine, type Engine } from '../../actions/engine'
import { byCount, formatCount, formatNumber } from '../../wording/format'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import styles from './Settings.module.css'
import { AsideFiles } from './AsideFiles'

type Outcome = { changes: number; backups: number; rows: number; differing: number; damage: string[] }

/** Reads everything stored and works out every score again; what differs is made anew from the attempt log. */
export function CheckData() {
  const engine = useEngine()
  const [step, setStep] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [error, setError] = useState<string | null>(null)
  const stopping = useRef<AbortController>(null)
  const handleCheck = async () => {
    const controller = new AbortController()
    stopping.current = controller
    setOutcome(null)
    setError(null)
    try {
      setOutcome(await checkEverything(engine, setStep, controller.signal))
    } catch (reason) {
      if (!controller.signal.aborted) setError(messageOf(reason))
    }
    setStep(null)
  }
  const cancel = () => stopping.current?.abort()
  return (
    <>
      <h3>Check my data</h3>
      <div className={styles.actions}>
        <Button disabled={!engine.canWrite} onClick={() => void handleCheck()}>
          Check my data
        </Button>
        <span className={styles.muted}>
          Reads the attempt log and every backup, and recalculates every score.
        </span>
      </div>
      <AsideFiles />
      <div role="status">{outcome && <OutcomeNotice outcome={outcome} />}</div>
      <ActError error={error} />
      {step !== null && (
        <Dialog
          title="Checking your data"
          onClose={cancel}
          actions={<Button onClick={cancel}>Cancel</Button>}
        >
          <p role="status">{step}</p>
        </Dialog>
      )}
    </>
  )
}

/** Rejects with the signal's reason when it is aborted; nothing was changed then. */
async function checkEverything(
  engine: Engine,
  onStep: (step: string) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const { client, saver, rowsSettled, rows } = engine
  onStep('Reading the attempt log and the backups…')
  await saver.settled()
  await rowsSettled()
  const { changes, backups, damage } = await client.check()
  signal.throwIfAborted()
  onStep('Recalculating every score…')
  const { cursor } = await client.state()
  const checked = await checkRows(rows(), {
    readLog: client.log,
    logCursor: cursor,
    onProgress: (done, all) =>
      onStep(`Recalculating every score: ${formatNumber(done)} of ${formatCount(all, 'change')}…`),
    signal,
  })
  return { changes, backups, damage, ...checked }
}

function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  const { changes, backups, rows, differing, damage } = outcome
  const read = `${formatCount(changes, 'change')}, ${formatCount(backups, 'backup')} and ${formatCount(rows, 'row')} of scores`
  if (damage.length === 0 && differing === 0)
    return <Notice tone="right">Everything checks out: {read}.</Notice>
  return (
    <Notice tone="warning">
      Read: {read}.
      <ul className={styles.findings}>
        {differing > 0 && (
          <li>
            {formatCount(differing, 'row')} of scores differed from the attempt log and{' '}
            {byCount(differing, 'has', 'have')} been made anew from it: they say what the log says.
          </li>
        )}
        {damage.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}
