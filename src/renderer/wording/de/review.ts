import type { reviewWords } from '../en/review'
import { byCount, formatCount } from '../format'

export const review: typeof reviewWords = {
  title: 'Fällige Wiederholungen',
  exam: 'Prüfung',
  noBankTitle: 'Hier gibt es nichts zu wiederholen',
  noBank:
    'Wiederholt werden die Fragen deiner Fragensammlungen, und es ist keine da. Die Bibliothek zeigt, wo sie nach Fragensammlungen sucht, und holt gelöschte zurück.',
  todaysDoneTitle: 'Für heute bist du mit dem Wiederholen fertig',
  continuePlan: 'Weiter mit dem Plan für heute',
  reviewMore: 'Mehr wiederholen',
  moreDue: (count) =>
    `${formatCount(count, 'weitere Wiederholung ist', 'weitere Wiederholungen sind')} fällig und ${byCount(count, 'bleibt', 'bleiben')} es morgen noch.`,
  nothingYetTitle: 'Noch nichts zu wiederholen',
  nothingDueTitle: 'Heute ist nichts fällig',
  practice: (code) => `${code} üben`,
  whatComesBack:
    'Fragen, die du falsch beantwortest, rätst oder markierst, kommen hier wieder, in immer größeren Abständen, bis sie sitzen.',
  inReview: (count, nextDay) =>
    `${formatCount(count, 'Frage', 'Fragen')} zum Wiederholen.${nextDay === null ? '' : ` Die nächste ist am ${nextDay} fällig.`}`,
  left: ({ first, repeats }, part, isRepeat) =>
    `${first + repeats === 0 ? 'Keine Fragen mehr' : 'Noch '}${first > 0 ? formatCount(first, 'Frage', 'Fragen') : ''}${first > 0 && repeats > 0 ? ', ' : ''}${repeats > 0 ? `${repeats} zu wiederholen` : ''}${part ? ` (in diesem Durchgang ${part.asked} von ${part.due} fälligen)` : ''}${isRepeat ? ' · diese noch einmal' : ''}`,

  question: 'Frage zum Wiederholen',
  gone: 'Diese Frage ist nicht mehr in der Fragensammlung. Öffne „Wiederholen“ noch einmal.',
  check: 'Antwort prüfen',
  checkHint: 'Prüfen (Leertaste, oder Strg oder ⌘ + Eingabe)',
  showAnswer: 'Antwort zeigen',
  howSure: 'Wie sicher bist du? (freiwillig)',
  confidence: { guess: 'geraten', unsure: 'unsicher', sure: 'sicher' },
  comesBack: (others) => `Kommt nach ${others} anderen Fragen wieder oder morgen.`,
  staysDue: 'Diesmal richtig. Der Termin der nächsten Wiederholung bleibt, wie er ist.',
  againIn: (days) => `Wieder in ${formatCount(days, 'Tag', 'Tagen')}.`,
  next: 'Weiter',
  nextHint: 'Weiter (N oder Eingabe)',
  undoHint: 'Rückgängig (U)',
  undoLast: 'Letzte Antwort zurücknehmen',
  undoLastHint: 'Letzte Antwort zurücknehmen (U)',

  suspend: 'Aussetzen',
  suspendHint: 'Nicht mehr fragen, bis du sie unter „Wiederholen“ wieder aufnimmst',
  suspended: (count) => `${formatCount(count, 'Frage', 'Fragen')} ausgesetzt`,
  suspendedMeans: (count) =>
    `${byCount(count, 'Sie wird', 'Sie werden')} nicht gestellt. Eine Frage, die du sechsmal falsch beantwortest, wird von selbst ausgesetzt: Lies die Lernnotiz dazu, bevor du sie wieder aufnimmst.`,
  resume: 'Wieder aufnehmen',
}
