import type { reportWords } from '../en/report'
import { byCount, formatCount, formatList } from '../format'

export const report: typeof reportWords = {
  loading: 'Auswertung wird geladen',
  noneTitle: 'Versuch nicht gefunden',
  none: 'Er wurde gelöscht oder läuft noch.',
  clockStood: (from, to) =>
    `Rehearse wurde während der Probeprüfung beendet oder sein Fenster geschlossen (${from}). Die Prüfungsuhr stand still, bis du die Probeprüfung fortgesetzt hast (${to}), und du hast mit der Restzeit weitergemacht.`,

  archived: 'archiviert',
  noneAnswered: 'Keine Frage in dieser Runde beantwortet.',
  questionsCorrect: (right, total) => `${right} von ${formatCount(total, 'Frage', 'Fragen')} richtig.`,
  shareCorrect: ({ right, total }, share) => `${right} von ${total} richtig (${share})`,
  unanswered: (blank, unreached) =>
    `${[blank > 0 && `${blank} unbeantwortet`, unreached > 0 && `${unreached} nicht erreicht`].filter(Boolean).join(' und ')}, als falsch gewertet`,
  unscoredQuestions: (count) => formatCount(count, 'nicht gewertete Frage', 'nicht gewertete Fragen'),
  timeUsed: (time) => `${time} gebraucht`,
  endedByTime: 'beendet, weil die Zeit abgelaufen war',
  retry: (count) => (count === 1 ? 'Fehler noch einmal üben' : `${count} Fehler noch einmal üben`),
  newSession: 'Neuer Durchgang',
  print: 'Drucken',

  saveAsFile: 'Als Datei speichern',
  savedOn: (day) => `Am ${day} mit Rehearse gespeichert.`,
  picture: (description) => `[Bild: ${description || 'ohne Beschreibung'}]`,

  shareForm: 'Diesen Bogen teilen',
  openShareForm: 'Diesen Bogen teilen …',
  findingCode: 'Code wird ermittelt …',
  whatCodeDoes:
    'Wer diese Fragensammlung hat und den Code beim Zusammenstellen unter „Code eingeben“ einträgt, bekommt dieselben Fragen in derselben Reihenfolge.',
  noCodeForForm:
    'Dieser Bogen wurde danach zusammengestellt, was du schon gesehen hattest. Deshalb ergibt ihn kein Code für jemand anderen. Um denselben Bogen wie jemand anderes abzulegen, nutze „Diesen Bogen teilen“ beim Zusammenstellen, bevor du anfängst.',
  noCodeForBank:
    'Die Fragensammlung hat sich geändert, seit du diesen Bogen abgelegt hast. Ein Code würde andere Fragen ergeben.',

  updated: ({ day, rescored, takenOut, before: { right, total, estimate } }, link) => {
    const counts = `${right} von ${total} richtig`
    const parts = [
      rescored > 0 && `${formatCount(rescored, 'Frage', 'Fragen')} mit der korrigierten Antwort neu gewertet`,
      takenOut > 0 && `${formatCount(takenOut, 'Frage', 'Fragen')} aus der Wertung genommen`,
    ]
    return (
      <>
        Am {day} aktualisiert: {parts.filter(Boolean).join(', ')}. Davor stand hier:{' '}
        {estimate === null ? counts : `geschätztes Ergebnis ${estimate}, ${counts}`}. {link}
      </>
    )
  },
  seeUpdate: 'Aktualisierung ansehen oder rückgängig machen',

  badDay: 'Dein schlechter Tag',
  checkIns: (time) => `Die Kontrollen haben ${time} deiner Prüfungszeit gekostet.`,
  restart: (time) => `Der Neustart hat ${time} gedauert; deine Uhr stand solange still.`,
  tooFewToCompare:
    'Es wurden zu wenige Fragen erreicht, um die nach einer Unterbrechung mit den übrigen zu vergleichen.',
  afterInterruptions: (count, after, others) =>
    `Bei den ${count} Fragen ab jeder Unterbrechung hattest du ${after.right} von ${after.total} richtig, bei den übrigen ${others.right} von ${others.total}.`,
  costMoreThanTime:
    'Die Unterbrechungen haben dich mehr als nur Zeit gekostet. Atme danach einmal ruhig durch und lies die Frage noch einmal von vorn.',
  noClearDifference: 'Kein klarer Unterschied.',

  domains: 'Themengebiete',
  domain: 'Themengebiet',
  correctShare: 'Anteil richtig',
  correctAsked: 'Richtig / gestellt',
  mostToWin: (domains, points) =>
    `Am meisten zu holen: ${formatList(domains)}, ${domains.length > 1 ? 'je ' : ''}etwa ${points} von 100 Punkten.`,
  whiskers: (cut, share) =>
    `Die Fehlerbalken zeigen den plausiblen Bereich (95\u00A0%), die Linie zeigt die ${cut}, ${share}.`,
  outOf: ({ right, total }) => `${right} von ${total}`,

  pace: 'Tempo',
  timePerQuestion: 'Zeit pro Frage',
  timeSpan: (least, most, allowed) =>
    `${least === most ? most : `${least} bis ${most}`} pro Frage; die Prüfung lässt dir je ${allowed}.`,
  typicalTime: (usual, allowed) => `${usual} für eine typische Frage; die Prüfung lässt dir je ${allowed}.`,
  slow: (count, missed) =>
    byCount(
      count,
      `Eine hat mehr als doppelt so lange gedauert und war ${missed === 1 ? 'falsch' : 'richtig'}.`,
      `${count} haben mehr als doppelt so lange gedauert, davon ${missed} falsch.`,
    ),
  mark: ({ number, time, isRight, isFlagged, isChanged }) => {
    const facts = [isRight ? 'richtig' : 'falsch', isFlagged && 'markiert', isChanged && 'geändert']
    return `Frage ${number}: ${time}, ${facts.filter(Boolean).join(', ')}`
  },
  legend: (correct, missed) => (
    <>
      {correct} richtig {missed} falsch · ⚑ markiert · ↺ Antwort geändert · gestrichelt: erlaubte Zeit pro
      Frage
    </>
  ),

  whatNext: 'So geht es weiter',
  practice: (count) => `${formatCount(count, 'Frage', 'Fragen')} üben`,
  practiceDomain: (domain, { right, total }, points) =>
    `Übe ${domain}: ${right} von ${total} richtig, etwa ${points} von 100 Punkten sind noch zu holen.`,
  readWhy: (missed, sure) => {
    const sureOnes =
      sure === missed
        ? byCount(missed, ', obwohl du dir sicher warst', ', obwohl du dir bei allen sicher warst')
        : byCount(
            sure,
            ', zuerst zu der einen, bei der du dir sicher warst',
            `, zuerst zu den ${sure}, bei denen du dir sicher warst`,
          )
    const misses = byCount(
      missed,
      'Lies die Erklärung zu der einen Frage, die du nicht gewusst hast',
      `Lies die Erklärungen zu den ${missed} Fragen, die du nicht gewusst hast`,
    )
    return `${misses}${sure > 0 ? sureOnes : ''}. ${byCount(missed, 'Sie kommt', 'Sie kommen')} unter „Wiederholen“ zurück, bis sie ${byCount(missed, 'sitzt', 'sitzen')}.`
  },
  checkGuesses: (count) =>
    byCount(
      count,
      'Sieh dir auch die eine Frage an, die du richtig geraten hast.',
      `Sieh dir auch die ${count} Fragen an, die du richtig geraten hast.`,
    ),
  notAllReached: (slow) => {
    const slowOnes = byCount(
      slow,
      ', und 1 Frage hat mehr als doppelt so lange gedauert wie vorgesehen: Markiere so eine Frage und geh weiter',
      `, und ${slow} Fragen haben mehr als doppelt so lange gedauert wie vorgesehen: Markiere solche Fragen und geh weiter`,
    )
    return `Du bist nicht zu jeder Frage gekommen${slow > 0 ? slowOnes : ''}. Übe mit einer Runde auf Zeit.`
  },

  questions: 'Fragen',
  showQuestions: 'Fragen anzeigen',
  filters: { missed: 'Falsch', flagged: 'Markiert', guessed: 'Geraten', all: 'Alle' },
  noneHere: 'Hier gibt es keine Fragen.',
  verdicts: { right: 'richtig', wrong: 'falsch', blank: 'unbeantwortet' },
  notReached: 'nicht erreicht',
  unscored: 'nicht gewertet',
  outOfScore: 'aus der Wertung genommen',
  rescored: 'neu gewertet',
  flagged: 'markiert',
  confidence: { guess: 'geraten', unsure: 'unsicher', sure: 'sicher' },
}
