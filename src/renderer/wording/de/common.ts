import type { commonWords } from '../en/common'
import { formatCount } from '../format'

export const common: typeof commonWords = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  goHome: 'Zum Start',
  loading: 'Wird geladen',
  noResults: 'Keine Treffer.',
  openLibrary: 'Bibliothek öffnen',
  remove: 'Entfernen',
  saving: 'Wird gespeichert …',
  settings: 'Einstellungen',
  undo: 'Rückgängig',
  questions: (count) => formatCount(count, 'Frage', 'Fragen'),
  results: (count) => formatCount(count, 'Treffer', 'Treffer'),
}
