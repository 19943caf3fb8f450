import type { SittingProgress, Standing } from '#core/sitting/sittingProgress'
import type { sittingWords } from '../en/sitting'
import { formatCount } from '../format'

const inItem: Record<Standing, string> = {
  answered: 'beantwortet',
  answerShown: 'Antwort gezeigt',
  unanswered: 'unbeantwortet',
}

function toAnswer({ unanswered, answerShown }: SittingProgress): string {
  if (unanswered > 0) {
    return `${formatCount(unanswered, 'Frage', 'Fragen')} unbeantwortet${answerShown > 0 ? `, ${answerShown} mit gezeigter Antwort` : ''}`
  }
  if (answerShown === 0) return 'Alle Fragen sind beantwortet'
  return `Es bleibt nichts zu beantworten; ${formatCount(answerShown, 'Frage', 'Fragen')} mit gezeigter Antwort`
}

export const sitting: typeof sittingWords = {
  opening: 'Deine Prüfung wird geöffnet …',
  scoring: 'Wird ausgewertet …',
  failedTitle: 'Diese Prüfung lässt sich nicht öffnen',
  elsewhereTitle: 'Diese Prüfung ist in einem anderen Fenster offen',
  elsewhere:
    'Mach dort weiter, oder arbeite stattdessen hier. Deine Antworten sind in beiden Fällen gespeichert.',
  notFoundTitle: 'Prüfung nicht gefunden',
  notFound: 'Vielleicht wurde sie gelöscht. Deine anderen Versuche findest du unter „Start“.',

  leave: 'Verlassen',
  pauseAndLeave: 'Pausieren und verlassen',
  question: (number) => `Frage ${number}`,
  questionOf: (number, count) => `Frage ${number} von ${count}`,
  timeUsed: 'Verstrichene Zeit',
  timeUsedHidden: 'Verstrichene Zeit ausgeblendet',
  timeLeft: 'Restzeit',
  timeLeftHidden: 'Restzeit ausgeblendet',
  toggleClock: 'Uhr ein- oder ausblenden (T)',
  showClock: 'Einblenden',
  hideClock: 'Ausblenden',
  minutesLeft: (minutes) => `Noch ${minutes} Minuten.`,

  navigator: 'Übersicht',
  navigatorHint: 'Alle Fragen (G)',
  reviewScreen: 'Antwortübersicht',
  reviewScreenHint: 'Antwortübersicht (R)',
  lineReader: 'Zeilenlineal',
  shortcuts: 'Tastenkürzel',
  shortcutsHint: 'Alle Tastenkürzel (?)',
  singleKeysAreOff: 'Kürzel mit nur einer Taste sind in den Einstellungen ausgeschaltet.',
  tools: 'Werkzeuge',
  toolsHint: 'Taschenrechner (C), Notizblock (S), Textmarker (H)',
  previous: 'Zurück',
  previousHint: 'Zurück (P)',
  backToQuestion: 'Zurück zur Frage',
  next: 'Weiter',
  nextHint: 'Weiter (N)',
  nextIsReviewScreen: 'Weiter zur Antwortübersicht',
  flag: 'Markieren',
  flagged: 'Markiert',
  flagHint: 'Zur Durchsicht markieren (F)',
  howSure: 'Wie sicher?',
  howSureHint: 'Wie sicher bist du? Geraten, unsicher, sicher (U)',
  confidence: { guess: 'Geraten', unsure: 'Unsicher', sure: 'Sicher' },
  saved: { saved: 'Gespeichert', saving: 'Wird gespeichert …', failed: 'Nicht gespeichert' },

  show: 'Anzeigen',
  filters: {
    all: (count) => `Alle (${count})`,
    unanswered: (count) => `Unbeantwortet (${count})`,
    answerShown: (count) => `Antwort gezeigt (${count})`,
    flagged: (count) => `Markiert (${count})`,
  },
  noneOf: {
    all: 'Keine Fragen.',
    unanswered: 'Keine unbeantworteten Fragen.',
    answerShown: 'Keine Fragen mit gezeigter Antwort.',
    flagged: 'Keine markierten Fragen.',
  },
  allQuestions: 'Alle Fragen',
  answeredOf: (answered, count) => `${answered} von ${formatCount(count, 'Frage', 'Fragen')} beantwortet`,
  item: (number, standing, isFlagged) =>
    `Frage ${number}, ${inItem[standing]}${isFlagged ? ', markiert' : ''}`,

  expected: 'Welche Antwort erwartest du?',
  showOptions: 'Optionen zeigen',
  showOptionsUnguessed: 'Optionen ohne Vermutung zeigen',
  check: 'Antwort prüfen',
  checkHint: 'Prüfen (Strg oder ⌘ + Eingabe)',
  showAnswer: 'Antwort zeigen',
  feedback: 'Rückmeldung',
  didYouHaveIt: 'Hast du es gewusst?',
  hadIt: 'Gewusst',
  didNotHaveIt: 'Nicht gewusst',

  leaveTitle: 'Prüfungsraum verlassen?',
  leaveMeans: (code) =>
    `Deine Antworten bleiben erhalten, aber die Uhr von ${code} läuft weiter, wie im echten Prüfungsraum. Über „Start“ kommst du zu dieser Frage zurück.`,
  stay: 'Bleiben',
  leaveRunning: 'Verlassen, Uhr läuft weiter',

  endExam: 'Prüfung beenden',
  finishRound: 'Diese Runde beenden',
  endExamTitle: 'Prüfung beenden?',
  finishRoundTitle: 'Diese Runde beenden?',
  goBack: 'Zurück',
  endNow: 'Prüfung beenden',
  finishNow: 'Beenden',
  whatIsLeft: (progress, clock) =>
    `${toAnswer(progress)}${progress.flagged > 0 ? `, ${progress.flagged} markiert` : ''}.${clock === null ? '' : ` Restzeit ${clock}.`}`,
  blanksCount: 'Was unbeantwortet bleibt, zählt als falsch. Raten kostet nichts.',
  unsaved:
    'Deine letzten Antworten sind noch nicht gespeichert. Sobald sie es sind, kannst du die Prüfung beenden.',
  unsavedRound:
    'Deine letzten Antworten sind noch nicht gespeichert. Sobald sie es sind, kannst du die Runde beenden.',

  checkInTitle: 'Die Aufsicht prüft deinen Raum',
  checkIn:
    'Das gehört zur Probe für einen schlechten Tag. Bleib sitzen; deine Uhr läuft weiter, wie am Prüfungstag.',
  backIn: (seconds, clock) =>
    `In ${formatCount(seconds, 'Sekunde', 'Sekunden')} zurück zu deiner Frage${clock === null ? '' : ` · Restzeit ${clock}`}`,
  restartTitle: 'Die Prüfungssoftware startet neu',
  restart:
    'Das gehört zur Probe für einen schlechten Tag. Deine Antworten sind gespeichert, und deine Uhr steht.',
  continueIn: (seconds) => `In ${formatCount(seconds, 'Sekunde', 'Sekunden')} kannst du weitermachen`,
  ready: 'Es kann weitergehen, sobald du so weit bist.',
  continueExam: 'Prüfung fortsetzen',
}
