import type { homeWords } from '../en/home'
import { formatCount } from '../format'

export const home: typeof homeWords = {
  noBankTitle: 'Noch keine Fragensammlung',
  noBank:
    'Eine Fragensammlung ist ein Ordner mit Fragendateien. In der Bibliothek steht, wo danach gesucht wird und was nicht in Ordnung ist.',
  readingBanks: 'Fragensammlungen werden gelesen',
  noExamTitle: 'Noch keine Prüfung möglich',
  noExam:
    'Keine der Fragensammlungen hat eine Frage, die gestellt werden kann. In der Bibliothek steht, woran es liegt.',
  whichExam: 'Auf welche Prüfung bereitest du dich vor?',
  exam: 'Prüfung',
  optionalPlan: 'Dein Plan (freiwillig)',
  startWithTen: 'Mit zehn Fragen beginnen',
  startWith: (count) => `Mit ${formatCount(count, 'Frage', 'Fragen')} beginnen`,
  setUpMock: 'Stattdessen eine Probeprüfung zusammenstellen',
  ownQuestions: 'Ich habe eigene Fragen',
  staysHere: 'Alles bleibt auf diesem Computer: kein Konto, kein Netz, nichts wird verschickt.',
  goal: 'Prüfungstermin und Minuten am Tag',
  updatePlan: 'Plan ändern',
  examDay: 'Prüfungstag',
  optionalExamDay: 'Prüfungstag (freiwillig)',
  minutesADay: 'Minuten am Tag',
  dayIsOver: 'Dieser Tag ist vorbei. Wähle heute oder einen späteren Tag, oder leere das Feld.',
  wholeMinutes: (least, most) => `Gib ganze Minuten von ${least} bis ${most} ein.`,
}
