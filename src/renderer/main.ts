import '@fontsource/atkinson-hyperlegible-next/latin-400.css'
import '@fontsource/atkinson-hyperlegible-next/latin-500.css'
import '@fontsource/atkinson-hyperlegible-next/latin-600.css'
import '@fontsource/atkinson-hyperlegible-mono/latin-400.css'
import './ui/base.css'
import { openHistory } from './app/openHistory'
import { frameWords } from './wording/en/frame'
import { language, speak } from './wording/language'
import { tellBy } from './wording/told'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

async function loadWords(): Promise<void> {
  const { german, toldInGerman } = await import('./wording/de/german')
  speak(german)
  tellBy(toldInGerman)
}

const history = openHistory()
// English is in the code. Where another language cannot be read, the page is better in English than not at all.
const words = language === 'en' ? null : loadWords().catch(() => undefined)
// Meanwhile the browser reads the code of the screens, which the page names beside this file.
const screens = await import('./app/showApp').catch(() => null)
await words
if (screens) screens.showApp(root, history)
else root.textContent = frameWords.codeMissing
