import { createContext, useContext } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { Desk } from './desk/deskStore'
import type { SittingState } from './sittingStore'

export const SittingContext = createContext<StoreApi<SittingState> | null>(null)

/** The desk of the running sitting. */
export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside of a sitting')
  return desk
}

/** Reads the running sitting through a selector. */
export function useSitting<T>(select: (state: SittingState) => T): T {
  return useStore(useSittingStore(), select)
}

/** The store itself, for handlers. */
export function useSittingStore(): StoreApi<SittingState> {
  const store = useContext(SittingContext)
  if (!store) throw new Error('useSitting outside of a sitting')
  return store
}
