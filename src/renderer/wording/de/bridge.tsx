import type { bridgeWords } from '../en/bridge'
import { byCount, formatCount, formatList } from '../format'

const serveBoth = (count: number) =>
  `${formatCount(count, 'Frage', 'Fragen')} dieser Fragensammlung ${byCount(count, 'gilt', 'gelten')} für beide Prüfungen.`

export const bridge: typeof bridgeWords = {
  comparing: 'Die Prüfungen werden verglichen',
  nothingTitle: 'Nichts zu vergleichen',
  nothing: 'Diese Prüfung gibt es hier nicht, oder ihre Fragensammlung hat keine Prüfung, die sie ablöst.',
  title: (from, to) => `Von ${from} zu ${to}`,
  carriesOver: 'Was bleibt',
  isNew: 'Was neu ist',
  isGone: 'Was wegfällt',

  carriedUnanswered: (count) =>
    `${serveBoth(count)} Du hast noch keine davon beantwortet: Was du dabei lernst, zählt für beide.`,
  carried: ({ count, answered, right, low, high, from, to }) =>
    `${serveBoth(count)} Davon hast du ${answered} für ${from} oder ${to} beantwortet, ${right} beim ersten Mal richtig (plausibel ${low} bis ${high}).`,

  noneNew: (to) => `Diese Fragensammlung hat keine Fragen, die nur zu ${to} gehören.`,
  newQuestions: (count, topicCount, from) =>
    `${formatCount(count, 'Frage', 'Fragen')} zu ${formatCount(topicCount, 'Thema, das', 'Themen, die')} in ${from} nicht ${byCount(topicCount, 'vorkommt', 'vorkommen')}.`,
  openForPractice: (count, unseen) =>
    `Zum Üben ${byCount(count, 'ist', 'sind')} ${count} frei, davon ${unseen} neu für dich.`,
  noneOpen: 'Zum Üben ist zurzeit keine frei.',
  sealedRest: ({ to, numbers, count }) =>
    `Die übrigen sind für versiegelte Probeprüfungen zu ${to} reserviert: Öffnest du die versiegelte Probeprüfung ${numbers}, ${byCount(count, 'kommt', 'kommen')} ${count} dazu, und darin stehen dann auch Fragen, die du schon gesehen hast.`,
  practiceNew: (count) => `${formatCount(count, 'neue Frage', 'neue Fragen')} üben`,
  openSealed: (numbers, count) =>
    `Versiegelte Probeprüfung ${numbers} öffnen und ${formatCount(count, 'Frage', 'Fragen')} üben`,

  typesGone: ({ names, retypedCount, from, to }) => {
    const types = formatList(
      names.map((name) => `„${name}“`),
      'or',
    )
    const stay = `; ${formatCount(retypedCount, 'solche Frage', 'solche Fragen')} dieser Sammlung ${byCount(retypedCount, 'bleibt', 'bleiben')} bei ${from}`
    return `${to} hat keine Fragen der Art ${types}${retypedCount > 0 ? stay : ''}.`
  },
  otherGone: (count, topicCount, from) =>
    `${formatCount(count, 'weitere Frage', 'weitere Fragen')} zu ${formatCount(topicCount, 'Thema', 'Themen')} ${byCount(count, 'gilt', 'gelten')} nur für ${from}.`,
  nothingGone: (from) => `Nichts in dieser Fragensammlung gilt nur für ${from}.`,

  domainsOf: (code) => `Themengebiete von ${code}`,
  domainOf: (code) => `Themengebiet von ${code}`,
  weightIn: (from, to) => `Gewicht in ${from} → ${to}`,
  carriedOver: 'Bleibt',
  added: 'Neu',
  comparedBy:
    'Verglichen nach den Lernzielen, die die Fragen dieser Sammlung nennen, nicht nach den vollständigen Prüfungsleitfäden.',
  officialChanges: (links) => <>Die amtlichen Änderungen findest du hier: {links}</>,
}
