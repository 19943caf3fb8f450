import type { missedWords } from '../en/missed'
import { byCount, formatCount } from '../format'

export const missed: typeof missedWords = {
  title: 'Was du nicht gewusst hast',
  whenGone:
    'Eine Frage verlässt diese Liste, sobald du sie in zwei späteren Durchgängen richtig beantwortest.',
  noneTitle: 'Keine Fehler',
  none: 'Eine Frage, die du falsch oder gar nicht beantwortest, steht hier, bis du sie in zwei späteren Durchgängen richtig beantwortest.',
  inMock: (count, isMore) =>
    `${formatCount(count, isMore ? 'weitere Frage' : 'Frage', isMore ? 'weitere Fragen' : 'Fragen')} dieser Liste ${byCount(count, 'ist', 'sind')} Teil deiner laufenden Probeprüfung und ${byCount(count, 'kommt', 'kommen')} mit deren Auswertung zurück.`,
  order: 'Reihenfolge',
  orders: {
    domain: 'Nach Themengebiet',
    newest: 'Neueste zuerst',
    oldest: 'Älteste zuerst',
    mostMissed: 'Am häufigsten falsch',
  },
  search: 'Fehler durchsuchen',
  searching: 'Suche läuft …',
  cheatSheet: 'Dein Spickzettel',
  retryAll: (count) => byCount(count, 'Noch einmal versuchen', `Alle ${count} noch einmal`),
  retrySome: (count) => `${count} noch einmal`,
  retryThese: (count) => byCount(count, 'Diese noch einmal', `Diese ${count} noch einmal`),
  leftOut: 'ausgelassen',
  missedTimes: (count) => `${count}-mal falsch`,
  rightSince: 'seither einmal richtig',
  inReview: 'in einer Wiederholung',
}
