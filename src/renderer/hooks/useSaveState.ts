import { useSyncExternalStore } from 'react'
import type { SaveState, SetAside } from '../api/saver'
import { useEngine } from '../actions/engine'

/** Whether everything done so far is in the attempt log. */
export function useSaveState(): SaveState {
  const { saver } = useEngine()
  return useSyncExternalStore(saver.subscribe, saver.state)
}

/** Changes the log refused for good, until they are dismissed. */
export function useSetAside(): readonly SetAside[] {
  const { saver } = useEngine()
  return useSyncExternalStore(saver.subscribe, saver.setAside)
}
