import type { libraryWords } from '../en/library'
import { byCount, capitalized, formatCount, formatNumber, formatPercent } from '../format'

export const library: typeof libraryWords = {
  title: 'Deine Fragensammlungen',
  noneTitle: 'Keine Fragensammlung gefunden',
  none: 'Leg den Ordner einer Fragensammlung in den Sammlungsordner; sie erscheint hier, sobald er dort liegt.',
  readingAll: 'Fragensammlungen werden gelesen …',
  reading: (folder, share) => `„${folder}“ wird gelesen: ${formatPercent(share)} …`,
  puttingTogether: (folder) => `„${folder}“ wird gelesen: Die Fragen werden zusammengestellt …`,
  keysChecked: (from, to) =>
    from === null ? `Antworten geprüft am ${to}` : `Antworten geprüft vom ${from} bis ${to}`,
  noSourceNamed: 'ohne Angabe der Herkunft',
  sourceUnknown: 'Herkunft unbekannt',
  sourceOfSomeUnknown: (count) => `Herkunft von ${formatCount(count, 'Frage', 'Fragen')} unbekannt`,
  done: (answered, sat) =>
    `${formatCount(answered, 'Frage', 'Fragen')} beantwortet${sat === null ? '' : `, ${sat}`}.`,
  mocksSat: (count, share, day) =>
    `${formatCount(count, 'Probeprüfung', 'Probeprüfungen')} (${count === 1 ? '' : 'zuletzt '}${share} richtig, ${day})`,
  practiceTen: 'Zehn Fragen üben',
  practiceTenOf: (exam) => `Zehn Fragen üben: ${exam}`,
  resume: 'Fortsetzen',
  resumeOf: (exam) => `Fortsetzen: dein Durchgang zu ${exam}`,
  examAsksNothing: 'keine ihrer Fragen lässt sich stellen',
  importQuestions: 'Fragen importieren …',
  writeQuestions: 'Fragen schreiben …',
  addFolder: 'Ordner hinzufügen …',
  openFolder: 'Sammlungsordner öffnen',
  folder: (path) => <>Sammlungsordner: {path}</>,

  deleted: (bank) => `„${bank}“ wurde gelöscht. Dein Verlauf dazu bleibt erhalten.`,
  deletedBanks: 'Gelöschte Fragensammlungen',
  deletedOn: (day) => `gelöscht am ${day}`,
  bringBack: 'Zurückholen',

  problemLines: 'Probleme mit Fragen',
  conflicts: (count) =>
    `Bei ${formatCount(count, 'Frage', 'Fragen')} widersprechen sich Fragensammlungen in der richtigen Antwort`,
  conflictsSettled: 'Alle Widersprüche zwischen Fragensammlungen sind geklärt',
  resultsFixable: (count) =>
    formatCount(
      count,
      'früheres Ergebnis könnte aktualisiert werden',
      'frühere Ergebnisse könnten aktualisiert werden',
    ),
  resultsUpdated: (count) =>
    formatCount(count, 'früheres Ergebnis aktualisiert', 'frühere Ergebnisse aktualisiert'),
  yourReports: (reported, leftOut) =>
    `Von dir: ${[
      reported > 0 && formatCount(reported, 'Meldung', 'Meldungen'),
      leftOut > 0 && formatCount(leftOut, 'ausgelassene Frage', 'ausgelassene Fragen'),
    ]
      .filter(Boolean)
      .join(', ')}`,
  problems: (count) => formatCount(count, 'Problem', 'Probleme'),
  warnings: (count) => formatCount(count, 'Warnung', 'Warnungen'),
  restWorks: 'Alles andere darin funktioniert.',
  isUnusable: 'Sie lässt sich erst benutzen, wenn das behoben ist.',
  problem: 'Problem',
  warning: 'Warnung',

  loadingBank: 'Fragensammlung wird geladen',
  bankGoneTitle: 'Diese Fragensammlung ist nicht hier',
  bankGone: 'Vielleicht wurde sie verschoben oder umbenannt. Deine Versuche damit bleiben erhalten.',
  backToLibrary: 'Zurück zur Bibliothek',
  problemsToFix: 'Zu behebende Probleme',
  version: (version) => `Version ${version}`,
  roots: {
    shipped: 'gehört zu Rehearse',
    data: 'in deinem Sammlungsordner',
    added: 'in einem Ordner, den du hinzugefügt hast',
  },
  allQuestions: (exam) => `Alle Fragen zu ${exam}`,
  whatChanges: (exam) => `Was sich mit ${exam} ändert`,
  printMock: 'Probeprüfung drucken',
  setUp: (exam) => `${exam} zusammenstellen`,
  asksNothing: 'Keine ihrer Fragen lässt sich stellen.',
  lifecycle: (lifecycle, asOf) => `${capitalized(lifecycle)}${asOf === null ? '' : ` (Stand: ${asOf})`}.`,
  coverage: (exam) => `Fragen zu ${exam} nach Themengebiet und Lernziel`,
  domainAndTask: 'Themengebiet und Lernziel',
  weight: 'Gewicht',
  questions: 'Fragen',
  deleteAsk: 'Diese Fragensammlung löschen …',
  deleteTitle: (bank) => `„${bank}“ löschen?`,
  deleteBank: 'Fragensammlung löschen',
  deleteConsequence: (questions) =>
    `${byCount(questions, 'Ihre eine Frage lässt', `Ihre ${formatNumber(questions)} Fragen lassen`)} sich dann nicht mehr üben oder wiederholen. Dein Verlauf bleibt: Versuche, Auswertungen, Fehler und Notizen kannst du weiterhin lesen, und alles geht weiter wie zuvor, wenn du die Fragensammlung zurückholst. Das geht in der Bibliothek.`,
  edit: 'Fragen bearbeiten',
  copyToEdit: 'Zum Bearbeiten kopieren',
  copyHint: 'Kopiert diese Fragensammlung in deinen Sammlungsordner; dort kannst du sie ändern',
  copying: 'Wird kopiert …',

  loadingQuestions: 'Fragen werden geladen',
  examGoneTitle: 'Prüfung nicht gefunden',
  examGone:
    'Ihre Fragensammlung wurde gelöscht oder verschoben, oder sie hat ein Problem. Was es ist, steht in der Bibliothek.',
  unseenStayHidden:
    'Fragen, die du noch nicht beantwortet hast, bleiben verborgen, damit sie weiterhin messen, was du weißt.',
  practice: (count) => `${formatCount(count, 'Frage', 'Fragen')} üben`,
  search: 'Gesehene Fragen durchsuchen',
  exportThese: 'Diese exportieren …',
  showMore: (count) => `${formatNumber(count)} weitere anzeigen`,
  isBookmarked: 'mit Lesezeichen',
  isFlagged: 'markiert',
  isMissed: 'nicht gewusst',
  seen: (times) => `${formatNumber(times)}-mal gesehen`,
  isNew: 'neu',
}
