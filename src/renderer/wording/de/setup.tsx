import type { setupWords } from '../en/setup'
import { formatCount, formatList, formatPercent } from '../format'

const names = { calculator: 'Taschenrechner', scratchPad: 'Notizblock', highlighter: 'Textmarker' }

export const setup: typeof setupWords = {
  loading: 'Fragensammlung wird geladen',
  notHereTitle: 'Diese Prüfung ist nicht hier',
  notHere:
    'Ihre Fragensammlung wurde gelöscht oder verschoben, sie hat ein Problem, oder keine ihrer Fragen lässt sich stellen. Die Bibliothek sagt, woran es liegt.',
  title: (code) => `${code} zusammenstellen`,
  whatToDo: 'Was möchtest du machen?',
  kinds: { mock: 'Probeprüfung', practice: 'Übung' },
  kindHints: {
    mock: 'Wie die echte Prüfung: volle Länge und Zeit, keine Pause, keine Rückmeldung bis zum Ende.',
    practice: 'So viele Fragen, wie du willst, und nach jeder die Antwort mit Begründung.',
  },
  startMock: 'Probeprüfung starten',
  startWith: (count) => `Mit ${formatCount(count, 'Frage', 'Fragen')} starten`,

  length: ({ count, duration, isExpected, passMark, highest }) =>
    `${formatCount(count, 'Frage', 'Fragen')} in ${duration}${isExpected ? ' (voraussichtlich)' : ''}, Bestehensgrenze ${passMark} von ${highest}.`,
  roomTools: (tools) =>
    `Was der Prüfungsraum bereithält, gibt es auch hier: ${formatList(tools.map((tool) => names[tool]))}.`,
  extraTime: 'Zusatzzeit',
  extraTimeHint: 'Für einen bewilligten Nachteilsausgleich. Die Vorgabe steht in den Einstellungen.',
  noExtraTime: 'Keiner',
  moreTime: (fraction) => `${formatPercent(fraction)} mehr`,
  includeUnscored: (isLikeReal, scored, unscored) =>
    `Mit nicht gewerteten Fragen${isLikeReal ? ', wie in der echten Prüfung' : ''} (${scored} gewertet, ${unscored} nicht gewertet)`,
  includeUnscoredHint: 'Welche das waren, zeigt die Auswertung. Ohne sie wird jede Frage gewertet.',
  askHowSure: 'Fragen, wie sicher ich bin',
  askHowSureHint: (isOwn) =>
    isOwn
      ? 'Das macht deine Auswertung nützlicher.'
      : 'Das gibt es in der echten Prüfung nicht, macht aber deine Auswertung nützlicher.',
  badDay: 'Einen schlechten Tag proben',
  badDayHint:
    'Zwei Kontrollen durch die Aufsicht und ein erzwungener Neustart kommen, wenn du nicht damit rechnest. Die Auswertung sagt, was sie dich gekostet haben. Der Durchgang zählt wie jede Probeprüfung.',

  questions: 'Fragen',
  notACount: (most) => `Gib eine ganze Zahl von 1 bis ${most} ein.`,
  onlyOnNote: (note) => <>Nur Fragen zur Lernnotiz {note}.</>,
  timed: (minutes, isOwn) =>
    `Auf Zeit: ${minutes} min, im Tempo der ${isOwn ? 'Probeprüfung' : 'echten Prüfung'}`,
  coverOptions: 'Optionen zunächst verdecken',
  coverOptionsHint:
    'Schreib zuerst auf, welche Antwort du erwartest; danach siehst du die Optionen. Unter „Fortschritt“ vergleichst du, was du von selbst weißt, mit dem, was du wiedererkennst.',
  task: 'Lernziel',
  tasks: 'Lernziele',
  allTasks: 'Alle Lernziele',
  addTask: 'Lernziel hinzufügen …',
  topic: 'Thema',
  topics: 'Themen',
  allTopics: 'Alle Themen',
  addTopic: 'Thema hinzufügen …',
  topicWithCount: (title, count) => `${title} (${count === 0 ? 'versiegelt' : count})`,

  quickRounds: 'Schnelle Runden',
  presets: {
    tenMinutes: '10-Minuten-Runde',
    weakDomains: 'Wo am meisten zu holen ist',
    missed: 'Nicht gewusst',
    unseen: 'Noch nicht gesehen',
    flagged: 'Markiert',
    slowWrong: 'Langsam und falsch',
  },
  noneNow: 'zurzeit keine',
  timedQuestions: (count) => `${formatCount(count, 'Frage', 'Fragen')} auf Zeit`,
  questionsIn: (count, domains) => `${formatCount(count, 'Frage', 'Fragen')} aus ${domains.join(' und ')}`,
  questionsOf,
  savedRounds: 'Deine Runden',
  savedRound: ({ count, all, isTimed, isCovered, filter }) =>
    `${questionsOf(count, all)}${isTimed ? ', auf Zeit' : ''}${isCovered ? ', Optionen verdeckt' : ''}${filter === null ? '' : `: ${filter}`}`,
  removeRound: (name) => `${name} entfernen`,
  saveRound: 'Diese Runde speichern …',
  saveRoundTitle: 'Diese Runde speichern',
  save: 'Speichern',
  name: 'Name',
  nameHint: 'Später startest du sie hier oder über „Suchen“. Die Fragen werden jedes Mal neu ausgewählt.',
  everything: 'Alles',
}

function questionsOf(count: number, all: number): string {
  return `${count === all ? '' : `${count} von `}${formatCount(all, 'Frage', 'Fragen')}`
}
