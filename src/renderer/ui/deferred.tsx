import { createElement, useEffect, useState, type ComponentType } from 'react'
import { commonWords } from '../wording/en/common'

/**
 * A component whose code is fetched when it is first shown. React’s own `lazy` within `Suspense` holds back what has come
 * for a third of a second behind its fallback, and remembers a failure; here the next try fetches anew.
 */
export function deferred<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waitingFor: () => string = () => commonWords.loading,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return function Deferred(props: Props) {
    const [Shown, setShown] = useState(() => loaded)
    const [fault, setFault] = useState<unknown>(null)
    useEffect(() => {
      if (loaded) return undefined
      let isCurrent = true
      load().then(
        (component) => {
          loaded = component
          if (isCurrent) setShown(() => component)
        },
        (reason: unknown) => isCurrent && setFault(reason ?? new Error('No code came.')),
      )
      return () => {
        isCurrent = false
      }
    }, [])
    if (fault !== null) throw fault
    return Shown ? (
      createElement(Shown, props)
    ) : (
      <div role="status" aria-busy="true" aria-label={waitingFor()} />
    )
  }
}
