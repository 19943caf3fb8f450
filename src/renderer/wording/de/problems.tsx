import type { problemsWords } from '../en/problems'
import { byCount, formatCount } from '../format'

const correct = (right: number, total: number) => `${right} von ${total} richtig`

export const problems: typeof problemsWords = {
  backToLibrary: 'Zurück zur Bibliothek',

  comparing: 'Fragensammlungen werden verglichen',
  noConflictsTitle: 'Deine Fragensammlungen sind sich einig',
  noConflicts:
    'Wenn zwei Fragensammlungen auf dieselbe Frage verschiedene Antworten geben, steht sie hier, damit du entscheiden kannst.',
  conflictsTitle: (open) =>
    open === 0
      ? 'Alle Widersprüche sind geklärt'
      : `${formatCount(open, 'Widerspruch', 'Widersprüche')} zu klären`,
  whatConflictsAre:
    'Deine Fragensammlungen haben dieselbe Frage mit denselben Antwortmöglichkeiten, aber verschiedenen richtigen Antworten. Bis du entscheidest, kommt sie in keiner Probeprüfung vor; beim Üben wird sie weiter gestellt, mit einem Hinweis.',
  settled: 'Geklärt',
  conflictInExam:
    'Deine Fragensammlungen widersprechen sich bei einer Frage deiner laufenden Prüfung. Sobald die Prüfung beendet ist, kannst du hier entscheiden.',
  conflictUnseen:
    'Eine Frage, die du noch nicht beantwortet hast. Öffne sie, um die Antworten zu vergleichen.',
  thisIsRight: 'Diese ist richtig',
  noneIsRight: (count) => (count > 2 ? 'Keine: alle auslassen' : 'Keine: beide auslassen'),
  undoRuling: 'Entscheidung zurücknehmen',
  seeAffected: 'Ansehen, welche früheren Ergebnisse das betrifft',
  ruledBefore: (day) =>
    `Seit deiner Entscheidung${from(day)} hat eine Fragensammlung eine weitere Antwort gebracht. Entscheide noch einmal, um den Widerspruch zu klären.`,
  ruledNone: (day) =>
    `Du hast${on(day)} entschieden, dass keine davon richtig ist. Sie kommen alle in keiner Probeprüfung vor.`,
  ruledOne: (day) => `Geklärt${on(day)}. Fragen mit der falschen Antwort kommen in keiner Probeprüfung vor.`,
  verdicts: { right: 'Deine Entscheidung: richtig', wrong: 'Deine Entscheidung: falsch' },
  answerVerified: (day) => (day === null ? 'Kein Prüfdatum' : `Antwort geprüft am ${day}`),
  sourceUnknown: 'Herkunft unbekannt',

  checkingResults: 'Frühere Ergebnisse werden geprüft',
  upToDate: 'Deine früheren Ergebnisse sind auf dem neuesten Stand',
  noFixes:
    'Wenn eine Fragensammlung eine Antwort korrigiert oder du eine Frage auslässt, stehen hier die Versuche, die sich dadurch ändern würden.',
  fixesTitle: (count) =>
    formatCount(count, 'Versuch kann aktualisiert werden', 'Versuche können aktualisiert werden'),
  whatFixesAre:
    'Nach diesen Versuchen wurde eine Antwort korrigiert oder eine Frage herausgenommen. Es ändert sich nichts, bis du es sagst, und du kannst es rückgängig machen.',
  archivedStay:
    'Versuche, die du beim Zurücksetzen einer Prüfung archiviert hast, behalten ihr Ergebnis: Sie zählen nirgends mehr mit.',
  reasons: {
    keyFixed: 'Die Fragensammlung hat die Antwort korrigiert',
    leftOut: 'Du lässt diese Frage aus',
    ruledOut: 'Du hast entschieden, dass diese Antwort falsch ist',
  },
  updated: 'Aktualisiert',
  takenOutOn: (day) => `Am ${day} aus der Wertung genommen`,
  rescoredOn: (day) => `Am ${day} mit der korrigierten Antwort neu gewertet`,
  answerWas: (answer) => <>Bisher: {answer}</>,
  answerIs: (answer) => <>Jetzt: {answer}</>,
  onlyTakenOut:
    'Auch die Antwortmöglichkeiten haben sich geändert. Deshalb lassen sich diese Antworten nur aus der Wertung nehmen.',
  takeOutOf: (count) =>
    byCount(
      count,
      'In 1 Versuch aus der Wertung nehmen',
      `In ${formatCount(count, 'Versuch', 'Versuchen')} aus der Wertung nehmen`,
    ),
  rescore: (count) => `${formatCount(count, 'Versuch', 'Versuche')} neu werten`,
  takeOutInstead: 'Stattdessen aus der Wertung nehmen',
  noScoreChanged: 'Kein Ergebnis hat sich dadurch geändert.',
  attempts: 'Versuche',
  attempt: 'Versuch',
  before: 'Vorher',
  now: 'Jetzt',
  after: 'Danach',
  correct,
  estimate: ({ score, passMark, isPassed, right, total }) =>
    `geschätztes Ergebnis ${score} (${isPassed ? 'mindestens' : 'unter'} ${passMark}), ${correct(right, total)}`,

  loadingReports: 'Deine Meldungen werden geladen',
  yourReports: 'Deine Meldungen',
  whatToDoWithReports:
    'Schick sie an die Autorin oder den Autor der Fragensammlung: als Text zum Lesen oder als YAML-Patch, der jede Änderung nennt.',
  reportDeleted: 'Die Meldung wurde gelöscht.',
  noReportsTitle: 'Noch keine Meldungen',
  noReports:
    'Wenn eine Frage falsch, unklar oder veraltet ist, wähle unter ihrer Erklärung „Ein Problem melden“.',
  exportText: 'Als Text exportieren',
  exportPatch: 'Als YAML-Patch exportieren',
  edit: 'Bearbeiten',
  delete: 'Löschen',
  reportedInExam: 'Diese Frage gehört zu einer laufenden Prüfung und wird deshalb hier nicht gezeigt.',
  reportedIsLost: 'Der Text dieser Frage ist nicht mehr in deinem Verlauf.',
  suggestedAnswer: (answer) => `Vorgeschlagene Antwort: ${answer}`,
  suggestedWording: (place, text) => `${place}, vorgeschlagener Wortlaut: ${text}`,
  leftOutTitle: (count) => formatCount(count, 'ausgelassene Frage', 'ausgelassene Fragen'),
  notAsked: 'In Probeprüfungen, Übungen und Wiederholungen kommen sie nicht vor.',
  seeStillCounted: 'Ansehen, in welchen früheren Ergebnissen sie noch zählen',
}

function on(day: string | null): string {
  return day === null ? '' : ` am ${day}`
}

function from(day: string | null): string {
  return day === null ? '' : ` vom ${day}`
}
