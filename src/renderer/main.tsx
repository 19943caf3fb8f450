import '@fontsource/atkinson-hyperlegible-next/latin-400.css'
import '@fontsource/atkinson-hyperlegible-next/latin-500.css'
import '@fontsource/atkinson-hyperlegible-next/latin-600.css'
import '@fontsource/atkinson-hyperlegible-mono/latin-400.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { CrashBoundary } from './parts/CrashBoundary'
import { ignoreStraySecondClicks } from './ui/straySecondClick'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
ignoreStraySecondClicks(document)
createRoot(root).render(
  <StrictMode>
    <CrashBoundary what="Rehearse">
      <App />
    </CrashBoundary>
  </StrictMode>,
)
