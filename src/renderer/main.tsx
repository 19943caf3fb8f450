import '@fontsource/atkinson-hyperlegible-next/latin-400.css'
import '@fontsource/atkinson-hyperlegible-next/latin-500.css'
import '@fontsource/atkinson-hyperlegible-next/latin-600.css'
import '@fontsource/atkinson-hyperlegible-mono/latin-400.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { CrashBoundary } from './parts/CrashBoundary'
import { language, speak } from './wording/language'
import { tellBy } from './wording/told'
import { ignoreStraySecondClicks } from './ui/straySecondClick'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
ignoreStraySecondClicks(document)

async function loadWords(): Promise<void> {
  const { german, toldInGerman } = await import('./wording/de/german')
  speak(german)
  tellBy(toldInGerman)
}

const start = () =>
  createRoot(root).render(
    <StrictMode>
      <CrashBoundary what="Rehearse">
        <App />
      </CrashBoundary>
    </StrictMode>,
  )
// English is in the code. Where another language cannot be read, the page is better in English than not at all.
if (language === 'en') start()
else loadWords().then(start, start)
