import type { importingWords } from '../en/importing'
import { byCount, formatCount, formatNumber } from '../format'

const questions = (count: number) => formatCount(count, 'Frage', 'Fragen')

export const importing: typeof importingWords = {
  title: 'Eigene Fragen importieren',
  whatHappens:
    'Aus Moodle, Canvas, Anki, Tabellen, Markdown, JSON und mehr. Du siehst, was gefunden wurde, bevor etwas gespeichert wird.',
  nothingToImport: (write) => <>Nichts zu importieren? {write}.</>,
  writeYourOwn: 'Schreib eigene Fragen',
  drop: 'Leg Dateien, einen Ordner oder ein Archiv hier ab, oder wähle sie aus.',
  chooseFiles: 'Dateien wählen …',
  filesToImport: 'Zu importierende Dateien',
  chooseFolder: 'Ordner wählen …',
  folderToImport: 'Zu importierender Ordner',
  pasteText: 'Text einfügen …',
  questionsAsText: 'Fragen als Text',
  pasteHint: 'Markdown, GIFT, Aiken, CSV, XML oder JSON.',
  readText: 'Diesen Text lesen',
  whatCanBeImported: 'Was sich importieren lässt',
  importable: [
    'Fragensammlungen in Markdown: Listen mit Kästchen, Optionen mit Buchstaben und Antwort, quizdown',
    'Dateien in CSV, TSV und Excel, mit oder ohne Kopfzeile',
    'Fragen in Moodle XML, GIFT, Aiken und H5P',
    'QTI 1.2 aus Canvas oder Blackboard, QTI 2.1, 2.2 und 3.0',
    'Anki-Stapel (.apkg, .colpkg) und Anki-Textexporte',
    'JSON: Exam-Simulator-Dateien, Fragenlisten, Open Trivia, JSON-Zeilen',
  ],
  noFile: 'Darin ist keine Datei, die sich importieren lässt.',
  sending: 'Dateien werden übertragen …',
  reading: 'Dateien werden gelesen …',
  filesDone: (done, all) => `${formatNumber(done)} von ${formatNumber(all)} Dateien`,
  isSending: 'Dateien werden übertragen',
  isReading: 'Dateien werden gelesen',
  isReady: 'Bereit zum Prüfen',
  isReadAgain: 'Mit deiner Korrektur neu gelesen',
  isSaved: (bank) => `„${bank}“ ist in deiner Bibliothek`,
  isUndone: (bank) =>
    bank === null
      ? 'Der Import wurde rückgängig gemacht'
      : `Der Import von „${bank}“ wurde rückgängig gemacht`,

  checkFound: 'Prüfe, was gefunden wurde',
  noQuestions: 'Noch keine Fragen zu importieren',
  chooseOthers: 'Andere Dateien wählen',
  ofType: (count, type) => `${formatNumber(count)}-mal ${type}`,
  found: (count, format, types) =>
    `${questions(count)}${format === null ? '' : ` (${format})`}${types.length > 0 ? `: ${types.join(', ')}` : ''}.`,
  unsupported: (count) =>
    `${questions(count)} ${byCount(count, 'lässt', 'lassen')} sich nicht importieren; warum, steht unten.`,
  someSamples: (shown, all) =>
    `${formatCount(shown, 'Beispielfrage', 'Beispielfragen')} von ${formatNumber(all)}`,
  samples: 'Beispielfragen',
  sample: 'Beispielfrage',
  showAnswers: 'Antworten zeigen',

  issues: (count) => `${formatCount(count, 'Anmerkung', 'Anmerkungen')} zu diesen Dateien`,
  severities: { error: 'Ausgelassen', warning: 'Prüfen', info: 'Hinweis' },
  line: (line) => `Zeile ${line}`,
  showMore: 'Mehr zeigen',
  issuesShown: (shown, all) => `${formatNumber(shown)} von ${formatNumber(all)} gezeigt`,
  showSource: 'Quelltext zeigen',
  duplicates: 'Doppelte Fragen',
  duplicatesFound: (within, installed) =>
    `${[
      ...(within > 0
        ? [`${questions(within)} ${byCount(within, 'steht', 'stehen')} mehrfach in diesen Dateien`]
        : []),
      ...(installed > 0
        ? [`${questions(installed)} ${byCount(installed, 'ist', 'sind')} schon in deinen Fragensammlungen`]
        : []),
    ].join('; ')}.`,
  showDuplicates: 'Zeigen',
  firstListed: (count) =>
    byCount(count, 'Aufgeführt ist nur die erste.', `Aufgeführt sind nur die ersten ${formatNumber(count)}.`),
  inBank: (here, bank) => `(${here === '' ? '' : `${here}, `}in „${bank}“)`,
  sameAs: (here, there) => `(${here}, dieselbe wie in ${there})`,
}
