import type { problemReportWords } from '../en/problemReport'

export const problemReport: typeof problemReportWords = {
  report: 'Ein Problem melden',
  edit: 'Deine Meldung bearbeiten',
  save: 'Meldung speichern',
  youReported: (kind) => `Deine Meldung: ${kind}`,
  whatIsWrong: 'Was stimmt nicht?',
  howDoYouKnow: 'Woher weißt du das?',
  sourceHelps: 'Am meisten hilft eine Quelle. Meldungen bleiben auf diesem Computer, bis du sie exportierst.',
  suggestFix: 'Eine Korrektur vorschlagen',
  answerShouldBe: 'Richtig wäre',
  clearAnswer: 'Vorgeschlagene Antwort entfernen',
  rewordText: 'Einen Text umformulieren',
  noText: 'Keinen',
  suggestedText: 'Vorgeschlagener Text',
  leaveOut: 'Auslassen',
  whatLeavingOutDoes: 'Nicht mehr in Probeprüfungen, Übungen und Wiederholungen',
  leaveThisOut: 'Diese Frage in Probeprüfungen, Übungen und Wiederholungen auslassen',
  leavingOutCanBeUndone:
    'Du kannst sie jederzeit zurückholen. Frühere Ergebnisse bleiben, wie sie sind, bis du sie aktualisierst.',
  bringBack: 'Zurückholen',
  compareAnswers: 'Antworten vergleichen',
}
