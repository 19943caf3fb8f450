import { useSyncExternalStore } from 'react'
import type { SaveState } from '../api/saver'
import { useEngine } from '../actions/engine'

/** Whether everything done so far is in the attempt log. */
export function useSaveState(): SaveState {
  const { saver } = useEngine()
  return useSyncExternalStore(saver.subscribe, saver.state)
}
