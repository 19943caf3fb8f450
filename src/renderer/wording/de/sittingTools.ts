import type { sittingToolsWords } from '../en/sittingTools'

export const sittingTools: typeof sittingToolsWords = {
  title: 'Werkzeuge',
  tool: 'Werkzeug',
  tools: { calculator: 'Taschenrechner', scratchPad: 'Notizblock', highlighter: 'Textmarker' },
  closeHint: 'Schließen (Esc)',
  calculations: 'Rechnungen',
  calculation: 'Rechnung',
  deleteLast: 'Letztes Zeichen löschen',
  clear: 'Leeren',
  calculate: 'Ausrechnen',
  scratchPad: 'Notizblock',
  scratchPadGoes: 'Wird am Ende verworfen und gehört nicht zu deinen Antworten.',
  howToHighlight: 'Wähle Text in der Frage aus und drück H, oder wähle hier ganze Sätze.',
  highlightSelection: 'Auswahl hervorheben',
  clearHighlights: 'Hervorhebungen entfernen',
}
