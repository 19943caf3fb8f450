import { useRef, useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { checkRows } from '../../db/checkRows'
import { useEngine, type Engine } from '../../actions/engine'
import { commonWords } from '../../wording/en/common'
import { settingsWords as words } from '../../wording/en/settings'
import { told } from '../../wording/told'
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
      <h3>{words.check}</h3>
      <div className={styles.actions}>
        <Button disabled={!engine.canWrite} onClick={() => void handleCheck()}>
          {words.check}
        </Button>
        <span className={styles.muted}>{words.checkHint}</span>
      </div>
      <AsideFiles />
      <div role="status">{outcome && <OutcomeNotice outcome={outcome} />}</div>
      <ActError error={error} />
      {step !== null && (
        <Dialog
          title={words.checking}
          onClose={cancel}
          actions={<Button onClick={cancel}>{commonWords.cancel}</Button>}
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
  onStep(words.readingAll)
  await saver.settled()
  await rowsSettled()
  const { changes, backups, damage } = await client.check()
  signal.throwIfAborted()
  onStep(words.recalculating)
  const { cursor } = await client.state()
  const checked = await checkRows(rows(), {
    readLog: client.log,
    logCursor: cursor,
    onProgress: (done, all) => onStep(words.recalculated(done, all)),
    signal,
  })
  return { changes, backups, damage, ...checked }
}

function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  const { differing, damage } = outcome
  if (damage.length === 0 && differing === 0) return <Notice tone="right">{words.allInOrder(outcome)}</Notice>
  return (
    <Notice tone="warning">
      {words.wasRead(outcome)}
      <ul className={styles.findings}>
        {differing > 0 && <li>{words.madeAnew(differing)}</li>}
        {damage.map((line) => (
          <li key={line}>{told(line)}</li>
        ))}
      </ul>
    </Notice>
  )
}
