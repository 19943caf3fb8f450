import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CrashBoundary } from '../parts/CrashBoundary'
import { ignoreStraySecondClicks } from '../ui/straySecondClick'
import { App } from './App'
import type { OpeningHistory } from './openHistory'

/** Shows the app on a history that is being opened. */
export function showApp(root: HTMLElement, history: OpeningHistory): void {
  ignoreStraySecondClicks(document)
  createRoot(root).render(
    <StrictMode>
      <CrashBoundary what="Rehearse">
        <App history={history} />
      </CrashBoundary>
    </StrictMode>,
  )
}
