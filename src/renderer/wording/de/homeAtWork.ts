import type { homeAtWorkWords } from '../en/homeAtWork'
import { formatCount } from '../format'

export const homeAtWork: typeof homeAtWorkWords = {
  title: 'Start',
  preparingFor: 'Vorbereitung auf',
  planning: 'Der Tag wird geplant',
  lastAttempts: 'Deine letzten Versuche',
  attempt: 'Versuch',
  day: 'Tag',
  correct: 'Richtig',
  estimate: 'Geschätztes Ergebnis',
  time: 'Zeit',
  correctOf: (right, total, share) => `${right} von ${total}${share === null ? '' : `, ${share}`}`,
  around: (score) => `um ${score}`,
  mockInProgress: (code) => `Angefangene Probeprüfung: ${code}`,
  practiceInProgress: (count, code) =>
    `Angefangene Übung mit ${formatCount(count, 'Frage', 'Fragen')}: ${code}`,
  retryInProgress: (count, code) =>
    `Angefangener neuer Versuch mit ${formatCount(count, 'Frage', 'Fragen')} aus deinen Fehlern: ${code}`,
  resumeOn: (questionNumber) => `Weiter bei Frage ${questionNumber}`,
  resumeOnReview: 'Weiter bei der Antwortübersicht',
  resumable: ({ answered, total, left, isRunning, lastOpen, stoppedAt }) => {
    const stand = `${answered} von ${total} beantwortet${left === null ? '' : `, noch ${left}${isRunning ? ', die Uhr läuft' : ''}`}.`
    return stoppedAt === null
      ? `${stand} Zuletzt offen: ${lastOpen}.`
      : `${stand} Rehearse wurde beendet oder sein Fenster geschlossen (${stoppedAt}). Die Uhr steht, bis du weitermachst.`
  },
  weakest: ({ isWeak, domain, share, total }) =>
    `${isWeak ? 'Schwach' : 'Bisher am schwächsten'}: ${domain}, ${share} von ${total} ersten Antworten richtig.`,
  seeEveryDomain: 'Alle Themengebiete ansehen',
  missed: (count) =>
    `${formatCount(count, 'Frage, die du nicht gewusst hast', 'Fragen, die du nicht gewusst hast')}.`,
  reviewMissed: 'Fehler durchgehen',
}
