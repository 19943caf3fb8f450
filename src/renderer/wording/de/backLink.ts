import type { backLinkWords } from '../en/backLink'

export const backLink: typeof backLinkWords = {
  backTo: {
    report: 'Zurück zur Auswertung',
    missed: 'Zurück zu deinen Fehlern',
    review: 'Zurück zur Wiederholung',
    question: 'Zurück zur Frage',
    cheatSheet: 'Zurück zu deinem Spickzettel',
    progress: 'Zurück zu deinem Fortschritt',
    note: 'Zurück zur Notiz',
    allQuestions: 'Zurück zu allen Fragen',
    problemReports: 'Zurück zu deinen Meldungen',
    comparison: 'Zurück zum Vergleich',
  },
}
