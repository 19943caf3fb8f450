import { useEffect, useState, type ReactNode } from 'react'
import { Redirect } from 'wouter'
import { useStore } from 'zustand'
import type { AttemptId } from '#core/bank/ids'
import { checkInLeftMs, standingRestart } from '#core/sitting/badDay'
import { useEngine } from '../../actions/engine'
import { useAsync } from '../../hooks/useQuery'
import { TryAgain } from '../../parts/LoadError'
import { SaveBanner } from '../../parts/SaveBanner'
import { WorkHere } from '../../parts/WorkHere'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { commonWords } from '../../wording/en/common'
import { inMockWords } from '../../wording/en/inMock'
import { sittingWords as words } from '../../wording/en/sitting'
import { CheckIn } from './badDay/CheckIn'
import { Restarting } from './badDay/Restarting'
import { openSitting, type LiveSitting } from './openSitting'
import { DeskContext, SittingContext } from './SittingContext'
import { SittingRoom } from './SittingRoom'
import styles from './SittingScreen.module.css'

/** The running sitting with this id, or its report when it has ended. */
export function SittingScreen({ attemptId }: { attemptId: string }) {
  const { canWrite } = useEngine()
  const [entries, setEntries] = useState(0)
  const opened = useAsync(
    `sitting:${attemptId}`,
    async (engine) => (canWrite ? openSitting(engine, attemptId as AttemptId) : null),
    entries,
  )
  if (opened.error) {
    return (
      <Unavailable title={words.failedTitle} action={<TryAgain of={opened} />}>
        {opened.error}
      </Unavailable>
    )
  }
  if (opened.data === undefined) return <main aria-busy="true" aria-label={words.opening} />
  if (opened.data === null) {
    return (
      <Unavailable title={words.elsewhereTitle} action={<WorkHere />}>
        {words.elsewhere}
      </Unavailable>
    )
  }
  if (opened.data.status === 'ended') return <Redirect to={`/report/${attemptId}`} replace />
  if (opened.data.status === 'unknown') {
    return <Unavailable title={words.notFoundTitle}>{words.notFound}</Unavailable>
  }
  if (opened.data.status === 'waits') {
    return (
      <Unavailable title={inMockWords.roundWaitsTitle}>
        {inMockWords.roundWaits(opened.data.inMockCount)}
      </Unavailable>
    )
  }
  return <LiveRoom live={opened.data.live} onEnterAgain={() => setEntries(entries + 1)} />
}

function LiveRoom({ live, onEnterAgain }: { live: LiveSitting; onEnterAgain: () => void }) {
  const hasEnded = useStore(live.store, (state) => state.sitting.end !== null)
  const attemptId = useStore(live.store, (state) => state.sitting.attemptId)
  const restart = useStore(live.store, (state) => standingRestart(state.sitting))
  const isCheckedIn = useStore(
    live.store,
    ({ sitting, elapsedSeconds }) => checkInLeftMs(sitting, elapsedSeconds * 1_000) > 0,
  )
  useEffect(() => () => live.pause(), [live])
  if (hasEnded) return <EndedRoom attemptId={attemptId} />
  if (restart) return <Restarting restart={restart} onContinue={onEnterAgain} />
  return (
    <SittingContext.Provider value={live.store}>
      <DeskContext.Provider value={live.desk}>
        {isCheckedIn ? <CheckIn /> : <SittingRoom />}
      </DeskContext.Provider>
    </SittingContext.Provider>
  )
}

/** Waits until the last event is in the rows, so that the report has it. */
function EndedRoom({ attemptId }: { attemptId: AttemptId }) {
  const settled = useAsync(`ended:${attemptId}`, async (engine) => (await engine.rowsSettled(), true))
  if (!settled.data) return <main aria-busy="true" aria-label={words.scoring} />
  return <Redirect to={`/report/${attemptId}`} replace />
}

type UnavailableProps = { title: string; action?: ReactNode; children: string }

function Unavailable({ title, action, children }: UnavailableProps) {
  return (
    <main className={styles.unavailable}>
      <SaveBanner place="page" />
      <EmptyState
        title={title}
        action={
          <>
            {action}
            <ButtonLink to="/">{commonWords.goHome}</ButtonLink>
          </>
        }
      >
        {children}
      </EmptyState>
    </main>
  )
}
