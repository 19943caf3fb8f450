import type { progressChartWords } from '../en/progressCharts'
import { byCount, formatCount } from '../format'

const fifths = ['erstes', 'zweites', 'drittes', 'viertes', 'letztes'].map((name) => `${name} Fünftel`)
const inFifths = ['ersten', 'zweiten', 'dritten', 'vierten', 'letzten']
const quoted = (names: readonly string[]) => names.map((name) => `„${name}“`).join(' und ')
const answers = (count: number) => formatCount(count, 'Antwort', 'Antworten')

/** `ends` says where the domains were, from the verb on. */
const inLatest = (mockCount: number, ends: string) =>
  mockCount === 1
    ? `In deiner Probeprüfung ${ends} Nach einer zweiten siehst du, wohin es geht.`
    : `In der letzten von ${formatCount(mockCount, 'Probeprüfung', 'Probeprüfungen')} ${ends}`

export const progressCharts: typeof progressChartWords = {
  mocksOverTime: 'Probeprüfungen im Verlauf',
  firstMock: (exam, setUp) => (
    <>
      Mit deiner ersten Probeprüfung für {exam} beginnt dieses Diagramm. {setUp}
    </>
  ),
  setUpMock: 'Probeprüfung zusammenstellen',
  trendLevel: (mockCount, share) => inLatest(mockCount, `lag jedes Themengebiet bei ${share}.`),
  trend: (mockCount, highest, lowest) =>
    inLatest(
      mockCount,
      `lag „${highest.title}“ mit ${highest.share} am höchsten und „${lowest.title}“ mit ${lowest.share} am niedrigsten.`,
    ),
  whatPanelsShow: (cut) =>
    `Ein Punkt je Probeprüfung, die älteste links. Schattiert: plausibler Bereich (95\u00A0%). Gestrichelt: beim Gesamtergebnis die Bestehensgrenze, bei jedem Themengebiet die ${cut}.`,
  practiceEstimate: 'Geschätztes Ergebnis',
  plausible: 'Plausibel',
  latest: (value, range, heard) => (
    <>
      {heard(', zuletzt: ')}
      {value} {heard(', plausibel ')}
      {range}
    </>
  ),
  mocksTable: 'Anteil richtig nach Themengebiet in jeder Probeprüfung',
  mockExam: 'Probeprüfung',
  around: (value, low, high) => `etwa ${value} (${low}–${high})`,

  pace: 'Tempo',
  noTimes: 'Noch keine Antworten mit gemessener Zeit.',
  typicalTimes: ({ correct, incorrect, allowed }) => {
    const usual =
      correct === null
        ? `Für falsche Antworten brauchst du meist ${incorrect}`
        : `Für richtige Antworten brauchst du meist ${correct}${incorrect === null ? '' : `, für falsche ${incorrect}`}`
    return `${usual}; die Prüfung lässt dir ${allowed}.`
  },
  noTypicalTime: (allowed) =>
    `Noch zu wenige Antworten für eine typische Zeit; die Prüfung lässt dir ${allowed}.`,
  tookLonger: (slow, all, incorrect) => {
    if (slow === 0) return `Keine von ${answers(all)} hat länger gedauert.`
    return slow === 1
      ? `1 von ${answers(all)} hat länger gedauert und war ${incorrect === 1 ? 'falsch' : 'richtig'}.`
      : `${slow} von ${answers(all)} haben länger gedauert, davon ${incorrect} falsch.`
  },
  whatMarksShow: (perMark, allowed) =>
    `Ein Zeichen für ${perMark === 1 ? 'jede Antwort' : `bis zu ${perMark} Antworten`}; gleiche Abstände sind gleiche Verhältnisse. Durchgezogene Linie: Median. Gestrichelte Linie: was die Prüfung erlaubt, ${allowed}.`,
  sides: { right: 'Richtig', wrong: 'Falsch' },
  sideFacts: (side, count, median) =>
    `${side}: ${answers(count)}${median === null ? '' : `, Median ${median}`}`,
  examAllows: 'Prüfung erlaubt',
  timePerQuestion: 'Zeit pro Frage',
  answers: 'Antworten',
  count: 'Anzahl',
  median: 'Median',
  geometricMean: 'Geometrisches Mittel',
  over: (time) => `Über ${time}`,
  slowTopics: (topics) =>
    `Am häufigsten langsam und falsch: ${topics.map(({ title, count }) => `${title} (${count})`).join(', ')}.`,
  overMock: 'Im Lauf einer ganzen Probeprüfung',
  fifthsTable: 'Anteil richtig in jedem Fünftel einer Probeprüfung',
  part: 'Abschnitt',
  fifth: (index) => fifths[index] ?? `${index + 1}. Fünftel`,

  confidence: 'Selbsteinschätzung',
  levels: { guess: 'geraten', unsure: 'unsicher', sure: 'sicher' },
  noRatings:
    'Du hast noch nicht angegeben, wie sicher du dir bist. Gib es beim Üben an, dann siehst du hier, wie oft du richtig liegst.',
  overconfident: (levels) => `Wenn du ${quoted(levels)} angibst, überschätzt du dich.`,
  underconfident: (levels) => `Wenn du ${quoted(levels)} angibst, weißt du mehr, als du denkst.`,
  wellCalibrated: 'Bisher schätzt du dich gut ein.',
  tooFewRatings: 'Noch zu wenige Angaben, um deine Selbsteinschätzung zu beurteilen.',
  sureAndGuessed: (surelyWrong, luckyGuesses) =>
    `${answers(surelyWrong)} sicher, aber falsch; ${answers(luckyGuesses)} geraten und richtig.`,
  whatLineMeans:
    'Auf der Linie liegst du so oft richtig, wie du angibst. Fehlerbalken: plausibler Bereich (95\u00A0%).',
  level: ({ name, right, total, stated }) =>
    `„${name}“: ${right} von ${total} richtig, gemeint sind etwa ${stated}`,
  moreOftenRight: 'öfter richtig als gedacht',
  lessOftenRight: 'seltener richtig als gedacht',
  howSure: 'Wie sicher du dir warst',
  confidenceTable: 'Anteil richtig nach Selbsteinschätzung',
  youSaid: 'Deine Angabe',
  meaning: 'Bedeutet',
  verdict: 'Urteil',
  about: (share) => `etwa ${share}`,
  verdicts: { tooSure: 'überschätzt', tooModest: 'unterschätzt', level: 'bisher gut eingeschätzt' },

  patterns: 'Muster',
  asking: {
    mostCostEffective: 'Fragen nach der kostengünstigsten Lösung',
    leastOverhead: 'Fragen nach dem geringsten Betriebsaufwand',
    leastEffort: 'Fragen nach dem geringsten Aufwand',
    most: 'Fragen mit „MOST“',
    least: 'Fragen mit „LEAST“',
    not: 'Fragen mit „NOT“ oder „EXCEPT“',
    first: 'Fragen mit „FIRST“',
    best: 'Fragen mit „BEST“',
    none: 'Fragen ohne Signalwort',
  },
  ofType: {
    single: 'Fragen mit Einfachauswahl',
    multiple: 'Fragen mit Mehrfachauswahl',
    ordering: 'Fragen zur Reihenfolge',
    matching: 'Fragen zur Zuordnung',
    numeric: 'Fragen nach einer Zahl',
    text: 'Fragen mit Kurzantwort',
  },
  inFifth: (index) => `Fragen im ${inFifths[index] ?? `${index + 1}.`} Fünftel`,
  worseOn: (group, tally, others) =>
    `Bei ${group} (${tally}) schneidest du schlechter ab als bei anderen (${others}).`,
  betterOn: (group, tally, others) =>
    `Bei ${group} (${tally}) schneidest du besser ab als bei anderen (${others}).`,
  noChanges: 'Bisher hat keine geänderte Antwort einen Unterschied gemacht.',
  changes: (verdict, toCorrect, toIncorrect) => {
    const leads = {
      costs: 'Antworten zu ändern kostet dich Punkte',
      pays: 'Antworten zu ändern lohnt sich',
      unclear: 'Ob es sich lohnt, Antworten zu ändern, lässt sich noch nicht sagen',
    }
    return `${leads[verdict]}: ${toCorrect} von falsch zu richtig, ${toIncorrect} von richtig zu falsch.`
  },
  whyMissed: 'Warum Fragen falsch waren',
  cause: (cause, count, total) => `${cause}: ${count} von ${total}`,
  causeStandsOut: (cause, count, total) => `${cause}: ${count} von ${total}, mehr als durch Zufall allein`,

  reviewsAhead: 'Kommende Wiederholungen',
  noneAhead: (days) =>
    `In den nächsten ${days} Tagen ist keine Wiederholung fällig. Fragen, die du falsch hast, rätst oder markierst, kommen hier zurück.`,
  backlog: (today, later, laterDays) =>
    `Offen: ${formatCount(today, 'Wiederholung', 'Wiederholungen')} heute fällig. In den ${laterDays} Tagen danach ${later === 0 ? 'kommt nichts' : `${byCount(later, 'kommt', 'kommen')} ${later}`} dazu.`,
  reviewNow: 'Jetzt wiederholen',
  reviewsByDay: 'Fällige Wiederholungen nach Tag',
  day: 'Tag',
  reviewsDue: 'Fällige Wiederholungen',
  stages: { new: 'Neu', learning: 'Lernphase', known: 'Gefestigt' },
  whatStagesMean: (knownFromDays) =>
    `Wiederholungen, die nach heute fällig werden, Tag für Tag. Neu: noch nie wiederholt. Gefestigt: kommt erst nach ${knownFromDays} Tagen oder mehr zurück. Lernphase: dazwischen.`,
  busiestDay: (day, count) => `Am meisten ist am ${day} fällig: ${count}.`,

  activity: 'Aktivität',
  answeredSince: (time, days, since) =>
    `${time} mit Fragen verbracht, an ${formatCount(days, 'Tag', 'Tagen')} seit dem ${since}.`,
  minutesByDay: 'Minuten mit Fragen nach Tag',
  weekOf: 'Woche vom',
  examDay: 'Prüfung',
}
