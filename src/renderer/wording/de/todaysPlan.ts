import type { todaysPlanWords } from '../en/todaysPlan'
import { formatCount } from '../format'

const newQuestions = (count: number) => formatCount(count, 'neue Frage', 'neue Fragen')
const reviews = (count: number) => formatCount(count, 'Wiederholung', 'Wiederholungen')

export const todaysPlan: typeof todaysPlanWords = {
  title: (examCode) => `Heute für ${examCode}`,
  datePassed: 'Der Prüfungstermin ist vorbei',
  examToday: 'Heute ist die Prüfung',
  daysLeft: (count) => `Noch ${formatCount(count, 'Tag', 'Tage')} bis zur Prüfung`,
  noDate: 'Noch kein Prüfungstermin',
  minutesADay: (count) => `${count} Minuten am Tag`,
  changeGoal: 'Prüfungstermin und Minuten ändern',
  setDate: 'Prüfungstermin eintragen',
  change: 'Ändern',

  reviews,
  newQuestions,
  minutes: (count) => formatCount(count, 'Minute', 'Minuten'),
  reviewStep: (count, time) => `${reviews(count)}, etwa ${time}`,
  reviewStepOf: (count, dueCount, time) => `${count} von ${dueCount} fälligen Wiederholungen, etwa ${time}`,
  mockStep: (isSealed, time) =>
    `${isSealed ? 'Eine Probeprüfung nur aus neuen Fragen' : 'Eine Probeprüfung'}, ${time}`,
  newStep: (count, domain, time) => `${newQuestions(count)} in ${domain}, etwa ${time}`,

  noTimeFor: (parts, isOne) =>
    `Heute reicht die Zeit nicht für ${parts.join(' und ')}. Sie ${isOne ? 'kommt' : 'kommen'} an einem der nächsten Tage dran.`,
  mockDue: (time) => `Eine Probeprüfung ist fällig; sie braucht ${time}.`,
  whyMock: 'Eine Probeprüfung zeigt, wo du stehst; der Plan hat jede Woche eine.',
  whyReviewsFirst:
    'Erst die Wiederholungen, damit du Gelerntes behältst, dann neue Fragen, wo sie am meisten bringen.',
  whyReviews: 'Was du heute wiederholst, bleibt länger hängen.',
  whyNew: 'Neue Fragen, wo sie am meisten bringen.',
  rate: (newADay) =>
    `Mit ${formatCount(newADay, 'neuen Frage', 'neuen Fragen')} am Tag siehst du vor der Prüfung alle, außer denen deiner versiegelten Probeprüfungen.`,
  shift: ({ missedDays, before, now }) =>
    `Nach ${formatCount(missedDays, 'freien Tag', 'freien Tagen')} sieht der Plan ${newQuestions(now)} am Tag vor (bisher ${before}).`,
  afterExam: 'Trag dein Prüfungsergebnis unter „Fortschritt“ ein oder setz einen neuen Termin.',
  onExamDay: 'Für heute ist nichts geplant. Viel Erfolg!',
  minutesUsed: 'Die Minuten für heute sind aufgebraucht. Alles Weitere ist Zugabe.',
  mockFirst: 'Beende erst die angefangene Probeprüfung. Danach geht der Plan weiter.',
  done: 'Für heute bist du fertig. Alles Weitere ist Zugabe.',

  keepPracticing: 'Weiter üben',
  setUpTheMock: 'Die Probeprüfung zusammenstellen',
  startToday: (time) => `Heute ${time} üben`,
  shortOnTime: (count) =>
    `Wenig Zeit? ${count === 'ten' ? 'Zehn gemischte Fragen' : formatCount(count, 'gemischte Frage', 'gemischte Fragen')}.`,
  startDailyTen: 'Zehn für heute starten',
  startWith: (count) => `Mit ${count} starten`,

  standing: 'Wo du stehst',
  firstPicture: ({ right, total, low, high }) =>
    `Erster Eindruck: ${right} von ${formatCount(total, 'ersten Antwort', 'ersten Antworten')} richtig, plausibel sind ${low} bis ${high}.`,
  helpsMost: (domain) => `Am meisten bringt dir mehr Übung in „${domain}“.`,
  howCalculated: 'So wird das berechnet',
  setUpMock: 'Eine Probeprüfung zusammenstellen',
  noSealed: ({ needed, inMock, forPractice, there }) =>
    there < needed
      ? `Noch keine versiegelte Probeprüfung: Dafür braucht es ${needed} Fragen, ${inMock} für die Probeprüfung und ${forPractice} zum Üben; diese Fragensammlung hat ${there}. Eine Probeprüfung nimmt neue Fragen zuerst.`
      : 'Noch keine versiegelte Probeprüfung: Dafür fehlen Fragen in einzelnen Themengebieten oder Fragetypen. Eine Probeprüfung nimmt neue Fragen zuerst.',
  sealedLeft: (count) =>
    `Noch ${formatCount(count, 'versiegelte Probeprüfung', 'versiegelte Probeprüfungen')}. Übungen und Wiederholungen verwenden deren Fragen nie.`,
  sealedUsed:
    'Alle versiegelten Probeprüfungen sind verbraucht. In neuen kommen auch Fragen vor, die du schon gesehen hast.',
}
