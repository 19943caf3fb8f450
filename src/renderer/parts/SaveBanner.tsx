import { lazy, Suspense } from 'react'
import { useSaveState, useSetAside } from '../hooks/useSaveState'
import { partsWords as words } from '../wording/en/parts'
import styles from './SaveBanner.module.css'

/** Most pages never need them: they come once the first screen is there, and are at hand before anything goes wrong. */
const SaveNotices = lazy(async () => {
  const notices = await loadSaveNotices().catch(() => null)
  return { default: notices?.SaveNotices ?? PlainNotice }
})

/** Fetches the notices ahead. */
export function loadSaveNotices() {
  return import('./SaveNotices')
}

/**
 * Says that changes are not saved, why, and what becomes of them; silent when all is well. It comes and goes over the end
 * of the page or on top of its footer: nothing a pointer may be on is moved by it.
 */
export function SaveBanner({ place }: { place: 'page' | 'footer' }) {
  const state = useSaveState()
  const isWell = state.status === 'saved' || (state.status === 'saving' && !state.isSlow)
  const hasAside = useSetAside().length > 0
  if (isWell && !hasAside) return null
  return (
    <Suspense fallback={null}>
      <SaveNotices className={styles[place]} />
    </Suspense>
  )
}

/** For a page whose notices cannot be fetched any more: the one thing that has to be said. */
function PlainNotice({ className }: { className: string | undefined }) {
  const state = useSaveState()
  return (
    <p role="alert" className={className}>
      <strong>{words.notSaved}</strong> {state.status === 'failed' && state.message} {words.keepWindowOpen}
    </p>
  )
}
