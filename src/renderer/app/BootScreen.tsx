import { useEffect, useState, type ComponentType } from 'react'
import { Button } from '../ui/Button'
import { frameWords as words } from '../wording/en/frame'
import type { Booted } from './boot'
import styles from './BootScreen.module.css'

export type BootState =
  | { status: 'starting'; done: number; all: number }
  | { status: 'failed'; message: string }
  | { status: 'ready'; booted: Booted }

/** What is shown until the app is ready: nothing for a quick start, progress for a rebuild, a way on for a failure. */
export function BootScreen({ state }: { state: Exclude<BootState, { status: 'ready' }> }) {
  if (state.status === 'failed') {
    return (
      <main className={styles.boot}>
        <h1>{words.startFailed}</h1>
        <p>{state.message}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {words.tryAgain}
        </Button>
        <Rescue />
      </main>
    )
  }
  if (state.all === 0) return <main className={styles.boot} aria-busy="true" aria-label={words.starting} />
  return (
    <main className={styles.boot}>
      <h1>{words.readingHistory}</h1>
      <progress max={state.all} value={state.done} aria-label={words.readingHistory} />
      <p>{words.changesRead(state.done, state.all)}</p>
    </main>
  )
}

/** Ways on, fetched with the first failure: a service that answers nothing has none to give. */
function Rescue() {
  const [Loaded, setLoaded] = useState<ComponentType | null>(null)
  useEffect(() => {
    import('./BootRescue').then(
      ({ BootRescue }) => setLoaded(() => BootRescue),
      () => undefined,
    )
  }, [])
  return Loaded && <Loaded />
}
