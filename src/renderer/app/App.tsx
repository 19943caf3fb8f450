import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { messageOf } from '#core/common/messageOf'
import { followBanks } from '../actions/banks'
import { EngineContext } from '../actions/engine'
import { useAppearance } from '../hooks/useAppearance'
import { useLanguage } from '../hooks/useLanguage'
import { boot, type Booted } from './boot'
import { BootScreen, type BootState } from './BootScreen'
import type { OpeningHistory } from './openHistory'
import { keepMocksRunning } from './resumeMocks'
import { Screens } from './Screens'

/** One boot per page, however often React mounts the app. */
let booting: Promise<Booted> | null = null

/** The app: boots once, then shows the screen the address names. */
export function App({ history }: { history: OpeningHistory }) {
  const [state, setState] = useState<BootState>({ status: 'starting', done: 0, all: 0 })
  useAppearance(state.status === 'ready')
  useEffect(() => {
    history.follow((done, all) => setState({ status: 'starting', done, all }))
    booting ??= boot(history)
    booting.then(
      (booted) => setState({ status: 'ready', booted }),
      (error: unknown) => setState({ status: 'failed', message: messageOf(error) }),
    )
  }, [history])
  return state.status === 'ready' ? <Running booted={state.booted} /> : <BootScreen state={state} />
}

function Running({ booted: { engine, notices, events, takeBanks } }: { booted: Booted }) {
  useLanguage(engine)
  const { subscribe, isWriter } = engine.writer
  const canWrite = useSyncExternalStore(subscribe, isWriter)
  // Another engine for every screen: what another window wrote until now is read anew.
  const current = useMemo(() => ({ ...engine, canWrite }), [engine, canWrite])
  useEffect(() => followBanks(engine.client, events, takeBanks), [engine, events, takeBanks])
  useEffect(() => keepMocksRunning(engine), [engine])
  return (
    <EngineContext.Provider value={current}>
      {/* oxlint-disable-next-line react/hooks -- wouter takes its location hook as a prop */}
      <Router hook={useHashLocation}>
        <Screens notices={notices} />
      </Router>
    </EngineContext.Provider>
  )
}
