import type { progressWords } from '../en/progress'
import { byCount, formatCount } from '../format'

export const progress: typeof progressWords = {
  title: 'Wo du stehst',
  noneTitle: 'Noch nichts zu zeigen',
  none: 'Mach eine Probeprüfung oder beantworte zwanzig Übungsfragen, dann erscheinen hier deine Themengebiete.',
  exam: 'Prüfung',
  pastExam: (code) => `${code} (nicht in deiner Bibliothek)`,
  whyPast: {
    gone: 'Die Fragensammlung dieser Prüfung ist nicht in deiner Bibliothek. Gezeigt wird, was dein Verlauf enthält. Hast du sie gelöscht, kannst du sie in der Bibliothek zurückholen.',
    broken:
      'Die Fragensammlung dieser Prüfung hat ein Problem; die Bibliothek sagt, welches. Gezeigt wird, was dein Verlauf enthält.',
    dropped: 'Deine Bibliothek enthält diese Prüfung nicht mehr. Gezeigt wird, was dein Verlauf enthält.',
  },
  period: 'Zeitraum',
  periods: { all: 'Gesamte Zeit', 3: 'Letzte 3 Monate', 1: 'Dieser Monat' },
  showTable: 'Als Tabelle anzeigen',
  correctShare: 'Anteil richtig',
  correctAsked: 'Richtig / gestellt',
  weight: 'Gewicht',
  pointsToGain: 'Punkte zu holen',
  score: 'Ergebnis',
  domain: 'Themengebiet',
  task: 'Lernziel',
  noneYet: 'noch keine',
  tally: ({ right, total }, share) => `${right} von ${total}, ${share}`,

  readiness: 'Prüfungsreife',
  whatRangeMeans: 'Vier von fünf Prüfungen würden in diesem Bereich landen.',
  lever: (domain) => `Am meisten bringt dir mehr Übung in „${domain}“.`,
  practiceExam: (exam) => `${exam} üben`,
  howCalculated: 'So wird das berechnet',
  basis: (all, firstOnly) =>
    `Mit echten Ergebnissen wurde die Schätzung nicht verglichen. Alle Antworten aus Probeprüfungen und alle ersten Antworten: ${all}. Nur erste Antworten: ${firstOnly}.`,
  plausibleShare: ({ right, total }, low, high) => `${right} von ${total} (plausibel ${low} bis ${high})`,

  latestMock: ({ day, value, low, high, passMark }) =>
    `Letzte Probeprüfung, ${day}: etwa ${value}, plausibel ${low} bis ${high}; Bestehensgrenze ${passMark}.`,
  toExam: 'Bis zur Prüfung',
  today: 'heute',
  days: (count) => formatCount(count, 'Tag', 'Tage'),
  backlog: 'Offen',
  reviews: (count) => formatCount(count, 'Wiederholung', 'Wiederholungen'),
  dueNow: 'jetzt fällig',
  nothingDue: 'nichts fällig',
  mostToGain: 'Am meisten zu holen',
  points: (points) => `${points} ${points === '1' ? 'Punkt' : 'Punkte'}`,
  lastSevenDays: 'Letzte 7 Tage',
  ofAnswering: 'mit Fragen verbracht',

  domainScores: 'Ergebnisse nach Themengebiet',
  whatBarsShow: (cut, share) =>
    `Anteil richtig in Probeprüfungen und ersten Antworten. Fehlerbalken: plausibler Bereich (95\u00A0%). Linie: ${cut}, ${share}.`,
  whatShortMarkShows: 'Kurzer Strich: deine Antworten vom letzten Monat.',
  lastMonth: (tally) => `Letzter Monat: ${tally}.`,
  whatStandingCounts:
    'Für den Stand zählt, was für die Prüfungsreife zählt: erste Antworten, ohne die, die zu schnell kamen, um die Frage gelesen zu haben.',
  standing: 'Stand',
  standings: { unclear: 'Unklar', weak: 'Schwach', sound: 'Keine Schwäche erkennbar' },
  standingOf: (standing, count) =>
    `${standing}\n(${formatCount(count, 'Antwort zählt', 'Antworten zählen')})`,
  practice: 'Üben',
  practiceQuestions: (count) => `${formatCount(count, 'Frage', 'Fragen')} üben`,
  practiceIn: (count, domain) => `${formatCount(count, 'Frage', 'Fragen')} üben: ${domain}`,
  weakDomains: (domains, cut) =>
    `Schwach: ${domains.join('; ')}. Selbst das obere Ende des plausiblen Bereichs liegt unter der ${cut}.`,
  eachDomainNeeds: (count) =>
    `Noch zu wenige Antworten: Jedes Themengebiet braucht ${count} erste Antworten.`,
  noneWeak: 'Kein Themengebiet ist eindeutig schwach.',
  noneWeakSoFar: (unclear) =>
    `Kein Themengebiet ist eindeutig schwach; ${unclear} ${byCount(unclear, 'braucht', 'brauchen')} noch mehr erste Antworten.`,

  pointsByTask: 'Punkte zu holen, nach Lernziel',
  whatPointsAre:
    'Gewicht in der Prüfung mal dein Anteil falsch in Probeprüfungen und ersten Antworten, in Punkten von 100. Bei wenigen Antworten nur ein grober Wert.',
  unclearPoints: (points) => `${points}, noch zu wenige Antworten`,
  noTaskClear: 'Noch zu keinem Lernziel gibt es genug Antworten, um zu sagen, wo die Punkte liegen.',
  biggestGain: (part, points) => `Am meisten zu holen: ${part}, noch etwa ${points} von 100 Punkten.`,
  taskMap: 'Karte der Lernziele',
  whatShadesMean:
    'Anteil richtig nach Lernziel: gestreift unter 50\u00A0%, hell unter 75\u00A0%, dunkel ab 75\u00A0%, leer, wenn noch nie gefragt.',

  recall: 'Erinnern und Wiedererkennen',
  recallTable: 'Fragen, bei denen die Optionen zuerst verdeckt waren',
  hadItBefore: 'Vor den Optionen gewusst',
  choseCorrectly: 'Richtig gewählt',
  recallLags: (domains) =>
    `Du erkennst mehr wieder, als du aus dem Kopf weißt: in ${domains.map((domain) => `„${domain}“`).join(' und ')}. Sag dir dort die Antwort, bevor du die Optionen ansiehst.`,
  recallUnclear:
    'Was du aus dem Kopf weißt und was du wiedererkennst, unterscheidet sich noch nicht deutlich.',

  realResults: 'Echte Ergebnisse',
  whyRecord:
    'Trag ein, wie die echte Prüfung ausgegangen ist. Dann siehst du hier, wie oft die Schätzung deiner Prüfungsreife richtig lag.',
  estimateHits: (hits, total) =>
    `Die Schätzung deiner Prüfungsreife lag bei ${hits} von ${formatCount(total, 'echten Prüfung', 'echten Prüfungen')} richtig.`,
  result: (day, isPassed, score) =>
    `${day}: ${isPassed ? 'bestanden' : 'nicht bestanden'}${score === null ? '' : `, ${score}`}`,
  removeResult: (day) => `Ergebnis vom ${day} entfernen`,
  recordResult: 'Prüfungsergebnis eintragen',
  takenOn: 'Abgelegt am',
  scoreRange: (min, max) => `${min} bis ${max}; leer lassen, wenn du es nicht erfahren hast.`,
  passed: 'Bestanden',
  saveResult: 'Ergebnis speichern',
}
