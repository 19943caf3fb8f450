import type { writeEditorWords } from '../en/writeEditor'
import { formatNumber } from '../format'

export const writeEditor: typeof writeEditorWords = {
  questionClosed: 'Diese Frage lässt sich nicht öffnen',
  allQuestions: 'Alle Fragen der Sammlung',
  openingQuestion: 'Frage wird geöffnet',
  fileClosed: 'Diese Datei lässt sich nicht öffnen',
  backToBank: 'Zurück zur Fragensammlung',
  openingFile: 'Datei wird geöffnet',
  openingEditor: 'Editor wird geöffnet',
  fileGone: 'Diese Datei ist nicht mehr in der Fragensammlung.',
  fileNeeded: 'Die Fragensammlung braucht diese Datei.',
  fileText: (file) => `${file} als Text`,

  newQuestion: 'Neue Frage',
  withoutId: 'Frage ohne ID',
  unsaved: 'Nicht gespeicherte Änderungen. Sie bleiben erhalten, wenn du die Seite verlässt.',
  notSavedYet: 'Noch nicht gespeichert.',
  saved: 'Gespeichert.',
  save: 'Speichern',
  redo: 'Wiederherstellen',
  keys: { save: 'Strg+S', undo: 'Strg+Z', redo: 'Strg+Umschalt+Z' },
  previous: 'Vorherige',
  next: 'Nächste',
  askDelete: 'Löschen …',
  deleteTitle: 'Diese Frage löschen?',
  deleteNote:
    'Sie verschwindet aus ihrer Datei, dein Verlauf bleibt. Solange du dieses Fenster nicht schließt, kannst du sie über die Liste der Fragensammlung zurückholen.',
  keep: 'Behalten',
  delete: 'Löschen',

  ways: 'Ansichten zum Schreiben',
  form: 'Formular',
  preview: 'Vorschau',
  questionText: 'Frage als YAML',
  unreadable: (fault, line) =>
    `Der Text ist nicht lesbar${line === null ? '' : ` (Zeile ${line})`}: ${fault} Berichtige ihn, dann kommt das Formular zurück.`,
  noQuestion: 'Der Text ist keine Frage. Berichtige ihn, dann kommt das Formular zurück.',
  openText: 'Text öffnen',
  invalidJson: 'Das ist kein gültiges JSON.',
  noAliases: 'Aliasse (ein Name nach *) sind nicht erlaubt.',

  showAnswer: 'Antwort zeigen',
  noPreview: 'Die Vorschau erscheint, sobald nichts mehr fehlt oder falsch ist.',
  questionPreview: 'Vorschau der Frage',
  numericAnswer: (value, tolerance, unit) =>
    `Antwort: ${formatNumber(value)} ${unit}${tolerance > 0 ? ` (± ${formatNumber(tolerance)})` : ''}`,
  textAnswer: (accepted) => `Antwort: ${accepted.join(' oder ')}`,

  fileGoneUnsaved:
    'Diese Datei ist nicht mehr in der Fragensammlung, deshalb wurde nichts gespeichert. Kopiere deinen Text, falls du ihn noch brauchst.',
  questionGone:
    'Diese Frage steht nicht mehr in ihrer Datei, deshalb wurde nichts gespeichert. Dein Text ist noch hier.',
  keepAsNew: 'Als neue Frage behalten',
  changedElsewhere: {
    question:
      'Diese Frage wurde in einem anderen Fenster oder Programm geändert, nachdem du sie hier geöffnet hast. Die Änderung wurde nicht überschrieben.',
    file: 'Diese Datei wurde in einem anderen Fenster oder Programm geändert, nachdem du sie hier geöffnet hast. Die Änderung wurde nicht überschrieben.',
  },
  compare: 'Vergleichen',
  compareTitle: 'Mit der Datei vergleichen',
  compareNote:
    'Zeilen mit − stehen nur in der Datei, Zeilen mit + nur in deinem Text. Wenn du deinen Text behältst, ist er damit noch nicht gespeichert.',
  decideLater: 'Später entscheiden',
  takeTheirs: 'Fassung aus der Datei laden',
  keepMine: 'Meinen Text behalten',
  differences: 'Unterschiede',
  lineIn: { both: '', theirs: 'In der Datei: ', mine: 'In deinem Text: ' },

  asImported: 'So stand sie in der Datei',
  lookingUp: 'Wird nachgeschlagen …',
  notImported: 'Diese Frage wurde nicht importiert, oder ihre ID wurde seitdem geändert.',
  textNotKept: 'Ihr Text wurde nicht aufbewahrt: Der Import war zu groß, um alle zu behalten.',
  beginningKept: 'Nur der Anfang ist aufbewahrt.',
  line: (line) => `Zeile ${line}`,
}
