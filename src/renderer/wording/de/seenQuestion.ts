import type { seenQuestionWords } from '../en/seenQuestion'

export const seenQuestion: typeof seenQuestionWords = {
  loading: 'Frage wird geladen',
  runningTitle: 'Diese Frage gehört zu einer pausierten Runde',
  running:
    'Du kannst sie hier lesen, sobald die Runde ihre Antwort gezeigt hat. Fortsetzen kannst du sie vom Start aus.',
  unansweredTitle: 'Du hast diese Frage noch nicht beantwortet',
  unanswered:
    'Vielleicht wurde der Versuch gelöscht. Fragen kannst du hier lesen, sobald du sie beantwortet hast.',
  goToMissed: 'Zu deinen Fehlern',
  title: 'Eine Frage, die du kennst',
  lastAnswer: 'Deine letzte Antwort',
  answeredTimes: (count, right) => `${count}-mal beantwortet, ${right}-mal richtig`,
  lastOn: (day) => `zuletzt am ${day}`,
  stillMissed: 'noch unter deinen Fehlern',
  inPausedRound: 'in einer pausierten Runde',
}
